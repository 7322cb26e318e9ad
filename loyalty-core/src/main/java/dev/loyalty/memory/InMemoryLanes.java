package dev.loyalty.memory;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.ScannedLanes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told. Commits drop their deliveries into an inbox and wait for nobody; whoever asks for lanes sorts the inbox into them
 * first.
 */
final class InMemoryLanes implements ScannedLanes {

    private record Arrival(Delivery delivery, Instant at) {}

    private final Queue<Arrival> inbox = new ConcurrentLinkedQueue<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Lane.Key, Lane> lanes = new HashMap<>();
    private final Map<Receiver, NavigableSet<Place>> ready = new HashMap<>();

    /** Queues deliveries of one member. Called by one thread at a time for each member. */
    void queue(List<Delivery> deliveries, Instant at) {
        for (Delivery delivery : deliveries) {
            inbox.add(new Arrival(delivery, at));
        }
    }

    @Override
    public Stream<Lane> lanes() {
        return guarded(() -> List.copyOf(lanes.values())).stream();
    }

    @Override
    public List<Place> ready(Map<Receiver, Optional<Place>> after, Instant now, int limit) {
        return guarded(() -> {
            List<Place> places = new ArrayList<>();
            after.forEach((receiver, before) -> {
                NavigableSet<Place> all = ready.getOrDefault(receiver, new TreeSet<>());
                NavigableSet<Place> behind =
                        before.map(place -> all.tailSet(place, false)).orElse(all);
                behind.stream()
                        .takeWhile(place -> !place.readyAt().isAfter(now))
                        .limit(limit)
                        .forEach(places::add);
            });
            return places.stream().sorted().limit(limit).toList();
        });
    }

    @Override
    public <T> Map<Lane.Key, T> change(Collection<Lane.Key> keys, int most, Function<Lane, Change<T>> change) {
        return guarded(() -> {
            Map<Lane.Key, T> answers = new LinkedHashMap<>();
            for (Lane.Key key : keys) {
                Lane lane = lanes.get(key);
                if (lane != null && answers.size() < most) {
                    answers.put(key, changed(lane, change));
                }
            }
            return answers;
        });
    }

    @Override
    public <T> Optional<T> changeOne(Delivery delivery, Function<Lane, Change<T>> change) {
        return guarded(() -> {
            Lane lane = lanes.get(Lane.Key.of(delivery));
            return lane == null ? Optional.empty() : Optional.of(changed(lane, change));
        });
    }

    private <T> T changed(Lane lane, Function<Lane, Change<T>> change) {
        Change<T> decided = change.apply(lane);
        if (decided.next() != null) {
            put(lane, decided.next());
        }
        return decided.answer();
    }

    private void put(@Nullable Lane before, Lane after) {
        NavigableSet<Place> places = ready.computeIfAbsent(after.key().receiver(), unseen -> new TreeSet<>());
        if (before != null) {
            place(before).ifPresent(places::remove);
        }
        place(after).ifPresent(places::add);
        if (after.isEmpty()) {
            lanes.remove(after.key());
        } else {
            lanes.put(after.key(), after);
        }
    }

    private static Optional<Place> place(Lane lane) {
        return lane.readyAt().map(at -> new Place(at, lane.key()));
    }

    private <T> T guarded(Supplier<T> question) {
        lock.lock();
        try {
            for (Arrival next = inbox.poll(); next != null; next = inbox.poll()) {
                Lane.Key key = Lane.Key.of(next.delivery());
                Lane before = lanes.get(key);
                QueuedDelivery added = QueuedDelivery.of(next.delivery(), next.at());
                put(before, (before == null ? Lane.empty(key) : before).with(added));
            }
            return question.get();
        } finally {
            lock.unlock();
        }
    }
}
