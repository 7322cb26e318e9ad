package dev.loyalty.spi;

import dev.loyalty.value.StreamId;

/**
 * One of the equal parts into which members are divided, so that workers share them out. Which one a member belongs to follows from the
 * member's id alone, for ever and on every machine.
 *
 * @param number from 0 up to before {@link #COUNT}
 */
public record Slice(int number) implements Comparable<Slice> {

    /** How many there are. */
    public static final int COUNT = 64;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if there is no such slice
     */
    public Slice {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException(
                    "slices are numbered from 0 to " + (COUNT - 1) + ", but this is " + number);
        }
    }

    /**
     * The slice of a stream.
     *
     * @param stream which
     * @return always the same one
     */
    public static Slice of(StreamId stream) {
        int hash = stream.value().hashCode() * 0x9E3779B9;
        return new Slice((hash ^ (hash >>> 16)) & (COUNT - 1));
    }

    @Override
    public int compareTo(Slice other) {
        return Integer.compare(number, other.number);
    }
}
