package dev.loyalty.memory;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.spi.Journal;
import dev.loyalty.value.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members' journals, which lie in their cells. */
final class InMemoryJournal implements Journal {

    private final Cells cells;

    InMemoryJournal(Cells cells) {
        this.cells = cells;
    }

    @Override
    public List<Entry> after(MemberId member, long after, int limit) {
        Cell cell = cells.find(member);
        if (cell == null) {
            return List.of();
        }
        int size = cell.size();
        int from = (int) Math.min(Math.max(0, after), size);
        return cell.range(from, from + Math.min(limit, size - from));
    }

    @Override
    public List<Entry> before(MemberId member, long before, int limit) {
        Cell cell = cells.find(member);
        if (cell == null) {
            return List.of();
        }
        int to = (int) Math.max(0, Math.min(before - 1, cell.size()));
        List<Entry> page = new ArrayList<>(cell.range(Math.max(0, to - limit), to));
        Collections.reverse(page);
        return page;
    }

    @Override
    public List<MemberId> owners(Ref.Kind kind, String id) {
        List<MemberId> owners = new ArrayList<>();
        for (Cell cell : cells.all()) {
            Ref ref = Ref.of(cell.member(), kind, id);
            if (!cell.find(ref, cell.size()).isEmpty()) {
                owners.add(cell.member());
            }
        }
        Collections.sort(owners);
        return owners;
    }

    @Override
    public List<String> shared(Ref.Kind kind, String after, int limit) {
        Map<String, MemberId> first = new HashMap<>();
        TreeSet<String> shared = new TreeSet<>(CodePoints::compare);
        for (Cell cell : cells.all()) {
            for (Entry entry : cell.range(0, cell.size())) {
                for (Ref ref : entry.refs(cell.member())) {
                    if (ref.kind() == kind && isOfAnother(first.putIfAbsent(ref.id(), cell.member()), cell)) {
                        shared.add(ref.id());
                    }
                }
            }
        }
        return shared.tailSet(after, false).stream().limit(limit).toList();
    }

    private static boolean isOfAnother(@Nullable MemberId first, Cell cell) {
        return first != null && !first.equals(cell.member());
    }
}
