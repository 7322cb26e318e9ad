package dev.loyalty.command;

import dev.loyalty.ledger.Taking;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Money;
import dev.loyalty.value.Parts;
import dev.loyalty.value.Returned;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a refund pays back, as the shop states it, in the order's currency. */
public sealed interface Refunding {

    /**
     * As money. What lines take is known once their order is: here it is 0.
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
     * What came back, line by line, and what was paid back of the shipping. Of a line on which {@code n} were bought and {@code k} came
     * back in all, {@code k/n} of amount and tax is taken, to the cent, and everything with the last.
     *
     * @param lines what came back; at least one, each product once, at most 1000
     * @param shipping of shipping and handling, without tax; not negative
     * @param shippingTax of the tax on it; not negative
     */
    record ByLines(List<Returned> lines, Amount shipping, Amount shippingTax) implements Refunding {

        private static final int MOST_LINES = 1000;

        /**
         * Checks the lines and copies them.
         *
         * @throws IllegalArgumentException if there is none, there are too many, a product comes twice, or an amount is negative
         */
        public ByLines {
            lines = List.copyOf(lines);
            if (lines.isEmpty() || lines.size() > MOST_LINES) {
                throw new IllegalArgumentException(
                        "a refund by lines names 1 to " + MOST_LINES + " of them, but this names " + lines.size());
            }
            Set<String> products = new HashSet<>();
            for (Returned line : lines) {
                if (!products.add(line.product())) {
                    throw new IllegalArgumentException(
                            "product " + line.product() + " comes twice: state its whole quantity once");
                }
            }
            if (shipping.value().signum() < 0 || shippingTax.value().signum() < 0) {
                throw new IllegalArgumentException("what was paid back of the shipping must not be negative: %s, %s"
                        .formatted(
                                shipping.value().toPlainString(),
                                shippingTax.value().toPlainString()));
            }
        }

        /**
         * These lines with some of the shipping.
         *
         * @param amount of shipping and handling, without tax
         * @param tax of the tax on it
         * @return the refunding
         * @throws IllegalArgumentException if one of them is no number, or negative
         */
        public ByLines shipping(String amount, String tax) {
            return new ByLines(lines, Amount.of(amount), Amount.of(tax));
        }

        @Override
        public Currency currencyOr(Currency context) {
            Currency stated = shipping.currency();
            return stated != null ? stated : context;
        }

        @Override
        public Taking.OfLines in(Currency currency) {
            Money unknown = Money.zero(currency);
            return new Taking.OfLines(
                    lines.stream()
                            .map(line -> new Taking.LineTaken(line.product(), line.quantity(), unknown, unknown))
                            .toList(),
                    shipping.in(currency),
                    shippingTax.in(currency));
        }
    }

    /**
     * What came back, line by line.
     *
     * @param lines at least one, each product once
     * @return the refunding
     * @throws IllegalArgumentException if there is none, or a product comes twice
     */
    static ByLines lines(Returned... lines) {
        return new ByLines(List.of(lines), Amount.ZERO, Amount.ZERO);
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
