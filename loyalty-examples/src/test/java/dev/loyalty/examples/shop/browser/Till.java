package dev.loyalty.examples.shop.browser;

/** The way of a customer from the shelf to the order. */
final class Till {

    static final String ORDER = "Jetzt kaufen";

    private Till() {}

    /** Lays something into the cart, on the catalogue's page. */
    static void lay(Window window, String product) {
        window.go("/").button(product + " in den Warenkorb").click();
    }

    /** Goes on to the checkout by way of the cart. */
    static void walk(Window window) {
        window.go("/cart").button("Zur Kasse").click();
    }

    static void buy(Window window, String product) {
        lay(window, product);
        walk(window);
        window.button(ORDER).click();
        window.page().waitForURL("**/orders/**");
    }
}
