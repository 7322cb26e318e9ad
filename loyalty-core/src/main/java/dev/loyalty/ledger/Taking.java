package dev.loyalty.ledger;

import dev.loyalty.value.Money;
import java.util.Currency;

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
}
