package dev.loyalty.command;

import dev.loyalty.ledger.Basket;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.Money;
import dev.loyalty.value.Parts;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was bought, as the shop states it: before refunds, after all discounts.
 *
 * @param parts the amounts, part by part, or one total
 * @param lines the lines; empty if the shop gives none, else they sum exactly to the goods parts; at most 1000
 * @param giftCard how much of it was paid by gift card or store credit; null if the shop does not say: nothing, and for a revision as
 *     much as before
 * @param currency the order's currency; null for the program's
 */
public record Bought(
        Parts parts,
        List<Line> lines,
        @Nullable Amount giftCard,
        @Nullable Currency currency) {

    private static final int MOST_LINES = 1000;

    /**
     * Checks the size and copies the lines.
     *
     * @throws IllegalArgumentException if there are more than 1000 lines, or the gift card's amount is negative
     */
    public Bought {
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("an order has at most " + MOST_LINES + " lines, but this has "
                    + lines.size() + ": join lines, or give totals");
        }
        if (giftCard != null && giftCard.value().signum() < 0) {
            throw new IllegalArgumentException("what was paid by gift card must not be negative, but is "
                    + giftCard.value().toPlainString());
        }
        lines = List.copyOf(lines);
    }

    /**
     * Amounts without lines.
     *
     * @param parts the amounts
     * @return what was bought
     */
    public static Bought of(Parts parts) {
        return new Bought(parts, List.of(), null, parts.goods().currency());
    }

    Bought withLines(Line... stated) {
        return new Bought(parts, List.of(stated), giftCard, currency);
    }

    Bought withGiftCard(String amount) {
        return new Bought(parts, lines, Amount.of(amount), currency);
    }

    Bought in(String currencyCode) {
        return new Bought(parts, lines, giftCard, Money.currency(currencyCode));
    }

    /**
     * The order's currency.
     *
     * @param program the program's currency
     * @return the stated one, else the program's
     */
    public Currency currencyOr(Currency program) {
        return currency != null ? currency : program;
    }

    /**
     * The amounts as money.
     *
     * @param program the program's currency, which is the order's if it states none
     * @return what was bought
     * @throws IllegalArgumentException if lines do not sum to the goods, or an amount does not fit its currency
     */
    public Basket basket(Currency program) {
        return Basket.stated(parts, lines, giftCard == null ? Amount.ZERO : giftCard, currencyOr(program));
    }
}
