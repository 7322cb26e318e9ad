package dev.loyalty.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.loyalty.testing.Logged;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Members who keep failing do not fill the log. */
class MemberStreaksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration KEPT = Duration.ofHours(2);

    private final MemberStreaks streaks =
            new MemberStreaks(LoggerFactory.getLogger("dev.loyalty.test.MemberStreaks"), "what is due for", KEPT);

    private void fail(int from, int to, Instant now) {
        for (int i = from; i < to; i++) {
            streaks.of(MemberId.of("m" + i), now).failed("it is tried again", new ArithmeticException());
        }
    }

    private static List<String> at(Logged log, Level level) {
        return log.texts(line -> line.logger().equals("dev.loyalty.test.MemberStreaks") && line.level() == level);
    }

    @Test
    void beyondAThousandMembersTheOthersShareOneWarning() {
        try (Logged log = new Logged()) {
            fail(0, 1500, NOW);
            fail(0, 1500, NOW.plusSeconds(60));

            assertThat(at(log, Level.WARN)).hasSize(1001).last().asString().contains("further members");
        }
    }

    @Test
    void whoHasNotFailedForLongMakesRoom() {
        fail(0, 1500, NOW);
        Instant later = NOW.plus(KEPT).plusSeconds(1);
        try (Logged log = new Logged()) {
            fail(1400, 1402, later);

            assertThat(at(log, Level.WARN))
                    .containsExactly(
                            "what is due for member m1400 failed: it is tried again",
                            "what is due for member m1401 failed: it is tried again");
        }
    }

    @Test
    void whoSucceedsIsToldOnce() {
        fail(0, 1, NOW);
        fail(0, 1, NOW);
        try (Logged log = new Logged()) {
            streaks.succeeded(MemberId.of("m0"));
            streaks.succeeded(MemberId.of("m0"));

            assertThat(at(log, Level.INFO)).containsExactly("what is due for member m0 works again, after 2 failures");
        }
    }
}
