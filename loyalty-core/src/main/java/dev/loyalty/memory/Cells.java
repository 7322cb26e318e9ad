package dev.loyalty.memory;

import dev.loyalty.value.StreamId;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A cell for each stream. By the texts of their ids: the map then need not look into the id, which lies elsewhere in memory. */
final class Cells {

    private final ConcurrentMap<String, Cell> byId = new ConcurrentHashMap<>();

    @Nullable
    Cell find(StreamId stream) {
        return byId.get(stream.value());
    }

    /** The stream's cell; a new one if there is none. */
    Cell of(StreamId stream) {
        String id = stream.value();
        Cell cell = byId.get(id);
        return cell != null ? cell : byId.computeIfAbsent(id, unseen -> new Cell(stream));
    }

    void remove(Cell cell) {
        byId.remove(cell.stream().value(), cell);
    }

    Collection<Cell> all() {
        return byId.values();
    }
}
