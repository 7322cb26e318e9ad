package dev.loyalty.oracle.balances;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class BalancesOracleTest {

    private static final Set<Topic> ALL = EnumSet.allOf(Topic.class);
    private static final long SHORT = 400;

    @Test
    void theEngineAndTheNaiveModelAgreeOnStoriesOfAccountsThatAreAlwaysTheSame() {
        assertThat(Oracle.run(20_261_201, SHORT, ALL)).isNull();
    }

    /** In the profile {@code oracle}: a build must not fail today and pass tomorrow. */
    @Test
    @EnabledIfSystemProperty(named = "oracle.histories", matches = "\\d+")
    void theEngineAndTheNaiveModelAgreeOnFreshStoriesOfAccounts() {
        long stories = Long.getLong("oracle.histories", SHORT);
        long seed = Long.getLong("oracle.seed", new SecureRandom().nextLong(1L << 40));
        System.out.printf("the fresh stories of accounts: -Doracle.seed=%d -Doracle.histories=%d%n", seed, stories);
        assertThat(Oracle.run(seed, stories, ALL)).isNull();
    }
}
