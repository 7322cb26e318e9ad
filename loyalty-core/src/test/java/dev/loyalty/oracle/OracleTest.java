package dev.loyalty.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final Set<Topic> ALL = EnumSet.allOf(Topic.class);
    private static final long STORIES = Long.getLong("oracle.histories", 400);

    @Test
    void theEngineAndTheNaiveModelAgreeOnStoriesThatAreAlwaysTheSame() {
        assertThat(Oracle.run(Long.getLong("oracle.seed", 20_261_130), STORIES, ALL))
                .isNull();
    }

    @Test
    void theEngineAndTheNaiveModelAgreeOnFreshStories() {
        long seed = new SecureRandom().nextLong(1L << 40);
        System.out.printf("the oracle's fresh stories: -Doracle.seed=%d -Doracle.histories=%d%n", seed, STORIES);
        assertThat(Oracle.run(seed, STORIES, ALL)).isNull();
    }
}
