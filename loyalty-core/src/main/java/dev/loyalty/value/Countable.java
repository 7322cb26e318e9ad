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

    /**
     * A number of them.
     *
     * @param number how many
     * @return for example {@code "1 order"}, {@code "3 orders"} or {@code "2 × review"}
     */
    public String counted(long number) {
        if (activity != null) {
            return number + " × " + activity;
        }
        return number == 1 ? "1 order" : number + " orders";
    }

    /** {@return for example {@code "orders"}, or {@code "activities review"}} */
    @Override
    public String toString() {
        return activity == null ? "orders" : "activities " + activity;
    }
}
