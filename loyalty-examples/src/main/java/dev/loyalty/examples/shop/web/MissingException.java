package dev.loyalty.examples.shop.web;

/** Thrown where there is no such thing, or where it is somebody else's: who asks does not learn which. */
public final class MissingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** There is none. */
    public MissingException() {
        super("there is no such thing", null, false, false);
    }
}
