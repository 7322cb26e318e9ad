package dev.loyalty.memory;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.spi.Journal;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The journals, which lie in the cells. */
final class InMemoryJournal implements Journal {

    private final Cells cells;

    InMemoryJournal(Cells cells) {
        this.cells = cells;
    }

    @Override
    public List<Entry> after(StreamId stream, long after, int limit) {
        Cell cell = cells.find(stream);
        if (cell == null) {
            return List.of();
        }
        int size = cell.size();
        int from = (int) Math.min(Math.max(0, after), size);
        return cell.range(from, from + Math.min(limit, size - from));
    }

    @Override
    public List<Entry> before(StreamId stream, long before, int limit) {
        Cell cell = cells.find(stream);
        if (cell == null) {
            return List.of();
        }
        int to = (int) Math.max(0, Math.min(before - 1, cell.size()));
        List<Entry> page = new ArrayList<>(cell.range(Math.max(0, to - limit), to));
        Collections.reverse(page);
        return page;
    }

    @Override
    public List<MemberId> owners(Mention mention) {
        List<MemberId> owners = new ArrayList<>();
        for (Cell cell : cells.all()) {
            if (!cell.find(new Ref(cell.stream(), mention), cell.size()).isEmpty()) {
                members(cell).forEach(owners::add);
            }
        }
        Collections.sort(owners);
        return owners;
    }

    @Override
    public List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit) {
        Map<Mention, StreamId> first = new HashMap<>();
        TreeSet<Mention> shared = new TreeSet<>();
        for (Cell cell : cells.all()) {
            for (Entry entry : members(cell).isEmpty() ? List.<Entry>of() : cell.range(0, cell.size())) {
                for (Mention mention : entry.mentions()) {
                    if (mention.kind().equals(kind) && isOfAnother(first.putIfAbsent(mention, cell.stream()), cell)) {
                        shared.add(mention);
                    }
                }
            }
        }
        return (after == null ? shared : shared.tailSet(after, false))
                .stream().limit(limit).toList();
    }

    private static boolean isOfAnother(@Nullable StreamId first, Cell cell) {
        return first != null && !first.equals(cell.stream());
    }

    /** Whose cell it is; nobody's, if it is a shared thing's. */
    private static List<MemberId> members(Cell cell) {
        return cell.stream().fold(List::of, thing -> List.of());
    }
}
