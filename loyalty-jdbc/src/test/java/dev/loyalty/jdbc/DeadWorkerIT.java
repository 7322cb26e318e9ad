package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.BERT;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.spi.Notifier;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A worker in another process dies while it tells somebody something. */
class DeadWorkerIT {

    private static final int DIED = 3;

    private final HikariDataSource pool = PostgresServer.newest().newPool();

    @AfterEach
    void close() {
        pool.close();
    }

    /** The other process. */
    static final class Dying {
        private Dying() {}

        /** Tells the first of what is due, and dies over it. */
        public static void main(String[] arguments) {
            try (HikariDataSource pool = Pools.pool(arguments[0], "postgres");
                    LoyaltyEngine engine = engine(pool, SettableClock.at(Club.NOW), message -> {
                        Runtime.getRuntime().halt(DIED);
                        throw new IllegalStateException("nobody gets here");
                    })) {
                engine.deliveries().drain();
            }
        }
    }

    @Test
    void whatADeadWorkerHadIsToldByAnotherOnceItsLeaseHasRunOutAndStillInOrder() throws Exception {
        SettableClock clock = SettableClock.at(Club.NOW);
        RecordingNotifier mails = new RecordingNotifier();
        try (LoyaltyEngine alive = engine(pool, clock, mails)) {
            alive.orders().paid(order(ANNA, "1001", "10.00")).orThrow();
            alive.orders().paid(order(ANNA, "1002", "520.00")).orThrow();
            Process dying = OtherJvm.of(Dying.class, pool.getJdbcUrl()).start();
            assertThat(dying.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(dying.exitValue()).isEqualTo(DIED);
            alive.orders().paid(order(BERT, "2001", "10.00")).orThrow();

            alive.deliveries().drain();
            assertThat(told(mails)).containsExactly("bert#1.0");

            clock.advance(Duration.ofHours(1));
            alive.deliveries().drain();
            assertThat(told(mails)).containsExactly("bert#1.0", "anna#1.0", "anna#2.1");
            assertThat(alive.health().queued()).isZero();
        }
    }

    private static LoyaltyEngine engine(DataSource pool, InstantSource clock, Notifier notifier) {
        return LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club"))
                .clock(clock)
                .store(JdbcMemberStore.on(pool))
                .notifier(notifier)
                .groupAssigner(new RecordingGroupAssigner())
                .build();
    }

    private static List<String> told(RecordingNotifier mails) {
        return mails.told().stream()
                .map(message -> message.envelope().id())
                .map(id -> id.substring(0, id.indexOf('@')))
                .toList();
    }
}
