package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Requirement;
import dev.loyalty.member.LadderView;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LadderBuilder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Note;
import dev.loyalty.value.TierId;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Tiers by units that are earned: whatever a ladder does with activities, it does with them. */
class EarnedUnitsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Note NOTE = new Note("why", "who");
    private static final LadderId BY_POINTS = LadderId.of("by-points");
    private static final LadderId BY_VISITS = LadderId.of("by-visits");

    private static final List<TierPolicy> POLICIES = List.of(
            TierPolicy.builder().build(),
            TierPolicy.builder().rolling(Period.ofMonths(3)).build(),
            TierPolicy.builder()
                    .rolling(Period.ofMonths(3))
                    .grace(Period.ofDays(10))
                    .build(),
            TierPolicy.builder().calendar(CalendarPeriod.QUARTER).build(),
            TierPolicy.builder()
                    .calendar(CalendarPeriod.QUARTER)
                    .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                    .build(),
            TierPolicy.builder().byRefund(RefundDowngrade.NEVER).build(),
            TierPolicy.builder()
                    .rolling(Period.ofMonths(2))
                    .byRefund(RefundDowngrade.AT_REVIEW)
                    .byTime(TimeDowngrade.PERIOD_END)
                    .upgrade(Upgrade.AT_ONCE)
                    .reviews(CalendarPeriod.MONTH)
                    .build(),
            TierPolicy.builder()
                    .rolling(Period.ofMonths(2))
                    .byTime(TimeDowngrade.PERIOD_END)
                    .reviews(CalendarPeriod.MONTH)
                    .step(Step.ONE_LEVEL)
                    .minimumStay(Period.ofDays(20))
                    .build());

    /** Two tiers above the lowest, for 50 and 120 points, or for as many visits. */
    static void tiers(LadderBuilder ladder, TierPolicy policy, boolean byPoints) {
        ladder.tier("basic", "0")
                .tier(
                        "silver",
                        tier -> tier.requires(is -> byPoints ? is.earned("points", 50) : is.activities("visit", 50)))
                .tier(
                        "gold",
                        tier -> tier.requires(is -> byPoints ? is.earned("points", 120) : is.activities("visit", 120)))
                .policy(policy);
    }

    private static ProgramBuilder club() {
        return LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .activities("visit")
                .balance(
                        "points",
                        points -> points.unit("point", "points")
                                .availableAfter(5)
                                .expires(Expiry.after(Period.ofDays(20))));
    }

    /** A member who gets points and visits alike. */
    private static final class Twin {

        private final SettableClock clock = SettableClock.at(NOON.toString());
        private final LoyaltyEngine engine;
        private final List<String> told = new ArrayList<>();
        private int number;

        Twin(TierPolicy policy) {
            engine = LoyaltyEngine.builder(club().ladder("by-points", ladder -> tiers(ladder, policy, true))
                            .ladder("by-visits", ladder -> tiers(ladder, policy, false))
                            .build())
                    .clock(clock)
                    .build();
            engine.members().enrol(Enrolment.of(ADA, NOON)).orThrow();
        }

        void earns(int many, Instant at) {
            String id = "t-" + number++;
            engine.balances()
                    .credit(Credit.of(ADA, id, "points", "" + many, at).from(UnitKind.EARNED))
                    .orThrow();
            engine.activities()
                    .reported(Activity.of(ADA, "visit", id, at).counting(many))
                    .orThrow();
            told.add(id);
        }

        void takesBack() {
            if (!told.isEmpty()) {
                String id = told.remove(told.size() / 2);
                Instant now = clock.instant();
                engine.balances()
                        .reverse(Reversal.of(ADA, "r-" + number++, "points", CommandKind.CREDIT, id, now))
                        .orThrow();
                engine.activities()
                        .voided(ActivityVoid.of(ActivityRef.of(ADA, "visit", id), now))
                        .orThrow();
            }
        }

        String standing(LadderId ladder) {
            LadderView view = engine.members().view(ADA).ladder(ladder);
            String text = view.tier().orElseThrow().id() + " " + view.since() + " " + view.validThrough() + " "
                    + view.progress() + " " + view.ahead();
            return text.replaceAll("(\\d+) points", "$1 counted")
                    .replaceAll("(\\d+) × visit", "$1 counted")
                    .replaceAll("(earned|activities visit) (\\d+)( counted)? (≥|<) (\\d+)( counted)?", "$2 $4 $5")
                    .replaceAll("Countable\\[[^]]*]", "counted")
                    .replaceAll("by-(points|visits)", "ladder");
        }
    }

    @Property(tries = 3000)
    void aLadderByEarnedUnitsMovesAsOneByActivitiesDoes(
            @ForAll @IntRange(max = 7) int policy,
            @ForAll @Size(max = 25) List<@IntRange(min = -40, max = 80) Integer> story) {
        Twin twin = new Twin(POLICIES.get(policy));
        for (int deed : story) {
            twin.clock.advance(Duration.ofDays(1 + Math.abs(deed) % 23));
            Instant now = twin.clock.instant();
            if (deed > 60) {
                twin.earns(deed, now.minus(Duration.ofDays(deed)));
            } else if (deed > 0) {
                twin.earns(deed, now);
            } else if (deed % 6 == -1) {
                twin.engine.members().freeze(Freeze.of(ADA, NOTE, now)).orThrow();
            } else if (deed % 6 == -2) {
                twin.engine.members().unfreeze(Unfreeze.of(ADA, NOTE, now)).orThrow();
            } else if (deed < -10) {
                twin.takesBack();
            } else if (deed < 0) {
                // what is spent counts all the same
                twin.engine.balances().debit(Debit.of(ADA, "d-" + twin.number++, "points", "" + -deed, now));
            }
            assertThat(twin.standing(BY_POINTS)).isEqualTo(twin.standing(BY_VISITS));
        }
        assertThat(twin.engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void whatIsGivenAdjustedOrSpentDoesNotCount() {
        Twin twin = new Twin(POLICIES.get(0));
        twin.engine
                .balances()
                .credit(Credit.of(ADA, "present", "points", "500", NOON))
                .orThrow();
        assertThat(twin.engine
                        .members()
                        .view(ADA)
                        .ladder(BY_POINTS)
                        .tier()
                        .orElseThrow()
                        .id())
                .isEqualTo(TierId.of("basic"));

        twin.earns(50, NOON);
        assertThat(twin.engine
                        .members()
                        .view(ADA)
                        .ladder(BY_POINTS)
                        .tier()
                        .orElseThrow()
                        .id())
                .isEqualTo(TierId.of("silver"));
    }

    @Test
    void whatIsEarnedIsSaidInThePointsOfTheBalance() {
        Twin twin = new Twin(POLICIES.get(0));
        twin.earns(20, NOON);

        LadderView view = twin.engine.members().view(ADA).ladder(BY_POINTS);
        Requirement earned = Objects.requireNonNull(view.progress().requirement());
        assertThat(twin.engine.wording(Locale.ENGLISH).of(earned)).isEqualTo("Earned 20 points < 50 points");
    }

    @Test
    void unitsOfABalanceThatIsNotThereOrHasDecimalsCannotBeAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                        .tier("basic", "0")
                        .tier("silver", tier -> tier.requires(is -> is.earned("points", 50)))
                        .build())
                .withMessage("a tier of ladder \"tiers\" asks for units of \"points\", but the program has no such"
                        + " balance: declare it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                        .tier("basic", "0")
                        .tier("silver", tier -> tier.requires(is -> is.earned("credit", 50)))
                        .balance("credit", credit -> {})
                        .build())
                .withMessage("a tier of ladder \"tiers\" asks for units of \"credit\", which has 2 decimals: ask for"
                        + " units of a balance without decimals");
    }
}
