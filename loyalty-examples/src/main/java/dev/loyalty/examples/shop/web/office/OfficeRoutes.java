package dev.loyalty.examples.shop.web.office;

import static dev.loyalty.examples.shop.web.Route.Access.CLERK;
import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import java.util.List;

/** The routes of the staff. */
public final class OfficeRoutes {

    private OfficeRoutes() {}

    /** {@return all of them} */
    public static List<Route> all() {
        return List.of(
                Route.get("/clerk", CLERK, visit -> Answer.page("office/front", "clerk.title", "clerk")).waiting(),
                Route.get("/merchant", MERCHANT, visit -> Answer.page("office/front", "merchant.title", "merchant"))
                        .waiting());
    }
}
