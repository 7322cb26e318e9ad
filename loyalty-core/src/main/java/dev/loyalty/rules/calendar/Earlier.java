package dev.loyalty.rules.calendar;

import org.jspecify.annotations.Nullable;

/** Which of two comes first, where null is never. */
public final class Earlier {

    private Earlier() {}

    /**
     * The earlier one.
     *
     * @param a one; null for never
     * @param b the other; null for never
     * @param <T> days, or instants
     * @return the one that comes first; null if none ever comes
     */
    public static <T extends Comparable<? super T>> @Nullable T of(@Nullable T a, @Nullable T b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.compareTo(a) < 0 ? b : a;
    }
}
