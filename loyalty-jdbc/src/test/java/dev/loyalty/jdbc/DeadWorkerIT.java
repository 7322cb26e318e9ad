package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.BERT;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.spi.Batch;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker in another process dies while it tells somebody something. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadWorkerIT {

    private static final int DIED = 3;
    private static final int CUSTOMERS = 150;

    private final HikariDataSource pool = PostgresServer.newest().newPool();
    private final Queue<ProcessHandle> processes = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        processes.forEach(ProcessHandle::destroyForcibly);
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

    /** The other process, which tells many customers in one go. */
    static final class DyingInABatch implements Notifier {

        /** Tells a batch, says what was in it, and dies before it has answered for any. */
        public static void main(String[] arguments) {
            try (HikariDataSource pool = Pools.pool(arguments[0], "postgres");
                    LoyaltyEngine engine = engine(pool, SettableClock.at(Club.NOW), new DyingInABatch())) {
                engine.deliveries().drain();
            }
        }

        @Override
        public void sendAll(Batch<Message> messages) {
            messages.items()
                    .forEach(message -> System.out.println(message.envelope().id()));
            System.out.flush();
            Runtime.getRuntime().halt(DIED);
        }

        @Override
        public Receipt send(Message message) {
            throw new IllegalStateException("there were enough for a batch");
        }
    }

    @Test
    void aBatchThatADeadWorkerHadToldButNotSettledIsToldAgainOnceItsLeasesHaveRunOut() throws Exception {
        SettableClock clock = SettableClock.at(Club.NOW);
        RecordingNotifier mails = new RecordingNotifier();
        try (LoyaltyEngine alive = engine(pool, clock, mails)) {
            for (int i = 0; i < CUSTOMERS; i++) {
                CustomerId customer = CustomerId.of("customer " + i);
                alive.orders().paid(order(customer, "1001", "10.00")).orThrow();
                alive.orders().paid(order(customer, "1002", "520.00")).orThrow();
            }
            Process dying = start(DyingInABatch.class);
            Set<String> hadTold;
            try (BufferedReader out = dying.inputReader(StandardCharsets.UTF_8)) {
                hadTold = out.lines().collect(Collectors.toSet());
            }
            assertThat(dying.waitFor()).isEqualTo(DIED);
            assertThat(hadTold).hasSizeGreaterThan(1);

            alive.deliveries().drain();
            assertThat(told(mails)).hasSize(2 * (CUSTOMERS - hadTold.size()));
            assertThat(toldIds(mails)).doesNotContainAnyElementsOf(hadTold);

            clock.advance(Duration.ofHours(1));
            alive.deliveries().drain();
            assertThat(toldIds(mails)).hasSize(2 * CUSTOMERS).containsAll(hadTold);
            for (int i = 0; i < CUSTOMERS; i++) {
                String customer = "customer " + i + "#";
                assertThat(told(mails).stream().filter(id -> id.startsWith(customer)))
                        .containsExactly(customer + "1.0", customer + "2.1");
            }
            assertThat(alive.health().queued()).isZero();
        }
    }

    @Test
    void whatADeadWorkerHadIsToldByAnotherOnceItsLeaseHasRunOutAndStillInOrder() throws Exception {
        SettableClock clock = SettableClock.at(Club.NOW);
        RecordingNotifier mails = new RecordingNotifier();
        try (LoyaltyEngine alive = engine(pool, clock, mails)) {
            alive.orders().paid(order(ANNA, "1001", "10.00")).orThrow();
            alive.orders().paid(order(ANNA, "1002", "520.00")).orThrow();
            Process dying = start(Dying.class);
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

    private Process start(Class<?> main) throws IOException {
        Process process = OtherJvm.of(main, pool.getJdbcUrl()).start();
        processes.add(process.toHandle());
        return process;
    }

    private static LoyaltyEngine engine(DataSource pool, InstantSource clock, Notifier notifier) {
        return LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club"))
                .clock(clock)
                .store(JdbcMemberStore.on(pool))
                .notifier(notifier)
                .groupAssigner(new RecordingGroupAssigner())
                .build();
    }

    private static List<String> toldIds(RecordingNotifier mails) {
        return mails.told().stream().map(message -> message.envelope().id()).toList();
    }

    private static List<String> told(RecordingNotifier mails) {
        return toldIds(mails).stream()
                .map(id -> id.substring(0, id.indexOf('@')))
                .toList();
    }
}
