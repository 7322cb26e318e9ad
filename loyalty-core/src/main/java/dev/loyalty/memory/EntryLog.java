package dev.loyalty.memory;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.Ref;
import dev.loyalty.value.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The entries of one stream, and a table in which they are found by the references that they carry.
 *
 * <p>The table is an array of buckets, each with four places: four hashes of references, and the positions of their entries, counted
 * from 1. A hash finds candidates, {@link Entry#carries} has the last word. An order with several entries has several places. Places
 * are filled and never emptied, in the order of their bucket; what finds its bucket full goes to the next one. That is why those
 * of one reference lie in the order of their entries, and why one look at a bucket nearly always says that a reference is new.
 *
 * <p>One thread appends at a time. Any thread reads, of positions below a size that it saw published: what it needs was written
 * before, and what is added meanwhile only fills places that were empty, or arrays of which it does not know.
 */
class EntryLog {

    private static final int FIRST_ENTRIES = 4;
    private static final int PLACES = 4;
    private static final int BUCKET = 2 * PLACES;

    private volatile Entry[] entries = new Entry[FIRST_ENTRIES];
    private volatile int[] table = new int[BUCKET];

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
        int[] buckets = table;
        Entry[] all = entries;
        int hash = RefHash.of(ref.mention());
        List<Entry> found = List.of();
        int bucket = first(buckets, hash);
        boolean full = true;
        while (full) {
            for (int place = bucket; place < bucket + PLACES; place++) {
                int number = buckets[place] == hash ? buckets[place + PLACES] : 0;
                if (number != 0 && number <= size && all[number - 1].carries(ref)) {
                    found = with(found, all[number - 1]);
                }
            }
            full = isFull(buckets, bucket);
            bucket = next(buckets, bucket);
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
        index(entry.cause().mentions(), position);
        List<Event> events = entry.events();
        for (int i = 0; i < events.size(); i++) {
            index(events.get(i).mentions(), position);
        }
    }

    private void index(List<Mention> mentions, int position) {
        for (int i = 0; i < mentions.size(); i++) {
            put(RefHash.of(mentions.get(i)), position + 1);
        }
    }

    /** Fills at most three quarters of the places: there always is a bucket that is not full. */
    private void put(int hash, int number) {
        if ((filled + 1) * 8L > table.length * 3L) {
            table = doubled(table);
        }
        filled += put(table, hash, number);
    }

    /** Fills a place and returns 1; or 0 if another reference of the entry, or the same again, has this hash. */
    private static int put(int[] buckets, int hash, int number) {
        int bucket = first(buckets, hash);
        while (true) {
            for (int place = bucket; place < bucket + PLACES; place++) {
                int there = buckets[place + PLACES];
                if (there == 0) {
                    buckets[place] = hash;
                    buckets[place + PLACES] = number;
                    return 1;
                }
                if (there == number && buckets[place] == hash) {
                    return 0;
                }
            }
            bucket = next(buckets, bucket);
        }
    }

    /** The same references in twice the places, in the order of their entries: it begins behind a bucket that is not full. */
    private static int[] doubled(int[] buckets) {
        int[] wider = new int[buckets.length * 2];
        int start = 0;
        while (isFull(buckets, start)) {
            start = next(buckets, start);
        }
        int bucket = start;
        do {
            bucket = next(buckets, bucket);
            for (int place = bucket; place < bucket + PLACES; place++) {
                if (buckets[place + PLACES] != 0) {
                    put(wider, buckets[place], buckets[place + PLACES]);
                }
            }
        } while (bucket != start);
        return wider;
    }

    private static boolean isFull(int[] buckets, int bucket) {
        return buckets[bucket + BUCKET - 1] != 0;
    }

    private static int first(int[] buckets, int hash) {
        return hash * BUCKET & (buckets.length - 1);
    }

    private static int next(int[] buckets, int bucket) {
        return (bucket + BUCKET) & (buckets.length - 1);
    }
}
