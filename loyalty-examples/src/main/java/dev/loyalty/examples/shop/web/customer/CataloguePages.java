package dev.loyalty.examples.shop.web.customer;

import static dev.loyalty.examples.shop.web.Route.Access.EVERYBODY;

import dev.loyalty.examples.shop.club.ClubProgress;
import dev.loyalty.examples.shop.store.Basket;
import dev.loyalty.examples.shop.store.Catalogue;
import dev.loyalty.examples.shop.store.Product;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.Benefits;
import java.util.List;

/** What is sold, at the price that it has for who is looking. */
public final class CataloguePages {

    private CataloguePages() {}

    /**
     * What the page shows.
     *
     * @param sections the categories
     * @param progress how far the next tier is
     * @param benefits what the member's tier gives
     */
    public record Shelves(List<Section> sections, ClubProgress progress, Benefits benefits) {}

    /**
     * A category.
     *
     * @param id which
     * @param offers what is sold in it
     */
    public record Section(String id, List<Offer> offers) {}

    /**
     * A product with its price.
     *
     * @param product which
     * @param price what it costs who is looking
     */
    public record Offer(Product product, long price) {

        /** {@return whether it costs them less than others} */
        public boolean isReduced() {
            return price < product.cents();
        }
    }

    static List<Route> routes() {
        return List.of(
                Route.get("/", EVERYBODY, CataloguePages::show),
                Route.post("/cart/add", EVERYBODY, CataloguePages::add));
    }

    // show: catalogue
    private static Answer show(Visit visit) {
        Benefits benefits = visit.member().benefits();
        List<Product> products = visit.store().catalogue().all();
        List<Section> sections = Catalogue.CATEGORIES.stream()
                .map(category -> new Section(category, offers(products, category, benefits)))
                .toList();
        ClubProgress progress = ClubProgress.of(
                visit.member(), visit.store().club().ladder(), visit.language().locale());
        return Answer.page("customer/catalogue", "catalogue.title", new Shelves(sections, progress, benefits))
                .code("web/customer/CataloguePages#catalogue", "store/Basket#prices");
    }

    private static List<Offer> offers(List<Product> products, String category, Benefits benefits) {
        return products.stream()
                .filter(product -> product.category().equals(category))
                .map(product -> new Offer(product, Basket.price(product, product.cents(), benefits)))
                .toList();
    }
    // end

    private static Answer add(Visit visit) {
        Product product = visit.store().catalogue().find(visit.field("product")).orElseThrow(MissingException::new);
        visit.store().carts().add(visit.cartOwner(), product.id());
        visit.visitor()
                .say(visit.text("cart.added", product.name().in(visit.language().locale())));
        return Answer.to("/#" + product.category());
    }
}
