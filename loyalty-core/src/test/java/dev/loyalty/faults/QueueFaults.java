package dev.loyalty.faults;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.spi.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Faults of a store in what is to be told. */
final class QueueFaults {

    private QueueFaults() {}

    static Map<String, UnaryOperator<MemberStore>> all() {
        Map<String, UnaryOperator<MemberStore>> faults = new LinkedHashMap<>();
        faults.put("parked ones come by kind of receiver", right -> with(right, ParkedByKind::new));
        faults.put("parked ones come by receiver, then member", right -> with(right, ParkedByReceiver::new));
        faults.put("parked ones come newest first", right -> with(right, ParkedBackwards::new));
        faults.put(
                "a page of parked ones begins with the last of the page before",
                right -> with(right, PagesOverlap::new));
        faults.put("a lease is over at once", right -> with(right, NoLease::new));
        faults.put("a lease never ends", right -> with(right, EndlessLease::new));
        faults.put("anybody settles what a worker holds", right -> with(right, AnybodySettles::new));
        faults.put("what is done stays queued", right -> with(right, DoneIsAgain::new));
        faults.put("what is tried again is due at once", right -> with(right, AgainAtOnce::new));
        faults.put("what is parked is dropped", right -> with(right, ParkingDrops::new));
        faults.put("attempts are not counted", right -> with(right, NoAttempts::new));
        faults.put("the error is lost", right -> with(right, NoError::new));
        faults.put("what is assigned is not remembered", right -> with(right, NothingAssigned::new));
        faults.put("of those that are settled together only one is", right -> with(right, SettlesOne::new));
        faults.put("what was not tried counts as an attempt", right -> with(right, UntriedIsAgain::new));
        faults.put("what was assigned is forgotten if nothing was tried", right -> with(right, UntriedForgets::new));
        faults.put("a wish that was not tried is forgotten for a newer one", right -> with(right, ForgetsTheOwed::new));
        faults.put("a lease is never made longer", right -> with(right, NeverRenews::new));
        faults.put("who lost a lease makes it longer", right -> with(right, RenewsForAnybody::new));
        faults.put("what is freed is due at once", right -> with(right, FreedAtOnce::new));
        faults.put("freeing says that it was parked whatever it was", right -> with(right, FreesAnything::new));
        faults.put("discarding frees", right -> with(right, DiscardingFrees::new));
        faults.put("receivers of others are handed out too", right -> with(right, TakesForAll::new));
        faults.put("more are taken than asked for", right -> with(right, TakesMore::new));
        faults.put("the latest due comes first", right -> with(right, LatestFirst::new));
        faults.put("the backlog counts what is parked as queued", right -> with(right, BacklogOfAll::new));
        faults.put("what fails is not told", right -> with(right, NoFailing::new));
        faults.put("what fails for others is told too", right -> with(right, FailingOfAll::new));
        faults.put("what fails is told in the order of members", right -> with(right, FailingByPlace::new));
        faults.put("the backlog does not say since when", right -> with(right, BacklogWithoutAge::new));
        return faults;
    }

    private static MemberStore with(MemberStore right, Function<DeliveryQueue, DeliveryQueue> fault) {
        DeliveryQueue queue = fault.apply(right.deliveries());
        return new Delegate(right) {
            @Override
            public DeliveryQueue deliveries() {
                return queue;
            }
        };
    }

    /** All parked ones in another order, page by page. */
    private abstract static class Parked extends QueueDelegate {
        private final Comparator<Delivery> order;

        Parked(DeliveryQueue right, Comparator<Delivery> order) {
            super(right);
            this.order = order;
        }

        @Override
        public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
            return super.parked(null, Integer.MAX_VALUE).stream()
                    .sorted(Comparator.comparing(QueuedDelivery::delivery, order))
                    .filter(item -> after == null || order.compare(item.delivery(), after) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    private static Comparator<Delivery> thenByPlace(Comparator<Delivery> order) {
        return order.thenComparing(Delivery::seq).thenComparing(Delivery::index);
    }

    private static final class ParkedByKind extends Parked {
        ParkedByKind(DeliveryQueue right) {
            super(
                    right,
                    thenByPlace(Comparator.comparing(Delivery::member)
                            .thenComparing(delivery -> delivery.receiver().kind())
                            .thenComparing(delivery -> delivery.receiver().name())));
        }
    }

    private static final class ParkedByReceiver extends Parked {
        ParkedByReceiver(DeliveryQueue right) {
            super(
                    right,
                    thenByPlace(Comparator.<Delivery, String>comparing(
                                    delivery -> delivery.receiver().toString())
                            .thenComparing(Delivery::member)));
        }
    }

    private static final class ParkedBackwards extends Parked {
        ParkedBackwards(DeliveryQueue right) {
            super(
                    right,
                    Comparator.comparing(Delivery::member)
                            .thenComparing(delivery -> delivery.receiver().toString())
                            .thenComparing(Delivery::seq, Collections.reverseOrder())
                            .thenComparing(Delivery::index));
        }
    }

    private static final class PagesOverlap extends QueueDelegate {
        PagesOverlap(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
            List<QueuedDelivery> page = new ArrayList<>(super.parked(after, limit));
            if (after != null) {
                super.parked(null, Integer.MAX_VALUE).stream()
                        .filter(item -> item.delivery().equals(after))
                        .forEach(item -> page.add(0, item));
            }
            return page;
        }
    }

    private static final class NoLease extends QueueDelegate {
        NoLease(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            return super.take(worker, receivers, now, Duration.ZERO, limit);
        }
    }

    private static final class EndlessLease extends QueueDelegate {
        EndlessLease(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            return super.take(worker, receivers, now, Duration.ofDays(10_000), limit);
        }
    }

    private static final class AnybodySettles extends QueueDelegate {
        AnybodySettles(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            return super.take("anybody", receivers, now, lease, limit);
        }

        @Override
        public void settleAll(String worker, Map<Delivery, Settlement> settlements) {
            super.settleAll("anybody", settlements);
        }
    }

    /** A queue that takes another settlement for the one that was meant. */
    private abstract static class Settling extends QueueDelegate {
        Settling(DeliveryQueue right) {
            super(right);
        }

        abstract Settlement instead(Settlement settlement);

        @Override
        public void settleAll(String worker, Map<Delivery, Settlement> settlements) {
            Map<Delivery, Settlement> others = new HashMap<>();
            settlements.forEach((delivery, settlement) -> others.put(delivery, instead(settlement)));
            super.settleAll(worker, others);
        }
    }

    private static final class DoneIsAgain extends Settling {
        DoneIsAgain(DeliveryQueue right) {
            super(right);
        }

        @Override
        Settlement instead(Settlement settlement) {
            return settlement instanceof Settlement.Done ? new Settlement.Again(Instant.EPOCH, "") : settlement;
        }
    }

    private static final class AgainAtOnce extends Settling {
        AgainAtOnce(DeliveryQueue right) {
            super(right);
        }

        @Override
        Settlement instead(Settlement settlement) {
            return settlement instanceof Settlement.Again again
                    ? new Settlement.Again(Instant.EPOCH, again.error())
                    : settlement;
        }
    }

    private static final class ParkingDrops extends Settling {
        ParkingDrops(DeliveryQueue right) {
            super(right);
        }

        @Override
        Settlement instead(Settlement settlement) {
            return settlement instanceof Settlement.Park ? new Settlement.Done(null) : settlement;
        }
    }

    private static final class NothingAssigned extends Settling {
        NothingAssigned(DeliveryQueue right) {
            super(right);
        }

        @Override
        Settlement instead(Settlement settlement) {
            return settlement instanceof Settlement.Done ? new Settlement.Done(null) : settlement;
        }
    }

    private static final class NoError extends Settling {
        NoError(DeliveryQueue right) {
            super(right);
        }

        @Override
        Settlement instead(Settlement settlement) {
            return settlement instanceof Settlement.Again again ? new Settlement.Again(again.due(), "") : settlement;
        }
    }

    private static final class NoAttempts extends QueueDelegate {
        NoAttempts(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            return super.take(worker, receivers, now, lease, limit).stream()
                    .map(item -> new QueuedDelivery(
                            item.delivery(), item.queuedAt(), 0, item.due(), item.lastError(), false, item.assigned()))
                    .toList();
        }
    }

    private static final class SettlesOne extends QueueDelegate {
        SettlesOne(DeliveryQueue right) {
            super(right);
        }

        @Override
        public void settleAll(String worker, Map<Delivery, Settlement> settlements) {
            settlements.entrySet().stream()
                    .limit(1)
                    .forEach(one -> super.settleAll(worker, Map.of(one.getKey(), one.getValue())));
        }
    }

    private static final class UntriedIsAgain extends Settling {
        UntriedIsAgain(DeliveryQueue right) {
            super(right);
        }

        @Override
        Settlement instead(Settlement settlement) {
            return settlement instanceof Settlement.Untried ? new Settlement.Again(Instant.EPOCH, "") : settlement;
        }
    }

    private static final class UntriedForgets extends Settling {
        UntriedForgets(DeliveryQueue right) {
            super(right);
        }

        @Override
        Settlement instead(Settlement settlement) {
            return settlement instanceof Settlement.Untried ? new Settlement.Untried(null) : settlement;
        }
    }

    /** It remembers what was known to be assigned when something was taken and not tried, whatever has been wished since. */
    private static final class ForgetsTheOwed extends QueueDelegate {
        private final Map<Lane.Key, Assigned> known = new ConcurrentHashMap<>();

        ForgetsTheOwed(DeliveryQueue right) {
            super(right);
        }

        @Override
        public void settleAll(String worker, Map<Delivery, Settlement> settlements) {
            super.settleAll(worker, settlements);
            settlements.forEach((delivery, settlement) -> {
                Lane.Key key = Lane.Key.of(delivery);
                known.remove(key);
                if (settlement instanceof Settlement.Untried untried && untried.assigned() != null) {
                    known.put(key, untried.assigned());
                }
            });
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            return super.take(worker, receivers, now, lease, limit).stream()
                    .map(item -> new QueuedDelivery(
                            item.delivery(),
                            item.queuedAt(),
                            item.attempts(),
                            item.due(),
                            item.lastError(),
                            item.parked(),
                            item.assigned() == null ? known.get(Lane.Key.of(item.delivery())) : item.assigned()))
                    .toList();
        }
    }

    private static final class NeverRenews extends QueueDelegate {
        NeverRenews(DeliveryQueue right) {
            super(right);
        }

        @Override
        public Set<Delivery> renew(String worker, Collection<Delivery> deliveries, Instant until) {
            return Set.of(); // whoever holds them loses them when the first lease has run out
        }
    }

    private static final class RenewsForAnybody extends QueueDelegate {
        private final Map<Delivery, String> holders = new ConcurrentHashMap<>();

        RenewsForAnybody(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            List<QueuedDelivery> taken = super.take(worker, receivers, now, lease, limit);
            taken.forEach(queued -> holders.put(queued.delivery(), worker));
            return taken;
        }

        @Override
        public Set<Delivery> renew(String worker, Collection<Delivery> deliveries, Instant until) {
            deliveries.forEach(
                    delivery -> super.renew(holders.getOrDefault(delivery, worker), List.of(delivery), until));
            return Set.of();
        }
    }

    private static final class FreedAtOnce extends QueueDelegate {
        FreedAtOnce(DeliveryQueue right) {
            super(right);
        }

        @Override
        public boolean unpark(Delivery delivery, @Nullable Instant due) {
            return super.unpark(delivery, due == null ? null : Instant.EPOCH);
        }
    }

    private static final class FreesAnything extends QueueDelegate {
        FreesAnything(DeliveryQueue right) {
            super(right);
        }

        @Override
        public boolean unpark(Delivery delivery, @Nullable Instant due) {
            super.unpark(delivery, due);
            return true;
        }
    }

    private static final class DiscardingFrees extends QueueDelegate {
        DiscardingFrees(DeliveryQueue right) {
            super(right);
        }

        @Override
        public boolean unpark(Delivery delivery, @Nullable Instant due) {
            return super.unpark(delivery, due == null ? Instant.EPOCH : due);
        }
    }

    private static final class TakesForAll extends QueueDelegate {
        TakesForAll(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            return super.take(worker, Set.of(Receiver.NOTIFIER, Receiver.listener("crm")), now, lease, limit);
        }
    }

    private static final class TakesMore extends QueueDelegate {
        TakesMore(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            return super.take(worker, receivers, now, lease, limit + 1);
        }
    }

    private static final class LatestFirst extends QueueDelegate {
        LatestFirst(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> take(
                String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
            List<QueuedDelivery> taken = new ArrayList<>(super.take(worker, receivers, now, lease, limit));
            Collections.reverse(taken);
            return taken;
        }
    }

    private static final class BacklogOfAll extends QueueDelegate {
        BacklogOfAll(DeliveryQueue right) {
            super(right);
        }

        @Override
        public Backlog backlog() {
            Backlog backlog = super.backlog();
            return new Backlog(backlog.queued() + backlog.parked(), backlog.parked(), backlog.oldest());
        }
    }

    private static final class BacklogWithoutAge extends QueueDelegate {
        BacklogWithoutAge(DeliveryQueue right) {
            super(right);
        }

        @Override
        public Backlog backlog() {
            return new Backlog(super.backlog().queued(), super.backlog().parked(), null);
        }
    }

    private static final class NoFailing extends QueueDelegate {
        NoFailing(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> failing(Receiver receiver, int limit) {
            return List.of();
        }
    }

    private static final class FailingOfAll extends QueueDelegate {
        FailingOfAll(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> failing(Receiver receiver, int limit) {
            List<QueuedDelivery> all = new ArrayList<>(super.failing(receiver, limit));
            all.addAll(super.failing(Receiver.NOTIFIER, limit));
            return all.stream().distinct().limit(limit).toList();
        }
    }

    private static final class FailingByPlace extends QueueDelegate {
        FailingByPlace(DeliveryQueue right) {
            super(right);
        }

        @Override
        public List<QueuedDelivery> failing(Receiver receiver, int limit) {
            return super.failing(receiver, Integer.MAX_VALUE).stream()
                    .sorted(Comparator.comparing(
                            item -> item.delivery().stream().value()))
                    .limit(limit)
                    .toList();
        }
    }
}
