package dev.loyalty.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Conditions that make no sense are refused with the reason when the program is built. */
class ConditionContradictionsTest {

    private static ProgramBuilder program() {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"));
    }

    private static void assertRefused(UnaryOperator<ProgramBuilder> tiers, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tiers.apply(program()).build())
                .withMessage(reason);
    }

    private static Function<ConditionBuilder, Condition> age(int days) {
        return c -> c.memberFor(Period.ofDays(days));
    }

    @Test
    void theLowestTierIsEverybodys() {
        assertRefused(
                p -> p.tier("member", TierBuilder::byInvitation),
                "the lowest tier of ladder \"tiers\" is \"member\", by invitation: the lowest must be at 0, so that everybody has a tier");
        assertRefused(
                p -> p.tier("member", t -> t.requires(age(1))),
                "the lowest tier of ladder \"tiers\" is \"member\", on a condition: the lowest must be at 0, so that everybody has a tier");
    }

    @Test
    void aTierTakesAThresholdOrACondition() {
        assertRefused(
                p -> p.tier("member", "0").tier("gold", t -> t.group("5")),
                "tier \"gold\" has neither a threshold nor a condition: say what it takes to earn it");
        assertRefused(
                p -> p.tier("member", "0").tier("gold", "5.00", t -> t.requires(age(1))),
                "tier \"gold\" has a threshold and a condition: give one of them; what is to be spent stands in the condition");
    }

    @Test
    void whatATierTakesIsSaidOnce() {
        String twice =
                "tier \"gold\" is told twice what it takes: say it once; several conditions stand in allOf or anyOf";
        assertRefused(
                p -> p.tier("member", "0").tier("gold", t -> t.requires(age(1)).requires(age(2))), twice);
        assertRefused(
                p -> p.tier("member", "0").tier("gold", t -> t.requires(age(1)).byInvitation()), twice);
    }

    @Test
    void aSpendAloneIsAThreshold() {
        LoyaltyProgram one = program()
                .tier("member", "0")
                .tier("gold", t -> t.requires(c -> c.spend("5.00")))
                .build();
        LoyaltyProgram other =
                program().tier("member", "0").tier("gold", "5.00").build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.ladder().isConditional()).isFalse();
    }

    @Test
    void thresholdsRiseAmongTheTiersThatHaveThem() {
        assertThatCode(() -> program()
                        .tier("member", "0")
                        .tier("silver", "100.00")
                        .tier("friend", t -> t.requires(age(100)))
                        .tier("gold", "200.00")
                        .build())
                .doesNotThrowAnyException();
        assertRefused(
                p -> p.tier("member", "0")
                        .tier("silver", "100.00")
                        .tier("friend", t -> t.requires(age(100)))
                        .tier("gold", "100.00"),
                "tier \"gold\" at 100.00 EUR comes after \"silver\" at 100.00 EUR: thresholds must rise from tier to tier");
    }

    @Test
    void aTierThatIsAlwaysSurpassedIsRefused() {
        String reason =
                "tier \"silver\" can never be earned: whoever earns it earns \"gold\" above it, which asks for no more";
        assertRefused(
                p -> p.tier("member", "0")
                        .tier("silver", "100.00")
                        .tier("gold", t -> t.requires(c -> c.anyOf(c.spend("90.00"), c.memberFor(Period.ofYears(1))))),
                reason);
        assertRefused(
                p -> p.tier("member", "0")
                        .tier("silver", t -> t.requires(age(10)))
                        .tier("gold", t -> t.requires(age(10))),
                reason);
        assertRefused(
                p -> p.tier("member", "0")
                        .tier(
                                "silver",
                                t -> t.requires(c -> c.allOf(
                                        c.anyOf(c.spend("100.00"), c.memberFor(Period.ofYears(3))),
                                        c.memberFor(Period.ofYears(2)))))
                        .tier("gold", t -> t.requires(c -> c.memberFor(Period.ofMonths(24)))),
                reason);
    }

    @Test
    void aTierThatIsEverybodysLeavesTheLowestToNobody() {
        assertRefused(
                p -> p.tier("member", "0")
                        .tier("gold", t -> t.requires(c -> c.anyOf(c.spend("0"), c.memberFor(Period.ofYears(1))))),
                "tier \"member\" can never be earned: whoever earns it earns \"gold\" above it, which asks for no more");
    }

    @Test
    void conditionsHaveBounds() {
        List<Condition> many = new ArrayList<>();
        for (int days = 1; days <= 17; days++) {
            many.add(new Condition.MemberFor(Period.ofDays(days)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.AnyOf(many))
                .withMessage("a condition has at most 16 requirements, but this has 17");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.MemberFor(Period.ofYears(101)))
                .withMessageStartingWith("a membership age takes at most 100 years");
    }
}
