package dev.loyalty.value;

/**
 * A refund's id within its order.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record RefundId(String value) implements Id<RefundId> {

    /** Everything refunded so far, where a shop reports just the sum of an order's refunds. */
    public static final RefundId SO_FAR = new RefundId("so-far");

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public RefundId {
        Text.id(value, "refund id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static RefundId of(String value) {
        return new RefundId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
