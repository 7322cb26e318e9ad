package dev.loyalty.examples.shop.web.demo;

import static dev.loyalty.examples.shop.web.Route.Access.EVERYBODY;

import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import java.util.List;

/** Five steps in which one sees what the club does. */
public final class TourPages {

    private static final List<Step> STEPS = List.of(
            new Step("buy", "/"),
            new Step("mail", "/demo/inbox"),
            new Step("back", "/account"),
            new Step("time", "/demo/inbox"),
            new Step("down", "/clerk"));

    private TourPages() {}

    /**
     * A step.
     *
     * @param id the key of its texts
     * @param path where it is done
     */
    public record Step(String id, String path) {}

    static List<Route> routes() {
        return List.of(Route.get("/demo/tour", EVERYBODY, visit -> Answer.page("demo/tour", "tour.title", STEPS)));
    }
}
