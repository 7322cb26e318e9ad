package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.EngineBuilder;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.ProgramRegistry;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.ProgramId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Processes that start on one database with the same or other programs. */
abstract class PublicationCases {

    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    private final HikariDataSource pool;
    private final SettableClock clock = SettableClock.at(Club.NOW);

    PublicationCases(HikariDataSource pool) {
        this.pool = pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private static LoyaltyProgram club(String id, int version, String silver) {
        return LoyaltyProgram.builder(id, "EUR", ZoneId.of("Europe/Berlin"))
                .version(version)
                .inForceFrom(version == 1 ? Club.NOW : APRIL)
                .tier("bronze", "0.00")
                .tier("silver", silver)
                .build();
    }

    private EngineBuilder process(LoyaltyProgram program) {
        return LoyaltyEngine.builder(program).store(JdbcMemberStore.on(pool)).clock(clock);
    }

    private ProgramRegistry stored(String id) {
        return JdbcMemberStore.on(pool).open(ProgramId.of(id)).programs();
    }

    @Test
    void aStartThatFailsLeavesNothing() {
        process(club("club", 1, "500.00")).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> process(club("club", 2, "100.00"))
                        .notifier(new RecordingNotifier())
                        .build());

        assertThat(stored("club").versions()).extracting(Version::number).containsExactly(1);
    }

    @Test
    void ofTwoProcessesWithOtherContentUnderOneVersionOneStartsAndTheOtherSaysRaiseTheVersion() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "club" + round;
            process(club(id, 1, "500.00")).build();

            List<String> said = together(2, which -> {
                try {
                    return "started "
                            + process(club(id, 2, 300 + which + ".00"))
                                    .build()
                                    .programs()
                                    .versions()
                                    .size();
                } catch (IllegalStateException failed) {
                    return String.valueOf(failed.getMessage());
                }
            });

            assertThat(said)
                    .containsExactlyInAnyOrder(
                            "started 2",
                            "the store has other content under version 2 of program \"" + id + "\": raise the version");
        }
    }

    @Test
    void numbersOnlyRiseHoweverManyPublishAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = "club" + round;
            ProgramRegistry registry = stored(id);
            registry.publish(new Version(club(id, 1, "500.00"), Instant.EPOCH));

            List<List<Integer>> seen = together(4, which -> {
                registry.publish(new Version(club(id, 2 + which, "300.00"), APRIL));
                return numbers(registry);
            });

            List<Integer> end = numbers(registry);
            assertThat(end).startsWith(1).endsWith(5);
            assertThat(seen)
                    .as("nothing came to be below a number that somebody saw already")
                    .allSatisfy(once -> assertThat(end.subList(0, once.size())).isEqualTo(once));
        }
    }

    @Test
    void aNumberThatIsPublishedInAnOpenTransactionIsWaitedFor() throws Exception {
        ProgramRegistry registry = stored("club");
        registry.publish(new Version(club("club", 1, "500.00"), Instant.EPOCH));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            update(connection, "update loyalty_program set from_at = from_at");
            Future<Boolean> published =
                    other.submit(() -> registry.publish(new Version(club("club", 2, "300.00"), APRIL)));
            update(
                    connection,
                    "insert into loyalty_program (from_at, version, program, definition)"
                            + " select from_at, 3, program, definition from loyalty_program");
            connection.commit();

            assertThat(published.get()).as("3 was there first").isFalse();
        } finally {
            other.shutdown();
        }
    }

    @Test
    void aScheduledVersionIsWithdrawnForEveryProcess() {
        LoyaltyEngine first = process(club("club", 1, "500.00")).build();
        first.record(Club.order(Club.ANNA, "1001", "350.00"));
        LoyaltyEngine second = process(club("club", 2, "300.00")).build();

        second.withdraw(2);
        clock.set(APRIL.plusSeconds(1));

        assertThat(tier(first)).isEqualTo("bronze");
        first.runDue(10);
        assertThat(tier(second)).isEqualTo("bronze");
        assertThat(process(club("club", 2, "300.00")).build().programs().versions())
                .hasSize(3);
    }

    private static String tier(LoyaltyEngine engine) {
        return engine.members().view(Club.ANNA).tier().orElseThrow().id().value();
    }

    private static List<Integer> numbers(ProgramRegistry registry) {
        return registry.versions().stream().map(Version::number).toList();
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private interface Starting<T> {
        T run(int which) throws Exception;
    }

    private static <T> List<T> together(int count, Starting<T> process) throws Exception {
        CyclicBarrier start = new CyclicBarrier(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<T>> ends = IntStream.range(0, count)
                    .mapToObj(which -> threads.submit(() -> {
                        start.await();
                        return process.run(which);
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> end : ends) {
                results.add(end.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
