package dev.loyalty.program;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Nothing that a merchant says is passed over. */
class ProgramBuilderTest {

    private static ProgramBuilder club() {
        return LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC);
    }

    @Test
    void aPolicyBesideLaddersIsRefused() {
        ProgramBuilder both = club().policy(TierPolicy.ROLLING_YEAR)
                .ladder("coffee", ladder -> ladder.tier("fan", "0").tier("friend", "100"));

        assertThatIllegalArgumentException()
                .isThrownBy(both::build)
                .withMessage("tiers or a policy were given directly, and ladders by ladder(…): "
                        + "give the tiers and the policy of each ladder there");
    }

    @Test
    void tiersBesideLaddersAreRefused() {
        ProgramBuilder both = club().tier("bronze", "0")
                .ladder("coffee", ladder -> ladder.tier("fan", "0").tier("friend", "100"));

        assertThatIllegalArgumentException().isThrownBy(both::build);
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsMissingIsNamedAtOnce() {
        ZoneId noZone = null;
        TierPolicy noPolicy = null;
        assertThatNullPointerException()
                .isThrownBy(() -> LoyaltyProgram.builder("club", "EUR", noZone))
                .withMessage("zone");
        assertThatNullPointerException()
                .isThrownBy(() -> club().policy(noPolicy))
                .withMessage("policy");
    }
}
