package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.TierPin;
import dev.loyalty.spi.Receipt;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Note;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several processes record orders, let time pass and deliver, on one database; one of them is killed while it delivers a batch. */
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledWorkersIT {

    /** Enough for a build; the profile {@code faults} sets more. */
    private static final int ROUNDS = Integer.getInteger("loyalty.faults.rounds", 1);

    private static final int LONGEST_JOURNAL = 10_000;

    private final HikariDataSource pool = PostgresServer.newest().newPool();
    private final Queue<ProcessHandle> processes = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        processes.forEach(ProcessHandle::destroyForcibly);
        pool.close();
    }

    @Test
    void nothingIsLostWithAWorkerThatIsKilledInTheMiddleOfABatch() throws Exception {
        SettableClock clock = SettableClock.at(Club.NOW);
        Set<String> told = new HashSet<>();
        Set<String> answered = new HashSet<>();
        try (LoyaltyEngine engine = engine(clock, told)) {
            for (int round = 0; round < ROUNDS; round++) {
                pinEverybody(engine, "round " + round, clock);
                clock.advance(Duration.ofMinutes(1));
                List<List<String>> said = runProcesses("round " + round, clock);
                said.forEach(lines -> lines.forEach(line ->
                        (line.startsWith("told ") ? told : answered).add(line.substring(line.indexOf(' ') + 1))));

                assertThat(said).as("told in order").allSatisfy(KilledWorkersIT::requireInOrder);
                assertThat(engine.health().queued())
                        .as("the dead's leases hold")
                        .isPositive();
                clock.advance(Duration.ofHours(1));
                while (engine.runDue(BusyShop.MEMBERS) > 0) {
                    engine.deliveries().drain();
                }
                engine.deliveries().drain();

                assertThat(engine.health().queued()).isZero();
                assertThat(engine.health().due()).isZero();
                assertThat(told).containsAll(entries(engine));
                assertThat(orders(engine)).doesNotHaveDuplicates().containsAll(answered);
            }
        }
    }

    private LoyaltyEngine engine(SettableClock clock, Set<String> told) {
        return BusyShop.engine(pool, clock, happening -> {
            told.add(BusyShop.name(happening));
            return Receipt.done();
        });
    }

    /** Everybody is a member, and is about to fall from gold. */
    private static void pinEverybody(LoyaltyEngine engine, String round, SettableClock clock) {
        for (int i = 0; i < BusyShop.MEMBERS; i++) {
            CustomerId customer = BusyShop.member(i);
            engine.orders()
                    .paid(Club.order(customer, round + " first of " + i, "1.00"))
                    .orThrow();
            engine.members()
                    .pin(TierPin.floor(customer, "gold", new Note("a favour", "eve"), clock.instant())
                            .until(clock.instant().plusSeconds(60)))
                    .orThrow();
        }
    }

    /** What each of the processes said, of which the first was killed in the middle of a batch. */
    private List<List<String>> runProcesses(String round, SettableClock clock) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(BusyShop.PROCESSES);
        try {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int number = 0; number < BusyShop.PROCESSES; number++) {
                Process process = OtherJvm.of(
                                BusyShop.class,
                                pool.getJdbcUrl(),
                                round + " process " + number,
                                clock.instant().toString(),
                                number == 0 ? BusyShop.HANGS : "")
                        .start();
                processes.add(process.toHandle());
                all.add(readers.submit(() -> linesOf(process)));
            }
            List<List<String>> lines = new ArrayList<>();
            for (Future<List<String>> each : all) {
                lines.add(each.get(4, TimeUnit.MINUTES));
            }
            return lines;
        } finally {
            readers.shutdownNow();
        }
    }

    /** Whole lines alone; a process that says that it is in the middle of a batch is killed. */
    private static List<String> linesOf(Process process) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        boolean isKilled = false;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(BusyShop.HANGS)) {
                    isKilled = true;
                    process.toHandle().destroyForcibly(); // that of the process itself would close its output, too
                } else if (line.endsWith(KilledSender.END)) {
                    lines.add(line.substring(0, line.length() - KilledSender.END.length()));
                } else {
                    assertThat(isKilled).as(line).isTrue();
                }
            }
        }
        assertThat(process.waitFor() == 0).as("ended by itself").isNotEqualTo(isKilled);
        return lines;
    }

    private static void requireInOrder(List<String> lines) {
        for (int i = 0; i < BusyShop.MEMBERS; i++) {
            String ofMember = "told " + BusyShop.member(i).value() + "#";
            assertThat(lines.stream()
                            .filter(line -> line.startsWith(ofMember))
                            .map(line -> Long.valueOf(line.substring(ofMember.length()))))
                    .isSorted();
        }
    }

    private static List<String> entries(LoyaltyEngine engine) {
        List<String> entries = new ArrayList<>();
        for (CustomerId customer : engine.members().page(null, BusyShop.MEMBERS)) {
            assertThat(engine.members().verify(customer).agrees()).isTrue();
            engine.members()
                    .journal(customer, 0, LONGEST_JOURNAL)
                    .forEach(entry -> entries.add(customer.value() + "#" + entry.seq()));
        }
        return entries;
    }

    private static List<String> orders(LoyaltyEngine engine) {
        return engine.members().page(null, BusyShop.MEMBERS).stream()
                .flatMap(customer -> engine.members().journal(customer, 0, LONGEST_JOURNAL).stream())
                .filter(entry -> entry.mentions().stream()
                        .anyMatch(mention -> mention.kind().equals(Mention.Kind.ORDER)))
                .map(KilledProcessIT::order)
                .toList();
    }
}
