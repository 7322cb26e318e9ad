package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.TierPin;
import dev.loyalty.event.Requirement;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.Explanation;
import dev.loyalty.member.Progress;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.Condition;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.program.TierPolicyBuilder;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.Period;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tiers that ask for more than spend: membership age, all of several, any of several, an invitation. */
class TierConditionsTest {

    private static final TierId GOLD = TierId.of("gold");

    /** Bronze, silver from 500.00, and gold as described. */
    private static LoyaltyProgram club(Consumer<TierBuilder> gold) {
        return club(TierPolicy.LIFETIME, gold);
    }

    private static LoyaltyProgram club(TierPolicy policy, Consumer<TierBuilder> gold) {
        return Shop.bare()
                .policy(policy)
                .tier("bronze", "0.00")
                .tier("silver", "500.00")
                .tier("gold", gold)
                .build();
    }

    private static TierPolicy rollingYear(UnaryOperator<TierPolicyBuilder> more) {
        return more.apply(TierPolicy.builder().rolling(Period.ofMonths(12))).build();
    }

    @Test
    void membershipAgeAloneMovesUpAtTheStartOfItsDay() {
        Shop ada = Shop.open(club(t -> t.requires(c -> c.memberFor(Period.ofMonths(6)))));
        ada.on("2026-08-31").joins();

        assertThat(ada.tierAround("2027-02-28")).as("there is no 31 February").isEqualTo("bronze, gold");
        assertThat(ada.engine.runDue(10)).isEqualTo(1);
        assertThat(ada.tier()).isEqualTo("gold");
        assertThat(ada.engine.health().due()).isZero();
    }

    @Test
    void allOfSeveralTakesTheLastOfThem() {
        Shop ada = Shop.open(club(t -> t.requires(c -> c.allOf(c.spend("1000.00"), c.memberFor(Period.ofYears(1))))));
        ada.on("2026-03-02").pays("1001", "1000.00");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2027-03-02")).isEqualTo("silver, gold");
    }

    @Test
    void anyOfSeveralTakesTheFirstOfThem() {
        Shop ada = Shop.open(club(t -> t.requires(c -> c.anyOf(c.spend("1000.00"), c.memberFor(Period.ofYears(5))))));

        TierChanged change = ada.on("2026-03-02")
                .pays("1001", "1000.00")
                .orThrow()
                .tierChange()
                .orElseThrow();

        assertThat(change.to()).isEqualTo(GOLD);
        assertThat(change.reason().sentence()).isEqualTo("net spend 1000.00 ≥ 1000.00");
        ada.isRefunded("1001", "r-1", "600.00");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.tierAround("2031-03-02")).isEqualTo("bronze, gold");
    }

    @Test
    void theReasonTellsWhatWasMetAndWhatWasLost() {
        Shop ada = Shop.open(club(t -> t.requires(c -> c.allOf(c.spend("1000.00"), c.memberFor(Period.ofDays(10))))));
        ada.on("2026-03-02").joins();

        TierChanged up = ada.on("2026-04-01")
                .pays("1001", "1000.00")
                .orThrow()
                .tierChange()
                .orElseThrow();
        TierChanged down =
                ada.isRefunded("1001", "r-1", "0.01").orThrow().tierChange().orElseThrow();

        assertThat(up.reason().sentence())
                .isEqualTo("net spend 1000.00 ≥ 1000.00 and a member for P10D since 2026-03-12");
        assertThat(down.reason().sentence()).isEqualTo("net spend 999.99 < 1000.00");
        assertThat(down.to()).hasToString("silver");
    }

    @Test
    void progressTellsWhatIsMissing() {
        Shop ada = Shop.open(club(t -> t.requires(
                c -> c.anyOf(c.spend("2000.00"), c.allOf(c.spend("900.00"), c.memberFor(Period.ofDays(100)))))));
        ada.on("2026-03-02").pays("1001", "600.00");
        ada.on("2026-05-01");

        Progress progress = ada.view().progress();

        assertThat(progress.next()).isEqualTo(GOLD);
        assertThat(progress.threshold()).isNull();
        assertThat(progress.missing()).as("spending alone leads there").isEqualTo(Shop.eur("1400.00"));
        assertThat(progress.percent()).as("60 of 100 days").isEqualTo(60);
        assertThat(progress)
                .hasToString("spent 600.00 EUR, next gold, missing 1400.00 EUR of net spend, "
                        + "or 300.00 EUR of net spend and membership until 2026-06-10, 60 %");
        assertThat(progress.requirement()).isInstanceOf(Requirement.AnyOf.class);
    }

    @Test
    void theExplanationTellsWhatATierTakes() {
        Shop ada = Shop.open(Shop.bare()
                .tier("bronze", "0.00")
                .tier("silver", t -> t.requires(c -> c.memberFor(Period.ofYears(1))))
                .tier("gold", TierBuilder::byInvitation)
                .build());
        ada.on("2026-03-02").joins();

        Explanation explanation = ada.engine.members().explain(ada.customer);

        assertThat(explanation.tiers().stream().map(Explanation.TierAnswer::sentence))
                .containsExactly(
                        "bronze is held",
                        "silver is not reached: it takes membership until 2027-03-02 more",
                        "gold is given by hand alone: it is by invitation");
        assertThat(explanation.tiers())
                .as("no amount leads to silver or gold")
                .extracting(Explanation.TierAnswer::missing)
                .containsExactly(Shop.eur("0.00"), null, null);
    }

    @Test
    void aTierByInvitationIsNeverEarnedButGivenByHand() {
        Shop ada = Shop.open(club(TierBuilder::byInvitation));
        ada.on("2026-03-02").pays("1001", "99999.00");
        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.view().progress().next())
                .as("there is nothing more to earn")
                .isNull();

        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next())
                .until(ada.clock.instant().plusSeconds(60)));
        assertThat(ada.tier()).isEqualTo("gold");

        ada.next();
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void aStepDownLeavesOutTheTierByInvitation() {
        TierPolicy policy = TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .step(Step.ONE_LEVEL)
                .build();
        Shop ada = Shop.open(Shop.bare()
                .policy(policy)
                .tier("bronze", "0.00")
                .tier("silver", "100.00")
                .tier("black", TierBuilder::byInvitation)
                .tier("gold", "500.00")
                .build());
        ada.on("2026-03-02").pays("1001", "500.00");

        assertThat(ada.tierAround("2026-05-01")).isEqualTo("gold, silver");
        assertThat(ada.tierAround("2026-06-01")).isEqualTo("silver, bronze");
    }

    @Test
    void spendLeavesTheWindowWhileMembershipAgeStays() {
        Shop ada = Shop.open(club(
                rollingYear(policy -> policy),
                t -> t.requires(c -> c.allOf(c.spend("1000.00"), c.memberFor(Period.ofMonths(3))))));
        ada.on("2026-03-02").pays("1001", "1000.00");

        assertThat(ada.view().progress().from()).as("up comes first").isEqualTo("2026-06-02");
        assertThat(ada.view().validThrough())
                .as("what is then lost is lost for silver, too")
                .hasToString("Optional[2027-03-01]");
        assertThat(ada.tierAround("2026-06-02")).isEqualTo("silver, gold");
        assertThat(ada.view().ladder(LadderId.ONLY).ahead())
                .hasToString("will be moved down to bronze on 2027-03-02, for want of 1000.00 EUR of net spend"
                        + ", unless 1000.00 EUR are spent before");
        assertThat(ada.tierAround("2027-03-02")).isEqualTo("gold, bronze");
    }

    @Test
    void aReviewOnTheAnniversaryFindsTheMembershipAsOldAsItThenIs() {
        TierPolicy policy =
                TierPolicy.builder().upgrade(Upgrade.MEMBERSHIP_ANNIVERSARY).build();
        Shop ada = Shop.open(club(policy, t -> t.requires(c -> c.memberFor(Period.ofYears(1)))));
        ada.on("2026-03-02").joins();

        assertThat(ada.tierAround("2027-03-02")).isEqualTo("bronze, gold");
    }

    @Test
    void graceIsGivenToAConditionThatIsLost() {
        Shop ada = Shop.open(club(
                rollingYear(policy -> policy.grace(Period.ofDays(10))),
                t -> t.requires(c -> c.allOf(c.spend("600.00"), c.memberFor(Period.ofDays(1))))));
        ada.on("2026-03-02").pays("1001", "600.00");

        assertThat(ada.tierAround("2027-03-02")).isEqualTo("gold, gold");
        assertThat(ada.tierAround("2027-03-12")).isEqualTo("gold, bronze");
    }

    @Test
    void aMemberWhoseAgeCountsSleepsUntilItsDay() {
        Shop ada = Shop.open(club(t -> t.requires(c -> c.memberFor(Period.ofYears(5)))));
        ada.on("2026-03-02").joins();

        for (String day : new String[] {"2026-03-03", "2027-03-02", "2030-01-01"}) {
            ada.on(day);
            assertThat(ada.engine.health().due()).as(day).isZero();
        }
    }

    @Test
    void theCheapestOfSeveralWaysIsTold() {
        for (boolean cheapestFirst : new boolean[] {true, false}) {
            Shop ada = Shop.open(club(t -> t.requires(c -> {
                Condition cheap = c.spend("1500.00");
                Condition dear = c.allOf(c.orders(1), c.spend("1400.00"), c.spend("1900.00"));
                return cheapestFirst ? c.anyOf(cheap, dear) : c.anyOf(dear, cheap);
            })));
            ada.pays("1001", "600.00");

            assertThat(ada.view().progress().missing()).isEqualTo(Shop.eur("900.00"));
        }
    }

    @Test
    void whereEachWayTakesMoreThanSpendNoAmountIsTold() {
        Shop ada = Shop.open(club(t -> t.requires(c -> c.anyOf(
                c.allOf(c.spend("900.00"), c.orders(2)), c.allOf(c.spend("700.00"), c.memberFor(Period.ofYears(1)))))));
        ada.pays("1001", "600.00");

        assertThat(ada.view().progress().missing()).isNull();
    }
}
