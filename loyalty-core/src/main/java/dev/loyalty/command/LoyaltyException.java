package dev.loyalty.command;

import org.jspecify.annotations.Nullable;

/**
 * The root of what the engine throws, beside {@link IllegalArgumentException} for malformed input and {@link ArithmeticException}
 * for overflow, after which nothing has happened either. Says what is known of the effect.
 */
public abstract class LoyaltyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What is known of the effect. */
    public enum Effect {
        /** Nothing happened. */
        NONE,
        /** It may have happened, or not. Send it again with the same id. */
        UNKNOWN
    }

    LoyaltyException(String message) {
        super(message);
    }

    LoyaltyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** {@return what is known of the effect} */
    public abstract Effect effect();
}
