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
 * <p>The table is an array with open addressing: two numbers for each reference, an entry's position counted from 1 and the
 * reference's hash. The hash finds candidates, {@link Entry#carries} has the last word. An order with several entries has several
 * places. Places are filled and never emptied, always the first free one from the hash's own place on: that is why those of one
 * reference lie in the order of their entries.
 *
 * <p>One thread appends at a time. Any thread reads, of positions below a size that it saw published: what it needs was written
 * before, and what is added meanwhile only fills places that were empty, or arrays of which it does not know.
 */
class EntryLog {

    private static final int FIRST_ENTRIES = 4;
    private static final int FIRST_PLACES = 4;

    private volatile Entry[] entries = new Entry[FIRST_ENTRIES];
    private volatile int[] table = new int[2 * FIRST_PLACES];

    /** How many places of the table are filled. */
    private int filled;

    /** Adds entries behind the first {@code size}. */
    void append(List<Entry> added, int size) {
        int end = size + added.size();
        Entry[] all = entries;
        if (end > all.length) {
            all = Arrays.copyOf(all, Math.max(end, all.length + (all.length >> 1)));
            entries = all;
        }
        for (int position = size; position < end; position++) {
            Entry entry = added.get(position - size);
            all[position] = entry;
            index(entry, position);
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
        int[] places = table;
        Entry[] all = entries;
        int hash = RefHash.of(ref);
        List<Entry> found = List.of();
        int place = first(places, hash);
        for (int number = places[place]; number != 0; number = places[place]) {
            if (places[place + 1] == hash && number <= size && all[number - 1].carries(ref)) {
                found = with(found, all[number - 1]);
            }
            place = next(places, place);
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

    private void index(Entry entry, int position) {
        if (entry.cause() instanceof ByCommand command) {
            put(RefHash.of(command.kind(), command.id()), position + 1);
        }
        for (Event event : entry.events()) {
            if (event instanceof OrderEvent ofOrder) {
                put(RefHash.of(ofOrder.order()), position + 1);
            }
        }
    }

    /** Fills at most three quarters of the places. */
    private void put(int hash, int number) {
        if ((filled + 1) * 8L > table.length * 3L) {
            table = doubled(table);
        }
        filled += put(table, hash, number);
    }

    /** Fills a place and returns 1; or 0 if another reference of the entry, or the same again, has this hash. */
    private static int put(int[] places, int hash, int number) {
        int place = first(places, hash);
        while (places[place] != 0) {
            if (places[place] == number && places[place + 1] == hash) {
                return 0;
            }
            place = next(places, place);
        }
        places[place + 1] = hash;
        places[place] = number;
        return 1;
    }

    /** The same references in twice the places, in the order of their entries: it begins behind a free place. */
    private static int[] doubled(int[] places) {
        int[] wider = new int[places.length * 2];
        int start = 0;
        while (places[start] != 0) {
            start = next(places, start);
        }
        for (int place = next(places, start); place != start; place = next(places, place)) {
            if (places[place] != 0) {
                put(wider, places[place + 1], places[place]);
            }
        }
        return wider;
    }

    private static int first(int[] places, int hash) {
        return (hash << 1) & (places.length - 1);
    }

    private static int next(int[] places, int place) {
        return (place + 2) & (places.length - 1);
    }
}
