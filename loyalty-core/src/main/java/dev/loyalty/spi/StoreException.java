package dev.loyalty.spi;

/**
 * Thrown by a store that could not do what it was asked. What is known of the effect decides what the caller may do, so a store
 * must state it truthfully.
 */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is known of the effect. */
    private final Effect effect;

    /** What is known of the effect. */
    public enum Effect {
        /** Nothing was written. Sending again may work. */
        NOTHING_HAPPENED,
        /** Nothing was written, and sending again does not help until an operator has put right what the message names. */
        IMPOSSIBLE,
        /** The answer to the commit was lost. Sending again with the same id finds out. */
        UNKNOWN
    }

    /**
     * States what went wrong.
     *
     * @param effect what is known of the effect
     * @param message what went wrong
     * @param cause the failure underneath
     */
    public StoreException(Effect effect, String message, Throwable cause) {
        super(message, cause);
        this.effect = effect;
    }

    /** {@return what is known of the effect} */
    public Effect effect() {
        return effect;
    }

    /**
     * Whether the rows of some streams are at fault, while others are read and written all the same. Then whoever works for many finds out
     * for whom it fails, and goes on; else it stops, and counts it against nobody. A store that can tell overrides this.
     *
     * @return whether others are not affected; false unless a store says otherwise
     */
    public boolean concernsSomeAlone() {
        return false;
    }
}
