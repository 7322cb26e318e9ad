package dev.loyalty.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All lanes with something in them: those where something waits by the instant at which it is due, those that a worker holds by
 * the end of the lease.
 *
 * <p>Not thread-safe; the queue guards it.
 */
final class Lanes {

    /** Where a lane stands: by an instant, and among those of the same instant by age. */
    record Place(Instant at, long number) {}

    private static final Comparator<Place> EARLIEST_FIRST =
            Comparator.comparing(Place::at).thenComparingLong(Place::number);

    private final Map<Lane.Key, Lane> lanes = new HashMap<>();
    private final NavigableMap<Place, Lane> waiting = new TreeMap<>(EARLIEST_FIRST);
    private final NavigableMap<Place, Lane> held = new TreeMap<>(EARLIEST_FIRST);
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
    Lane nextLapsed(Instant now) {
        return first(held, now);
    }

    /** The lane where something is due for the longest, at {@code now} at the latest; null if there is none. */
    @Nullable
    Lane nextDue(Instant now) {
        return first(waiting, now);
    }

    /** Puts a lane where it belongs after it was changed. */
    void changed(Lane lane) {
        Place before = lane.moveTo(null);
        if (before != null) {
            waiting.remove(before);
            held.remove(before);
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

    private void put(NavigableMap<Place, Lane> where, Place place, Lane lane) {
        where.put(place, lane);
        lane.moveTo(place);
    }

    private static @Nullable Lane first(NavigableMap<Place, Lane> lanes, Instant now) {
        Map.Entry<Place, Lane> first = lanes.firstEntry();
        return first == null || first.getKey().at().isAfter(now) ? null : first.getValue();
    }
}
