package dev.loyalty.spi;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.DeliveryQueue.Backlog;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lanes that are few enough to look at all of them: each holds its whole queue. */
public interface ScannedLanes extends LaneStore {

    /** In the order of stream, receiver, entry and index; texts by code point. */
    Comparator<Delivery> BY_PLACE = Comparator.comparing(Delivery::stream, StreamId.ORDER)
            .thenComparing(delivery -> delivery.receiver().toString(), ScannedLanes::byCodePoint)
            .thenComparingLong(Delivery::seq)
            .thenComparingInt(Delivery::index);

    /** {@return all lanes, in any order} */
    Stream<Lane> lanes();

    @Override
    default List<Place> ready(Map<Receiver, Optional<Place>> after, Instant now, int limit) {
        return lanes().filter(lane -> after.containsKey(lane.key().receiver()))
                .flatMap(lane -> lane.readyAt().map(at -> new Place(at, lane.key())).stream())
                .filter(place -> !place.readyAt().isAfter(now))
                .filter(place -> after.getOrDefault(place.key().receiver(), Optional.empty())
                        .map(before -> place.compareTo(before) > 0)
                        .orElse(true))
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    default List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
        return items(QueuedDelivery::parked)
                .sorted(Comparator.comparing(QueuedDelivery::delivery, BY_PLACE))
                .filter(item -> after == null || BY_PLACE.compare(item.delivery(), after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    default List<QueuedDelivery> failing(Receiver receiver, int limit) {
        return items(item -> item.delivery().receiver().equals(receiver) && item.attempts() > 0 && !item.parked())
                .sorted(Comparator.comparing(QueuedDelivery::attempts)
                        .reversed()
                        .thenComparing(QueuedDelivery::delivery, BY_PLACE))
                .limit(limit)
                .toList();
    }

    @Override
    default Backlog backlog() {
        List<Instant> queued = items(item -> !item.parked())
                .map(QueuedDelivery::queuedAt)
                .sorted()
                .toList();
        long parked = items(QueuedDelivery::parked).count();
        return new Backlog(queued.size(), parked, queued.isEmpty() ? null : queued.get(0));
    }

    private Stream<QueuedDelivery> items(Predicate<QueuedDelivery> which) {
        return lanes().flatMap(lane -> lane.queue().stream()).filter(which);
    }

    private static int byCodePoint(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }
}
