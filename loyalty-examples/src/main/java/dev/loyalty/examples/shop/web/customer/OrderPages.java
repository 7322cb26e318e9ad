package dev.loyalty.examples.shop.web.customer;

import static dev.loyalty.examples.shop.web.Route.Access.CUSTOMER;

import dev.loyalty.examples.shop.club.ClubProgress;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.store.Returned;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.OrderWords;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.OrderPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Orders that were placed: the confirmation, and what of each counts. */
public final class OrderPages {

    private static final String THANKS = "thanks";
    private static final String BEFORE = "before";
    private static final int AT_ONCE = 100;

    private OrderPages() {}

    /**
     * What the page of an order shows.
     *
     * @param order the order
     * @param names the products' names, by their numbers
     * @param returned what came back
     * @param counts what of it counts, in sentences
     * @param thanks whether it was placed just now
     * @param before the percentage of the bar before it; only where thanks are due
     * @param beforeTier the tier before it; only where thanks are due
     * @param progress how far the next tier is
     */
    public record OrderView(
            PlacedOrder order,
            Map<String, String> names,
            List<Returned> returned,
            List<String> counts,
            boolean thanks,
            String before,
            String beforeTier,
            ClubProgress progress) {

        /** {@return what was paid with money} */
        public long paid() {
            return order.total() - order.giftCard();
        }

        /** {@return whether the order has moved its customer up} */
        public boolean hasMoved() {
            return thanks && !beforeTier.isEmpty() && !beforeTier.equals(progress.tier());
        }

        /** {@return whether the order has made its customer a member} */
        public boolean hasJoined() {
            return thanks && beforeTier.isEmpty() && progress.isMember();
        }
    }

    /**
     * What the page of all orders shows.
     *
     * @param orders the orders, newest first
     */
    public record OrderList(List<Line> orders) {}

    /**
     * An order with what of it counts.
     *
     * @param order the order
     * @param returned what was paid back of it
     * @param counts what of it counts, in sentences
     */
    public record Line(PlacedOrder order, long returned, List<String> counts) {}

    static List<Route> routes() {
        return List.of(
                Route.get("/orders/{no}", CUSTOMER, OrderPages::show).waiting(),
                Route.get("/account/orders", CUSTOMER, OrderPages::list).waiting());
    }

    /** The next page of this order says thanks, and shows the bar as it was before. */
    static void remember(Visit visit, String no, ClubProgress before) {
        visit.visitor().keep(THANKS, no);
        visit.visitor().keep(BEFORE, before.percent() + " " + before.tier());
    }

    private static Answer show(Visit visit) {
        PlacedOrder order = visit.store()
                .orders()
                .find(visit.path("no"))
                .filter(found -> found.customer().equals(visit.customer()))
                .orElseThrow(MissingException::new);
        boolean thanks = order.no().equals(visit.visitor().kept(THANKS));
        String[] before = (visit.visitor().kept(BEFORE) + " ").split(" ", 2);
        OrderView view = new OrderView(
                order,
                visit.productNames(),
                visit.store().orders().returned(order.no()),
                said(OrderWords.in(visit), answers(visit), order),
                thanks,
                thanks ? before[0] : "",
                thanks ? before[1].strip() : "",
                ClubProgress.of(
                        visit.member(),
                        visit.store().club().ladder(),
                        visit.language().locale()));
        return Answer.page("customer/order", thanks ? "order.thanks" : "order.title", view)
                .code("store/Checkout#checkout", "web/customer/OrderPages#counts", "club/Sentences#sentences");
    }

    private static Answer list(Visit visit) {
        Map<String, OrderAnswer> answers = answers(visit);
        OrderWords words = OrderWords.in(visit);
        List<Line> lines = new ArrayList<>();
        for (PlacedOrder order : visit.store().orders().of(visit.customer())) {
            long returned = visit.store().orders().returned(order.no()).stream()
                    .mapToLong(Returned::total)
                    .sum();
            lines.add(new Line(order, returned, said(words, answers, order)));
        }
        return Answer.page("customer/orders", "orders.title", new OrderList(lines))
                .code("web/customer/OrderPages#counts", "club/Sentences#sentences");
    }

    private static List<String> said(OrderWords words, Map<String, OrderAnswer> answers, PlacedOrder order) {
        OrderAnswer answer = answers.get(order.no());
        return answer == null ? List.of() : words.of(answer, order);
    }

    // show: counts
    /** {@return what of each order counts and why the rest does not, by the orders' numbers} */
    private static Map<String, OrderAnswer> answers(Visit visit) {
        Map<String, OrderAnswer> answers = new LinkedHashMap<>();
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            OrderPage<OrderAnswer> page =
                    visit.store().engine().orders().explain(visit.customer(), next.getAsLong(), AT_ONCE);
            for (OrderAnswer answer : page.orders()) {
                answers.put(answer.statement().order().order().value(), answer);
            }
            next = page.next();
        }
        return answers;
    }
    // end
}
