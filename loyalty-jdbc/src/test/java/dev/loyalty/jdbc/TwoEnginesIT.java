package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.Entry;
import dev.loyalty.event.PinEnded;
import dev.loyalty.member.AccountView;
import dev.loyalty.spi.Message;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two engines on one database and the same members: nothing is lost, nothing is doubled, and nobody notices the other. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TwoEnginesIT {

    private final HikariDataSource pool = PostgresServer.newest().newPool();
    private final Queue<ProcessHandle> processes = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        processes.forEach(ProcessHandle::destroyForcibly);
        pool.close();
    }

    @Test
    void inTwoThreads() throws Exception {
        bothSend(pool);
    }

    /** Then the database lets transactions fail that could have disturbed each other; they are run again. */
    @Test
    void inTwoThreadsUnderSerializable() throws Exception {
        String url = pool.getJdbcUrl() + "&options=-c%20default_transaction_isolation=serializable";
        try (HikariDataSource serializable = Pools.pool(url, "postgres")) {
            try (Connection connection = serializable.getConnection()) {
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            }
            bothSend(serializable);
        }
    }

    private static void bothSend(DataSource pool) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        RecordingNotifier mails = new RecordingNotifier();
        try (LoyaltyEngine one = engine(pool, mails);
                LoyaltyEngine other = engine(pool, mails)) {
            List<Callable<Integer>> both = List.of(() -> Traffic.send(one, 1), () -> Traffic.send(other, 2));
            int sent = 0;
            for (Future<Integer> each : threads.invokeAll(both)) {
                sent += each.get();
            }
            assertThat(sent).isEqualTo(2 * Traffic.COMMANDS);

            List<Callable<Integer>> workers = List.of(
                    () -> one.deliveries().drain(), () -> other.deliveries().drain());
            for (Future<Integer> each : threads.invokeAll(workers)) {
                each.get();
            }
            audit(one);
            assertThat(mails.told().stream().map(message -> message.envelope().id()))
                    .doesNotHaveDuplicates();
            requireInOrder(mails);
            assertThat(one.health().queued()).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * What time does to each member is done once, and nobody is left over. Whoever asked who is due before the other gave a slice back looks at
     * its members in vain.
     */
    @Test
    void whatIsDueIsSharedOutBySlices() throws Exception {
        int members = 200;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        SettableClock clock = SettableClock.at(Club.NOW);
        RecordingNotifier mails = new RecordingNotifier();
        try (LoyaltyEngine one = engine(pool, mails, clock);
                LoyaltyEngine other = engine(pool, mails, clock)) {
            for (int i = 0; i < members; i++) {
                CustomerId customer = CustomerId.of("customer " + i);
                one.record(Club.order(customer, "1001", "1.00")).orThrow();
                one.record(TierPin.floor(customer, "gold", new Note("a favour", "eve"), Club.NOW)
                                .until(Club.NOW.plusSeconds(60)))
                        .orThrow();
            }
            clock.advance(Duration.ofSeconds(60));
            int looked = 0;
            for (Future<Integer> each : threads.invokeAll(
                    List.<Callable<Integer>>of(() -> one.runDue(members), () -> other.runDue(members)))) {
                looked += each.get();
            }
            looked += one.runDue(members);

            assertThat(looked).isGreaterThanOrEqualTo(members);
            assertThat(one.health().due()).isZero();
            for (int i = 0; i < members; i++) {
                assertThat(one.members().journal(CustomerId.of("customer " + i), 0, 10).stream()
                                .flatMap(entry -> entry.events().stream())
                                .filter(PinEnded.class::isInstance))
                        .hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void inTwoProcesses(@TempDir Path folder) throws Exception {
        List<Process> both = new ArrayList<>();
        for (String name : List.of("1", "2")) {
            both.add(process(Traffic.class, name, folder.resolve(name)));
        }
        for (Process process : both) {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
        for (String name : List.of("1", "2")) {
            assertThat(Files.readString(folder.resolve(name)))
                    .endsWith("sent " + Traffic.COMMANDS + System.lineSeparator());
        }
        try (LoyaltyEngine engine = engine(pool, new RecordingNotifier())) {
            audit(engine);
        }
    }

    /** Holds and captures of the same baskets, and debits of their own, of one member who has less than all of it. */
    @Test
    void ofTheSameUnitsInTwoProcesses(@TempDir Path folder) throws Exception {
        int credited = 600;
        try (LoyaltyEngine engine = Spending.engine(pool)) {
            engine.members().enrol(Enrolment.of(Club.ANNA, Club.NOW)).orThrow();
            engine.balances()
                    .credit(Credit.of(Club.ANNA, "present", Spending.POINTS, "" + credited, Club.NOW))
                    .orThrow();
            List<Process> both = new ArrayList<>();
            for (String name : List.of("1", "2")) {
                both.add(process(Spending.class, name, folder.resolve(name)));
            }
            long told = 0;
            for (Process process : both) {
                assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            }
            for (String name : List.of("1", "2")) {
                String out = Files.readString(folder.resolve(name)).strip();
                told += Long.parseLong(out.substring(out.lastIndexOf("spent ") + "spent ".length()));
            }

            assertThat(engine.members().verify(Club.ANNA).agrees()).isTrue();
            AccountView account = engine.balances().view(Club.ANNA, Spending.POINTS);
            assertThat(account.spent().steps()).isEqualTo(told).isPositive();
            assertThat(account.total().steps()).isEqualTo(credited - told).isNotNegative();
            assertThat(engine.members().journal(Club.ANNA, 0, 10_000).stream()
                            .mapToLong(entry -> Spending.spent(entry.events()))
                            .sum())
                    .isEqualTo(told);
        }
    }

    /** Whichever worker told it: of each member's entries, the earlier ones were told first. */
    private static void requireInOrder(RecordingNotifier mails) {
        Map<CustomerId, List<Long>> entries = new HashMap<>();
        for (Message message : mails.told()) {
            String id = message.envelope().id();
            long entry = Long.parseLong(id.substring(id.lastIndexOf('#') + 1, id.lastIndexOf('.')));
            entries.computeIfAbsent(message.envelope().customer(), unseen -> new ArrayList<>())
                    .add(entry);
        }
        assertThat(entries).hasSize(Traffic.MEMBERS);
        assertThat(entries.values()).allSatisfy(told -> assertThat(told).isSorted());
    }

    /** Every member's journal adds up to their state, and holds every command once. */
    private static void audit(LoyaltyEngine engine) {
        List<CustomerId> customers = engine.members().page(null, 100);
        assertThat(customers).hasSize(Traffic.MEMBERS);
        int orders = 0;
        for (CustomerId customer : customers) {
            assertThat(engine.members().verify(customer).agrees()).isTrue();
            List<Entry> journal = engine.members().journal(customer, 0, 10_000);
            assertThat(journal.stream().map(Entry::seq))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, journal.size())
                            .mapToObj(i -> (long) i)
                            .toList());
            Set<Object> commands = new HashSet<>();
            journal.forEach(entry -> commands.add(entry.cause()));
            assertThat(commands).hasSameSizeAs(journal);
            orders += journal.size();
        }
        assertThat(orders).isEqualTo(Traffic.DIFFERENT_ORDERS);
    }

    private static LoyaltyEngine engine(DataSource pool, RecordingNotifier mails) {
        return engine(pool, mails, SettableClock.at(Club.NOW));
    }

    private static LoyaltyEngine engine(DataSource pool, RecordingNotifier mails, SettableClock clock) {
        return LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club"))
                .clock(clock)
                .store(JdbcMemberStore.on(pool))
                .notifier(mails)
                .groupAssigner(new RecordingGroupAssigner())
                .build();
    }

    private Process process(Class<?> type, String name, Path out) throws IOException {
        Process process = OtherJvm.of(type, pool.getJdbcUrl(), name)
                .redirectOutput(Redirect.to(out.toFile()))
                .start();
        processes.add(process.toHandle());
        return process;
    }
}
