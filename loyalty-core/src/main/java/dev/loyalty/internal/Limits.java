package dev.loyalty.internal;

/** How much may be asked for at once. */
public final class Limits {

    private static final int MOST = 10_000;

    private Limits() {}

    /**
     * Checks a limit.
     *
     * @param limit how many are asked for at most
     * @throws IllegalArgumentException if it is not 1 to 10,000
     */
    public static void require(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a limit is 1 to 10,000, but this is " + limit);
        }
    }
}
