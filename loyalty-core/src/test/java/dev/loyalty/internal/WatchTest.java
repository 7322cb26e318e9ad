package dev.loyalty.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.internal.Adapters.Post;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Receipt;
import dev.loyalty.spi.Settlement;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** While a receiver is called, nobody else tells what it is being told, nor what it has answered. */
class WatchTest {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final Post NOTIFIER = new Post(Receiver.Kind.NOTIFIER, "");

    private final SettableClock clock = SettableClock.at("2026-03-02T10:00:00Z");
    private final List<Thread> givenUp = new ArrayList<>();
    private final Queue queue = new Queue(queued());

    private Trip trip = new Trip("worker", List.of());
    private Round<String> round = new Round<>(List.of(), new Into());

    /** Two customers are to be welcomed. */
    private DeliveryQueue queued() {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .messages(MessageKind.ENROLLED)
                .tier("bronze", "0.00")
                .build();
        InMemoryStore stores = new InMemoryStore();
        LoyaltyEngine engine =
                LoyaltyEngine.builder(club).store(stores).clock(clock).build();
        engine.record(Order.of(CustomerId.of("ada"), "1001", "1.00", clock.instant()));
        engine.record(Order.of(CustomerId.of("bob"), "1002", "1.00", clock.instant()));
        return stores.open(club.id()).deliveries();
    }

    /** What a trip becomes by the answers of its round. */
    private final class Into implements Round.Answers<String> {
        @Override
        public void answered(Round.Item<String> item, Receipt receipt) {
            trip.settle(item.queued().delivery(), new Settlement.Done(null));
        }

        @Override
        public void failed(Round.Item<String> item, Throwable cause) {
            trip.settle(item.queued().delivery(), new Settlement.Park(cause.toString()));
        }
    }

    private Watch watch(Duration longest) {
        Watch watch = new Watch(queue, clock, longest, LEASE);
        List<QueuedDelivery> taken = queue.take("worker", Set.of(Receiver.NOTIFIER), clock.instant(), LEASE, 10);
        assertThat(taken).hasSize(2);
        trip = new Trip("worker", taken);
        round = new Round<>(
                taken.stream()
                        .map(queued -> new Round.Item<>(
                                queued, queued.delivery().member().value()))
                        .toList(),
                new Into());
        return watch;
    }

    private List<QueuedDelivery> takenByAnother() {
        return queue.take("another", Set.of(Receiver.NOTIFIER), clock.instant(), LEASE, 10);
    }

    private void look(Watch watch) {
        watch.look(givenUp::add);
    }

    @Test
    void whatIsAnsweredStaysItsWorkersAsLongAsTheCallGoesOn() {
        Watch watch = watch(FOR_EVER);
        Watch.Call call = watch.begin(NOTIFIER, trip, round, true);
        round.answer(0, Receipt.done());
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(2));
            look(watch);
        }

        assertThat(takenByAnother()).isEmpty();
        call.end();
    }

    @Test
    void onAThreadOfTheHostItIsTheSameButNobodyIsGivenUp() {
        Watch watch = watch(Duration.ofNanos(1));
        Watch.Call call = watch.begin(NOTIFIER, trip, round, false);
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(2));
            look(watch);
        }

        assertThat(takenByAnother()).isEmpty();
        assertThat(givenUp).isEmpty();
        assertThat(watch.hanging()).isEmpty();
        call.end();
    }

    @Test
    void whatIsLockedAtTheMomentIsRenewedWithTheNextLook() {
        Watch watch = watch(FOR_EVER);
        Watch.Call call = watch.begin(NOTIFIER, trip, round, true);
        queue.isLocked = true;
        clock.advance(Duration.ofMinutes(4));
        look(watch);
        queue.isLocked = false;
        clock.advance(Duration.ofSeconds(30));
        look(watch);
        clock.advance(Duration.ofMinutes(4));

        assertThat(takenByAnother()).isEmpty();
        call.end();
    }

    @Test
    void whatOneThatHangsHasAnsweredIsWrittenOnceTheStoreIsThereAgain() {
        Watch watch = watch(Duration.ofNanos(1));
        Watch.Call call = watch.begin(NOTIFIER, trip, round, true);
        round.eachUnanswered(customer -> {
            if (customer.equals("bob")) {
                queue.isGone = true;
                assertThatThrownBy(() -> look(watch)).hasMessage("gone");
                queue.isGone = false;
                look(watch);
            }
            return Receipt.done();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(queue.backlog().queued())
                .as("ada is done, bob is being told")
                .isEqualTo(1);
        assertThat(givenUp).as("at each look: its post may still want a thread").hasSize(2);
        assertThat(watch.isBusy()).isTrue();
        call.end();
        assertThat(watch.isBusy()).isFalse();
    }

    @Test
    void whatIsLeftOutBecauseTheEngineClosesHasNotFailed() {
        Watch watch = watch(FOR_EVER);
        Watch.Call call = watch.begin(NOTIFIER, trip, round, true);
        round.answer(0, Receipt.done());
        watch.tellNoMore();

        assertThat(round.goesOn()).isFalse();
        assertThat(call.end()).as("it took no longer than it may").isFalse();
        assertThat(trip.handOver(List.of()).values()).noneMatch(Settlement.Park.class::isInstance);
    }

    @Test
    void nothingBeginsToBeToldInACallThatWasGivenUp() {
        watch(FOR_EVER);
        round.eachUnanswered(customer -> {
            round.abandon(trip);
            return Receipt.done();
        });

        assertThat(trip.tried()).as("the one that was being told").isEqualTo(1);
        round.eachUnanswered(customer -> {
            throw new AssertionError("told twice: " + customer);
        });
    }

    /** A queue whose lanes may be locked by somebody, or that is gone. */
    private static final class Queue implements DeliveryQueue {
        private final DeliveryQueue right;
        private boolean isLocked;
        private boolean isGone;

        Queue(DeliveryQueue right) {
            this.right = right;
        }

        private DeliveryQueue right() {
            if (isGone) {
                throw new IllegalStateException("gone");
            }
            return right;
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            return right().take(worker, receivers, now, lease, limit);
        }

        @Override
        public void settleAll(String worker, Map<Delivery, Settlement> settlements) {
            right().settleAll(worker, settlements);
        }

        @Override
        public Set<Delivery> renew(String worker, Collection<Delivery> deliveries, Instant until) {
            return isLocked ? Set.copyOf(deliveries) : right().renew(worker, deliveries, until);
        }

        @Override
        public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
            return right().parked(after, limit);
        }

        @Override
        public boolean unpark(Delivery delivery, @Nullable Instant due) {
            return right().unpark(delivery, due);
        }

        @Override
        public List<QueuedDelivery> failing(Receiver receiver, int limit) {
            return right().failing(receiver, limit);
        }

        @Override
        public Backlog backlog() {
            return right().backlog();
        }
    }
}
