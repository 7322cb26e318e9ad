package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.web.Route;
import java.util.ArrayList;
import java.util.List;

/** The routes of the merchant. */
public final class MerchantRoutes {

    private MerchantRoutes() {}

    /** {@return all of them} */
    public static List<Route> all() {
        Figures figures = new Figures();
        List<Route> routes = new ArrayList<>(new DashboardPages(figures).routes());
        routes.addAll(new PeoplePages(figures).routes());
        routes.addAll(TierPages.routes());
        routes.addAll(PointsPages.routes());
        routes.addAll(new MailPages(figures).routes());
        routes.addAll(SentPages.routes());
        routes.addAll(new GroupPages(figures).routes());
        return List.copyOf(routes);
    }
}
