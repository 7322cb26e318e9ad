package dev.loyalty.memory;

import dev.loyalty.event.Receiver;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All lanes with something in them: for each receiver those where something waits, by the instant at which it is due, and those
 * that a worker holds, by the end of the lease. There are many lanes and few receivers.
 *
 * <p>Not thread-safe; the queue guards it.
 */
final class Lanes {

    /** Where a lane stands: by an instant, and among those of the same instant by age. */
    record Place(Instant at, long number) {}

    private static final Comparator<Place> EARLIEST_FIRST =
            Comparator.comparing(Place::at).thenComparingLong(Place::number);

    private final Map<Lane.Key, Lane> lanes = new HashMap<>();
    private final Map<Receiver, NavigableMap<Place, Lane>> waiting = new HashMap<>();
    private final Map<Receiver, NavigableMap<Place, Lane>> held = new HashMap<>();
    private long opened;

    @Nullable
    Lane find(Lane.Key key) {
        return lanes.get(key);
    }

    /** The lane of that key; an empty one if there is none. */
    Lane of(Lane.Key key) {
        return lanes.computeIfAbsent(key, unseen -> new Lane(unseen, opened++));
    }

    Collection<Lane> all() {
        return lanes.values();
    }

    /** The lane whose lease ran out first, at {@code now} at the latest; null if there is none. */
    @Nullable
    Lane nextLapsed(Set<Receiver> receivers, Instant now) {
        return first(held, receivers, now);
    }

    /** The lane where something is due for the longest, at {@code now} at the latest; null if there is none. */
    @Nullable
    Lane nextDue(Set<Receiver> receivers, Instant now) {
        return first(waiting, receivers, now);
    }

    /** Puts a lane where it belongs after it was changed. */
    void changed(Lane lane) {
        Receiver receiver = lane.key().receiver();
        Place before = lane.moveTo(null);
        if (before != null) {
            byPlace(waiting, receiver).remove(before);
            byPlace(held, receiver).remove(before);
        }
        if (lane.isEmpty()) {
            lanes.remove(lane.key());
            return;
        }
        Lane.Held by = lane.held();
        Instant due = lane.due();
        if (by != null) {
            put(held, new Place(by.until(), lane.number()), lane);
        } else if (due != null) {
            put(waiting, new Place(due, lane.number()), lane);
        }
    }

    private static void put(Map<Receiver, NavigableMap<Place, Lane>> where, Place place, Lane lane) {
        byPlace(where, lane.key().receiver()).put(place, lane);
        lane.moveTo(place);
    }

    private static NavigableMap<Place, Lane> byPlace(
            Map<Receiver, NavigableMap<Place, Lane>> where, Receiver receiver) {
        return where.computeIfAbsent(receiver, unseen -> new TreeMap<>(EARLIEST_FIRST));
    }

    private static @Nullable Lane first(
            Map<Receiver, NavigableMap<Place, Lane>> where, Set<Receiver> receivers, Instant now) {
        Map.Entry<Place, Lane> earliest = null;
        for (Receiver receiver : receivers) {
            Map.Entry<Place, Lane> first = byPlace(where, receiver).firstEntry();
            if (first != null && (earliest == null || EARLIEST_FIRST.compare(first.getKey(), earliest.getKey()) < 0)) {
                earliest = first;
            }
        }
        return earliest == null || earliest.getKey().at().isAfter(now) ? null : earliest.getValue();
    }
}
