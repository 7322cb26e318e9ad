package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.web.Language;
import dev.loyalty.examples.shop.web.merchant.Chart.Bar;
import dev.loyalty.examples.shop.web.merchant.Chart.Label;
import dev.loyalty.examples.shop.web.merchant.Chart.Line;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the charts of months have in common: the columns, the names below them, and the axis on the left. */
final class ChartFrame {

    static final double LEFT = 44;
    static final double TOP = 24;
    static final double HEIGHT = 200;
    static final double COLUMN = 24;
    private static final double GAP = 5;
    private static final double BELOW = 40;
    private static final double SMALL = 0.01;

    private final Language language;
    private final MonthNames names;
    private final int columns;
    private final double right;
    private final List<Line> lines = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    /** A frame of so many columns, with some room at its right. */
    ChartFrame(Language language, int columns, double right) {
        this.language = language;
        this.names = new MonthNames(language);
        this.columns = columns;
        this.right = right;
    }

    double end() {
        return LEFT + columns * COLUMN;
    }

    private static double left(int column) {
        return LEFT + column * COLUMN + GAP / 2;
    }

    /** A bar; one without any height is left out. */
    void bar(int column, double top, double height, String style, String hint) {
        if (height > SMALL) {
            bars.add(new Bar(
                    Chart.at(left(column)), Chart.at(top), Chart.at(COLUMN - GAP), Chart.at(height), style, hint));
        }
    }

    /** A figure above or below a column's bar. */
    void figure(int column, double y, String text) {
        label(left(column) + (COLUMN - GAP) / 2, y, "middle", "figure", text);
    }

    void label(double x, double y, String anchor, String style, String text) {
        labels.add(new Label(Chart.at(x), Chart.at(y), anchor, style, text));
    }

    /** A step of the axis, with its number. */
    void step(double y, long number, String style) {
        lines.add(new Line(Chart.at(y), Chart.at(LEFT), Chart.at(end()), style));
        label(LEFT - 6, y + 4, "end", "step", language.wording().number(number));
    }

    /** The first letter of each month, and the year where one begins. */
    void months(List<YearMonth> months) {
        double y = TOP + HEIGHT + 16;
        for (int column = 0; column < months.size(); column++) {
            YearMonth month = months.get(column);
            figure(column, y, names.letter(month));
            if (column == 0 || month.getMonthValue() == 1) {
                label(left(column), y + 16, "start", "year", String.valueOf(month.getYear()));
            }
        }
    }

    String name(YearMonth month) {
        return names.whole(month);
    }

    Chart chart(String id, String title, String description) {
        int width = (int) Math.ceil(end() + right);
        int height = (int) (TOP + HEIGHT + BELOW);
        return new Chart(id, title, description, width, height, lines, bars, labels);
    }
}
