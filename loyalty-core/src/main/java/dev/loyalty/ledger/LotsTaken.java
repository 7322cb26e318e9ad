package dev.loyalty.ledger;

import java.util.Arrays;

/** Which lots are taken, in the order of taking. */
final class LotsTaken {

    long left;
    int[] at = new int[2];
    long[] steps = new long[2];
    int size;

    LotsTaken(long amount) {
        left = amount;
    }

    void take(int lot, long has) {
        if (size == at.length) {
            at = Arrays.copyOf(at, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
        }
        at[size] = lot;
        steps[size] = Math.min(has, left);
        left -= steps[size];
        size++;
    }

    /** By insertion: kinds interleave seldom, and within one the order is right. */
    void sort() {
        for (int i = 1; i < size; i++) {
            for (int j = i; j > 0 && at[j - 1] > at[j]; j--) {
                int lot = at[j];
                long some = steps[j];
                at[j] = at[j - 1];
                steps[j] = steps[j - 1];
                at[j - 1] = lot;
                steps[j - 1] = some;
            }
        }
    }
}
