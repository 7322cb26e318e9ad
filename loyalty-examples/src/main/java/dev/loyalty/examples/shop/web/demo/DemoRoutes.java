package dev.loyalty.examples.shop.web.demo;

import dev.loyalty.examples.shop.web.Route;
import java.util.ArrayList;
import java.util.List;

/** The routes of the demonstration. */
public final class DemoRoutes {

    private DemoRoutes() {}

    /** {@return all of them} */
    public static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(ClockPages.routes());
        routes.addAll(InboxPages.routes());
        routes.addAll(TourPages.routes());
        return routes;
    }
}
