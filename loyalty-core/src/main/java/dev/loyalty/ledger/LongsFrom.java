package dev.loyalty.ledger;

import java.util.Arrays;

/**
 * Numbers in an array that is never written to, from a place on: those before it are gone. None at all stand for as many zeros. A copy
 * holds what is left alone, from 0 on.
 */
final class LongsFrom {

    private LongsFrom() {}

    static boolean areNothing(long[] all, int first) {
        for (int i = first; i < all.length; i++) {
            if (all[i] != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean areEqual(long[] one, int first, long[] other, int firstOfOther) {
        return (one.length == 0 || other.length == 0)
                ? one.length == other.length
                : Arrays.equals(one, first, one.length, other, firstOfOther, other.length);
    }

    static int hash(long[] all, int first) {
        int hash = 1;
        for (int i = first; i < all.length; i++) {
            hash = (31 * hash) + Long.hashCode(all[i]);
        }
        return hash;
    }

    static long[] inserted(long[] all, int first, int at, long value) {
        int size = all.length - first;
        long[] more = new long[size + 1];
        System.arraycopy(all, first, more, 0, at);
        more[at] = value;
        System.arraycopy(all, first + at, more, at + 1, size - at);
        return more;
    }

    /** With another number at a position, in an array that still has those before. */
    static long[] with(long[] all, int first, int at, long value) {
        if (all.length == 0 || all[first + at] == value) {
            return all;
        }
        long[] changed = all.clone();
        changed[first + at] = value;
        return changed;
    }

    static long[] without(long[] all, int first, int at) {
        if (all.length == 0) {
            return all;
        }
        long[] fewer = new long[all.length - first - 1];
        System.arraycopy(all, first, fewer, 0, at);
        System.arraycopy(all, first + at + 1, fewer, at, fewer.length - at);
        return fewer;
    }
}
