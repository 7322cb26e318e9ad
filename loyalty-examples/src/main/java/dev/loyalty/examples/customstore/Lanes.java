package dev.loyalty.examples.customstore;

import dev.loyalty.event.Delivery;
import dev.loyalty.examples.customstore.Documents.Versioned;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.ScannedLanes;
import dev.loyalty.value.StreamId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is to be told lies in the documents: each change of a lane swaps one document. */
record Lanes(Documents<StreamId, StreamDocument> streams) implements ScannedLanes {

    @Override
    public Stream<Lane> lanes() {
        return streams.scan().stream().flatMap(document -> document.lanes().values().stream());
    }

    @Override
    public <T> Map<Lane.Key, T> change(Collection<Lane.Key> keys, int most, Function<Lane, Change<T>> change) {
        Map<Lane.Key, T> answers = new LinkedHashMap<>();
        for (Lane.Key key : keys) {
            if (answers.size() < most) {
                changed(key, change).ifPresent(answer -> answers.put(key, answer));
            }
        }
        return answers;
    }

    @Override
    public <T> Optional<T> changeOne(Delivery delivery, Function<Lane, Change<T>> change) {
        return changed(Lane.Key.of(delivery), change);
    }

    /** If somebody else was faster, it is decided again. */
    private <T> Optional<T> changed(Lane.Key key, Function<Lane, Change<T>> change) {
        while (true) {
            Optional<Versioned<StreamDocument>> read = streams.read(key.stream());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            StreamDocument before = read.get().document();
            Change<T> decided = change.apply(before.lane(key.receiver()));
            Lane next = decided.next();
            if (next == null || streams.compareAndSwap(key.stream(), read.get().version(), before.with(next))) {
                return Optional.of(decided.answer());
            }
        }
    }
}
