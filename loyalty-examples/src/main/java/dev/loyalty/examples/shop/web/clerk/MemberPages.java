package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.Route.Access.CLERK;

import dev.loyalty.event.DaysPruned;
import dev.loyalty.examples.shop.club.ClubProgress;
import dev.loyalty.examples.shop.club.SentMails.Sent;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.store.Remarks;
import dev.loyalty.examples.shop.store.Remarks.Remark;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.PointsView;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryPage;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member's page: the answer first, then what it rests on, and what can be done. */
public final class MemberPages {

    private static final int LINES = 20;
    private static final int ORDERS = 10;
    private static final int POINTS = 10;

    private MemberPages() {}

    /**
     * What the page shows.
     *
     * @param number the customer's number
     * @param path where the page is
     * @param customer the account; null if there is none any more
     * @param answer where they stand, and why
     * @param progress the bar
     * @param orders their newest orders
     * @param journal a page of what has happened
     * @param older where older lines begin; 0 if there are none
     * @param mails the mails that they got, or did not get
     * @param groups in which groups the shop has them
     * @param remarks what the staff noted
     * @param actions what can be done
     * @param points what they have of the club's points; null for who is no member
     */
    public record Member(
            String number,
            String path,
            @Nullable Customer customer,
            Standing answer,
            ClubProgress progress,
            List<OrderLine> orders,
            List<Line> journal,
            long older,
            List<Sent> mails,
            String groups,
            List<Remark> remarks,
            List<String> actions,
            @Nullable PointsView points) {

        /** {@return where the merchant reads what the mails said} */
        public String mailsPath() {
            return "/merchant/sent?customer=" + encoded(CustomerId.of(number));
        }
    }

    /**
     * A line of the journal, as the staff read it.
     *
     * @param seq the number of its entry
     * @param at when it happened
     * @param sentence what happened
     * @param reason why somebody did it; empty if nobody said
     * @param author who did it; empty if nobody
     */
    public record Line(long seq, Instant at, String sentence, String reason, String author) {}

    static List<Route> routes() {
        return List.of(
                Route.get("/clerk/members/{id}", CLERK, MemberPages::show).waiting());
    }

    private static Answer show(Visit visit) {
        CustomerId id = customer(visit);
        MemberView view = visit.store().engine().members().view(id);
        ClubProgress progress = ClubProgress.of(
                view, visit.store().club().ladder(), visit.language().locale());
        HistoryPage journal = journal(visit, id);
        List<PlacedOrder> orders = visit.store().orders().of(id);
        Member member = new Member(
                id.value(),
                "/clerk/members/" + encoded(id),
                visit.store().customers().find(id).orElse(null),
                Standing.of(visit, view, progress),
                progress,
                OrderLine.of(visit, orders.subList(0, Math.min(ORDERS, orders.size()))),
                lines(visit, journal),
                journal.next().orElse(0),
                visit.store().club().sent().of(id),
                String.join(
                        ", ",
                        visit.store().club().groups().of(id).stream()
                                .map(group -> group.value())
                                .toList()),
                new Remarks(visit.store().database().transactions()).of(id),
                actions(visit, view),
                view.isMember() ? PointsView.of(visit, id, Audience.STAFF, POINTS) : null);
        return Answer.page("clerk/member", "clerk.member.title", member)
                .code("web/clerk/Standing#why", "web/clerk/MemberPages#journal");
    }

    // show: journal
    private static HistoryPage journal(Visit visit, CustomerId id) {
        String before = visit.field("before");
        long from = before.matches("[1-9][0-9]{0,17}") ? Long.parseLong(before) : Long.MAX_VALUE;
        return visit.store().engine().members().history(id, Audience.STAFF, from, LINES);
    }
    // end

    /** That days are no longer kept says nothing of a member. */
    private static List<Line> lines(Visit visit, HistoryPage page) {
        return page.lines().stream()
                .filter(line -> !(line.event() instanceof DaysPruned))
                .map(line -> {
                    Note note = line.note();
                    return new Line(
                            line.seq(),
                            line.occurredAt(),
                            Words.of(visit).of(line),
                            note == null ? "" : note.reason(),
                            note == null ? "" : note.author());
                })
                .toList();
    }

    private static List<String> actions(Visit visit, MemberView view) {
        List<String> actions = new ArrayList<>();
        if (view.isMember()) {
            actions.addAll(List.of("adjust", "pin"));
            if (view.ladder(visit.store().club().ladder().id()).pin() != null) {
                actions.add("unpin");
            }
            actions.add(view.membership() == Membership.FROZEN ? "unfreeze" : "freeze");
            actions.add("resync");
            actions.addAll(PointsTasks.actions(visit, view.customer()));
        }
        actions.add("verify");
        if (visit.store().customers().find(view.customer()).isPresent()) {
            actions.addAll(List.of("remark", "erase"));
        }
        return actions;
    }

    /**
     * The customer of whom the path speaks.
     *
     * @throws MissingException if neither the shop nor the engine knows them
     */
    static CustomerId customer(Visit visit) {
        CustomerId id = parsed(visit.path("id")).orElseThrow(MissingException::new);
        boolean isKnown = visit.store().customers().find(id).isPresent()
                || visit.store().engine().members().view(id).version() > 0;
        if (!isKnown) {
            throw new MissingException();
        }
        return id;
    }

    private static Optional<CustomerId> parsed(String text) {
        try {
            return Optional.of(CustomerId.of(text));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** {@return a customer by name and number} */
    static String named(Visit visit, CustomerId id) {
        return visit.store()
                .customers()
                .find(id)
                .map(customer -> customer.name() + " (" + id.value() + ")")
                .orElse(id.value());
    }

    static String encoded(CustomerId id) {
        return MemberListPages.encoded(id.value()).replace("+", "%20");
    }
}
