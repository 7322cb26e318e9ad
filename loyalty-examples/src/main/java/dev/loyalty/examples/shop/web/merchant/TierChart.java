package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.club.Insights.Month;
import dev.loyalty.examples.shop.web.Language;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import java.util.List;

/** Draws how many members held each tier at the end of each month, one tier on top of the other, each with its name beside it. */
final class TierChart {

    private static final double NAMES = 120;
    private static final double LINE = 17;
    private static final int STEPS = 4;

    private final List<Month> months;
    private final TierLadder ladder;
    private final Language language;
    private final ChartFrame frame;
    private final int top;

    private TierChart(List<Month> months, TierLadder ladder, Language language) {
        this.months = months;
        this.ladder = ladder;
        this.language = language;
        this.frame = new ChartFrame(language, months.size(), NAMES);
        this.top = Chart.top(months.stream().mapToInt(Month::members).max().orElse(0));
    }

    static Chart of(List<Month> months, TierLadder ladder, Language language) {
        return new TierChart(months, ladder, language).draw();
    }

    private Chart draw() {
        for (int step = 0; step <= STEPS; step++) {
            int number = top / STEPS * step;
            frame.step(y(number), number, step == 0 ? "axis" : "grid");
        }
        for (int column = 0; column < months.size(); column++) {
            stack(column, months.get(column));
        }
        frame.months(months.stream().map(Month::month).toList());
        names(months.get(months.size() - 1));
        return frame.chart("chart-tiers", text("merchant.chart.tiers"), description());
    }

    private void stack(int column, Month month) {
        int below = 0;
        for (Tier tier : ladder.tiers()) {
            int count = month.holding(tier.id());
            double upper = y(below + count);
            String hint = frame.name(month.month()) + ", " + name(tier) + ": " + number(count);
            frame.bar(column, upper, y(below) - upper, "fill-" + tier.id().value(), hint);
            below += count;
        }
    }

    /** Beside the last column, from the bottom up; where tiers are thin their names move up to be readable. */
    private void names(Month last) {
        int below = 0;
        double lowest = y(0) + LINE;
        for (Tier tier : ladder.tiers()) {
            int count = last.holding(tier.id());
            double middle = (y(below) + y(below + count)) / 2 + 4;
            double place = Math.min(middle, lowest - LINE);
            frame.label(frame.end() + 8, place, "start", "name", name(tier) + " " + number(count));
            lowest = place;
            below += count;
        }
    }

    private String description() {
        Month first = months.get(0);
        Month last = months.get(months.size() - 1);
        return language.texts()
                .text(
                        "merchant.chart.tiers.text",
                        frame.name(first.month()),
                        number(first.members()),
                        frame.name(last.month()),
                        number(last.members()));
    }

    private double y(int members) {
        return ChartFrame.TOP + ChartFrame.HEIGHT * (1 - (double) members / top);
    }

    private String name(Tier tier) {
        return tier.name().in(language.locale());
    }

    private String number(long number) {
        return language.wording().number(number);
    }

    private String text(String key) {
        return language.texts().text(key);
    }
}
