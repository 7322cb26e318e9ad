package dev.loyalty.command;

/**
 * Thrown when the store refuses to work: a table or a column is missing, a permission is missing, the database is read-only. Nothing
 * happened. Sending the command again does not help until an operator has put right what the message names; after that, the same
 * command may be sent again.
 */
public final class StoreUnusableException extends LoyaltyException {

    private static final long serialVersionUID = 1;

    /**
     * States what went wrong.
     *
     * @param message what went wrong, and where it is known, what to do
     * @param cause the failure underneath
     */
    public StoreUnusableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public Effect effect() {
        return Effect.NONE;
    }
}
