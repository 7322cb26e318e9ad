package dev.loyalty.command;

import dev.loyalty.ledger.Taking;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Parts;
import java.util.Currency;

/** What a refund pays back, as the shop states it, in the order's currency. */
public sealed interface Refunding {

    /**
     * As money.
     *
     * @param currency the order's currency
     * @return what is taken back
     * @throws IllegalArgumentException if an amount does not fit the currency
     */
    Taking in(Currency currency);

    /**
     * The currency that the amounts state.
     *
     * @param context the order's, or while that is not known the program's
     * @return the stated one, else {@code context}
     */
    Currency currencyOr(Currency context);

    /**
     * A total, measured against everything that was paid.
     *
     * @param amount the total; not negative
     */
    record Total(Amount amount) implements Refunding {

        /**
         * Checks the sign.
         *
         * @param amount the total; not negative
         * @throws IllegalArgumentException if it is negative
         */
        public Total {
            if (amount.value().signum() < 0) {
                throw new IllegalArgumentException("a refund must not be negative, but is "
                        + amount.value().toPlainString() + ": state what was paid back as a positive amount");
            }
        }

        @Override
        public Currency currencyOr(Currency context) {
            Currency stated = amount.currency();
            return stated != null ? stated : context;
        }

        @Override
        public Taking in(Currency currency) {
            return new Taking.OfTotal(amount.in(currency));
        }
    }

    /**
     * Part by part.
     *
     * @param parts what is paid back of each part
     */
    record ByParts(Parts parts) implements Refunding {

        @Override
        public Currency currencyOr(Currency context) {
            Currency stated = parts.goods().currency();
            return stated != null ? stated : context;
        }

        @Override
        public Taking in(Currency currency) {
            return new Taking.OfParts(
                    parts.goods().in(currency),
                    parts.goodsTax().in(currency),
                    parts.shipping().in(currency),
                    parts.shippingTax().in(currency));
        }
    }

    /**
     * A total.
     *
     * @param amount not negative
     * @return the refunding
     * @throws IllegalArgumentException if it is negative
     */
    static Refunding total(Amount amount) {
        return new Total(amount);
    }

    /**
     * Part by part.
     *
     * @param parts what is paid back of each part
     * @return the refunding
     */
    static Refunding parts(Parts parts) {
        return new ByParts(parts);
    }
}
