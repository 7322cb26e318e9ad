package dev.loyalty.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One figure: both sides in orders a second, round by round, and how they compare.
 *
 * @param name what was measured
 * @param ours our side, a value a round
 * @param baseline the other side, a value a round
 * @param least what the other side is taken for if it is slower
 */
record Figure(String name, List<Double> ours, List<Double> baseline, double least) {

    String line() {
        double[] ratios = ratios();
        return String.format(
                Locale.ROOT,
                "%-32s %,12.0f %,12.0f %6.2f %.2f-%.2f",
                name,
                median(ours),
                median(baseline),
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1]);
    }

    String json() {
        double[] ratios = ratios();
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"ours\": %.0f, \"baseline\": %.0f, \"ratio\": %.3f, \"spread\": [%.3f, %.3f], \"rounds\": %d}",
                name,
                median(ours),
                median(baseline),
                ratios[ratios.length / 2],
                ratios[0],
                ratios[ratios.length - 1],
                ratios.length);
    }

    /** The ratio of each round, in rising order. */
    private double[] ratios() {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i) / Math.max(baseline.get(i), least);
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
