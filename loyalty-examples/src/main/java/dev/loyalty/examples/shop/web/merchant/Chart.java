package dev.loyalty.examples.shop.web.merchant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A picture of figures, ready to be written as SVG. All coordinates are plain decimals, whatever the machine's language is.
 *
 * @param id begins the ids of its title and its description
 * @param title what it shows
 * @param description what is to be seen on it
 * @param width how wide it is, in units of its own
 * @param height how high
 * @param lines its axes and their steps
 * @param bars its bars
 * @param labels its words and figures
 */
public record Chart(
        String id,
        String title,
        String description,
        int width,
        int height,
        List<Line> lines,
        List<Bar> bars,
        List<Label> labels) {

    /** Copies the lists. */
    public Chart {
        lines = List.copyOf(lines);
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
    }

    /**
     * A level line.
     *
     * @param y its height from the top
     * @param from where it begins
     * @param to where it ends
     * @param style its class
     */
    public record Line(String y, String from, String to, String style) {}

    /**
     * A bar.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width how wide it is
     * @param height how high
     * @param style its class
     * @param hint what it stands for
     */
    public record Bar(String x, String y, String width, String height, String style, String hint) {}

    /**
     * Some words.
     *
     * @param x where they stand
     * @param y their base line
     * @param anchor "start", "middle" or "end"
     * @param style their class
     * @param text the words
     */
    public record Label(String x, String y, String anchor, String style, String text) {}

    /** {@return a coordinate with at most two decimals and ASCII digits} */
    static String at(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@return a round number, at least as large as this one, that four steps divide} */
    static int top(int largest) {
        int step = 1;
        int[] factors = {2, 5, 10};
        int decade = 1;
        int place = 0;
        while (step * 4 < largest) {
            step = decade * factors[place];
            place = (place + 1) % factors.length;
            decade = place == 0 ? decade * 10 : decade;
        }
        return step * 4;
    }
}
