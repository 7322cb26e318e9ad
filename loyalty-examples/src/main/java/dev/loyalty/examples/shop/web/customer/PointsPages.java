package dev.loyalty.examples.shop.web.customer;

import static dev.loyalty.examples.shop.web.Route.Access.CUSTOMER;

import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.PointsView;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.Audience;
import java.util.List;

/** My points: what there is, when it ends, and what happened. */
final class PointsPages {

    private static final int LINES = 25;

    private PointsPages() {}

    static List<Route> routes() {
        return List.of(Route.get("/account/points", CUSTOMER, PointsPages::show).waiting());
    }

    private static Answer show(Visit visit) {
        PointsView points = PointsView.of(visit, visit.customer(), Audience.CUSTOMER, LINES);
        return Answer.page("customer/points", "points.title", points).code("web/PointsView#points");
    }
}
