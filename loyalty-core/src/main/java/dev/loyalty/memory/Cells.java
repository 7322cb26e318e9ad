package dev.loyalty.memory;

import dev.loyalty.value.MemberId;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A cell for each member. By the texts of their ids: the map then need not look into the id, which lies elsewhere in memory. */
final class Cells {

    private final ConcurrentMap<String, Cell> byId = new ConcurrentHashMap<>();

    @Nullable
    Cell find(MemberId member) {
        return byId.get(member.value());
    }

    /** The member's cell; a new one if there is none. */
    Cell of(MemberId member) {
        Cell cell = byId.get(member.value());
        return cell != null ? cell : byId.computeIfAbsent(member.value(), unseen -> new Cell(member));
    }

    void remove(Cell cell) {
        byId.remove(cell.member().value(), cell);
    }

    Collection<Cell> all() {
        return byId.values();
    }
}
