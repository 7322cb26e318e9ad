package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.Order;
import dev.loyalty.command.OutcomeUnknownException;
import dev.loyalty.event.Entry;
import dev.loyalty.value.CustomerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database server is killed, all its processes at once, and started again on what it left. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledServerIT {

    /** Enough for a build; the profile {@code faults} sets more. */
    private static final int ROUNDS = Integer.getInteger("loyalty.faults.rounds", 2);

    private static final int MEMBERS = 7;
    private static final int THREADS = 6;
    private static final int ANSWERED_BEFORE_THE_KILL = 200;
    private static final int LONGEST_JOURNAL = 10_000;

    private PostgresServer server = PostgresServer.mortal("killed");
    private String url = "";

    @BeforeEach
    void makeDatabase() {
        url = server.newDatabase();
        try (HikariDataSource pool = Pools.pool(url, "postgres")) {
            JdbcSchema.in(pool).apply();
        }
    }

    @AfterEach
    void end() throws IOException {
        server.stop();
    }

    @Test
    void whatWasAnsweredBeforeTheServerDiedIsThereOnceAndTheRestMayBeSentAgain() throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> unanswered = sendUntilTheServerDies("round " + round, answered);
            server = server.again();
            try (HikariDataSource pool = Pools.pool(url, "postgres");
                    LoyaltyEngine engine = KilledSender.engine(pool)) {
                assertThat(recorded(engine)).doesNotHaveDuplicates().containsAll(answered);

                unanswered.forEach(name -> engine.orders().paid(order(name)).orThrow());

                answered.addAll(unanswered);
                assertThat(recorded(engine)).containsExactlyInAnyOrderElementsOf(answered);
                engine.deliveries().drain();
                assertThat(engine.health().queued()).isZero();
            }
        }
    }

    /** Many threads send orders until each of them has met the end of the server; returns those that have no answer. */
    private List<String> sendUntilTheServerDies(String round, Set<String> answered) throws Exception {
        CountDownLatch enough = new CountDownLatch(ANSWERED_BEFORE_THE_KILL);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (HikariDataSource pool = hastyPool();
                LoyaltyEngine engine = KilledSender.engine(pool)) {
            List<Future<String>> last = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String name = round + " thread " + thread + "-";
                last.add(threads.submit(() -> sendUntilOneFails(engine, name, answered, enough)));
            }
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();

            server.kill();

            List<String> unanswered = new ArrayList<>();
            for (Future<String> each : last) {
                unanswered.add(each.get(2, TimeUnit.MINUTES));
            }
            return unanswered;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String sendUntilOneFails(
            LoyaltyEngine engine, String name, Set<String> answered, CountDownLatch enough) {
        for (int i = 0; ; i++) {
            try {
                engine.orders().paid(order(name + i)).orThrow();
            } catch (LoyaltyException theServerIsGone) {
                return name + i;
            }
            answered.add(name + i);
            enough.countDown();
        }
    }

    private static Order order(String name) {
        int number = Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
        return Club.order(CustomerId.of("member " + number % MEMBERS), name, "25.00");
    }

    /** A batch has five hundred members, a hundred of them in a transaction; the server dies before the third one of the second batch. */
    @Test
    void anImportUnderWhichTheServerDiesHasRecordedWhatItToldAndTheSameAgainCompletesIt() throws Exception {
        int batch = 500;
        int recorded = batch + 200;
        List<Command> orders = IntStream.range(0, 3 * batch)
                .<Command>mapToObj(i -> Club.order(CustomerId.of("member " + i % batch), "order " + i, "1.00"))
                .toList();
        AtomicLong told = new AtomicLong();
        AtomicInteger commits = new AtomicInteger();
        Import how = Import.QUIET.inBatchesOf(batch).telling(at -> told.set(at.commands()));
        try (HikariDataSource pool = hastyPool();
                LoyaltyEngine engine = Club.engine(JdbcMemberStore.on(beforeCommits(pool, DataSource.class, () -> {
                    if (commits.incrementAndGet() == 8) {
                        killServer();
                    }
                })))) {
            commits.set(0);

            assertThatThrownBy(() -> engine.recordAll(orders.stream(), how))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        assertThat(told).hasValue(batch);

        server = server.again();
        try (HikariDataSource pool = Pools.pool(url, "postgres");
                LoyaltyEngine engine = Club.engine(JdbcMemberStore.on(pool))) {
            assertThat(recorded(engine)).hasSize(recorded);

            ImportReport again = engine.recordAll(orders.stream(), how);

            assertThat(again.replays()).isEqualTo(recorded);
            assertThat(again.applied()).isEqualTo(orders.size() - recorded);
            assertThat(recorded(engine))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, orders.size())
                            .mapToObj(i -> "order " + i)
                            .toList());
        }
    }

    /** One that does not wait long for a server that is gone. */
    private HikariDataSource hastyPool() {
        HikariDataSource pool = Pools.pool(url, "postgres");
        pool.setConnectionTimeout(1000);
        return pool;
    }

    private void killServer() {
        try {
            server.kill();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same, with something that is done before each commit. */
    private static <T> T beforeCommits(T target, Class<T> type, Runnable first) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        first.run();
                    }
                    try {
                        Object answer = method.invoke(target, arguments);
                        return answer instanceof Connection connection
                                ? beforeCommits(connection, Connection.class, first)
                                : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    /** The orders in all journals. Each journal is whole, and agrees with its member's state. */
    private static List<String> recorded(LoyaltyEngine engine) {
        List<String> recorded = new ArrayList<>();
        for (CustomerId customer : engine.members().page(null, 1000)) {
            List<Entry> journal = engine.members().journal(customer, 0, LONGEST_JOURNAL);
            for (int i = 0; i < journal.size(); i++) {
                assertThat(journal.get(i).seq()).isEqualTo(i + 1L);
                recorded.add(KilledProcessIT.order(journal.get(i)));
            }
            assertThat(engine.members().verify(customer).agrees()).isTrue();
        }
        return recorded;
    }
}
