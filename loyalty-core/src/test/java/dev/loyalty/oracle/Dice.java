package dev.loyalty.oracle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Chance, from a seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From the first to the last, both included. */
    int from(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    boolean in(int sides) {
        return random.nextInt(sides) == 0;
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[random.nextInt(some.length)];
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    Set<Topic> topics(Set<Topic> allowed) {
        Set<Topic> some = EnumSet.noneOf(Topic.class);
        int sides = of(2, 3, 4, 8);
        for (Topic topic : allowed) {
            if (in(sides)) {
                some.add(topic);
            }
        }
        return some;
    }
}
