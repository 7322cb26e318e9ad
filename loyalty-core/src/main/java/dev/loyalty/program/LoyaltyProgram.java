package dev.loyalty.program;

import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a merchant decides about a loyalty program: one version of it. Build one with {@link #builder}, or read it from
 * JSON with {@code dev.loyalty.program.json.ProgramJson}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the program's id within a store
 * @param version rises with every change of content; at least 1
 * @param inForceFrom from when this version is in force; null for as soon as it is published. Without meaning for the first
 * @param currency the currency in which spend is measured; the same in all versions
 * @param zone the zone in which calendar questions are answered
 * @param ladders the ladders, in the order in which they are shown; at least one, ids unique
 * @param spend what of an order counts
 * @param activities the kinds of activities that may be reported and are counted; no more than {@value #MOST_ACTIVITIES}
 * @param balances the accounts that members have beside the tiers; no more than {@value #MOST_BALANCES}, ids unique
 * @param joining how somebody becomes a member
 * @param earlyFacts what becomes of a refund that arrives before its order
 * @param strangers what somebody who is no member gets
 * @param benefitsTogether how the percentages of several ladders become one
 * @param groupsFrom the one ladder whose tiers drive the customer group; null if each ladder drives its own
 * @param futureTolerance how far {@code occurredAt} may lie ahead of the engine's clock; by default 24 hours
 * @param earliest the earliest instant at which something may have occurred; by default 1980
 * @param sameRevision what becomes of a second snapshot of an order with the same revision and other content
 * @param messages the messages that are queued for the notifier
 * @param listeners the listeners for which events are queued
 */
public record LoyaltyProgram(
        ProgramId id,
        int version,
        @Nullable Instant inForceFrom,
        Currency currency,
        ZoneId zone,
        List<TierLadder> ladders,
        SpendRule spend,
        List<ActivityKind> activities,
        List<Balance> balances,
        Joining joining,
        EarlyFacts earlyFacts,
        Strangers strangers,
        BenefitsTogether benefitsTogether,
        @Nullable LadderId groupsFrom,
        Duration futureTolerance,
        Instant earliest,
        SameRevision sameRevision,
        Set<MessageKind> messages,
        List<ListenerDeclaration> listeners) {

    /** How far {@code occurredAt} may lie ahead of the engine's clock unless the program says otherwise. */
    public static final Duration DEFAULT_FUTURE_TOLERANCE = Duration.ofHours(24);

    /**
     * The earliest instant at which something may have occurred unless the program says otherwise. A count of seconds up to the year 9999
     * that is taken for milliseconds lies before it.
     */
    public static final Instant DEFAULT_EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

    /** How many ladders a program has at most. */
    public static final int MOST_LADDERS = 16;

    /** How many balances a program has at most: a member's state holds an account for each that was used. */
    public static final int MOST_BALANCES = 16;

    /** How many kinds of activities a program declares at most: a member's state holds a number for each. */
    public static final int MOST_ACTIVITIES = 32;

    /**
     * Checks that everything fits together.
     *
     * @throws IllegalArgumentException with a sentence that says what does not
     */
    public LoyaltyProgram {
        if (version < 1) {
            throw new IllegalArgumentException("a program's version is at least 1, but this is " + version);
        }
        if (inForceFrom != null) {
            inForceFrom = Time.kept(inForceFrom, "inForceFrom");
        }
        Money.zero(currency);
        ladders = List.copyOf(ladders);
        DeclaredLadders.check(id, ladders, currency, groupsFrom);
        earliest = Time.kept(earliest, "earliest");
        Money minimum = spend.minimum();
        if (minimum != null) {
            DeclaredLadders.requireCurrency(currency, minimum, "the minimum per order");
        }
        activities = List.copyOf(activities);
        DeclaredActivities.check(activities, ladders);
        balances = List.copyOf(balances);
        DeclaredBalances.check(balances, ladders);
        if (futureTolerance.isNegative() || futureTolerance.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException("futureTolerance is 0 to 366 days, but this is " + futureTolerance);
        }
        messages = messages.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(messages));
        listeners = List.copyOf(listeners);
        Set<String> names = new HashSet<>();
        for (ListenerDeclaration listener : listeners) {
            if (!names.add(listener.name())) {
                throw new IllegalArgumentException("listener \"" + listener.name() + "\" is declared twice");
            }
        }
    }

    /**
     * Starts to describe a program.
     *
     * @param id the program's id within a store
     * @param currencyCode the ISO 4217 code of the currency in which spend is measured
     * @param zone the zone in which calendar questions are answered
     * @return a builder
     * @throws IllegalArgumentException if the id is not valid or the currency unknown
     */
    public static ProgramBuilder builder(String id, String currencyCode, ZoneId zone) {
        return new ProgramBuilder(ProgramId.of(id), Money.currency(currencyCode), zone);
    }

    /** {@return 0 in the program's currency} */
    public Money zero() {
        return Money.zero(currency);
    }

    /**
     * Looks up a ladder.
     *
     * @param ladder its id
     * @return the ladder, or empty if this version has none of that id
     */
    public Optional<TierLadder> findLadder(LadderId ladder) {
        for (TierLadder candidate : ladders) {
            if (candidate.id().equals(ladder)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * The ladder with an id that is known to be there.
     *
     * @param ladder its id
     * @return the ladder
     * @throws IllegalArgumentException if there is none; names those there are
     */
    public TierLadder ladder(LadderId ladder) {
        Optional<TierLadder> found = findLadder(ladder);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "program \"%s\" has no ladder \"%s\"; it has %s".formatted(id, ladder, ladderNames()));
        }
        return found.get();
    }

    /**
     * The one ladder of a program that has just one.
     *
     * @return the ladder
     * @throws IllegalStateException if there are several: name the one that is meant
     */
    public TierLadder ladder() {
        if (ladders.size() > 1) {
            throw new IllegalStateException(
                    "program \"" + id + "\" has the ladders " + ladderNames() + ": name the one that is meant");
        }
        return ladders.get(0);
    }

    /**
     * Whether a tier asks for a number of something.
     *
     * @param what what is counted
     * @return whether it stands in a condition of any ladder
     */
    public boolean counts(Countable what) {
        for (int i = 0; i < ladders.size(); i++) {
            if (ladders.get(i).counted().contains(what)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Looks up a balance.
     *
     * @param balance its id
     * @return the balance, or empty if this version has none of that id
     */
    public Optional<Balance> findBalance(BalanceId balance) {
        for (int i = 0; i < balances.size(); i++) {
            if (balances.get(i).id().equals(balance)) {
                return Optional.of(balances.get(i));
            }
        }
        return Optional.empty();
    }

    /** {@return whether time moves members on a ladder, or reviews whether to} */
    public boolean isTimed() {
        for (int i = 0; i < ladders.size(); i++) {
            if (ladders.get(i).isTimed()) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a tier asks for a number of orders, so that they are counted} */
    public boolean countsOrders() {
        for (int i = 0; i < ladders.size(); i++) {
            if (ladders.get(i).countsOrders()) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the policy of a ladder warns of moves down} */
    public boolean warnsAhead() {
        for (int i = 0; i < ladders.size(); i++) {
            if (ladders.get(i).policy().warningDays() > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the policy of a ladder judges by days, so that they are kept} */
    public boolean needsDays() {
        for (int i = 0; i < ladders.size(); i++) {
            if (ladders.get(i).policy().needsDays()) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether members are assigned to customer groups} */
    public boolean assignsGroups() {
        return ladders.stream().anyMatch(this::drivesGroups);
    }

    /**
     * Whether members are assigned to the customer groups of a ladder's tiers.
     *
     * @param ladder a ladder of this program
     * @return whether its tiers have groups, and no other ladder is named as the one that drives them
     */
    public boolean drivesGroups(TierLadder ladder) {
        return ladder.hasGroups() && (groupsFrom == null || groupsFrom.equals(ladder.id()));
    }

    /**
     * Whether somebody is to be told of events of a kind. What time would make for nobody is not made.
     *
     * @param event the kind
     * @param message the message that tells of them
     * @return whether a listener asks for them, or the message is sent
     */
    public boolean tellsOf(EventKind event, MessageKind message) {
        if (messages.contains(message)) {
            return true;
        }
        for (int i = 0; i < listeners.size(); i++) {
            if (listeners.get(i).events().contains(event)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether it has balances, or names a message or an event of one} */
    public boolean speaksOfBalances() {
        return !balances.isEmpty() || DeclaredBalances.areNamed(messages, listeners);
    }

    private String ladderNames() {
        return DeclaredLadders.names(ladders);
    }
}
