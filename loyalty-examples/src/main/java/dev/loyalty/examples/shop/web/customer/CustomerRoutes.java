package dev.loyalty.examples.shop.web.customer;

import dev.loyalty.examples.shop.web.Route;
import java.util.ArrayList;
import java.util.List;

/** The routes of customers, and of visitors who have not signed in. */
public final class CustomerRoutes {

    private CustomerRoutes() {}

    /** {@return all of them} */
    public static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(CataloguePages.routes());
        routes.addAll(CartPages.routes());
        routes.addAll(CheckoutPages.routes());
        routes.addAll(OrderPages.routes());
        routes.addAll(AccountPages.routes());
        routes.addAll(PointsPages.routes());
        routes.addAll(ClubPages.routes());
        routes.addAll(ProfilePages.routes());
        return routes;
    }
}
