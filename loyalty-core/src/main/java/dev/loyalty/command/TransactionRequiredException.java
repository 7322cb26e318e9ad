package dev.loyalty.command;

/**
 * Thrown when a command comes outside a transaction of the shop's, where the store was told that there must be one, or was given a
 * connection on which there is none. Nothing happened; call within a transaction.
 */
public final class TransactionRequiredException extends LoyaltyException {

    private static final long serialVersionUID = 1;

    /**
     * States what is missing.
     *
     * @param message what is missing
     */
    public TransactionRequiredException(String message) {
        super(message);
    }

    @Override
    public Effect effect() {
        return Effect.NONE;
    }
}
