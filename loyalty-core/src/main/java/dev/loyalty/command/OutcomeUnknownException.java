package dev.loyalty.command;

/** Thrown when the answer to the commit was lost. Send the same command again, with the same id: it finds out. */
public final class OutcomeUnknownException extends LoyaltyException {

    private static final long serialVersionUID = 1;

    /**
     * States what went wrong.
     *
     * @param message what went wrong
     * @param cause the failure underneath
     */
    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public Effect effect() {
        return Effect.UNKNOWN;
    }
}
