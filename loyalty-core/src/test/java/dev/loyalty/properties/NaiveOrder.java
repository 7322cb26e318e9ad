package dev.loyalty.properties;

import static java.math.BigInteger.ZERO;

import dev.loyalty.command.Bought;
import dev.loyalty.command.Refunding;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One order in the naive books, in hundredths. Works everything out anew whenever it is asked. */
final class NaiveOrder {

    private static final List<Part> PARTS = List.of(Part.GOODS, Part.GOODS_TAX, Part.SHIPPING, Part.SHIPPING_TAX);

    @Nullable
    Bought bought;

    @Nullable
    Instant paidAt;

    @Nullable
    SpendRule rule;

    /** The first instant at which it counts; the end of time while it waits for a confirmation. */
    Instant countsFrom = Instant.MAX;

    boolean foreign;
    boolean cancelled;
    boolean former;
    long revision;
    private final Map<RefundId, Refunding> refunds = new LinkedHashMap<>();

    /** How much of it was paid by gift card. */
    BigInteger giftCard = ZERO;

    /** Whether an edit, a snapshot or the order itself said so. */
    boolean cardStated;

    /** No more than the order is. */
    BigInteger paidByCard() {
        return giftCard.min(total());
    }

    boolean isPaid() {
        return paidAt != null;
    }

    NaiveOrder copy() {
        NaiveOrder copy = new NaiveOrder();
        copy.bought = bought;
        copy.paidAt = paidAt;
        copy.rule = rule;
        copy.countsFrom = countsFrom;
        copy.foreign = foreign;
        copy.cancelled = cancelled;
        copy.former = former;
        copy.revision = revision;
        copy.refunds.putAll(refunds);
        copy.giftCard = giftCard;
        copy.cardStated = cardStated;
        return copy;
    }

    /** It is so now; what was paid by gift card stays where that is not said. */
    void is(Bought now, boolean saysAll) {
        bought = now;
        if (saysAll || now.giftCard() != null) {
            giftCard = card(now);
            cardStated = true;
        }
    }

    static BigInteger card(Bought bought) {
        return bought.giftCard() == null ? ZERO : cents(bought.giftCard().value());
    }

    void refund(RefundId refund, Refunding refunding) {
        refunds.put(refund, refunding);
    }

    void unrefund(RefundId refund) {
        refunds.remove(refund);
    }

    /** All refunds as a snapshot states them. */
    void refunded(Map<RefundId, Refunding> all) {
        refunds.clear();
        refunds.putAll(all);
    }

    /** Whether there are such lines, and enough left of them. */
    boolean canReturn(RefundId refund, Refunding refunding) {
        Map<RefundId, Refunding> others = new LinkedHashMap<>(refunds);
        others.remove(refund);
        return !(refunding instanceof Refunding.ByLines lines)
                || lines.lines().stream().allMatch(back -> NaiveReturn.isThere(back, what().lines(), others.values()));
    }

    static BigInteger cents(BigDecimal amount) {
        return amount.movePointRight(2).toBigIntegerExact();
    }

    BigInteger total() {
        return sum(parts(what().parts()));
    }

    /** The amounts that a refund states itself. */
    static BigInteger stated(Refunding refunding) {
        if (refunding instanceof Refunding.ByLines lines) {
            return cents(lines.shipping().value()).add(cents(lines.shippingTax().value()));
        }
        return refunding instanceof Refunding.Total total
                ? cents(total.amount().value())
                : sum(parts(((Refunding.ByParts) refunding).parts()));
    }

    /** What refunds take beyond the order. */
    BigInteger excess() {
        BigInteger excess = ZERO;
        for (BigInteger part : partsMinusPartRefunds()) {
            excess = excess.add(part.negate().max(ZERO));
        }
        return excess.add(totalRefunds().subtract(sum(floored())).max(ZERO));
    }

    /** What is left of each part, cancellation aside. */
    List<BigInteger> left() {
        List<BigInteger> parts = floored();
        return NaiveSplit.of(sum(parts).subtract(totalRefunds()).max(ZERO), parts);
    }

    BigInteger leftInAll() {
        return cancelled ? ZERO : sum(left());
    }

    /** What it counts, or will count, in the program's currency. */
    BigInteger counted() {
        SpendRule by = rule;
        if (!isPaid() || by == null || cancelled || former) {
            return ZERO;
        }
        BigInteger left = amount(by, left(), true);
        if (by.minimum() == null) {
            return left;
        }
        BigInteger judged =
                by.minimumJudged() == MinimumJudged.REMAINDER ? left : amount(by, parts(what().parts()), false);
        return judged.compareTo(cents(by.minimum().amount())) >= 0 ? left : ZERO;
    }

    private BigInteger amount(SpendRule by, List<BigInteger> left, boolean afterReturns) {
        BigInteger sum = ZERO;
        for (Part part : by.parts()) {
            BigInteger whole = left.get(PARTS.indexOf(part));
            sum = sum.add(
                    switch (part) {
                        case GOODS ->
                            ofLines(
                                    by,
                                    whole,
                                    line -> afterReturns
                                            ? amount(line).subtract(returned(line, line.amount()))
                                            : amount(line));
                        case GOODS_TAX ->
                            ofLines(
                                    by,
                                    whole,
                                    line -> afterReturns ? tax(line).subtract(returned(line, line.tax())) : tax(line));
                        case SHIPPING, SHIPPING_TAX -> whole;
                    });
        }
        BigInteger counted = by.giftCards() ? sum : withoutGiftCard(sum, left);
        return foreign ? converted(counted) : counted;
    }

    private BigInteger ofLines(SpendRule by, BigInteger whole, Function<Line, BigInteger> amountOf) {
        List<Line> lines = what().lines();
        if (lines.isEmpty()) {
            return whole;
        }
        List<BigInteger> shares =
                NaiveSplit.of(whole, lines.stream().map(amountOf).toList());
        BigInteger sum = ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (by.lines().admits(line.product(), line.categories())) {
                sum = sum.add(shares.get(i));
            }
        }
        return sum;
    }

    private BigInteger withoutGiftCard(BigInteger sum, List<BigInteger> left) {
        if (sum.signum() == 0) {
            return ZERO;
        }
        BigInteger leftInAll = sum(left);
        BigInteger giftCardLeft = NaiveSplit.of(leftInAll, List.of(paidByCard(), total().subtract(paidByCard())))
                .get(0);
        return NaiveSplit.of(sum, List.of(leftInAll.subtract(giftCardLeft), giftCardLeft))
                .get(0);
    }

    static BigInteger converted(BigInteger usd) {
        return new BigDecimal(usd)
                .multiply(World.EUR_FOR_A_USD)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }

    private List<BigInteger> floored() {
        return partsMinusPartRefunds().stream().map(part -> part.max(ZERO)).toList();
    }

    private List<BigInteger> partsMinusPartRefunds() {
        List<BigInteger> parts = new ArrayList<>(parts(what().parts()));
        for (Refunding refund : refunds.values()) {
            if (refund instanceof Refunding.ByParts byParts) {
                List<BigInteger> taken = parts(byParts.parts());
                for (int i = 0; i < taken.size(); i++) {
                    parts.set(i, parts.get(i).subtract(taken.get(i)));
                }
            } else if (refund instanceof Refunding.ByLines lines) {
                parts.set(2, parts.get(2).subtract(cents(lines.shipping().value())));
                parts.set(3, parts.get(3).subtract(cents(lines.shippingTax().value())));
            }
        }
        for (Line line : what().lines()) {
            parts.set(0, parts.get(0).subtract(returned(line, line.amount())));
            parts.set(1, parts.get(1).subtract(returned(line, line.tax())));
        }
        return parts;
    }

    private BigInteger returned(Line line, Amount whole) {
        return NaiveReturn.share(whole.value(), line, NaiveReturn.quantity(line.product(), refunds.values()));
    }

    private static BigInteger amount(Line line) {
        return cents(line.amount().value());
    }

    private static BigInteger tax(Line line) {
        return cents(line.tax().value());
    }

    private BigInteger totalRefunds() {
        BigInteger sum = ZERO;
        for (Refunding refund : refunds.values()) {
            if (refund instanceof Refunding.Total total) {
                sum = sum.add(cents(total.amount().value()));
            }
        }
        return sum;
    }

    private Bought what() {
        if (bought == null) {
            throw new IllegalStateException("the order has not come");
        }
        return bought;
    }

    private static List<BigInteger> parts(Parts parts) {
        return List.of(
                cents(parts.goods().value()),
                cents(parts.goodsTax().value()),
                cents(parts.shipping().value()),
                cents(parts.shippingTax().value()));
    }

    private static BigInteger sum(List<BigInteger> all) {
        return all.stream().reduce(ZERO, BigInteger::add);
    }
}
