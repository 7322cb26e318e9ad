package dev.loyalty.examples.shop.web.customer;

import static dev.loyalty.examples.shop.web.Route.Access.EVERYBODY;

import dev.loyalty.examples.shop.club.ClubProgress;
import dev.loyalty.examples.shop.store.Basket;
import dev.loyalty.examples.shop.store.Carts;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import java.util.List;

/** What is laid aside. */
public final class CartPages {

    private CartPages() {}

    /**
     * What the page shows.
     *
     * @param basket what is in it
     * @param progress how far the next tier is
     */
    public record Cart(Basket basket, ClubProgress progress) {

        /** {@return how many of one product fit in} */
        public int most() {
            return Carts.MOST;
        }
    }

    static List<Route> routes() {
        return List.of(
                Route.get("/cart", EVERYBODY, CartPages::show), Route.post("/cart", EVERYBODY, CartPages::change));
    }

    private static Answer show(Visit visit) {
        Basket basket = visit.store()
                .checkout()
                .basket(visit.cartOwner(), visit.member().benefits());
        ClubProgress progress = ClubProgress.of(
                visit.member(), visit.store().club().ladder(), visit.language().locale());
        return Answer.page("customer/cart", "cart.title", new Cart(basket, progress))
                .code("store/Basket#prices");
    }

    /** One form holds all quantities; a button behind a line takes it out. What is no number is left as it was. */
    private static Answer change(Visit visit) {
        String owner = visit.cartOwner();
        String out = visit.field("out");
        for (String product : visit.store().carts().of(owner).keySet()) {
            String quantity = product.equals(out) ? "0" : visit.field("q-" + product);
            if (quantity.matches("[0-9]{1,4}")) {
                visit.store().carts().put(owner, product, Integer.parseInt(quantity));
            }
        }
        return Answer.to(visit.field("next").equals("checkout") ? "/checkout" : "/cart");
    }
}
