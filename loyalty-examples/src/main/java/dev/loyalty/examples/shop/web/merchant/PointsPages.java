package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.club.Points;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Csv;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.Liability;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the shop owes its members in points, by the month in which they end. */
public final class PointsPages {

    private PointsPages() {}

    /**
     * What the page shows.
     *
     * @param asOf as of when
     * @param members how many members were read
     * @param months month by month, the earliest end first
     * @param sums the sums over all members
     */
    public record Owed(Instant asOf, long members, List<Month> months, Liability.Sums sums) {}

    /**
     * What ends within a month.
     *
     * @param name the month; empty for what never ends
     * @param kind where the units come from
     * @param units how many
     * @param worth what they are worth, written
     */
    public record Month(String name, UnitKind kind, Units units, String worth) {}

    static List<Route> routes() {
        return List.of(
                Route.get("/merchant/points", MERCHANT, PointsPages::show).waiting(),
                Route.get("/merchant/points.csv", MERCHANT, PointsPages::months).waiting());
    }

    // show: liability
    private static Answer show(Visit visit) {
        Liability liability = visit.store().engine().balances().liability();
        Liability.Sums sums = liability.sums().stream()
                .filter(each -> each.balance().id().value().equals(Points.ID))
                .findFirst()
                .orElseThrow();
        Owed owed = new Owed(liability.asOf(), liability.members(), months(visit, liability), sums);
        return Answer.page("merchant/points", "merchant.points", owed).code("web/merchant/PointsPages#liability");
    }
    // end

    private static Answer months(Visit visit) {
        List<List<String>> rows = new ArrayList<>();
        for (Liability.Open open : visit.store().engine().balances().liability().open()) {
            rows.add(List.of(
                    open.month() == null ? "" : open.month().toString(),
                    open.kind().name(),
                    open.units().toString(),
                    open.worth() == null ? "" : open.worth().plain()));
        }
        return Csv.file(
                "points.csv",
                List.of(
                        visit.text("merchant.month"),
                        visit.text("merchant.points.kind"),
                        visit.text("merchant.points.units"),
                        visit.text("merchant.points.worth")),
                rows);
    }

    private static List<Month> months(Visit visit, Liability liability) {
        MonthNames names = new MonthNames(visit.language());
        return liability.open().stream()
                .filter(open -> open.balance().id().value().equals(Points.ID))
                .map(open -> new Month(
                        name(names, open.month()),
                        open.kind(),
                        open.units(),
                        open.worth() == null ? "" : visit.language().wording().money(open.worth())))
                .toList();
    }

    private static String name(MonthNames names, @Nullable YearMonth month) {
        return month == null ? "" : names.whole(month);
    }
}
