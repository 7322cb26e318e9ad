package dev.loyalty.command;

/** Thrown when the store could not do it now. Nothing happened; send it again. */
public final class BusyException extends LoyaltyException {

    private static final long serialVersionUID = 1;

    /**
     * States what went wrong.
     *
     * @param message what went wrong
     * @param cause the failure underneath
     */
    public BusyException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public Effect effect() {
        return Effect.NONE;
    }
}
