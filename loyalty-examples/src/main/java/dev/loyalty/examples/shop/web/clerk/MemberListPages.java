package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.Route.Access.CLERK;

import dev.loyalty.examples.shop.club.ClubProgress;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.store.MemberSearch;
import dev.loyalty.examples.shop.store.MemberSearch.Found;
import dev.loyalty.examples.shop.store.MemberSearch.Hits;
import dev.loyalty.examples.shop.store.MemberSearch.State;
import dev.loyalty.examples.shop.store.MemberSearch.Wanted;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Csv;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.Tier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** All members: found by name, number and mail, by tier and state, page by page or as a table to take away. */
public final class MemberListPages {

    private static final int LINES = 25;

    private MemberListPages() {}

    /**
     * What the page shows.
     *
     * @param text what was looked for
     * @param tier which tier; empty for all
     * @param state which state
     * @param tiers the tiers to choose from
     * @param members those on this page
     * @param count how many there are in all
     * @param page the number of this page, from 1
     * @param pages how many pages there are
     */
    public record Members(
            String text,
            String tier,
            String state,
            List<Tier> tiers,
            List<Line> members,
            int count,
            int page,
            int pages) {

        /** {@return the states to choose from} */
        public List<String> states() {
            return Stream.of(State.values()).map(State::name).toList();
        }

        /** {@return whether what was looked for could be the number of an order} */
        public boolean mayBeAnOrder() {
            return text.chars().anyMatch(Character::isDigit);
        }

        /** {@return where the order is looked for that has the number} */
        public String orderAddress() {
            return "/clerk/orders?no=" + encoded(text.strip());
        }

        /** {@return the address of another page, or of the table with all} */
        public String address(String path, int other) {
            return path + "?q=" + encoded(text) + "&tier=" + encoded(tier) + "&state=" + state + "&page=" + other;
        }
    }

    /**
     * Somebody in the list.
     *
     * @param customer who
     * @param path where their page is
     * @param progress where they stand
     */
    public record Line(Customer customer, String path, ClubProgress progress) {}

    static List<Route> routes() {
        return List.of(
                Route.get("/clerk/members", CLERK, MemberListPages::list).waiting(),
                Route.get("/clerk/members.csv", CLERK, MemberListPages::csv).waiting());
    }

    private static Answer list(Visit visit) {
        Wanted wanted = wanted(visit);
        String asked = visit.field("page");
        int page = asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
        Hits hits = new MemberSearch(visit.store()).find(wanted, (page - 1) * LINES, LINES);
        Members model = new Members(
                wanted.text(),
                wanted.tier(),
                wanted.state().name(),
                visit.store().club().ladder().tiers(),
                hits.page().stream().map(found -> line(visit, found)).toList(),
                hits.count(),
                page,
                Math.max(1, (hits.count() + LINES - 1) / LINES));
        return Answer.page("clerk/members", "clerk.members.title", model).code("web/clerk/MemberListPages#line");
    }

    // show: line
    private static Line line(Visit visit, Found found) {
        ClubProgress progress = ClubProgress.of(
                found.view(), visit.store().club().ladder(), visit.language().locale());
        return new Line(
                found.customer(),
                "/clerk/members/" + MemberPages.encoded(found.customer().id()),
                progress);
    }
    // end

    private static Wanted wanted(Visit visit) {
        String state = visit.field("state");
        State known = Stream.of(State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(State.ANY);
        return new Wanted(visit.field("q"), visit.field("tier"), known);
    }

    private static Answer csv(Visit visit) {
        return Csv.file(
                "members.csv",
                Stream.of("number", "name", "mail", "tier", "state", "counts", "valid")
                        .map(column -> visit.text("clerk.csv." + column))
                        .toList(),
                new MemberSearch(visit.store())
                        .find(wanted(visit), 0, Integer.MAX_VALUE).page().stream()
                                .map(found -> cells(visit, found))
                                .toList());
    }

    private static List<String> cells(Visit visit, Found found) {
        ClubProgress progress = line(visit, found).progress();
        LocalDate valid = progress.validThrough();
        return List.of(
                found.customer().id().value(),
                found.customer().name(),
                found.customer().email(),
                progress.tier(),
                visit.text("clerk.membership." + found.view().membership()),
                progress.spent().plain(),
                valid == null ? "" : valid.toString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
