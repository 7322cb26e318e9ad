package dev.loyalty.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One figure: both sides in orders a second, round by round, and how they compare.
 *
 * @param name what was measured
 * @param ours our side, a value a round
 * @param baseline the other side, a value a round
 */
record Figure(String name, List<Double> ours, List<Double> baseline) {

    static final String HEADLINE = String.format("%-88s %8s %8s %6s %s", "name", "ours", "baseline", "ratio", "spread");

    String line() {
        List<Double> ratios = ratios();
        return String.format(
                Locale.ROOT,
                "%-88s %,8.0f %,8.0f %6.2f %.2f-%.2f",
                name,
                median(ours),
                median(baseline),
                median(ratios),
                ratios.get(0),
                ratios.get(ratios.size() - 1));
    }

    String json() {
        List<Double> ratios = ratios();
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"ours\": %.1f, \"baseline\": %.1f, \"ratio\": %.3f, \"spread\": [%.3f, %.3f],"
                        + " \"rounds\": %d}",
                name,
                median(ours),
                median(baseline),
                median(ratios),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                ratios.size());
    }

    /** The ratio of each round, in rising order. */
    private List<Double> ratios() {
        return IntStream.range(0, ours.size())
                .mapToObj(round -> ours.get(round) / baseline.get(round))
                .sorted()
                .toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
