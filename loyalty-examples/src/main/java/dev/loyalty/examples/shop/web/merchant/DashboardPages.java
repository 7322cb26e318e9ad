package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.club.Insights;
import dev.loyalty.examples.shop.club.Insights.Month;
import dev.loyalty.examples.shop.club.Insights.Standings;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Csv;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How the club is doing: figures that lead to the members whom they count, each picture with its table. */
public final class DashboardPages {

    static final int MONTHS = 24;
    private static final int MOST_SHOWN = 6;

    private final Figures figures;

    DashboardPages(Figures figures) {
        this.figures = figures;
    }

    /**
     * What the page shows.
     *
     * @param asOf as of when
     * @param members how many members there are
     * @param tiers how many hold each tier
     * @param ladder the tiers, the lowest first
     * @param months month by month, the oldest first
     * @param tierChart the picture of the tiers
     * @param moveChart the picture of the moves
     * @param close who is close to the next tier
     * @param falling who is about to fall
     * @param health how the background work stands
     */
    public record Dashboard(
            Instant asOf,
            int members,
            List<Tile> tiers,
            List<Tier> ladder,
            List<MonthRow> months,
            Chart tierChart,
            Chart moveChart,
            PeoplePages.People close,
            PeoplePages.People falling,
            List<HealthInWords.Sentence> health) {

        /** {@return whether somebody has to do something; then it stands above all figures} */
        public boolean isTroubled() {
            return health.stream().anyMatch(HealthInWords.Sentence::isTrouble);
        }
    }

    /**
     * How many hold a tier.
     *
     * @param tier which
     * @param count how many
     * @param share that is how much of all, in percent
     */
    public record Tile(Tier tier, int count, int share) {}

    /**
     * A month with its name.
     *
     * @param name its name
     * @param figures its figures
     */
    public record MonthRow(String name, Month figures) {}

    List<Route> routes() {
        return List.of(
                Route.get("/merchant", MERCHANT, this::show).waiting(),
                Route.get("/merchant/months.csv", MERCHANT, this::months).waiting());
    }

    private Answer show(Visit visit) {
        return Answer.page("merchant/dashboard", "merchant.title", dashboard(visit))
                .code("club/InsightsByScan#scan", "club/TierMoves#moves");
    }

    private Answer months(Visit visit) {
        List<Tier> ladder = visit.store().engine().program().ladder().tiers();
        List<String> head = new ArrayList<>(List.of(visit.text("merchant.month")));
        ladder.forEach(tier -> head.add(tier.name().in(visit.language().locale())));
        head.addAll(List.of(
                visit.text("merchant.sum"), visit.text("merchant.moves.up"), visit.text("merchant.moves.down")));
        return Csv.file(
                "months.csv",
                head,
                figures.of(visit).months(MONTHS).stream()
                        .map(month -> cells(month, ladder))
                        .toList());
    }

    private static List<String> cells(Month month, List<Tier> ladder) {
        List<String> cells = new ArrayList<>(List.of(month.month().toString()));
        ladder.forEach(tier -> cells.add(Integer.toString(month.holding(tier.id()))));
        cells.addAll(List.of(
                Integer.toString(month.members()), Integer.toString(month.up()), Integer.toString(month.down())));
        return cells;
    }

    private Dashboard dashboard(Visit visit) {
        Insights insights = figures.of(visit);
        Standings standings = insights.now();
        List<Month> months = insights.months(MONTHS);
        LoyaltyProgram program = visit.store().engine().program();
        MonthNames names = new MonthNames(visit.language());
        return new Dashboard(
                standings.asOf(),
                standings.members().size(),
                tiles(standings, program),
                program.ladder().tiers(),
                months.stream()
                        .map(month -> new MonthRow(names.whole(month.month()), month))
                        .toList(),
                TierChart.of(months, program.ladder(), visit.language()),
                MoveChart.of(months, visit.language()),
                PeoplePages.close(visit, standings, MOST_SHOWN),
                PeoplePages.falling(visit, standings, MOST_SHOWN),
                HealthInWords.of(visit.store().engine().health(), visit.language()));
    }

    private static List<Tile> tiles(Standings standings, LoyaltyProgram program) {
        int all = Math.max(1, standings.members().size());
        return program.ladder().tiers().stream()
                .map(tier -> {
                    int count = standings.holding(tier.id());
                    return new Tile(tier, count, Math.round(100f * count / all));
                })
                .toList();
    }
}
