package dev.loyalty.oracle.twins;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Tries a law with many random scripts. */
final class Trials {

    private static final int MOST = 3;

    private Trials() {}

    /** Chance by a seed; neighbouring seeds have nothing in common. */
    static Random random(long seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** {@return what broke the law, each as small as possible, at most three} */
    static List<String> of(Law law, long seed, int number) {
        return LongStream.range(0, number)
                .parallel()
                .mapToObj(i -> trial(law, seed + i))
                .filter(found -> !found.isEmpty())
                .limit(MOST)
                .toList();
    }

    private static String trial(Law law, long seed) {
        Script script = law.script(random(seed));
        if (broken(law, script) == null) {
            return "";
        }
        Script smallest = Shrinker.shrink(law, script);
        return "%s, seed %s:%n%s%n%s%n"
                .formatted(law.getClass().getSimpleName(), seed, smallest.text(), broken(law, smallest));
    }

    private static @Nullable String broken(Law law, Script script) {
        try {
            return law.broken(script);
        } catch (RuntimeException failed) {
            return "it fails: " + failed;
        }
    }
}
