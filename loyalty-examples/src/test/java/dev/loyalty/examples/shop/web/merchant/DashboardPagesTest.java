package dev.loyalty.examples.shop.web.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.examples.shop.demo.DemoClock;
import dev.loyalty.examples.shop.web.Browser;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.examples.shop.web.OpenShop;
import dev.loyalty.program.Tier;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of the club. */
class DashboardPagesTest {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">([^<]+)</th>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td class=\"num\">([0-9]+)</td>");
    private static final Pattern COORDINATE = Pattern.compile(" (?:x|y|x1|x2|y1|y2|width|height|viewBox)=\"([^\"]*)\"");

    private OpenShop shop;
    private Browser merchant;
    private int orders;

    @BeforeEach
    void open() {
        shop = OpenShop.open();
        merchant = shop.browser().signIn("merchant");
        merchant.go("/settings", Map.of("lang", "en"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aShopWithoutMembersSaysWhatWillStandHere() {
        Reply page = merchant.get("/merchant");
        assertThat(page.text()).contains("The club has no members yet").contains("Yes. All mails");
        assertThat(page.body()).doesNotContain("<svg");
    }

    @Test
    void theTilesCountTheMembersAndLeadToThem() {
        someYears();
        Reply page = merchant.get("/merchant");
        YearMonth now = month(shop.demo().clock().instant());
        for (Tier tier : shop.store().club().ladder().tiers()) {
            int count = new MemberCount(shop.store().engine()).holding(tier.id(), now);
            assertThat(page.body())
                    .contains("<a href=\"/clerk/members?tier=" + tier.id().value() + "\"><span class=\"big\">" + count
                            + "</span>");
        }
        assertThat(page.body()).contains("<a href=\"/clerk/members?state=MEMBER\"><span class=\"big\">4</span>");
    }

    @Test
    void theTablesEqualACountOverAllJournalsMonthByMonth() {
        someYears();
        String page = merchant.get("/merchant").body();
        MemberCount count = new MemberCount(shop.store().engine());
        Map<String, List<Integer>> tiers = table(page, "table-tiers");
        Map<String, List<Integer>> moves = table(page, "table-moves");
        YearMonth last = month(shop.demo().clock().instant());
        assertThat(tiers).hasSize(24);
        for (int back = 0; back < 24; back++) {
            YearMonth month = last.minusMonths(back);
            String name = MONTH.format(month);
            List<Integer> held = new ArrayList<>();
            shop.store().club().ladder().tiers().forEach(tier -> held.add(count.holding(tier.id(), month)));
            held.add(held.stream().mapToInt(Integer::intValue).sum());
            assertThat(tiers).as(name).containsEntry(name, held);
            assertThat(moves)
                    .as(name)
                    .containsEntry(name, List.of(count.moves(true, month), count.moves(false, month)));
        }
        assertThat(moves.values().stream().mapToInt(row -> row.get(1)).sum()).isPositive();
    }

    @Test
    void aMonthWithoutMovesIsThere() {
        pay("10001", "250.00");
        walk(Period.ofMonths(3));
        pay("10002", "250.00");
        Map<String, List<Integer>> moves = table(merchant.get("/merchant").body(), "table-moves");
        assertThat(moves).containsEntry("February 2026", List.of(0, 0)).containsKey("April 2026");
    }

    @Test
    void thePicturesShowTheFiguresOfTheirTables() {
        someYears();
        String page = merchant.get("/merchant").body();
        Map<String, List<Integer>> moves = table(page, "table-moves");
        Map<String, List<Integer>> tiers = table(page, "table-tiers");
        moves.forEach((month, row) -> {
            assertThat(page.contains("<title>" + month + ", Moves up: " + row.get(0) + "</title>"))
                    .as(month)
                    .isEqualTo(row.get(0) > 0);
            assertThat(page.contains("<title>" + month + ", Moves down: " + row.get(1) + "</title>"))
                    .as(month)
                    .isEqualTo(row.get(1) > 0);
        });
        tiers.forEach(
                (month, row) -> assertThat(page.contains("<title>" + month + ", Bronze: " + row.get(0) + "</title>"))
                        .as(month)
                        .isEqualTo(row.get(0) > 0));
        assertThat(page).contains("role=\"img\"").contains("<desc id=\"chart-tiers-text\">In ");
    }

    /** Whatever the machine's language is: the second run of the tests has one with digits of its own. */
    @Test
    void coordinatesAreAsciiDigits() {
        someYears();
        for (String language : List.of("de", "en")) {
            merchant.go("/settings", Map.of("lang", language));
            String page = merchant.get("/merchant").body();
            List<String> coordinates = COORDINATE
                    .matcher(page.substring(page.indexOf("<svg"), page.lastIndexOf("</svg>")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(coordinates).hasSizeGreaterThan(100).allMatch(each -> each.matches("[0-9. ]+"));
        }
    }

    @Test
    void whoIsCloseIsNamedWithWhatIsMissing() {
        pay("10006", "190.00");
        pay("10001", "100.00");
        Reply page = merchant.get("/merchant/people/close");
        assertThat(page.text())
                .contains("Nora")
                .contains("Bronze → to Silver €10.00 to go")
                .doesNotContain("Anna");
        assertThat(page.body()).contains("href=\"/clerk/members/10006\"");
    }

    @Test
    void whoIsAboutToFallIsNamedWithTheDayAndOnlyInTheLastThirtyDays() {
        pay("10001", "250.00");
        walk(Period.ofMonths(11));
        assertThat(merchant.get("/merchant/people/falling").text()).contains("Nobody.");
        walk(Period.ofDays(10));
        assertThat(merchant.get("/merchant/people/falling").text())
                .contains("Silver → to Bronze on 1 January 2027 €200.00 more to stay");
    }

    @Test
    void whatThePagesShowCanBeTakenAwayAsTables() {
        pay("10001", "250.00");
        pay("10006", "190.00");
        walk(Period.ofMonths(11));
        walk(Period.ofDays(10));

        Reply falling = merchant.get("/merchant/people/falling.csv");
        assertThat(falling.headers()).containsEntry("content-type", "text/csv; charset=utf-8; header=present");
        assertThat(falling.body().lines().toList().get(0))
                .isEqualTo("\"Number\",\"Name\",\"Tier\",\"Tier to come\",\"Missing\",\"On\"");
        assertThat(falling.body()).contains("\"Silver\",\"Bronze\",\"200.00\",\"2027-01-01\"");
        assertThat(merchant.get("/merchant/people/falling").body()).contains("href=\"/merchant/people/falling.csv\"");
        assertThat(merchant.get("/merchant/people/close.csv").body())
                .contains("\"10006\"", "\"Bronze\",\"Silver\",\"10.00\",\"\"");

        String months = merchant.get("/merchant/months.csv").body();
        assertThat(months.lines()).hasSize(25);
        assertThat(months)
                .startsWith(
                        "\"Month\",\"Bronze\",\"Silver\",\"Gold\",\"Platinum\",\"Together\",\"Moves up\",\"Moves down\"")
                .contains("\"2026-01\",\"1\",\"1\",\"0\",\"0\",\"2\",\"1\",\"0\"");
        assertThat(merchant.get("/merchant").body()).contains("href=\"/merchant/months.csv\"");
    }

    @Test
    void whoIsFrozenIsCountedButCloseToNothing() {
        pay("10006", "190.00");
        shop.store()
                .engine()
                .members()
                .freeze(Freeze.of(
                        CustomerId.of("10006"),
                        new Note("looked into", "eve"),
                        shop.demo().clock().instant()));
        assertThat(merchant.get("/merchant").body())
                .contains("<a href=\"/clerk/members?state=MEMBER\"><span class=\"big\">1</span>");
        assertThat(merchant.get("/merchant/people/close").text()).contains("Nobody right now.");
    }

    @Test
    void whatIsParkedIsSaidWithTheWayToIt() {
        shop.demo().postOffice().down(true);
        pay("10001", "20.00");
        for (int day = 0; day < 5; day++) {
            walk(Period.ofDays(1));
        }
        Reply page = merchant.get("/merchant");
        assertThat(page.text()).contains("One delivery was given up after several attempts.");
        assertThat(page.body()).contains("href=\"/clerk/deliveries\"");
    }

    @Test
    void whatIsInTroubleStandsAboveTheFiguresAndWhatIsWellBelowThem() {
        pay("10001", "20.00");
        assertThat(merchant.get("/merchant").body()).containsSubsequence("class=\"tiles\"", "class=\"health\"");
        shop.demo().postOffice().down(true);
        pay("10002", "20.00");
        for (int day = 0; day < 5; day++) {
            walk(Period.ofDays(1));
        }
        assertThat(merchant.get("/merchant").body())
                .containsSubsequence("class=\"health\"", "class=\"tiles\"")
                .containsOnlyOnce("class=\"health\"");
    }

    /** Four members who rise, fall, and buy again. */
    private void someYears() {
        pay("10001", "250.00");
        pay("10002", "100.00");
        walk(Period.ofMonths(1));
        pay("10002", "450.00");
        walk(Period.ofMonths(5));
        pay("10003", "1300.00");
        pay("10004", "30.00");
        walk(Period.ofMonths(10));
        pay("10001", "510.00");
    }

    private void pay(String customer, String amount) {
        Instant now = shop.demo().clock().instant();
        shop.store().engine().orders().paid(Order.of(CustomerId.of(customer), "t-" + ++orders, amount, now));
        shop.demo().heart().beat();
    }

    private void walk(Period period) {
        Instant now = shop.demo().clock().instant();
        shop.demo().clock().putForward(now.atZone(DemoClock.zone()).plus(period).toInstant());
        shop.demo().heart().beat();
    }

    private YearMonth month(Instant instant) {
        return YearMonth.from(instant.atZone(DemoClock.zone()));
    }

    private static Map<String, List<Integer>> table(String page, String id) {
        String table = page.substring(page.indexOf("<table id=\"" + id));
        String rows = table.substring(0, table.indexOf("</table>"));
        Map<String, List<Integer>> figures = new LinkedHashMap<>();
        ROW.matcher(rows).results().forEach(row -> figures.put(row.group(1), cells(row)));
        return figures;
    }

    private static List<Integer> cells(MatchResult row) {
        return CELL.matcher(row.group(2))
                .results()
                .map(cell -> Integer.valueOf(cell.group(1)))
                .collect(Collectors.toList());
    }
}
