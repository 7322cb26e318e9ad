package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.club.Insights;
import dev.loyalty.examples.shop.club.Insights.Member;
import dev.loyalty.examples.shop.club.Insights.Month;
import dev.loyalty.examples.shop.club.Insights.Standings;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the club is doing: figures that lead to the members whom they count, each picture with its table. */
public final class DashboardPages {

    static final int MONTHS = 24;
    private static final int CLOSE_PERCENT = 90;
    private static final int DAYS_AHEAD = 30;
    private static final int MOST_SHOWN = 10;

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
            People close,
            People falling,
            List<HealthInWords.Sentence> health) {}

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

    /**
     * Some people.
     *
     * @param count how many there are
     * @param shown those who are shown
     */
    public record People(int count, List<Person> shown) {

        /** {@return how many are not shown} */
        public int others() {
            return count - shown.size();
        }
    }

    /**
     * Somebody.
     *
     * @param customer their number
     * @param name what they are called
     * @param tier the tier held
     * @param next the next tier; at the top, the one held
     * @param below the tier to which time leads; the one held if to none
     * @param member where they stand
     */
    public record Person(String customer, String name, Tier tier, Tier next, Tier below, Member member) {}

    List<Route> routes() {
        return List.of(Route.get("/merchant", MERCHANT, this::show).waiting());
    }

    private Answer show(Visit visit) {
        return Answer.page("merchant/dashboard", "merchant.title", dashboard(visit))
                .code("club/InsightsByScan#scan", "club/TierMoves#moves");
    }

    private Dashboard dashboard(Visit visit) {
        Insights insights = figures.of(visit);
        Standings standings = insights.now();
        List<Month> months = insights.months(MONTHS);
        LoyaltyProgram program = visit.store().engine().program();
        LocalDate today = standings.asOf().atZone(program.zone()).toLocalDate();
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
                people(visit, standings.close(CLOSE_PERCENT)),
                people(visit, standings.falling(today.plusDays(DAYS_AHEAD))),
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

    private static People people(Visit visit, List<Member> members) {
        Map<CustomerId, String> names = new HashMap<>();
        for (Customer customer : visit.store().customers().all()) {
            names.put(customer.id(), customer.name());
        }
        List<Person> shown = new ArrayList<>();
        for (Member member : members.subList(0, Math.min(MOST_SHOWN, members.size()))) {
            shown.add(person(visit, member, names.getOrDefault(member.customer(), "")));
        }
        return new People(members.size(), shown);
    }

    private static Person person(Visit visit, Member member, String name) {
        TierLadder ladder = visit.store().club().ladder();
        Tier held = ladder.tier(member.tier());
        Tier next = member.progress().nextTier().map(ladder::tier).orElse(held);
        Tier below = member.ahead() == null ? held : ladder.tier(member.ahead().to());
        String number = member.customer().value();
        return new Person(number, name.isEmpty() ? number : name, held, next, below, member);
    }
}
