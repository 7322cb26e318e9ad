package dev.loyalty.examples.shop.store;

/** Thrown when an order cannot be placed as the page showed it. Nothing has happened. */
public final class CheckoutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final String what;

    CheckoutException(Fault fault, String what) {
        super(fault + " " + what);
        this.fault = fault;
        this.what = what;
    }

    /** {@return what is in the way} */
    public Fault fault() {
        return fault;
    }

    /** {@return the product or the card that it is about; empty if there is none} */
    public String what() {
        return what;
    }

    /** What can be in the way. */
    public enum Fault {
        /** There is nothing in the cart. */
        EMPTY,
        /** The cart, a price or the discount has changed since the page was written. */
        CHANGED,
        /** There are fewer of a product than were ordered. */
        OUT_OF_STOCK,
        /** There is less on the gift card. */
        GIFT_CARD
    }
}
