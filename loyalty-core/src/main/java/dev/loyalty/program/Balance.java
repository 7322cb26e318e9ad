package dev.loyalty.program;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account that every member has beside the tiers: points, cashback, store credit.
 *
 * @param id what code and journal call it; never changes
 * @param name what people read
 * @param unit what it is counted in; the same in all versions
 * @param least no debit and no hold goes below it; 0, or below 0 for an overdraft, which is a debt
 * @param most no credit goes above it, pending and held units included; null for no bound
 * @param mostCredited the most that one credit states; null for no bound
 * @param mostDebited the most that one debit, hold or capture states; null for no bound
 * @param overLimit what becomes of a credit or debit that goes beyond what is allowed
 * @param shortfall what becomes of what a reversal is to take, and is spent already
 * @param availability when credited units become available
 * @param expiry when units of each kind end; a kind that is not named never ends
 * @param expiryFrom the day from which an expiry is counted
 * @param expiryOf which units end by this expiry, where a version before had another one
 * @param spending which kinds are spent first: all of them, each once
 * @param holdFor how long a hold lasts unless it says otherwise; above 0, at most {@link #LONGEST_HOLD}
 * @param remindBefore so many days before the last valid day it is told that units expire soon; 0 for never
 * @param remindOf of what it is told at once
 * @param retirement what becomes of what members hold, where nothing new comes any more; null for a balance in use
 * @param limits how many units may come or go within periods; the tightest holds
 * @param worth what units pay, at most once for a currency, and not for the balance's own: there each is worth itself
 * @param tiersCount what of it counts for tiers that ask for units earned
 * @param shown whether members see it; else it is for staff alone
 */
public record Balance(
        BalanceId id,
        Name name,
        BalanceUnit unit,
        Units least,
        @Nullable Units most,
        @Nullable Units mostCredited,
        @Nullable Units mostDebited,
        OverLimit overLimit,
        Shortfall shortfall,
        Availability availability,
        Map<UnitKind, Expiry> expiry,
        ExpiryFrom expiryFrom,
        ExpiryOf expiryOf,
        List<UnitKind> spending,
        Duration holdFor,
        int remindBefore,
        RemindOf remindOf,
        @Nullable Retirement retirement,
        List<UnitLimit> limits,
        List<Worth> worth,
        TiersCount tiersCount,
        boolean shown) {

    /** How long a hold lasts at most. */
    public static final Duration LONGEST_HOLD = Duration.ofDays(7);

    /** How long a hold lasts unless it, or the balance, says otherwise. */
    public static final Duration DEFAULT_HOLD = Duration.ofMinutes(30);

    /** Which kinds are spent first, unless the balance says otherwise: presents first, what was paid for last. */
    public static final List<UnitKind> DEFAULT_SPENDING =
            List.of(UnitKind.GIVEN, UnitKind.RETURNED, UnitKind.EARNED, UnitKind.MIGRATED, UnitKind.BOUGHT);

    /** For how many baskets units are held at once, at most. */
    public static final int MOST_HOLDS = 100;

    /** How many days before the end it is told at most. */
    public static final int MOST_REMIND_DAYS = 366;

    /**
     * How many lots one account may have open at once, about: one for each kind and each day on which units of it end, and one more for
     * each day on which they become available.
     */
    public static final int MOST_LOTS = 4000;

    /** What becomes of a credit or debit that goes beyond what is allowed. */
    public enum OverLimit {
        /** It is refused, and nothing changes. */
        STRICT,
        /** As much as is allowed is done, and the outcome says what is not. */
        PARTIAL
    }

    /** What becomes of what a reversal is to take, and is spent already. The outcome says how many were missing. */
    public enum Shortfall {
        /** What is there is taken, and the rest is let go. */
        CLAMP,
        /** The rest is owed. */
        DEBT,
        /** Nothing is taken: what was credited stays. */
        KEEP,
        /** Such a reversal is refused. */
        REFUSE
    }

    /** Which units end by an expiry, where the version before had another one. */
    public enum ExpiryOf {
        /** Those that come from then on. */
        NEW,
        /** Those that are available, too: as if they came with the version, but never earlier than before. */
        OPEN
    }

    /**
     * What counts for tiers that ask for units earned.
     *
     * @param onceAvailable whether units count on the day on which they become available; else on that on which they are earned
     * @param corrections whether adjustments by hand and what is brought along count, too
     */
    public record TiersCount(boolean onceAvailable, boolean corrections) {

        /** What is earned counts, on its day. */
        public static final TiersCount EARNED = new TiersCount(false, false);
    }

    /** Of what it is told at once that it ends soon. */
    public enum RemindOf {
        /** Of all that ends with a day. */
        END,
        /** Of each kind of units that ends with a day. */
        LOT
    }

    /** The day from which an expiry is counted. */
    public enum ExpiryFrom {
        /** The day on which units are credited. */
        CREDITED,
        /** The day on which they become available. */
        AVAILABLE
    }

    /**
     * When credited units become available.
     *
     * @param days so many days after that on which they are credited, with the start of the day; 0 for at once. At most
     *     {@value #MOST_DAYS}
     * @param confirmed whether credits have to be confirmed, too: then their units become available at the later of both instants
     */
    public record Availability(int days, boolean confirmed) {

        /** How many days units may be pending. */
        public static final int MOST_DAYS = 366;

        /** At once. */
        public static final Availability AT_ONCE = new Availability(0);

        /**
         * Without a confirmation.
         *
         * @param days so many days after that on which they are credited
         * @throws IllegalArgumentException if the days are beyond the bounds
         */
        public Availability(int days) {
            this(days, false);
        }

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if the days are beyond them
         */
        public Availability {
            if (days < 0 || days > MOST_DAYS) {
                throw new IllegalArgumentException(
                        "units become available after 0 to %s days, but this is %s".formatted(MOST_DAYS, days));
            }
        }
    }

    /**
     * Checks that everything fits together.
     *
     * @throws IllegalArgumentException with a sentence that says what does not
     */
    public Balance {
        expiry = thatEnd(expiry);
        spending = List.copyOf(spending);
        limits = List.copyOf(limits);
        worth = List.copyOf(worth);
        BalanceCheck.bounds(id, unit, least, most, mostCredited, mostDebited);
        BalanceCheck.spending(id, spending);
        BalanceCheck.hold(id, holdFor);
        BalanceCheck.reminder(id, remindBefore);
        BalanceCheck.limits(id, unit, limits);
        BalanceCheck.worth(id, unit, worth);
        BalanceCheck.lots(id, OpenLots.of(expiry, availability.days()));
    }

    private static Map<UnitKind, Expiry> thatEnd(Map<UnitKind, Expiry> expiry) {
        Map<UnitKind, Expiry> those = new EnumMap<>(UnitKind.class);
        expiry.forEach((kind, end) -> {
            if (!end.equals(Expiry.NEVER)) {
                those.put(kind, end);
            }
        });
        return Collections.unmodifiableMap(those);
    }

    /**
     * An order of spending that begins with some kinds; the others follow in their {@linkplain #DEFAULT_SPENDING default order}.
     *
     * @param first the kinds that are spent first
     * @return all kinds
     */
    public static List<UnitKind> spendingFirst(List<UnitKind> first) {
        List<UnitKind> all = new ArrayList<>(first);
        DEFAULT_SPENDING.stream().filter(kind -> !first.contains(kind)).forEach(all::add);
        return all;
    }

    /**
     * Whether a hold may last so long.
     *
     * @param time any time
     * @return whether it is above 0, and at most {@link #LONGEST_HOLD}
     */
    public static boolean isTimeOfHold(Duration time) {
        return !time.isNegative() && !time.isZero() && time.compareTo(LONGEST_HOLD) <= 0;
    }

    /**
     * So many units of it.
     *
     * @param steps how many of the unit's smallest step
     * @return the units
     */
    public Units units(long steps) {
        return unit.none().with(steps);
    }

    /**
     * What units pay in a currency. In its own a balance pays what it is.
     *
     * @param currency which currency
     * @return how many units are how much money; empty if nothing is paid with them there
     */
    public Optional<Worth> worth(Currency currency) {
        return currency.equals(unit.currency())
                ? Optional.of(new Worth(units(1), Money.ofMinor(1, currency)))
                : worth.stream()
                        .filter(each -> each.money().currency().equals(currency))
                        .findFirst();
    }

    /**
     * When units of a kind end.
     *
     * @param kind which kind
     * @return the expiry; {@link Expiry#NEVER} of a kind that is not named
     */
    public Expiry expiry(UnitKind kind) {
        return expiry.getOrDefault(kind, Expiry.NEVER);
    }
}
