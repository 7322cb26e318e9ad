package dev.loyalty.value;

import org.jspecify.annotations.Nullable;

/**
 * What is counted of a member: orders, or activities of a kind.
 *
 * @param activity the kind of activities; null for orders
 */
public record Countable(@Nullable ActivityKind activity) {

    /** Orders that count something. */
    public static final Countable ORDERS = new Countable(null);

    /**
     * Activities of a kind.
     *
     * @param kind which
     * @return what is counted
     */
    public static Countable activities(ActivityKind kind) {
        return new Countable(kind);
    }

    /** {@return for example {@code "orders"}, or {@code "activities review"}} */
    @Override
    public String toString() {
        return activity == null ? "orders" : "activities " + activity;
    }
}
