package dev.loyalty.value;

import org.jspecify.annotations.Nullable;

/**
 * What is counted of a member: orders, activities of a kind, or units that are earned of a balance.
 *
 * @param activity the kind of activities; null for orders and units
 * @param balance the balance; null for orders and activities
 */
public record Countable(
        @Nullable ActivityKind activity, @Nullable BalanceId balance) {

    /** Orders that count something. */
    public static final Countable ORDERS = new Countable(null, null);

    /**
     * Checks that it is one thing.
     *
     * @throws IllegalArgumentException if it is both activities and units
     */
    public Countable {
        if (activity != null && balance != null) {
            throw new IllegalArgumentException("activities are counted, or units of a balance: name one of them");
        }
    }

    /**
     * Activities of a kind.
     *
     * @param kind which
     * @return what is counted
     */
    public static Countable activities(ActivityKind kind) {
        return new Countable(kind, null);
    }

    /**
     * Units that are earned: credits of this kind on their day, less what of them is undone.
     *
     * @param balance of which balance
     * @return what is counted
     */
    public static Countable earned(BalanceId balance) {
        return new Countable(null, balance);
    }

    /** {@return for example {@code "orders"}, {@code "activities review"} or {@code "points earned"}} */
    @Override
    public String toString() {
        return balance != null ? balance + " earned" : activity == null ? "orders" : "activities " + activity;
    }
}
