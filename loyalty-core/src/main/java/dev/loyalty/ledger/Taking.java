package dev.loyalty.ledger;

import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import java.util.Currency;
import java.util.List;

/** What a refund takes back from an order, in the order's currency. */
public sealed interface Taking {

    /** {@return everything it takes} */
    Money sum();

    /**
     * The same number read in another currency. A refund that came before its order could not know the order's currency.
     *
     * @param currency the order's currency
     * @return this, if it is in that currency already
     */
    Taking readIn(Currency currency);

    /**
     * The amounts that the shop stated itself: all of it, but for pieces, whose worth follows from the order.
     *
     * @return the stated amounts
     */
    default Taking amountsStated() {
        return this;
    }

    /**
     * What it states to take of a part.
     *
     * @param part the part
     * @return the amount; 0 for a total, and for the goods of pieces
     */
    default Money of(Part part) {
        return Money.zero(sum().currency());
    }

    /**
     * Whether the shop states the same by another: the amounts of lines, which follow from the order, not compared.
     *
     * @param other in the same currency
     * @return whether it is the same refund
     */
    default boolean statesTheSameAs(Taking other) {
        return equals(other);
    }

    /**
     * A total, measured against everything that was paid. It is spread over what is left of the parts in proportion.
     *
     * @param sum the total; not negative
     */
    record OfTotal(Money sum) implements Taking {

        @Override
        public Taking readIn(Currency currency) {
            return sum.currency().equals(currency) ? this : new OfTotal(Basket.reread(sum, currency));
        }
    }

    /**
     * Part by part.
     *
     * @param goods of what was bought, without tax
     * @param goodsTax of the tax on it
     * @param shipping of shipping and handling, without tax
     * @param shippingTax of the tax on it
     */
    record OfParts(Money goods, Money goodsTax, Money shipping, Money shippingTax) implements Taking {

        @Override
        public Money sum() {
            return goods.plus(goodsTax).plus(shipping).plus(shippingTax);
        }

        @Override
        public Money of(Part part) {
            return switch (part) {
                case GOODS -> goods;
                case GOODS_TAX -> goodsTax;
                case SHIPPING -> shipping;
                case SHIPPING_TAX -> shippingTax;
            };
        }

        @Override
        public Taking readIn(Currency currency) {
            return goods.currency().equals(currency)
                    ? this
                    : new OfParts(
                            Basket.reread(goods, currency),
                            Basket.reread(goodsTax, currency),
                            Basket.reread(shipping, currency),
                            Basket.reread(shippingTax, currency));
        }
    }

    /**
     * Some of a product that came back, and what that takes of its lines.
     *
     * @param product the product's key
     * @param quantity how many came back
     * @param amount what that took of the lines' amount when it was recorded; 0 while the order had not come
     * @param tax what that took of the tax on them when it was recorded; 0 while the order had not come
     */
    record LineTaken(String product, int quantity, Money amount, Money tax) {}

    /**
     * Line by line.
     *
     * @param lines what came back, each product once
     * @param shipping of shipping and handling, without tax
     * @param shippingTax of the tax on it
     */
    record OfLines(List<LineTaken> lines, Money shipping, Money shippingTax) implements Taking {

        /** Copies the lines. */
        public OfLines {
            lines = List.copyOf(lines);
        }

        @Override
        public Money sum() {
            Money sum = shipping.plus(shippingTax);
            for (LineTaken line : lines) {
                sum = sum.plus(line.amount()).plus(line.tax());
            }
            return sum;
        }

        @Override
        public Money of(Part part) {
            return switch (part) {
                case GOODS, GOODS_TAX -> Money.zero(shipping.currency());
                case SHIPPING -> shipping;
                case SHIPPING_TAX -> shippingTax;
            };
        }

        @Override
        public Taking amountsStated() {
            return new OfLines(List.of(), shipping, shippingTax);
        }

        /** {@return how many of a product came back} */
        int quantity(String product) {
            for (LineTaken line : lines) {
                if (line.product().equals(product)) {
                    return line.quantity();
                }
            }
            return 0;
        }

        @Override
        public OfLines readIn(Currency currency) {
            return shipping.currency().equals(currency)
                    ? this
                    : new OfLines(
                            lines.stream()
                                    .map(line -> new LineTaken(
                                            line.product(),
                                            line.quantity(),
                                            Basket.reread(line.amount(), currency),
                                            Basket.reread(line.tax(), currency)))
                                    .toList(),
                            Basket.reread(shipping, currency),
                            Basket.reread(shippingTax, currency));
        }

        @Override
        public boolean statesTheSameAs(Taking other) {
            return other instanceof OfLines that
                    && shipping.equals(that.shipping)
                    && shippingTax.equals(that.shippingTax)
                    && lines.size() == that.lines.size()
                    && lines.stream().allMatch(line -> that.quantity(line.product()) == line.quantity());
        }
    }
}
