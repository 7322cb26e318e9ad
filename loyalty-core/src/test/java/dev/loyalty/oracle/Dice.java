package dev.loyalty.oracle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Chance, from a seed. */
public final class Dice {

    private final SplittableRandom random;

    /** Chance that is the same for the same seed. */
    public Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From the first to the last, both included. */
    public int from(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** Once in so many times. */
    public boolean in(int sides) {
        return random.nextInt(sides) == 0;
    }

    /** One of some. */
    @SafeVarargs
    public final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    /** One of some. */
    public <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A few of all topics. */
    public <T extends Enum<T>> Set<T> topics(Set<T> allowed) {
        Set<T> some = EnumSet.copyOf(allowed);
        int sides = of(2, 3, 4, 8);
        some.removeIf(topic -> !in(sides));
        return some;
    }
}
