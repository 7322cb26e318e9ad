package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.Route.Access.CLERK;

import dev.loyalty.examples.shop.store.OrderDesk;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.store.Product;
import dev.loyalty.examples.shop.store.Returned;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.OrderWords;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.OrderPage;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Orders, the newest first, and the page of one. */
public final class OrderListPages {

    private static final int LATEST = 50;
    private static final int AT_ONCE = 100;

    private OrderListPages() {}

    /**
     * What the list shows.
     *
     * @param asked the number that was looked for; empty for none
     * @param orders the orders
     */
    public record Orders(String asked, List<OrderLine> orders) {}

    /**
     * What the page of an order shows.
     *
     * @param order the order
     * @param owner whose it is, by name and number
     * @param ownerPath where the owner's page is
     * @param otherOwners under whom the engine knows it besides
     * @param names the products' names
     * @param left how many of each have not come back
     * @param returned what came back
     * @param cancelledAt when it was cancelled; null if it stands
     * @param counts what of it counts, in sentences
     */
    public record Shown(
            PlacedOrder order,
            String owner,
            String ownerPath,
            String otherOwners,
            Map<String, String> names,
            Map<String, Integer> left,
            List<Returned> returned,
            @Nullable Instant cancelledAt,
            List<String> counts) {

        /** {@return whether there is something that can come back} */
        public boolean hasPieces() {
            return left.values().stream().anyMatch(pieces -> pieces > 0);
        }

        /** {@return what was paid back} */
        public long back() {
            return returned.stream().mapToLong(Returned::total).sum();
        }
    }

    static List<Route> routes() {
        return List.of(
                Route.get("/clerk/orders", CLERK, OrderListPages::list).waiting(),
                Route.get("/clerk/orders/{no}", CLERK, OrderListPages::show).waiting());
    }

    private static Answer list(Visit visit) {
        String asked = visit.field("no");
        if (visit.store().orders().find(asked).isPresent()) {
            return Answer.to("/clerk/orders/" + MemberListPages.encoded(asked));
        }
        Orders orders =
                new Orders(asked, OrderLine.of(visit, visit.store().orders().latest(LATEST)));
        return Answer.page("clerk/orders", "clerk.orders.title", orders);
    }

    private static Answer show(Visit visit) {
        PlacedOrder order = order(visit);
        List<Returned> returned = visit.store().orders().returned(order.no());
        Shown shown = new Shown(
                order,
                MemberPages.named(visit, order.customer()),
                "/clerk/members/" + MemberPages.encoded(order.customer()),
                otherOwners(visit, order),
                names(visit),
                OrderDesk.left(order, returned),
                returned,
                new OrderDesk(visit.store()).cancelledAt(order.no()).orElse(null),
                counts(visit, order));
        return Answer.page("clerk/order", "clerk.order.title", shown)
                .code("store/OrderDesk#refund", "web/clerk/OrderListPages#owners");
    }

    // show: owners
    /** An order that is known under two customers is a mistake of the shop's. */
    private static String otherOwners(Visit visit, PlacedOrder order) {
        List<String> others = visit.store().engine().orders().ownersOf(OrderKey.of(order.no())).stream()
                .filter((CustomerId owner) -> !owner.equals(order.customer()))
                .map(owner -> MemberPages.named(visit, owner))
                .toList();
        return String.join(", ", others);
    }
    // end

    private static List<String> counts(Visit visit, PlacedOrder order) {
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            OrderPage<OrderAnswer> page =
                    visit.store().engine().orders().explain(order.customer(), next.getAsLong(), AT_ONCE);
            for (OrderAnswer answer : page.orders()) {
                if (answer.statement().order().order().value().equals(order.no())) {
                    return OrderWords.in(visit).of(answer, order);
                }
            }
            next = page.next();
        }
        return List.of();
    }

    /**
     * The order of which the path speaks.
     *
     * @throws MissingException if there is none
     */
    static PlacedOrder order(Visit visit) {
        return visit.store().orders().find(visit.path("no")).orElseThrow(MissingException::new);
    }

    static Map<String, String> names(Visit visit) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Product product : visit.store().catalogue().all()) {
            names.put(product.id(), product.name().in(visit.language().locale()));
        }
        return names;
    }
}
