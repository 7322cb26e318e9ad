package dev.loyalty.memory;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.spi.Journal;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
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
    public List<MemberId> owners(Mention mention) {
        List<MemberId> owners = new ArrayList<>();
        for (Cell cell : cells.all()) {
            if (!cell.find(new Ref(cell.member(), mention), cell.size()).isEmpty()) {
                owners.add(cell.member());
            }
        }
        Collections.sort(owners);
        return owners;
    }

    @Override
    public List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit) {
        Map<Mention, MemberId> first = new HashMap<>();
        TreeSet<Mention> shared = new TreeSet<>();
        for (Cell cell : cells.all()) {
            for (Entry entry : cell.range(0, cell.size())) {
                for (Mention mention : entry.mentions()) {
                    if (mention.kind().equals(kind) && isOfAnother(first.putIfAbsent(mention, cell.member()), cell)) {
                        shared.add(mention);
                    }
                }
            }
        }
        return (after == null ? shared : shared.tailSet(after, false))
                .stream().limit(limit).toList();
    }

    private static boolean isOfAnother(@Nullable MemberId first, Cell cell) {
        return first != null && !first.equals(cell.member());
    }
}
