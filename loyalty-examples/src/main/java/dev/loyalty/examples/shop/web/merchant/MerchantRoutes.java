package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import java.util.List;

/** The routes of the merchant. */
public final class MerchantRoutes {

    private MerchantRoutes() {}

    /** {@return all of them} */
    public static List<Route> all() {
        return List.of(Route.get(
                        "/merchant",
                        MERCHANT,
                        visit -> Answer.page("merchant/front", "merchant.title", "merchant.text"))
                .waiting());
    }
}
