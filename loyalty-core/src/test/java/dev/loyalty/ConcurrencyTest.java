package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.loyalty.command.Command;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many callers at once, also of one member, on platform threads and on virtual ones where the JDK has them. */
class ConcurrencyTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
    private static final int CALLERS = 200;

    private final Stage stage = new Stage();

    @Test
    void manyCallersOnPlatformThreads() throws Exception {
        exercise(Executors.newFixedThreadPool(8), Thread::new);
    }

    @Test
    void manyCallersOnVirtualThreads() throws Exception {
        ThreadFactory virtual = virtualThreads();

        exercise(perTask(virtual), virtual);
    }

    private static ThreadFactory virtualThreads() throws ReflectiveOperationException {
        Method ofVirtual;
        try {
            ofVirtual = Thread.class.getMethod("ofVirtual");
        } catch (NoSuchMethodException beforeJdk21) {
            assumeTrue(false, "this JDK has no virtual threads");
            throw beforeJdk21;
        }
        Object builder = ofVirtual.invoke(null);
        return (ThreadFactory)
                Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    }

    private static ExecutorService perTask(ThreadFactory factory) throws ReflectiveOperationException {
        return (ExecutorService) Executors.class
                .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                .invoke(null, factory);
    }

    private void exercise(ExecutorService callers, ThreadFactory workers) throws Exception {
        try (LoyaltyEngine engine =
                stage.wired(Stage.club()).threads(2, workers).build()) {
            engine.start();
            everybodyPaysAtOnce(engine, callers);
            theSameOrderIsPaidByAll(engine, callers);
            oneOrderIsRefundedByAll(engine, callers);
        } finally {
            callers.shutdown();
            assertThat(callers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        everythingWasDelivered();
    }

    private static void everybodyPaysAtOnce(LoyaltyEngine engine, ExecutorService callers) throws Exception {
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            commands.add(Order.of(ADA, "own-" + i, "10.00", AT));
            commands.add(Order.of(CustomerId.of("c" + i % 10), "o-" + i, "25.00", AT));
        }

        assertThat(together(engine, callers, commands))
                .noneMatch(Outcome::isRefused)
                .noneMatch(Outcome::isReplay);

        assertThat(engine.members().view(ADA).spend().net().plain()).isEqualTo("2000.00");
        for (int i = 0; i < 10; i++) {
            CustomerId customer = CustomerId.of("c" + i);
            assertThat(engine.members().view(customer).spend().net().plain()).isEqualTo("500.00");
            assertThat(engine.members().verify(customer).agrees()).isTrue();
        }
    }

    private static void theSameOrderIsPaidByAll(LoyaltyEngine engine, ExecutorService callers) throws Exception {
        List<Outcome> outcomes = together(
                engine,
                callers,
                IntStream.range(0, CALLERS)
                        .<Command>mapToObj(i -> Order.of(ADA, "shared", "100.00", AT))
                        .toList());

        assertThat(outcomes).filteredOn(outcome -> !outcome.isReplay()).hasSize(1);
        assertThat(engine.members().view(ADA).spend().net().plain()).isEqualTo("2100.00");
    }

    private static void oneOrderIsRefundedByAll(LoyaltyEngine engine, ExecutorService callers) throws Exception {
        List<Outcome> outcomes = together(
                engine,
                callers,
                IntStream.range(0, CALLERS)
                        .<Command>mapToObj(i -> Refund.of(OrderRef.of(ADA, "shared"), "r-" + i, "3.00", AT))
                        .toList());

        assertThat(outcomes)
                .as("100 / 3")
                .filteredOn(outcome -> !outcome.isRefused())
                .hasSize(33);
        assertThat(engine.members().view(ADA).spend().net().plain()).isEqualTo("2001.00");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    private void everythingWasDelivered() {
        assertThat(stage.groups.groups(ADA)).containsExactly(Stage.GOLD);
        assertThat(stage.groups.groups(CustomerId.of("c3"))).containsExactly(Stage.SILVER);
        assertThat(stage.groups.calls())
                .filteredOn(assignment -> assignment.customer().equals(ADA))
                .isSortedAccordingTo(Comparator.comparing(GroupAssignment::version));
        assertThat(stage.mails.calls())
                .doesNotHaveDuplicates()
                .hasSize(stage.mails.told().size());
        assertThat(stage.mails.told()).hasSize(11 + 2 + 10);
    }

    /** Sends all commands at the same moment, and answers what became of them. */
    private static List<Outcome> together(LoyaltyEngine engine, ExecutorService callers, List<Command> commands)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> futures = new ArrayList<>();
        for (Command command : commands) {
            Callable<Outcome> call = () -> {
                start.await();
                return engine.record(command);
            };
            futures.add(callers.submit(call));
        }
        start.countDown();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> future : futures) {
            outcomes.add(future.get());
        }
        return outcomes;
    }
}
