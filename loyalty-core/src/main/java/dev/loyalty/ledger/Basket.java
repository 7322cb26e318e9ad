package dev.loyalty.ledger;

import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What an order consists of, in its currency: as it was bought, or what is left of it.
 *
 * @param goods what was bought, without tax
 * @param goodsTax the tax on it
 * @param shipping shipping and handling, without tax
 * @param shippingTax the tax on it
 * @param giftCard how much of all that was paid by gift card or store credit
 * @param lines the lines; empty if the shop gave none, else summing exactly to {@code goods} and {@code goodsTax}
 */
public record Basket(
        Money goods, Money goodsTax, Money shipping, Money shippingTax, Money giftCard, List<BasketLine> lines) {

    private static final int PARTS = 4;

    /**
     * Checks that lines sum to the goods.
     *
     * @throws IllegalArgumentException naming the difference if they do not, or if more was paid by gift card than was bought
     * @throws dev.loyalty.value.CurrencyMismatchException if the currencies differ
     * @throws ArithmeticException if the sum is too large
     */
    public Basket {
        lines = List.copyOf(lines);
        if (!lines.isEmpty()) {
            Money amounts = Money.zero(goods.currency());
            Money taxes = amounts;
            for (BasketLine line : lines) {
                amounts = amounts.plus(line.amount());
                taxes = taxes.plus(line.tax());
            }
            requireSum("goods", goods, amounts);
            requireSum("tax on goods", goodsTax, taxes);
        }
        Money total = goods.plus(goodsTax).plus(shipping).plus(shippingTax);
        if (giftCard.isGreaterThan(total)) {
            throw new IllegalArgumentException(
                    giftCard + " were paid by gift card, but the whole order is " + total + ": it must not be more");
        }
    }

    /**
     * An order as the shop stated it.
     *
     * @param parts its parts
     * @param lines its lines; may be empty
     * @param giftCard how much of it was paid by gift card or store credit
     * @param currency the order's currency
     * @return the basket
     * @throws IllegalArgumentException if lines do not sum to the goods, or an amount has too many decimals
     * @throws dev.loyalty.value.CurrencyMismatchException if an amount states another currency
     * @throws ArithmeticException if an amount is too large
     */
    public static Basket stated(Parts parts, List<Line> lines, Amount giftCard, Currency currency) {
        List<BasketLine> resolved = lines.isEmpty() ? List.of() : new ArrayList<>(lines.size());
        for (Line line : lines) {
            resolved.add(new BasketLine(
                    line.product(),
                    line.categories(),
                    line.quantity(),
                    line.amount().in(currency),
                    line.tax().in(currency)));
        }
        return new Basket(
                parts.goods().in(currency),
                parts.goodsTax().in(currency),
                parts.shipping().in(currency),
                parts.shippingTax().in(currency),
                giftCard.in(currency),
                resolved);
    }

    /** {@return the order's currency} */
    public Currency currency() {
        return goods.currency();
    }

    /** {@return the sum of all parts} */
    public Money total() {
        return goods.plus(goodsTax).plus(shipping).plus(shippingTax);
    }

    /**
     * A part of it.
     *
     * @param part which
     * @return its amount
     */
    public Money of(Part part) {
        return switch (part) {
            case GOODS -> goods;
            case GOODS_TAX -> goodsTax;
            case SHIPPING -> shipping;
            case SHIPPING_TAX -> shippingTax;
        };
    }

    /**
     * This basket, paid by gift card or store credit by an amount, but by no more than this basket is.
     *
     * @param stated what was paid by it, maybe in the currency in which it was stated before the order's was known
     * @return this basket with that gift card
     */
    public Basket paidByCard(Money stated) {
        Money read = stated.currency().equals(currency()) ? stated : reread(stated, currency());
        Money card = read.isGreaterThan(total()) ? total() : read;
        return card.equals(giftCard) ? this : new Basket(goods, goodsTax, shipping, shippingTax, card, lines);
    }

    /**
     * The share of an amount that was not paid by gift card or store credit, where these paid for everything alike.
     *
     * @param amount a part of this basket
     * @return its share, by largest remainder
     */
    public Money notByGiftCard(Money amount) {
        if (giftCard.isZero() || amount.isZero()) {
            return amount;
        }
        long[] shares = Proportion.split(amount.minor(), total().minus(giftCard).minor(), giftCard.minor());
        return Money.ofMinor(shares[0], currency());
    }

    /** {@return the same basket with nothing left in it} */
    Basket emptied() {
        return left(new long[PARTS], amounts(), taxes());
    }

    /**
     * What is left where each part has shrunk: lines and the gift card's share shrink in proportion, by largest remainder.
     *
     * @param parts what is left of goods, their tax, shipping and its tax
     * @param amounts what of each line is there to be shrunk
     * @param taxes what of the tax on each line is there to be shrunk
     * @return the smaller basket
     */
    Basket left(long[] parts, long[] amounts, long[] taxes) {
        return shaped(currency(), parts, amounts, taxes);
    }

    private long[] amounts() {
        return lines.stream().mapToLong(line -> line.amount().minor()).toArray();
    }

    private long[] taxes() {
        return lines.stream().mapToLong(line -> line.tax().minor()).toArray();
    }

    /**
     * The same numbers read in another currency. A revision that came before its order could not know the order's currency.
     *
     * @param target the order's currency
     * @return this, if it is in that currency already
     */
    Basket readIn(Currency target) {
        return currency().equals(target)
                ? this
                : shaped(
                        target,
                        new long[] {
                            reread(goods, target).minor(),
                            reread(goodsTax, target).minor(),
                            reread(shipping, target).minor(),
                            reread(shippingTax, target).minor()
                        },
                        amounts(),
                        taxes());
    }

    static Money reread(Money money, Currency currency) {
        return Money.of(money.amount(), currency, RoundingMode.HALF_UP);
    }

    private Basket shaped(Currency currency, long[] parts, long[] amounts, long[] taxes) {
        long total = total().minor();
        long totalLeft = parts[0] + parts[1] + parts[2] + parts[3];
        long giftCardLeft = total == 0 ? 0 : Proportion.split(totalLeft, giftCard.minor(), total - giftCard.minor())[0];
        List<BasketLine> linesLeft = new ArrayList<>(lines.size());
        if (!lines.isEmpty()) {
            long[] amountsLeft = Proportion.split(parts[0], amounts);
            long[] taxesLeft = Proportion.split(parts[1], taxes);
            for (int i = 0; i < amounts.length; i++) {
                linesLeft.add(lines.get(i).with(amountsLeft[i], taxesLeft[i], currency));
            }
        }
        return new Basket(
                Money.ofMinor(parts[0], currency),
                Money.ofMinor(parts[1], currency),
                Money.ofMinor(parts[2], currency),
                Money.ofMinor(parts[3], currency),
                Money.ofMinor(giftCardLeft, currency),
                linesLeft);
    }

    private static void requireSum(String what, Money stated, Money sum) {
        if (!sum.equals(stated)) {
            throw new IllegalArgumentException("the lines sum to %s, but the order's %s are %s: the difference is %s"
                    .formatted(sum, what, stated, stated.minus(sum)));
        }
    }
}
