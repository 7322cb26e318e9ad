package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.Route.Access.CLERK;

import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import java.util.List;

/** The routes of the clerk. */
public final class ClerkRoutes {

    private ClerkRoutes() {}

    /** {@return all of them} */
    public static List<Route> all() {
        return List.of(Route.get("/clerk", CLERK, visit -> Answer.page("clerk/front", "clerk.title", "clerk.text"))
                .waiting());
    }
}
