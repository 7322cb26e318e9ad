package dev.loyalty.examples.shop.web.customer;

import static dev.loyalty.examples.shop.web.Route.Access.CUSTOMER;

import dev.loyalty.command.Outcome;
import dev.loyalty.command.Preview;
import dev.loyalty.examples.shop.club.ClubProgress;
import dev.loyalty.examples.shop.store.Basket;
import dev.loyalty.examples.shop.store.Checkout.Placed;
import dev.loyalty.examples.shop.store.Checkout.Request;
import dev.loyalty.examples.shop.store.CheckoutException;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import java.util.List;
import java.util.Optional;

/** The order before it is placed: what it costs, and what it brings. */
public final class CheckoutPages {

    private static final String NUMBER = "order-number";

    private CheckoutPages() {}

    /**
     * What the page shows.
     *
     * @param no the number that the order will have
     * @param basket what is ordered
     * @param card the gift card
     * @param error what is in the way; empty for nothing
     * @param brings what the order brings
     */
    public record Till(String no, Basket basket, GiftCardField card, String error, Brings brings) {

        /** {@return what is left to pay} */
        public long due() {
            return basket.total() - card.cents();
        }
    }

    /**
     * What an order brings.
     *
     * @param before where the customer stands
     * @param after where they will stand
     * @param refusal why the club will not take it; empty if it will
     */
    public record Brings(ClubProgress before, ClubProgress after, String refusal) {

        /** {@return whether the tier will be another} */
        public boolean moves() {
            return !before.tierId().equals(after.tierId()) && before.isMember();
        }

        /** {@return whether this order makes them a member} */
        public boolean joins() {
            return !before.isMember() && after.isMember();
        }
    }

    static List<Route> routes() {
        return List.of(
                Route.get("/checkout", CUSTOMER, CheckoutPages::show).waiting(),
                Route.post("/checkout", CUSTOMER, CheckoutPages::order).waiting());
    }

    private static Answer show(Visit visit) {
        Basket basket = basket(visit);
        return basket.isEmpty() ? Answer.to("/cart") : till(visit, basket, "");
    }

    private static Answer.Page till(Visit visit, Basket basket, String error) {
        GiftCardField card = GiftCardField.read(visit, basket.total());
        Request request = request(visit, number(visit), basket, card);
        String wrong = error.isEmpty() ? card.error() : error;
        return Answer.page(
                        "customer/checkout",
                        "checkout.title",
                        new Till(request.no(), basket, card, wrong, brings(visit, request)))
                .code("store/Checkout#preview", "store/Checkout#checkout", "store/PlacedOrder#told");
    }

    private static Brings brings(Visit visit, Request request) {
        Preview preview = visit.store().checkout().preview(request);
        ClubProgress before = progress(visit);
        ClubProgress after = ClubProgress.of(
                preview.after(), visit.store().club().ladder(), visit.language().locale());
        String refusal = preview.outcome()
                .fold(applied -> "", refused -> visit.sentences().of(refused.refusal()));
        visit.demo().calls().note("preview(Order " + request.no() + ")", preview.outcome());
        return new Brings(before, after, refusal);
    }

    private static Answer order(Visit visit) {
        String no = visit.field("no");
        Basket basket = basket(visit);
        GiftCardField card = GiftCardField.read(visit, basket.total());
        Request request = request(visit, no, basket, card);
        Optional<Placed> before = visit.store().checkout().placedBefore(request);
        if (before.isPresent()) { // a second click
            return Answer.to("/orders/" + no);
        }
        if (!no.equals(visit.visitor().kept(NUMBER))) {
            return card.code().isEmpty() || basket.isEmpty() ? Answer.to("/checkout") : shownAnew(visit, basket, card);
        }
        boolean isShown = visit.field("total").equals(String.valueOf(basket.total()))
                && visit.field("by-card").equals(String.valueOf(card.cents()));
        if (!isShown || !card.error().isEmpty() || visit.field("do").equals("card")) {
            return basket.isEmpty() ? Answer.to("/cart") : shownAnew(visit, basket, card);
        }
        return place(visit, request, basket);
    }

    /** Something is not as the page said: it is shown once more, with what it says now. */
    private static Answer shownAnew(Visit visit, Basket basket, GiftCardField card) {
        boolean asked = visit.field("do").equals("card") || !card.error().isEmpty();
        return till(visit, basket, asked ? "" : visit.text("checkout.CHANGED", ""));
    }

    private static Answer place(Visit visit, Request request, Basket basket) {
        ClubProgress before = progress(visit);
        try {
            Placed placed = visit.store().checkout().place(request);
            Outcome.Applied outcome = placed.outcome();
            if (outcome != null) {
                visit.demo().calls().note("orders().paid(Order " + request.no() + ")", outcome);
                OrderPages.remember(visit, request.no(), before);
            }
            visit.visitor().keep(NUMBER, "");
            visit.demo().heart().wake();
            return Answer.to("/orders/" + request.no());
        } catch (CheckoutException fault) {
            return basket.isEmpty()
                    ? Answer.to("/cart")
                    : till(visit, basket(visit), inWords(visit, fault)).status(409);
        }
    }

    private static String inWords(Visit visit, CheckoutException fault) {
        String what = visit.store()
                .catalogue()
                .find(fault.what())
                .map(product -> product.name().in(visit.language().locale()))
                .orElse(fault.what());
        return visit.text("checkout." + fault.fault(), what);
    }

    private static Request request(Visit visit, String no, Basket basket, GiftCardField card) {
        return new Request(
                no, visit.customer(), basket.total(), card.code().isEmpty() ? null : card.code(), card.cents());
    }

    /** The number of the order is made when the page is written, and stays until the order is placed. */
    private static String number(Visit visit) {
        String kept = visit.visitor().kept(NUMBER);
        if (!kept.isEmpty()) {
            return kept;
        }
        String made = OrderNumbers.next();
        visit.visitor().keep(NUMBER, made);
        return made;
    }

    private static Basket basket(Visit visit) {
        return visit.store().checkout().basket(visit.cartOwner(), visit.member().benefits());
    }

    private static ClubProgress progress(Visit visit) {
        return ClubProgress.of(
                visit.member(), visit.store().club().ladder(), visit.language().locale());
    }
}
