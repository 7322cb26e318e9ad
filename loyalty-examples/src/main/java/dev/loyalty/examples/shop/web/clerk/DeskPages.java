package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.Route.Access.CLERK;

import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import java.util.List;

/** The desk: who asks, how things stand, and what was ordered last. */
public final class DeskPages {

    private static final int ORDERS = 8;

    private DeskPages() {}

    /**
     * What the page shows.
     *
     * @param health how the background work stands
     * @param orders the newest orders
     */
    public record Desk(List<String> health, List<OrderLine> orders) {}

    static List<Route> routes() {
        return List.of(Route.get("/clerk", CLERK, DeskPages::show).waiting());
    }

    private static Answer show(Visit visit) {
        Desk desk = new Desk(
                HealthWords.of(visit),
                OrderLine.of(visit, visit.store().orders().latest(ORDERS)));
        return Answer.page("clerk/front", "clerk.title", desk).code("web/clerk/HealthWords#health");
    }
}
