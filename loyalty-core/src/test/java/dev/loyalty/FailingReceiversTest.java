package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static dev.loyalty.Stage.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Order;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Receipt;
import dev.loyalty.testing.Logged;
import dev.loyalty.value.CustomerId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Adapters that throw what they should not, or do what they should not: each time one failed attempt, and the work goes on. */
class FailingReceiversTest {

    /** For time, the groups, the notifier, the listener, and the watch over them. */
    private static final int THREADS = 5;

    private final Stage stage = new Stage();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "loyalty-test");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** Throws anything as if it were unchecked, as code in other languages does. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> RuntimeException sneaky(Throwable any) throws T {
        throw (T) any;
    }

    private static Notifier throwing(Throwable failure) {
        return message -> {
            throw FailingReceiversTest.<RuntimeException>sneaky(failure);
        };
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IOException("the mail server hung up"),
                new InterruptedException("while waiting"),
                new IllegalStateException("no template"),
                new NoClassDefFoundError("javax/mail/Message"),
                new StackOverflowError(),
                new OutOfMemoryError("of the test's"),
                new ThreadDeath(),
                new AssertionError("never so"),
                new Throwable("plain"),
                new Speechless());
    }

    /** An exception that cannot even say what it is. */
    @SuppressWarnings("OverrideThrowableToString") // that is what fails here
    private static final class Speechless extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            throw new UnsupportedOperationException("speechless");
        }
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whateverAReceiverThrowsIsOneFailedAttemptAndTheLeaseIsGivenBack(Throwable failure) {
        LoyaltyEngine engine = stage.wired(Stage.club())
                .notifier(throwing(failure))
                .retries(2, Duration.ofSeconds(1), Duration.ofSeconds(1))
                .build();
        stage.pays(engine, ADA, "1001", "1.00");

        engine.deliveries().drain();
        assertThat(engine.health().queued()).as("the message alone").isEqualTo(1);
        stage.clock.advance(Duration.ofSeconds(1));
        engine.deliveries().drain();

        QueuedDelivery parked = engine.deliveries().parked(null, 10).get(0);
        assertThat(parked.attempts()).isEqualTo(2);
        assertThat(parked.lastError()).contains(failure.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noneOfItEndsAThread(Throwable failure) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        LoyaltyEngine engine = stage.wired(Stage.club())
                .threads(1, this::thread)
                .pollInterval(Duration.ofDays(1))
                .retries(9, Duration.ZERO, Duration.ZERO)
                .notifier(message -> {
                    if (calls.incrementAndGet() < 4) {
                        throw FailingReceiversTest.<RuntimeException>sneaky(failure);
                    }
                    told.countDown();
                    return Receipt.done();
                })
                .build();
        engine.start();
        stage.pays(engine, ADA, "1001", "1.00");

        told.await();

        assertThat(threads).hasSize(THREADS).allMatch(Thread::isAlive);
        engine.close();
    }

    @Test
    void aReceiverThatLeavesTheThreadInterruptedEndsNoThread() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(3);
        LoyaltyEngine engine = stage.wired(Stage.club())
                .threads(1, this::thread)
                .pollInterval(Duration.ofDays(1))
                .notifier(message -> {
                    Thread.currentThread().interrupt();
                    told.countDown();
                    return Receipt.done();
                })
                .build();
        engine.start();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, BOB, "2001", "1.00");
        stage.pays(engine, CustomerId.of("carl"), "3001", "1.00");

        told.await();

        assertThat(threads).hasSize(THREADS).allMatch(Thread::isAlive);
        engine.close();
        assertThat(engine.health().queued()).isZero();
    }

    @Test
    void anInterruptFromOutsideEndsNoThreadEither() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        LoyaltyEngine engine = stage.wired(Stage.club())
                .threads(1, this::thread)
                .pollInterval(Duration.ofDays(1))
                .notifier(message -> {
                    told.countDown();
                    return Receipt.done();
                })
                .build();
        engine.start();
        threads.forEach(Thread::interrupt);
        stage.pays(engine, ADA, "1001", "1.00");

        told.await();

        assertThat(threads).allMatch(Thread::isAlive);
        engine.close();
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    @Test
    void onTheCallersThreadAnInterruptIsSettledAndHandedOn() {
        LoyaltyEngine engine = stage.wired(Stage.club())
                .notifier(message -> {
                    Thread.currentThread().interrupt();
                    return stage.mails.send(message);
                })
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, BOB, "2001", "1.00");

        int tried = engine.deliveries().drain();

        assertThat(Thread.interrupted()).as("the caller hears of it").isTrue();
        assertThat(stage.mails.told()).hasSize(1);
        assertThat(engine.health().queued()).isEqualTo(6 - tried);
        engine.deliveries().drain();
        assertThat(Thread.interrupted()).isTrue();
        engine.deliveries().drain();
        assertThat(engine.health().queued()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // what an adapter that is not checked does
    void nullIsNoReceipt() {
        LoyaltyEngine engine = stage.bare(Stage.club())
                .notifier(message -> null)
                .groupAssigner(assignment -> null)
                .listener("crm", happening -> null)
                .retries(1, Duration.ZERO, Duration.ZERO)
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        engine.deliveries().drain();

        assertThat(engine.deliveries().parked(null, 10))
                .hasSize(3)
                .extracting(QueuedDelivery::lastError)
                .allSatisfy(error -> assertThat(error)
                        .endsWith("returned null: return Receipt.done(), Receipt.skipped(…) or Receipt.impossible(…)"));
        assertThatNullPointerException()
                .isThrownBy(() -> Receipt.impossible(null))
                .withMessage("a receipt that says impossible says why");
    }

    @Test
    void aStreakIsLoggedOnceWithItsStackTraceAndItsEnd() {
        LoyaltyEngine engine = stage.wired(Stage.club()).build();
        stage.mails.failNext(3);
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, BOB, "2001", "1.00");
        try (Logged log = new Logged()) {
            for (int i = 0; i < 10; i++) {
                engine.deliveries().drain();
                stage.clock.advance(Duration.ofSeconds(1));
            }

            assertThat(log.traces()).singleElement().satisfies(line -> {
                assertThat(line.level()).isEqualTo(Level.WARN);
                assertThat(line.text())
                        .startsWith("a delivery to notifier failed: attempt 1 of ada#1.0@notifier, the next one at 20");
                assertThat(line.cause()).hasMessageContaining("fails because the test says so");
            });
            assertThat(log.texts(line -> line.text().startsWith("a delivery to notifier failed again")))
                    .hasSize(2);
            assertThat(log.at(Level.INFO)).containsExactly("a delivery to notifier works again, after 3 failures");
        }
    }

    @Test
    void whoThrowsAndReturnsInTurnHasAStackTraceForEachStreak() {
        AtomicInteger calls = new AtomicInteger();
        LoyaltyEngine engine = stage.wired(Stage.club())
                .notifier(message -> {
                    if (calls.incrementAndGet() % 2 == 1) {
                        throw new IllegalStateException("in turn");
                    }
                    return stage.mails.send(message);
                })
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.pays(engine, ADA, "1002", "500.00");
        try (Logged log = new Logged()) {
            for (int i = 0; i < 10; i++) {
                engine.deliveries().drain();
                stage.clock.advance(Duration.ofSeconds(1));
            }

            assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED);
            assertThat(log.traces()).hasSize(2);
        }
    }

    @Test
    void anotherKindOfFailureInAStreakHasItsOwnStackTrace() {
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>(List.of(
                new IllegalStateException("first"),
                new IllegalStateException("again"),
                new SecurityException("other")));
        LoyaltyEngine engine = stage.wired(Stage.club())
                .notifier(message -> {
                    RuntimeException failure = failures.poll();
                    if (failure != null) {
                        throw failure;
                    }
                    return Receipt.done();
                })
                .build();
        stage.pays(engine, ADA, "1001", "1.00");
        try (Logged log = new Logged()) {
            for (int i = 0; i < 10; i++) {
                engine.deliveries().drain();
                stage.clock.advance(Duration.ofSeconds(1));
            }

            assertThat(log.traces())
                    .extracting(Logged.Line::cause)
                    .extracting(Throwable::getMessage)
                    .containsExactly("first", "other");
        }
    }

    @Test
    void aListenerThatClosesTheEngineDoesNotWaitForItself() throws InterruptedException {
        LoyaltyEngine[] engine = new LoyaltyEngine[1];
        CountDownLatch closed = new CountDownLatch(1);
        engine[0] = stage.wired(Stage.club())
                .threads(1, this::thread)
                .pollInterval(Duration.ofDays(1))
                .closeWithin(Duration.ofDays(365_000_000))
                .notifier(message -> {
                    engine[0].close();
                    closed.countDown();
                    return Receipt.done();
                })
                .build();
        engine[0].start();
        stage.pays(engine[0], ADA, "1001", "1.00");

        closed.await();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(engine[0].health().running()).isFalse();
    }

    @Test
    void pausesThatNoClockHoldsEndNoThread() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        LoyaltyEngine engine = stage.wired(Stage.club())
                .threads(1, this::thread)
                .pollInterval(Duration.ofSeconds(Long.MAX_VALUE))
                .notifier(message -> {
                    told.countDown();
                    return Receipt.done();
                })
                .build();
        engine.start();
        stage.pays(engine, ADA, "1001", "1.00");

        told.await();

        assertThat(threads).allMatch(Thread::isAlive);
        engine.close();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.bare(Stage.club())
                        .retries(100, Duration.ofSeconds(1), Duration.ofSeconds(Long.MAX_VALUE)))
                .withMessageContaining("pauses from 0 to a year");
    }

    @Test
    void aFactoryThatMakesNoThreadIsNamedAndTheEngineCanStillBeStarted() {
        AtomicInteger asked = new AtomicInteger();
        LoyaltyEngine engine = stage.wired(Stage.club())
                .threads(2, work -> asked.incrementAndGet() == 2 ? nothing() : thread(work))
                .build();

        assertThatIllegalStateException()
                .isThrownBy(engine::start)
                .withMessage("the factory of threads made none: it returned null");
        assertThat(engine.health().running()).isFalse();

        engine.start();
        assertThat(engine.health().running()).isTrue();
        engine.close();
    }

    @SuppressWarnings("NullAway")
    private static Thread nothing() {
        @Nullable Thread none = null;
        return none;
    }

    @Test
    void exchangeRatesThatFailMeanThatNothingHappened() {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>(List.of(
                new IOException("timed out"), new NoClassDefFoundError("x"), new IllegalStateException("no key")));
        LoyaltyEngine engine = stage.bare(Stage.club())
                .exchangeRates((from, to, at) -> {
                    throw FailingReceiversTest.<RuntimeException>sneaky(failures.remove());
                })
                .build();
        Order order = Order.of(ADA, "1001", "10.00", stage.next()).in("USD");

        assertThatThrownBy(() -> engine.record(order))
                .isInstanceOf(BusyException.class)
                .hasMessage(
                        "the ExchangeRates failed for USD to EUR, and nothing was recorded: java.io.IOException: timed out")
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> engine.record(order)).isInstanceOf(BusyException.class);
        ImportReport report = engine.recordAll(Stream.of(order, stage.order(BOB, "2001", "5.00")));

        assertThat(report.applied()).as("the others of an import").isEqualTo(1);
        assertThat(report.rejected()).hasSize(1);
        assertThat(engine.members().view(ADA).isMember()).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // what an adapter that is not checked does
    void exchangeRatesThatAreNullAreNamed() {
        LoyaltyEngine engine =
                stage.bare(Stage.club()).exchangeRates((from, to, at) -> null).build();

        assertThatNullPointerException()
                .isThrownBy(() -> engine.record(
                        Order.of(ADA, "1001", "10.00", stage.next()).in("USD")))
                .withMessageContaining("return Optional.empty() for a rate that is not known");
    }
}
