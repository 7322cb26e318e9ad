package dev.loyalty.value;

/**
 * An order's or a refund's amount as the shop states it, part by part, each after all discounts and never negative.
 *
 * @param goods what was bought, without tax; or the one total
 * @param goodsTax the tax on it
 * @param shipping shipping and handling, without tax
 * @param shippingTax the tax on it
 */
public record Parts(Amount goods, Amount goodsTax, Amount shipping, Amount shippingTax) {

    /**
     * Checks the signs.
     *
     * @throws IllegalArgumentException if a part is negative
     */
    public Parts {
        requireNotNegative(goods);
        requireNotNegative(goodsTax);
        requireNotNegative(shipping);
        requireNotNegative(shippingTax);
    }

    /**
     * One total: all goods.
     *
     * @param total everything that was paid
     * @return the parts
     * @throws IllegalArgumentException if {@code total} is negative
     */
    public static Parts total(Amount total) {
        return new Parts(total, Amount.ZERO, Amount.ZERO, Amount.ZERO);
    }

    /**
     * All four parts.
     *
     * @param goods what was bought, without tax
     * @param goodsTax the tax on it
     * @param shipping shipping and handling, without tax
     * @param shippingTax the tax on it
     * @return the parts, in the context's currency
     * @throws IllegalArgumentException if one of them is no number, or negative
     */
    public static Parts of(String goods, String goodsTax, String shipping, String shippingTax) {
        return new Parts(Amount.of(goods), Amount.of(goodsTax), Amount.of(shipping), Amount.of(shippingTax));
    }

    private static void requireNotNegative(Amount part) {
        if (part.value().signum() < 0) {
            throw new IllegalArgumentException("amounts of orders and refunds must not be negative, but one is "
                    + part.value().toPlainString() + ": report what was paid back as a refund or credit note");
        }
    }
}
