package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static dev.loyalty.Stage.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.TierPin;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.Batch;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receiver that hangs holds up nothing but what it is being told. */
@Timeout(60)
class HangingReceiversTest {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration NEVER = Duration.ofDays(365);

    private final Stage stage = new Stage();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final AtomicInteger interrupts = new AtomicInteger();
    private final Semaphore hangs = new Semaphore(0);
    private final Semaphore told = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "loyalty-test-" + threads.size());
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    private EngineBuilder wired() {
        return stage.wired(Stage.club()).threads(1, this::thread).pollInterval(Duration.ofMillis(20));
    }

    /** Does not come back before the test says so, whoever interrupts it. */
    private void hang() {
        hangs.release();
        boolean goesOn = true;
        while (goesOn) {
            try {
                goOn.await();
                goesOn = false;
            } catch (InterruptedException interrupted) {
                interrupts.incrementAndGet();
            }
        }
    }

    /** Hangs for one customer, and tells all others. */
    private Notifier hangingFor(CustomerId poison) {
        return message -> {
            if (message.envelope().customer().equals(poison)) {
                hang();
            }
            Receipt receipt = stage.mails.send(message);
            told.release();
            return receipt;
        };
    }

    private static Receiver hanging(LoyaltyEngine engine) {
        return engine.health().hanging().get(0).receiver();
    }

    private static void awaitHanging(LoyaltyEngine engine, int count) {
        while (engine.health().hanging().size() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void otherReceiversAndTimeGoOn() throws InterruptedException {
        Semaphore moved = new Semaphore(0);
        GroupAssigner shop = assignment -> {
            Receipt receipt = stage.groups.assign(assignment);
            moved.release();
            return receipt;
        };
        LoyaltyEngine engine = wired().answerWithin(NEVER)
                .notifier(hangingFor(ADA))
                .groupAssigner(shop)
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        engine.start();
        hangs.acquire();
        moved.acquire();

        engine.members()
                .pin(TierPin.floor(ADA, "gold", new Note("", "eve"), stage.next())
                        .until(stage.clock.instant().plusSeconds(60)));
        moved.acquire();
        stage.clock.advance(Duration.ofHours(1));
        moved.acquire();

        assertThat(stage.groups.groups(ADA)).as("the pin has ended").containsExactly(Stage.BRONZE);
        assertThat(stage.mails.calls()).isEmpty();
        goOn.countDown();
        engine.close();
    }

    @Test
    void itIsNamedAndInterruptedOnce() throws InterruptedException {
        LoyaltyEngine engine =
                wired().answerWithin(SOON).notifier(hangingFor(ADA)).build();
        stage.pays(engine, ADA, "1001", "1.00");
        engine.start();
        hangs.acquire();

        awaitHanging(engine, 1);
        stage.pays(engine, BOB, "2001", "1.00");
        told.acquire();

        assertThat(hanging(engine)).isEqualTo(Receiver.NOTIFIER);
        assertThat(engine.health().hanging().get(0).since()).isBefore(stage.clock.instant());
        assertThat(interrupts).hasValue(1);
        goOn.countDown();
        engine.close();
    }

    @Test
    void itsOtherCustomersAreToldByAnotherThread() throws InterruptedException {
        LoyaltyEngine engine =
                wired().answerWithin(SOON).notifier(hangingFor(ADA)).build();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, BOB, "2001", "1.00");
        engine.start();
        hangs.acquire();

        told.acquire();

        assertThat(stage.mails.toldTo(BOB)).hasSize(1);
        assertThat(stage.mails.toldTo(ADA)).isEmpty();
        goOn.countDown();
        engine.close();
    }

    @Test
    void whatItAnswersInTheEndHoldsAndNobodyIsToldTwice() throws InterruptedException {
        LoyaltyEngine engine =
                wired().answerWithin(SOON).notifier(hangingFor(ADA)).build();
        stage.pays(engine, ADA, "1001", "1.00");
        engine.start();
        hangs.acquire();
        awaitHanging(engine, 1);
        stage.pays(engine, BOB, "2001", "1.00");
        told.acquire();

        goOn.countDown();
        told.acquire();
        engine.close();

        assertThat(stage.mails.calls()).hasSize(2);
        assertThat(engine.health().queued()).isZero();
        assertThat(engine.health().hanging()).isEmpty();
    }

    @Test
    void oneThatEndsWhenItIsInterruptedHasFailedOnce() throws InterruptedException {
        Notifier patient = message -> {
            hangs.release();
            try {
                goOn.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException("interrupted", interrupted);
            }
            return Receipt.done();
        };
        LoyaltyEngine engine = wired().answerWithin(SOON)
                .retries(1, Duration.ZERO, Duration.ZERO)
                .notifier(patient)
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        engine.start();
        hangs.acquire();

        while (engine.health().parked() == 0) {
            Thread.onSpinWait();
        }

        assertThat(engine.deliveries().parked(null, 10))
                .singleElement()
                .extracting(QueuedDelivery::lastError)
                .isEqualTo("java.lang.IllegalStateException: interrupted");
        goOn.countDown();
        engine.close();
    }

    @Test
    void aBatchThatHangsHasFailedWhereItDidNotAnswer() throws InterruptedException {
        GroupAssigner bulk = new GroupAssigner() {
            @Override
            public Receipt assign(GroupAssignment assignment) {
                return stage.groups.assign(assignment);
            }

            @Override
            public void assignAll(Batch<GroupAssignment> assignments) {
                assignments.answer(0, Receipt.done());
                hang();
            }
        };
        LoyaltyEngine engine = wired().answerWithin(SOON)
                .retries(1, Duration.ZERO, Duration.ZERO)
                .groupAssigner(bulk)
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, BOB, "2001", "1.00");
        engine.start();
        hangs.acquire();
        awaitHanging(engine, 1);

        goOn.countDown();
        while (engine.health().parked() == 0) {
            Thread.onSpinWait();
        }

        assertThat(engine.deliveries().parked(null, 10))
                .singleElement()
                .extracting(QueuedDelivery::lastError)
                .isEqualTo("java.util.concurrent.TimeoutException: no answer within " + SOON);
        assertThat(stage.groups.calls()).isEmpty();
        engine.close();
    }

    /** Tells all in one go, and hangs until it is interrupted where one is among them. */
    private final class Bulk implements Notifier {
        private final CustomerId poison;

        Bulk(CustomerId poison) {
            this.poison = poison;
        }

        @Override
        public Receipt send(Message message) {
            return stage.mails.send(message);
        }

        @Override
        public void sendAll(Batch<Message> messages) {
            boolean hangs = messages.items().stream()
                    .anyMatch(message -> message.envelope().customer().equals(poison));
            if (hangs) {
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
            messages.eachAlone(this::send);
        }
    }

    @Test
    void whoMakesABatchHangTakesNobodyAlong() {
        LoyaltyEngine engine = wired().answerWithin(SOON)
                .retries(1, Duration.ZERO, Duration.ZERO)
                .notifier(new Bulk(ADA))
                .build();
        stage.pays(engine, BOB, "2001", "1.00");
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, CustomerId.of("cy"), "3001", "1.00");
        engine.start();

        while (engine.health().parked() == 0 || engine.health().queued() > 0) {
            Thread.onSpinWait();
        }

        assertThat(engine.deliveries().parked(null, 10))
                .extracting(parked -> parked.delivery().member().value())
                .containsExactly("ada");
        engine.close();
    }

    @Test
    void onceItIsClosedNothingMoreIsTold() throws InterruptedException {
        LoyaltyEngine engine =
                wired().closeWithin(SOON).notifier(hangingFor(ADA)).build();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, BOB, "2001", "1.00");
        engine.start();
        hangs.acquire();

        engine.close();
        goOn.countDown();
        told.acquire();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(stage.mails.calls())
                .extracting(message -> message.envelope().customer())
                .containsExactly(ADA);
    }

    @Test
    void itIsInterruptedAlsoWhileTheEngineCloses() throws InterruptedException {
        LoyaltyEngine engine = wired().answerWithin(SOON)
                .closeWithin(NEVER)
                .notifier(new Bulk(ADA))
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        engine.start();
        while (stage.groups.calls().isEmpty()) {
            Thread.onSpinWait();
        }

        engine.close();

        assertThat(engine.health().running()).isFalse();
    }

    @Test
    void noMoreThanThreeThreadsAreGivenUpAndAllWorkAgainInTheEnd() throws InterruptedException {
        int customers = 10;
        Notifier stuck = message -> {
            hang();
            Receipt receipt = stage.mails.send(message);
            told.release();
            return receipt;
        };
        LoyaltyEngine engine = wired().answerWithin(SOON).notifier(stuck).build();
        IntStream.range(0, customers).forEach(i -> stage.pays(engine, CustomerId.of("c" + i), "1001", "1.00"));
        engine.start();
        int before = threads.size();

        hangs.acquire(4);
        awaitHanging(engine, 4);

        assertThat(threads).hasSize(before + 3);
        assertThat(hangs.availablePermits()).as("nobody else is called").isZero();
        goOn.countDown();
        told.acquire(customers);
        engine.close();
        assertThat(engine.health().queued()).isZero();
        assertThat(stage.mails.calls()).extracting(Message::envelope).doesNotHaveDuplicates();
    }

    @Test
    void aThreadThatCannotTakeItsPostAtFirstDoesSoLater() throws InterruptedException {
        AtomicInteger refused = new AtomicInteger();
        LoyaltyEngine engine = stage.wired(Stage.club())
                .threads(1, work -> {
                    if (hangs.availablePermits() > 0 && refused.getAndIncrement() == 0) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return thread(work);
                })
                .pollInterval(Duration.ofMillis(20))
                .answerWithin(SOON)
                .notifier(hangingFor(ADA))
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, BOB, "1002", "1.00");
        engine.start();

        told.acquire();

        assertThat(refused.get()).isGreaterThanOrEqualTo(2);
        assertThat(stage.mails.calls())
                .extracting(message -> message.envelope().customer())
                .containsExactly(BOB);
        goOn.countDown();
        told.acquire();
        engine.close();
    }

    @Test
    void closingThrowsNothingWhereNoThreadCanBeMadeAnyMore() throws InterruptedException {
        AtomicInteger closing = new AtomicInteger();
        LoyaltyEngine engine = stage.wired(Stage.club())
                .threads(1, work -> closing.get() > 0 ? null : thread(work))
                .pollInterval(Duration.ofMillis(20))
                .build();
        engine.start();
        closing.incrementAndGet();

        engine.close();

        assertThat(engine.health().running()).isFalse();
    }

    @Test
    void closingDoesNotWaitForIt() throws InterruptedException {
        LoyaltyEngine engine = wired().answerWithin(SOON)
                .closeWithin(NEVER)
                .notifier(hangingFor(ADA))
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        engine.start();
        hangs.acquire();
        awaitHanging(engine, 1);

        engine.close();

        assertThat(stage.mails.calls()).isEmpty();
        goOn.countDown();
        told.acquire();
    }
}
