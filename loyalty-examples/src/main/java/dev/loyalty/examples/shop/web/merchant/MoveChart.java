package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.club.Insights.Month;
import dev.loyalty.examples.shop.web.Language;
import java.util.List;

/** Draws how many moves there were in each month: up above the line, down below it, each with its figure. */
final class MoveChart {

    private static final double ROOM_FOR_FIGURES = 16;
    private static final double MARGIN = 130;

    private final List<Month> months;
    private final Language language;
    private final ChartFrame frame;
    private final double scale;
    private final double axis;

    private MoveChart(List<Month> months, Language language) {
        this.months = months;
        this.language = language;
        this.frame = new ChartFrame(language, months.size(), MARGIN);
        int up = months.stream().mapToInt(Month::up).max().orElse(0);
        int down = months.stream().mapToInt(Month::down).max().orElse(0);
        this.scale = (ChartFrame.HEIGHT - 2 * ROOM_FOR_FIGURES) / Math.max(1, up + down);
        this.axis = ChartFrame.TOP + ROOM_FOR_FIGURES + up * scale;
    }

    static Chart of(List<Month> months, Language language) {
        return new MoveChart(months, language).draw();
    }

    private Chart draw() {
        frame.step(axis, 0, "axis");
        int ups = 0;
        int downs = 0;
        for (int column = 0; column < months.size(); column++) {
            Month month = months.get(column);
            moves(column, month);
            ups += month.up();
            downs += month.down();
        }
        frame.months(months.stream().map(Month::month).toList());
        frame.label(frame.end() + 8, axis - 8, "start", "name", text("merchant.chart.up"));
        frame.label(frame.end() + 8, axis + 18, "start", "name", text("merchant.chart.down"));
        return frame.chart(
                "chart-moves",
                text("merchant.chart.moves"),
                text("merchant.chart.moves.text", frame.name(months.get(0).month()), number(ups), number(downs)));
    }

    private void moves(int column, Month month) {
        double up = month.up() * scale;
        double down = month.down() * scale;
        String name = frame.name(month.month()) + ", ";
        frame.bar(column, axis - up, up, "fill-up", name + text("merchant.moves.up") + ": " + number(month.up()));
        frame.bar(column, axis, down, "fill-down", name + text("merchant.moves.down") + ": " + number(month.down()));
        if (month.up() > 0) {
            frame.figure(column, axis - up - 4, number(month.up()));
        }
        if (month.down() > 0) {
            frame.figure(column, axis + down + 13, number(month.down()));
        }
    }

    private String number(long number) {
        return language.wording().number(number);
    }

    private String text(String key, Object... values) {
        return language.texts().text(key, values);
    }
}
