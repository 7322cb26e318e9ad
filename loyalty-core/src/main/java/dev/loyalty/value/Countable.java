package dev.loyalty.value;

import org.jspecify.annotations.Nullable;

/**
 * What is counted of a member: orders, activities of a kind, units that are earned of a balance, or those that are there.
 *
 * @param activity the kind of activities; null for orders and units
 * @param balance the balance; null for orders and activities
 * @param level whether the units that are there count; else those that are earned
 */
public record Countable(
        @Nullable ActivityKind activity, @Nullable BalanceId balance, boolean level) {

    /** Orders that count something. */
    public static final Countable ORDERS = new Countable(null, null, false);

    /**
     * Checks that it is one thing.
     *
     * @throws IllegalArgumentException if it is both activities and units, or a level of no balance
     */
    public Countable {
        if (activity != null && balance != null) {
            throw new IllegalArgumentException("activities are counted, or units of a balance: name one of them");
        }
        if (level && balance == null) {
            throw new IllegalArgumentException("a level is that of a balance: name it");
        }
    }

    /**
     * Activities of a kind.
     *
     * @param kind which
     * @return what is counted
     */
    public static Countable activities(ActivityKind kind) {
        return new Countable(kind, null, false);
    }

    /**
     * Units that are earned: credits of this kind on their day, less what of them is undone.
     *
     * @param balance of which balance
     * @return what is counted
     */
    public static Countable earned(BalanceId balance) {
        return new Countable(null, balance, false);
    }

    /**
     * Units that are there: what is available, pending and held, less the debt.
     *
     * @param balance of which balance
     * @return what is counted
     */
    public static Countable level(BalanceId balance) {
        return new Countable(null, balance, true);
    }

    /** {@return for example {@code "orders"}, {@code "activities review"} or {@code "points earned"}} */
    @Override
    public String toString() {
        return balance != null
                ? balance + (level ? " held" : " earned")
                : activity == null ? "orders" : "activities " + activity;
    }
}
