package dev.loyalty.program;

import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.ProgramId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Describes a program step by step; {@link #build} checks the whole. Tiers given here directly form the one ladder of the
 * program; a program with several gives each by {@link #ladder}.
 *
 * <p>Not thread-safe.
 */
public final class ProgramBuilder {

    private final ProgramId id;
    private final Currency currency;
    private final ZoneId zone;
    private final LadderBuilder only;
    private final List<TierLadder> ladders = new ArrayList<>();
    private final SpendRuleBuilder spend;
    private final List<ActivityKind> activities = new ArrayList<>();
    private final List<Balance> balances = new ArrayList<>();
    private int version = 1;
    private @Nullable Instant inForceFrom;
    private Joining joining = Joining.AUTOMATIC;
    private EarlyFacts earlyFacts = EarlyFacts.KEEP;
    private Strangers strangers = Strangers.NO_BENEFITS;
    private BenefitsTogether benefitsTogether = BenefitsTogether.HIGHEST;
    private @Nullable LadderId groupsFrom;
    private Duration futureTolerance = LoyaltyProgram.DEFAULT_FUTURE_TOLERANCE;
    private Instant earliest = LoyaltyProgram.DEFAULT_EARLIEST;
    private SameRevision sameRevision = SameRevision.CONFLICT;
    private Set<MessageKind> messages = Set.of();
    private final List<ListenerDeclaration> listeners = new ArrayList<>();

    ProgramBuilder(ProgramId id, Currency currency, ZoneId zone) {
        this.id = id;
        this.currency = currency;
        this.zone = Objects.requireNonNull(zone, "zone");
        this.only = new LadderBuilder(LadderId.ONLY, currency);
        this.spend = new SpendRuleBuilder(currency);
    }

    /**
     * Adds a tier to the program's one ladder, above those added before.
     *
     * @param tier its id; also its name unless one is given
     * @param threshold the measure at which it is reached, in the program's currency
     * @param details what else there is to say of it
     */
    public ProgramBuilder tier(String tier, String threshold, Consumer<TierBuilder> details) {
        only.tier(tier, threshold, details);
        return this;
    }

    /**
     * Adds a tier that takes more than a threshold to the program's one ladder, above those added before.
     *
     * @param tier its id; also its name unless one is given
     * @param details what it takes to earn it, by {@link TierBuilder#requires} or {@link TierBuilder#byInvitation}, and what else
     *     there is to say of it
     */
    public ProgramBuilder tier(String tier, Consumer<TierBuilder> details) {
        only.tier(tier, details);
        return this;
    }

    /**
     * Adds a tier without group and benefits to the program's one ladder, above those added before.
     *
     * @param tier its id and name
     * @param threshold the measure at which it is reached, in the program's currency
     */
    public ProgramBuilder tier(String tier, String threshold) {
        return tier(tier, threshold, plain -> {});
    }

    /**
     * The policy of the program's one ladder; by default {@link TierPolicy#LIFETIME}.
     */
    public ProgramBuilder policy(TierPolicy policy) {
        only.policy(policy);
        return this;
    }

    /**
     * Adds one of several ladders.
     *
     * @param ladder its id
     * @param details its tiers and policy
     */
    public ProgramBuilder ladder(String ladder, Consumer<LadderBuilder> details) {
        LadderBuilder builder = new LadderBuilder(LadderId.of(ladder), currency);
        details.accept(builder);
        ladders.add(builder.build());
        return this;
    }

    /**
     * The version; by default 1. Raise it whenever the content changes.
     *
     * @param number at least 1
     */
    public ProgramBuilder version(int number) {
        version = number;
        return this;
    }

    /** From when this version is in force; by default as soon as it is published. */
    public ProgramBuilder inForceFrom(Instant instant) {
        inForceFrom = instant;
        return this;
    }

    /** What of an order counts; by default goods with tax, as soon as they are paid. */
    public ProgramBuilder spend(Consumer<SpendRuleBuilder> details) {
        details.accept(spend);
        return this;
    }

    /**
     * Declares kinds of activities, besides those declared before: they may be reported, and are counted from this version on.
     *
     * @param kinds for example {@code "review"}
     * @throws IllegalArgumentException if one is no valid id; {@link #build} refuses one that comes twice, and more than
     *     {@value LoyaltyProgram#MOST_ACTIVITIES}
     */
    public ProgramBuilder activities(String... kinds) {
        for (String kind : kinds) {
            activities.add(ActivityKind.of(kind));
        }
        return this;
    }

    /**
     * Adds a balance, an account that every member has beside the tiers: points, cashback, store credit. It is in the program's currency
     * unless it says otherwise.
     *
     * @param balance its id; also its name unless one is given
     * @param details what it is counted in, and what else there is to say of it
     * @throws IllegalArgumentException if what is said does not fit together; {@link #build} refuses an id that comes twice, and more than
     *     {@value LoyaltyProgram#MOST_BALANCES} balances
     */
    public ProgramBuilder balance(String balance, Consumer<BalanceBuilder> details) {
        BalanceBuilder builder = new BalanceBuilder(balance, currency);
        details.accept(builder);
        balances.add(builder.build());
        return this;
    }

    /**
     * How somebody becomes a member; by default {@link Joining#AUTOMATIC}.
     */
    public ProgramBuilder joining(Joining how) {
        joining = how;
        return this;
    }

    /**
     * What becomes of a refund, revision or cancellation that arrives before its order; by default {@link EarlyFacts#KEEP}.
     */
    public ProgramBuilder earlyFacts(EarlyFacts how) {
        earlyFacts = how;
        return this;
    }

    /**
     * What somebody who is no member gets; by default {@link Strangers#NO_BENEFITS}.
     */
    public ProgramBuilder strangers(Strangers what) {
        strangers = what;
        return this;
    }

    /**
     * How the percentages of several ladders become one; by default {@link BenefitsTogether#HIGHEST}.
     */
    public ProgramBuilder benefitsTogether(BenefitsTogether how) {
        benefitsTogether = how;
        return this;
    }

    /**
     * The one ladder whose tiers drive the customer group; by default each ladder drives its own. Groups that are named on other
     * ladders are not assigned then. When a version changes this, members leave the groups of the ladder that no longer drives.
     *
     * @param ladder its id
     * @throws IllegalArgumentException if it is no valid id; {@link #build} refuses a ladder that is not there, or has no groups
     */
    public ProgramBuilder groupsFrom(String ladder) {
        groupsFrom = LadderId.of(ladder);
        return this;
    }

    /**
     * How far {@code occurredAt} may lie ahead of the engine's clock; by default 24 hours.
     *
     * @param tolerance not negative
     */
    public ProgramBuilder futureTolerance(Duration tolerance) {
        futureTolerance = tolerance;
        return this;
    }

    /**
     * The earliest instant at which something may have occurred; by default the start of 1980, so that seconds taken for milliseconds are
     * noticed. What is said to have occurred before it is refused.
     *
     * @param instant within the years 1 to 9999
     */
    public ProgramBuilder earliest(Instant instant) {
        earliest = instant;
        return this;
    }

    /**
     * What becomes of a second snapshot of an order that has the same revision and other content; by default it is a conflict.
     *
     * @param how what decides
     */
    public ProgramBuilder sameRevision(SameRevision how) {
        sameRevision = how;
        return this;
    }

    /**
     * The messages that are queued for the notifier, instead of any named before; by default none. Those of balances are left out where
     * the program has no balance: who names all kinds has the same program with a library that knows more of them.
     */
    public ProgramBuilder messages(MessageKind... kinds) {
        messages = Set.of(kinds);
        return this;
    }

    /**
     * Declares a listener, for which the events it asks for are queued. Those of balances are left out where the program has no balance,
     * unless the listener asks for nothing else.
     *
     * @param name the name under which it is wired
     * @param events what it asks for
     */
    public ProgramBuilder listener(String name, EventKind... events) {
        listeners.add(new ListenerDeclaration(name, Set.of(events)));
        return this;
    }

    /**
     * Checks everything and builds the program.
     *
     * @return the program
     * @throws IllegalArgumentException with a sentence that says what does not fit
     */
    public LoyaltyProgram build() {
        List<TierLadder> all = new ArrayList<>(ladders);
        if (!only.isUntouched()) {
            if (!all.isEmpty()) {
                throw new IllegalArgumentException(
                        "tiers or a policy were given directly, and ladders by ladder(…): give the tiers and the policy of each ladder there");
            }
            all.add(only.build());
        }
        return new LoyaltyProgram(
                id,
                version,
                inForceFrom,
                currency,
                zone,
                all,
                spend.build(),
                activities,
                balances,
                joining,
                earlyFacts,
                strangers,
                benefitsTogether,
                groupsFrom,
                futureTolerance,
                earliest,
                sameRevision,
                balances.isEmpty() ? DeclaredBalances.without(messages) : messages,
                balances.isEmpty()
                        ? listeners.stream().map(DeclaredBalances::without).toList()
                        : listeners);
    }
}
