package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.web.clerk.ClerkRoutes;
import dev.loyalty.examples.shop.web.customer.CustomerRoutes;
import dev.loyalty.examples.shop.web.demo.DemoRoutes;
import dev.loyalty.examples.shop.web.merchant.MerchantRoutes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The table of all routes. There is no other way into the shop. */
public final class Routes {

    private Routes() {}

    /** {@return all of them; the real time tells when somebody may try a password again} */
    static List<Route> all(Assets assets, InstantSource time) {
        List<Route> routes = new ArrayList<>(assets.routes());
        routes.addAll(new LoginPages(time).routes());
        routes.addAll(WebhookRoutes.all());
        routes.addAll(CustomerRoutes.all());
        routes.addAll(DemoRoutes.all());
        routes.addAll(ClerkRoutes.all());
        routes.addAll(MerchantRoutes.all());
        return List.copyOf(routes);
    }
}
