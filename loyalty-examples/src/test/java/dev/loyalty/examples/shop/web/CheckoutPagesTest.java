package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.value.CustomerId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutPagesTest {

    private static final CustomerId NORA = CustomerId.of("10006");

    private OpenShop shop;
    private Browser nora;

    @BeforeEach
    void open() {
        shop = OpenShop.open();
        nora = shop.browser().signIn("nora");
        nora.go("/settings", Map.of("lang", "en"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theCheckoutSaysBeforehandWhatThenHappens() {
        add("grinder", "grinder", "grinder");
        Reply till = nora.get("/checkout");
        assertThat(till.text())
                .contains("With this order you become a member: Silver.")
                .contains("€267.00 of €500.00: €233.00 more to Gold.");

        Reply thanks = nora.go("/checkout", form(till, "order"));

        assertThat(thanks.text())
                .contains("Welcome to the club: you are Silver now.")
                .contains("€267.00 of €500.00: €233.00 more to Gold.");
    }

    @Test
    void twoClicksAreOneOrder() {
        add("pan");
        Reply till = nora.get("/checkout");
        Reply first = nora.post("/checkout", form(till, "order"));
        Reply second = nora.post("/checkout", form(till, "order"));

        assertThat(second.location()).isEqualTo(first.location()).startsWith("/orders/L-");
        assertThat(shop.store().orders().of(NORA)).hasSize(1);
    }

    @Test
    void theSameFormOnceMoreAfterTheCartWasFilledAgainIsStillTheFirstOrder() {
        add("pan");
        Reply till = nora.get("/checkout");
        nora.post("/checkout", form(till, "order"));
        add("mugs");

        assertThat(nora.post("/checkout", form(till, "order")).location()).isEqualTo("/orders/" + till.field("no"));
        assertThat(shop.store().orders().of(NORA)).hasSize(1);
        assertThat(shop.store().carts().count(NORA.value())).isEqualTo(1);
    }

    @Test
    void aCartThatChangedInAnotherTabIsShownOnceMoreBeforeItIsOrdered() {
        add("pan");
        Reply till = nora.get("/checkout");
        add("mugs");

        Reply again = nora.post("/checkout", form(till, "order"));

        assertThat(again.text()).contains("Please look again");
        assertThat(shop.store().orders().of(NORA)).isEmpty();
        assertThat(nora.go("/checkout", form(again, "order")).text()).contains("Thank you for your order");
    }

    @Test
    void aNumberThatThisPageDidNotMakeIsNotTaken() {
        add("pan");
        Map<String, String> form = new HashMap<>(form(nora.get("/checkout"), "order"));
        form.put("no", "L-MADEUPBYME");

        assertThat(nora.post("/checkout", form).location()).isEqualTo("/checkout");
        assertThat(shop.store().orders().of(NORA)).isEmpty();
    }

    @Test
    void aGiftCardPaysAPartThatDoesNotCountAndItsAmountIsReadStrictlyAndEchoed() {
        add("pan");
        Reply till = nora.get("/checkout");
        assertThat(card(till, "12,5").text()).contains("“12,5” is no amount");
        assertThat(card(till, "99").text()).contains("can pay €25.00 here at most");
        Reply echoed = card(till, "12.5");
        assertThat(echoed.text()).contains("The gift card pays €12.50.").contains("To be paid: €52.30");
        assertThat(shop.store().giftCards().balance("LINDE-25")).hasValue(2500);

        Map<String, String> form = new HashMap<>(form(echoed, "order"));
        form.putAll(Map.of("card", "LINDE-25", "card-amount", "12.5"));
        nora.go("/checkout", form);

        assertThat(shop.store().giftCards().balance("LINDE-25")).hasValue(1250);
        assertThat(shop.store().engine().members().view(NORA).progress().spent().plain())
                .isEqualTo("48.35");
    }

    @Test
    void whatCountsAndWhatDoesNotAreTogetherTheOrderAlsoWhereAGiftCardPaidAPartOfTheShipping() {
        add("pan");
        Map<String, String> form = new HashMap<>(form(card(nora.get("/checkout"), "12.5"), "order"));
        form.putAll(Map.of("card", "LINDE-25", "card-amount", "12.5"));
        String order = nora.post("/checkout", form).location();

        String[] pages = {order, "/account/orders"};
        for (String page : pages) {
            assertThat(nora.get(page).text())
                    .contains("€48.35 of it count")
                    .contains("€4.90 for shipping do not count")
                    .contains("€11.55 were paid by gift card")
                    .contains(
                            "The gift card paid €12.50, and paid for everything alike: €11.55 of it fall on what would"
                                    + " count otherwise, and €0.95 on what does not count in any case, such as shipping.")
                    .contains("€48.35 that count and €16.45 that do not are together the €64.80 of the order.");
        }
        Browser clerk = shop.browser().signIn("clerk");
        assertThat(clerk.get("/clerk" + order).text())
                .contains("0,95 € auf das, was ohnehin nicht zählt, wie der Versand.")
                .contains("sind zusammen die 64,80 € der Bestellung.");
    }

    @Test
    void anOrderThatCountsAsAWholeOrHasNoShippingOnTheCardIsNotExplainedAnyLonger() {
        add("grinder", "grinder", "grinder", "grinder", "grinder", "grinder");
        nora.go("/checkout", form(nora.get("/checkout"), "order"));
        add("pan");
        Map<String, String> form = new HashMap<>(form(card(nora.get("/checkout"), "12.5"), "order"));
        form.putAll(Map.of("card", "LINDE-25", "card-amount", "12.5"));
        Reply order = nora.go("/checkout", form);

        assertThat(order.text())
                .as("gold pays no shipping")
                .contains("€12.50 were paid by gift card")
                .contains("that count and €12.50 that do not are together the")
                .doesNotContain("paid for everything alike");
    }

    @Test
    void nobodySeesTheOrderOfSomebodyElse() {
        add("pan");
        String order =
                nora.post("/checkout", form(nora.get("/checkout"), "order")).location();

        assertThat(nora.get(order).status()).isEqualTo(200);
        assertThat(shop.browser().signIn("ben").get(order).status()).isEqualTo(404);
        assertThat(shop.browser().get(order).location()).startsWith("/login");
    }

    @Test
    void lookingAtPagesChangesNothing() {
        add("grinder");
        nora.go("/checkout", form(nora.get("/checkout"), "order"));
        add("grinder");
        long before = shop.store().engine().members().view(NORA).version();

        for (String path :
                new String[] {"/", "/cart", "/checkout", "/account", "/account/orders", "/account/activity", "/club"}) {
            assertThat(nora.get(path).status()).as(path).isEqualTo(200);
        }

        assertThat(shop.store().engine().members().view(NORA).version()).isEqualTo(before);
    }

    @Test
    void theCartOfAVisitorIsTheirsAfterTheySignIn() {
        Browser visitor = shop.browser();
        visitor.get("/");
        visitor.post("/cart/add", Map.of("product", "mugs"));
        assertThat(visitor.get("/cart").text()).contains("Becher");

        assertThat(visitor.signIn("ben").get("/cart").text()).contains("Becher");
    }

    private void add(String... products) {
        for (String product : products) {
            nora.get("/");
            nora.post("/cart/add", Map.of("product", product));
        }
    }

    private Reply card(Reply till, String amount) {
        Map<String, String> form = new HashMap<>(form(till, "card"));
        form.putAll(Map.of("card", "LINDE-25", "card-amount", amount));
        return nora.post("/checkout", form);
    }

    private static Map<String, String> form(Reply till, String what) {
        return Map.of(
                "no", till.field("no"), "total", till.field("total"), "by-card", till.field("by-card"), "do", what);
    }
}
