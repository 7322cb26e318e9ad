package dev.loyalty.examples.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What a clerk does at the service desk, page by page. */
final class Clerk {

    private static final String DELIVERIES = "/clerk/deliveries";

    private final Window window;

    private Clerk(Window window) {
        this.window = window;
    }

    /** {@return a clerk at a window of their own, who has signed in} */
    static Clerk at(OpenShop shop) {
        return new Clerk(shop.window().signIn("clerk"));
    }

    Window window() {
        return window;
    }

    /** Takes one piece of an order back, looks at what will come of it, and does it. */
    void takesBack(String order, String product) {
        window.go("/clerk/orders");
        window.page().getByLabel("Bestellnummer").fill(order);
        window.button("Suchen").click();
        window.link("Ware zurücknehmen").click();
        window.page().getByLabel(product).fill("1");
        window.button("Weiter: ansehen, was geschieht").click();
        window.button("Jetzt zurücknehmen").click();
        window.page().waitForURL("**/clerk/orders/" + order);
    }

    /** Switches the mail server off. */
    void switchesTheMailServerOff() {
        window.go(DELIVERIES).button("Mailserver abschalten").click();
        assertThat(window.says()).contains("Der Mailserver ist nun abgeschaltet.");
    }

    /** Switches the mail server on again. */
    void switchesTheMailServerOn() {
        window.go(DELIVERIES).button("Mailserver einschalten").click();
        assertThat(window.says()).contains("Der Mailserver läuft wieder.");
    }

    /** Has everything tried again that is parked. */
    void triesEverythingAgain() {
        window.go(DELIVERIES).button("Alles noch einmal versuchen").click();
    }

    /** {@return whether something for this customer is parked} */
    boolean seesParkedFor(String name) {
        window.go(DELIVERIES);
        return window.says().contains("Mail: " + name);
    }

    /** {@return whether the page says that nothing is parked} */
    boolean seesNothingParked() {
        window.go(DELIVERIES);
        return window.says().contains("Nichts ist liegen geblieben.");
    }

    /** Puts the clock of the demonstration a day forward. */
    void aDayLater() {
        window.button("+ 1 Tag").click();
    }
}
