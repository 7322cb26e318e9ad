package dev.loyalty.examples.shop.store;

import dev.loyalty.program.Benefits;
import dev.loyalty.value.Percentage;
import java.util.List;

/**
 * A cart with prices.
 *
 * @param lines what is in it
 * @param off what the member's tier takes off
 * @param shipping what the shipping costs
 */
public record Basket(List<Line> lines, Percentage off, long shipping) {

    /** What shipping costs. */
    public static final long SHIPPING = 490;

    /** From how much on it is free for everybody. */
    public static final long FREE_FROM = 6000;

    /** Copies the lines. */
    public Basket {
        lines = List.copyOf(lines);
    }

    /**
     * One product of a cart.
     *
     * @param product which
     * @param quantity how many
     * @param listed what they cost without a discount
     * @param paid what they cost this member
     */
    public record Line(Product product, int quantity, long listed, long paid) {}

    // show: prices
    /** Prices what is in a cart by what a member's tier gives. */
    public static Basket priced(List<Line> unpriced, Benefits benefits) {
        List<Line> lines = unpriced.stream()
                .map(line -> new Line(
                        line.product(), line.quantity(), line.listed(), price(line.product(), line.listed(), benefits)))
                .toList();
        long goods = lines.stream().mapToLong(Line::paid).sum();
        boolean isFree = benefits.freeShipping() || goods >= FREE_FROM || goods == 0;
        return new Basket(lines, benefits.percentOff(), isFree ? 0 : SHIPPING);
    }

    /** {@return what a member pays for so much of a product} */
    public static long price(Product product, long listed, Benefits benefits) {
        return product.hasFixedPrice() ? listed : Cents.reduced(listed, benefits.percentOff());
    }
    // end

    /** {@return a line before it is priced} */
    static Line line(Product product, int quantity) {
        long listed = Math.multiplyExact(product.cents(), quantity);
        return new Line(product, quantity, listed, listed);
    }

    /** {@return whether there is nothing in it} */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** {@return what the goods cost without a discount} */
    public long listed() {
        return lines.stream().mapToLong(Line::listed).sum();
    }

    /** {@return what the goods cost this member} */
    public long goods() {
        return lines.stream().mapToLong(Line::paid).sum();
    }

    /** {@return what this member saves} */
    public long saved() {
        return listed() - goods();
    }

    /** {@return what is to be paid} */
    public long total() {
        return goods() + shipping;
    }
}
