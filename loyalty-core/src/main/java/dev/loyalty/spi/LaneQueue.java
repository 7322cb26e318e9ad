package dev.loyalty.spi;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.LaneStore.Change;
import dev.loyalty.spi.LaneStore.Place;
import dev.loyalty.value.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The queue of any store: how lanes are leased, worked off and given back, above {@link LaneStore}, which finds and writes them.
 *
 * <p>A lane is leased by itself, not by the slice. Workers of the version before look at lanes alone, so a lane must say who has it
 * where they look; and a receiver that hangs keeps one lane closed, not those of a slice. Many lanes are taken, and settled, together.
 *
 * <p>Where lanes are looked for begins behind those that were looked at before: those in front are held by others, or are remains of
 * what was told already. When nothing is found behind them, and once a minute, the look begins anew.
 *
 * <p>Thread-safe, if the store is. One for each store.
 */
public final class LaneQueue implements DeliveryQueue {

    private static final Duration BETWEEN_WHOLE_LOOKS = Duration.ofMinutes(1);

    /** How many places are asked for when those before were all held by others. */
    private static final int FURTHER = 256;

    private final LaneStore lanes;
    private final ConcurrentMap<Receiver, Sight> sights = new ConcurrentHashMap<>();

    /**
     * How far a receiver's lanes were looked at.
     *
     * @param since when the look began
     * @param last the last place
     */
    private record Sight(Instant since, Place last) {
        boolean isFresh(Instant now) {
            return !now.isBefore(since) && now.isBefore(since.plus(BETWEEN_WHOLE_LOOKS));
        }
    }

    /**
     * A queue.
     *
     * @param lanes where they lie
     */
    public LaneQueue(LaneStore lanes) {
        this.lanes = lanes;
    }

    @Override
    public List<QueuedDelivery> take(String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
        Map<Receiver, Optional<Place>> after = new HashMap<>();
        receivers.forEach(receiver -> after.put(receiver, seen(receiver, now)));
        boolean isWhole = after.values().stream().allMatch(Optional::isEmpty);
        Take take = new Take(worker, now, now.plus(lease), limit);
        take.lookBehind(after);
        if (!isWhole && take.missing() > 0) {
            receivers.forEach(receiver -> after.put(receiver, Optional.empty()));
            receivers.forEach(sights::remove);
            take.lookBehind(after);
        }
        return take.taken();
    }

    private Optional<Place> seen(Receiver receiver, Instant now) {
        Sight sight = sights.get(receiver);
        return sight != null && sight.isFresh(now) ? Optional.of(sight.last()) : Optional.empty();
    }

    /** One call that takes. */
    private final class Take {

        private final String worker;
        private final Instant now;
        private final Instant until;
        private final int limit;
        private final List<QueuedDelivery> taken = new ArrayList<>();

        Take(String worker, Instant now, Instant until, int limit) {
            this.worker = worker;
            this.now = now;
            this.until = until;
            this.limit = limit;
        }

        int missing() {
            return limit - taken.size();
        }

        List<QueuedDelivery> taken() {
            taken.sort(Comparator.comparing(QueuedDelivery::due));
            return List.copyOf(taken);
        }

        void lookBehind(Map<Receiver, Optional<Place>> after) {
            int size = missing();
            boolean isMore = !after.isEmpty();
            while (isMore && missing() > 0) {
                List<Place> page = page(after, size);
                isMore = !page.isEmpty();
                byReceiver(page).forEach((receiver, places) -> after.put(receiver, looked(receiver, places, after)));
                size = Math.max(missing(), FURTHER);
            }
        }

        /** What was taken before the store failed is this worker's, and is not lost. */
        private List<Place> page(Map<Receiver, Optional<Place>> after, int size) {
            try {
                return lanes.ready(after, now, size);
            } catch (RuntimeException failed) {
                if (taken.isEmpty()) {
                    throw failed;
                }
                return List.of();
            }
        }

        /** Takes what it can and returns the last place that was looked at. */
        private Optional<Place> looked(Receiver receiver, List<Place> places, Map<Receiver, Optional<Place>> after) {
            int most = missing();
            if (most == 0) {
                return after.getOrDefault(receiver, Optional.empty());
            }
            Map<Lane.Key, Place> byKey = new LinkedHashMap<>();
            places.forEach(place -> byKey.put(place.key(), place));
            Map<Lane.Key, Optional<QueuedDelivery>> offered = changed(byKey.keySet(), most);
            Place last = places.get(places.size() - 1);
            for (Map.Entry<Lane.Key, Optional<QueuedDelivery>> each : offered.entrySet()) {
                each.getValue().ifPresent(taken::add);
                if (offered.size() == most) {
                    last = byKey.getOrDefault(each.getKey(), last);
                }
            }
            Place reached = last;
            sights.compute(
                    receiver,
                    (unused, before) ->
                            new Sight(before != null && before.isFresh(now) ? before.since() : now, reached));
            return Optional.of(reached);
        }

        private Map<Lane.Key, Optional<QueuedDelivery>> changed(Collection<Lane.Key> keys, int most) {
            try {
                return lanes.change(keys, most, this::offer);
            } catch (RuntimeException failed) {
                if (taken.isEmpty()) {
                    throw failed;
                }
                return Map.of();
            }
        }

        /** A lane that was ready too early, or whose lease ran out, is only set right if nothing is due. */
        private Change<Optional<QueuedDelivery>> offer(Lane lane) {
            Optional<QueuedDelivery> offered = lane.offered(now);
            if (offered.isPresent()) {
                return new Change<>(lane.handed(worker, offered.get().delivery(), until), offered);
            }
            return new Change<>(lane.isHeld(now) ? null : lane.freed(), offered);
        }
    }

    /** In the order of their first places. */
    private static Map<Receiver, List<Place>> byReceiver(List<Place> page) {
        Map<Receiver, List<Place>> all = new LinkedHashMap<>();
        page.forEach(place -> all.computeIfAbsent(place.key().receiver(), unseen -> new ArrayList<>())
                .add(place));
        return all;
    }

    @Override
    public void settleAll(String worker, Map<Delivery, Settlement> settlements) {
        changeAll(settlements.keySet(), delivery -> lane -> {
            Settlement settlement = settlements.get(delivery);
            return settlement != null && lane.isHeldBy(worker, delivery)
                    ? new Change<>(lane.settled(settlement), true)
                    : new Change<>(null, false);
        });
    }

    @Override
    public Set<Delivery> renew(String worker, Collection<Delivery> deliveries, Instant until) {
        Set<Delivery> heldUp = new HashSet<>();
        byReceiver(deliveries).values().forEach(ofOne -> {
            Set<Lane.Key> changed = changed(
                    ofOne,
                    delivery ->
                            lane -> new Change<>(lane.isHeldBy(worker, delivery) ? lane.renewed(until) : null, true));
            ofOne.forEach((key, delivery) -> {
                if (!changed.contains(key)) {
                    heldUp.add(delivery);
                }
            });
        });
        return heldUp;
    }

    /**
     * Changes the lanes of deliveries: those that nobody else is changing together, each receiver's by themselves, so that nobody waits for
     * us while we wait; then the others, one by one. What fails keeps none of the rest from being changed.
     */
    private void changeAll(
            Collection<Delivery> deliveries, Function<Delivery, Function<Lane, Change<Boolean>>> change) {
        RuntimeException failure = null;
        for (Map<Lane.Key, Delivery> ofOne : byReceiver(deliveries).values()) {
            Set<Lane.Key> changed = Set.of();
            try {
                changed = changed(ofOne, change);
            } catch (RuntimeException failed) {
                failure = failure == null ? failed : failure;
            }
            for (Map.Entry<Lane.Key, Delivery> each : ofOne.entrySet()) {
                if (!changed.contains(each.getKey())) {
                    failure = changedAlone(each.getValue(), change.apply(each.getValue()), failure);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static Map<Receiver, Map<Lane.Key, Delivery>> byReceiver(Collection<Delivery> deliveries) {
        Map<Receiver, Map<Lane.Key, Delivery>> byReceiver = new LinkedHashMap<>();
        for (Delivery delivery : deliveries) {
            byReceiver
                    .computeIfAbsent(
                            delivery.receiver(),
                            unseen -> new TreeMap<>(Comparator.comparing(Lane.Key::stream, StreamId.ORDER)))
                    .put(Lane.Key.of(delivery), delivery);
        }
        return byReceiver;
    }

    /** Those of one receiver that nobody else is changing. */
    private Set<Lane.Key> changed(
            Map<Lane.Key, Delivery> ofOne, Function<Delivery, Function<Lane, Change<Boolean>>> change) {
        return lanes.change(
                        ofOne.keySet(),
                        ofOne.size(),
                        lane -> change.apply(ofOne.get(lane.key())).apply(lane))
                .keySet();
    }

    private @Nullable RuntimeException changedAlone(
            Delivery delivery, Function<Lane, Change<Boolean>> change, @Nullable RuntimeException failure) {
        try {
            lanes.changeOne(delivery, change);
            return failure;
        } catch (RuntimeException failed) {
            return failure == null ? failed : failure;
        }
    }

    @Override
    public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
        return lanes.parked(after, limit);
    }

    @Override
    public boolean unpark(Delivery delivery, @Nullable Instant due) {
        return lanes.changeOne(delivery, lane -> {
                    Lane freed = lane.unparked(delivery, due);
                    boolean wasParked = !freed.equals(lane);
                    return new Change<>(wasParked ? freed : null, wasParked);
                })
                .orElse(false);
    }

    @Override
    public List<QueuedDelivery> failing(Receiver receiver, int limit) {
        return lanes.failing(receiver, limit);
    }

    @Override
    public Backlog backlog() {
        return lanes.backlog();
    }
}
