package dev.loyalty.memory;

import dev.loyalty.event.Cause.ByCommand;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.Ref;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The entries of one member, and a table in which they are found by the references that they carry.
 *
 * <p>The table is an array with open addressing. A slot holds an entry's position and, in the bits that are left, a part of the
 * reference's hash, so that few wrong entries are looked at; {@link Entry#carries} has the last word. An order with several
 * entries has several slots. Slots are filled and never emptied, always the first free one from the hash's own place on: that
 * is why the slots of one reference lie in the order of their entries.
 *
 * <p>One thread appends at a time. Any thread reads, of positions below a size that it saw published: what it needs was written
 * before, and what is added meanwhile only fills slots that were empty, or arrays of which it does not know.
 */
final class EntryLog {

    private static final int FIRST_ENTRIES = 4;
    private static final int FIRST_SLOTS = 8;

    private volatile Entry[] entries = new Entry[FIRST_ENTRIES];
    private volatile int[] slots = new int[FIRST_SLOTS];

    /** How many slots are filled. */
    private int filled;

    /** Adds entries behind the first {@code size}. */
    void append(List<Entry> added, int size) {
        int end = size + added.size();
        if (end > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(end, entries.length + (entries.length >> 1)));
        }
        Entry[] all = entries;
        for (int position = size; position < end; position++) {
            Entry entry = added.get(position - size);
            all[position] = entry;
            makeRoom(position, 1 + entry.events().size());
            index(slots, entry, position);
        }
    }

    Entry at(int position) {
        return entries[position];
    }

    /** The entries from one position up to before another. */
    List<Entry> range(int from, int to) {
        return List.of(Arrays.copyOfRange(entries, from, to));
    }

    /** The entries among the first {@code size} that carry a reference, oldest first. */
    List<Entry> find(Ref ref, int size) {
        int[] table = slots;
        Entry[] all = entries;
        int hash = RefHash.of(ref);
        int bits = positionBits(table);
        int last = -1;
        List<Entry> found = List.of();
        int place = hash & (table.length - 1);
        for (int slot = table[place]; slot != 0; slot = table[place]) {
            int position = (slot & ((1 << bits) - 1)) - 1;
            // Another reference of an entry may have left a slot that looks like this one's own: no entry is found
            // twice.
            boolean candidate = (slot ^ hash) >>> bits == 0 && position < size && position > last;
            if (candidate && all[position].carries(ref)) {
                found = with(found, all[position]);
                last = position;
            }
            place = (place + 1) & (table.length - 1);
        }
        return found.size() > 1 ? List.copyOf(found) : found;
    }

    private static List<Entry> with(List<Entry> found, Entry next) {
        if (found.isEmpty()) {
            return List.of(next);
        }
        List<Entry> longer = found.size() == 1 ? new ArrayList<>(found) : found;
        longer.add(next);
        return longer;
    }

    /** Sees to it that three quarters of the slots are enough, and that a slot can hold the position. */
    private void makeRoom(int position, int more) {
        int length = slots.length;
        while ((filled + more) * 4L > length * 3L || position + 1 >= 1 << positionBits(length)) {
            length *= 2;
        }
        if (length > slots.length) {
            int[] wider = new int[length];
            filled = 0;
            for (int i = 0; i < position; i++) {
                index(wider, entries[i], i);
            }
            slots = wider;
        }
    }

    private void index(int[] table, Entry entry, int position) {
        if (entry.cause() instanceof ByCommand command) {
            put(table, RefHash.of(command.kind(), command.id()), position);
        }
        for (Event event : entry.events()) {
            if (event instanceof OrderEvent ofOrder) {
                put(table, RefHash.of(ofOrder.order()), position);
            }
        }
    }

    private void put(int[] table, int hash, int position) {
        int bits = positionBits(table);
        int slot = (hash >>> bits << bits) | (position + 1);
        int place = hash & (table.length - 1);
        while (table[place] != 0) {
            if (table[place] == slot) {
                return;
            }
            place = (place + 1) & (table.length - 1);
        }
        table[place] = slot;
        filled++;
    }

    private static int positionBits(int[] table) {
        return positionBits(table.length);
    }

    /** Four positions for each slot: not every entry carries a reference. */
    private static int positionBits(int length) {
        return Integer.numberOfTrailingZeros(length) + 2;
    }
}
