package dev.loyalty.examples.shop.web.customer;

import static dev.loyalty.examples.shop.web.Route.Access.CUSTOMER;

import dev.loyalty.event.Outlook;
import dev.loyalty.examples.shop.club.ClubProgress;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.HistoryPage;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** My Account: where a customer stands, what keeps them there, and what has happened. */
public final class AccountPages {

    private static final int LINES = 25;
    private static final int NEWEST = 3;

    private AccountPages() {}

    /**
     * What the page shows.
     *
     * @param progress where the customer stands
     * @param since from when the tier is held; null for who is no member
     * @param joined from when they are a member; null for who is none
     * @param byHand whether the tier was given by hand
     * @param keeps what keeps the tier; null if nothing is to be done
     * @param tiers all tiers with what they give
     * @param orders the newest orders
     */
    public record Account(
            ClubProgress progress,
            @Nullable Instant since,
            @Nullable Instant joined,
            boolean byHand,
            @Nullable Keeps keeps,
            List<Tier> tiers,
            List<PlacedOrder> orders) {}

    /**
     * What keeps the tier.
     *
     * @param on the day on which it is lost otherwise
     * @param missing what is to be spent, written; empty if no amount helps
     * @param through the last day on which that helps; null if no amount helps
     */
    public record Keeps(
            LocalDate on, String missing, @Nullable LocalDate through) {}

    /**
     * What the page of the history shows.
     *
     * @param lines what has happened, newest first
     * @param older where older lines begin; 0 if there are none
     */
    public record Activity(List<Happened> lines, long older) {}

    /**
     * Something that has happened.
     *
     * @param at when
     * @param sentence what
     */
    public record Happened(Instant at, String sentence) {}

    static List<Route> routes() {
        return List.of(
                Route.get("/account", CUSTOMER, AccountPages::show).waiting(),
                Route.get("/account/activity", CUSTOMER, AccountPages::activity).waiting());
    }

    // show: account
    private static Answer show(Visit visit) {
        MemberView member = visit.member();
        LadderView standing = member.ladder(visit.store().club().ladder().id());
        List<PlacedOrder> orders = visit.store().orders().of(visit.customer());
        Account account = new Account(
                ClubProgress.of(
                        member, visit.store().club().ladder(), visit.language().locale()),
                standing.since(),
                member.joinedAt(),
                standing.pin() != null,
                keeps(visit, standing.ahead()),
                visit.store().club().ladder().tiers(),
                orders.subList(0, Math.min(NEWEST, orders.size())));
        return Answer.page("customer/account", "account.title", account)
                .code("web/customer/AccountPages#account", "club/ClubProgress#progress");
    }
    // end

    private static @Nullable Keeps keeps(Visit visit, @Nullable Outlook ahead) {
        if (ahead == null) {
            return null;
        }
        String missing =
                ahead.missing() == null ? "" : visit.language().wording().money(ahead.missing());
        return new Keeps(ahead.on(), missing, ahead.spendThrough().orElse(null));
    }

    // show: history
    private static Answer activity(Visit visit) {
        String before = visit.field("before");
        HistoryPage page = before.matches("[1-9][0-9]{0,17}")
                ? visit.store()
                        .engine()
                        .members()
                        .history(visit.customer(), Audience.CUSTOMER, Long.parseLong(before), LINES)
                : visit.store().engine().members().history(visit.customer(), Audience.CUSTOMER, LINES);
        List<Happened> lines = page.lines().stream()
                .map((HistoryLine line) ->
                        new Happened(line.occurredAt(), visit.sentences().of(line)))
                .toList();
        return Answer.page(
                        "customer/activity",
                        "activity.title",
                        new Activity(lines, page.next().orElse(0)))
                .code("web/customer/AccountPages#history", "club/Sentences#sentences");
    }
    // end
}
