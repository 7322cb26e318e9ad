package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static dev.loyalty.Stage.BOB;
import static dev.loyalty.Stage.SILVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty.command.Order;
import dev.loyalty.command.TierPin;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Threads of the engine's own: they start when told, deliver, and are drained when it closes. */
class StartAndCloseTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private final Stage stage = new Stage();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "loyalty-test");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** With one thread for each receiver and for time, which find work only when they are told of it. */
    private EngineBuilder wired() {
        return stage.wired(Stage.club()).threads(1, this::thread).pollInterval(NEVER);
    }

    private Notifier telling(CountDownLatch told) {
        return message -> {
            Receipt receipt = stage.mails.send(message);
            told.countDown();
            return receipt;
        };
    }

    @Test
    void noThreadRunsUntilItIsStarted() {
        try (LoyaltyEngine engine = wired().build()) {
            stage.pays(engine, ADA, "1001", "1.00");

            assertThat(threads).isEmpty();
            assertThat(engine.health().running()).isFalse();
        }
        assertThat(stage.mails.calls())
                .as("nor does closing deliver what was never started")
                .isEmpty();
    }

    @Test
    void aStartedEngineDeliversWhatACommandQueuesWithoutWaitingForThePoll() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (LoyaltyEngine engine = wired().notifier(telling(told)).build()) {
            engine.start();
            assertThat(engine.health().running()).isTrue();

            stage.pays(engine, ADA, "1001", "1.00");

            told.await();
        }
        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED);
    }

    @Test
    void whatWasQueuedBeforeTheStartIsDeliveredToo() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (LoyaltyEngine engine = wired().notifier(telling(told)).build()) {
            stage.pays(engine, ADA, "1001", "1.00");
            engine.start();

            told.await();
        }
    }

    @Test
    void aStartedEngineDoesWhatIsDue() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(3);
        try (LoyaltyEngine engine = wired().notifier(telling(told)).build()) {
            stage.pays(engine, ADA, "1001", "1.00");
            engine.members()
                    .pin(TierPin.floor(ADA, "gold", new Note("", "eve"), stage.next())
                            .until(stage.clock.instant().plusSeconds(60)));
            stage.clock.advance(Duration.ofHours(1));
            engine.start();

            told.await();
        }
        assertThat(stage.mails.toldTo(ADA))
                .containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED, MessageKind.DEMOTED);
    }

    @Test
    void closingDeliversWhatIsQueuedAndEndsEveryThread() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LoyaltyEngine engine = wired().notifier(message -> {
                    busy.countDown();
                    await(goOn);
                    return stage.mails.send(message);
                })
                .build();
        engine.start();
        stage.pays(engine, ADA, "1001", "500.00");
        busy.await();
        List<CustomerId> others = List.of(BOB, CustomerId.of("carl"), CustomerId.of("dora"));
        others.forEach(customer -> engine.record(Order.of(customer, "1001", "500.00", stage.clock.instant())));
        goOn.countDown();

        engine.close();

        assertThat(stage.mails.told()).hasSize(4);
        assertThat(others)
                .allSatisfy(
                        customer -> assertThat(stage.groups.groups(customer)).containsExactly(SILVER));
        assertThat(engine.health().queued()).isZero();
        assertThat(engine.health().running()).isFalse();
        assertThat(threads).hasSizeGreaterThan(4).noneMatch(Thread::isAlive);
    }

    @Test
    void whatFailsWhileClosingWaitsInTheStoreForTheNextProcess() {
        LoyaltyEngine engine = wired().build();
        stage.mails.failNext(100);
        engine.start();
        stage.pays(engine, ADA, "1001", "1.00");

        engine.close();

        assertThat(engine.health().queued()).isEqualTo(1);
        stage.mails.obey();
        stage.clock.advance(Duration.ofMinutes(1));
        stage.engine().deliveries().drain();
        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED);
    }

    @Test
    void anAdapterThatThrowsEndsNoThread() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (LoyaltyEngine engine = wired().notifier(telling(told)).build()) {
            stage.groups.failNext(100);
            engine.start();
            stage.pays(engine, ADA, "1001", "1.00");

            told.await();
        }
        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED);
    }

    @Test
    void closingWaitsNoLongerThanItMayForAnAdapterThatIsStuck() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LoyaltyEngine engine = wired().closeWithin(Duration.ofMillis(1))
                .notifier(message -> {
                    busy.countDown();
                    await(goOn);
                    return stage.mails.send(message);
                })
                .build();
        engine.start();
        stage.pays(engine, ADA, "1001", "1.00");
        busy.await();

        engine.close();

        assertThat(stage.mails.calls()).isEmpty();
        goOn.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(stage.mails.calls()).as("it ends when it can").hasSize(1);
    }

    @Test
    void anEngineIsStartedOnce() {
        try (LoyaltyEngine engine = wired().build()) {
            engine.start();

            assertThatIllegalStateException().isThrownBy(engine::start).withMessage("the engine was started already");
        }
    }

    @Test
    void manyThreadsKeepTheOrderOfEachMember() throws InterruptedException {
        int members = 20;
        CountDownLatch told = new CountDownLatch(members * 3);
        try (LoyaltyEngine engine = stage.wired(Stage.club())
                .threads(4, this::thread)
                .pollInterval(NEVER)
                .notifier(telling(told))
                .build()) {
            engine.start();
            for (int i = 0; i < members; i++) {
                stage.pays(engine, CustomerId.of("c" + i), "1001", "1.00");
            }
            for (int i = 0; i < members; i++) {
                CustomerId customer = CustomerId.of("c" + i);
                stage.pays(engine, customer, "1002", "500.00");
                engine.record(stage.refund(customer, "1002", "r-1", "500.00"));
            }
            told.await();
        }
        assertThat(threads).as("four for each receiver and for time").hasSizeGreaterThan(16);
        for (int i = 0; i < members; i++) {
            assertThat(stage.mails.toldTo(CustomerId.of("c" + i)))
                    .containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED, MessageKind.DEMOTED);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
