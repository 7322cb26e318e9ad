package dev.loyalty.examples.shop.store;

import dev.loyalty.command.Order;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.Percentage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop keeps it.
 *
 * @param no its number
 * @param customer whose it is
 * @param placedAt when it was placed and paid
 * @param tier the tier at that time, by which it was priced; null for who was no member yet
 * @param off what that tier took off
 * @param lines what was bought
 * @param shipping what the shipping cost
 * @param giftCard how much of it was paid by gift card
 */
public record PlacedOrder(
        String no,
        CustomerId customer,
        Instant placedAt,
        @Nullable String tier,
        Percentage off,
        List<Line> lines,
        long shipping,
        long giftCard) {

    /** Copies the lines. */
    public PlacedOrder {
        lines = List.copyOf(lines);
    }

    /**
     * One product of an order.
     *
     * @param product which
     * @param category its category
     * @param quantity how many
     * @param price the list price of one
     * @param paid what was paid for all of them
     */
    public record Line(String product, String category, int quantity, long price, long paid) {}

    /** {@return what the goods cost} */
    public long goods() {
        return lines.stream().mapToLong(Line::paid).sum();
    }

    /** {@return what was paid in all} */
    public long total() {
        return goods() + shipping;
    }

    // show: told
    /** {@return the order as the engine is told of it: what was paid after the discount, line by line} */
    public Order told() {
        dev.loyalty.value.Line[] told = lines.stream()
                .map(line -> dev.loyalty.value.Line.of(line.product(), line.quantity(), Cents.told(line.paid()))
                        .categories(line.category()))
                .toArray(dev.loyalty.value.Line[]::new);
        Parts parts = Parts.of(Cents.told(goods()), "0", Cents.told(shipping), "0");
        Order order = Order.of(OrderRef.of(customer, no), parts, placedAt).lines(told);
        return giftCard == 0 ? order : order.giftCard(Cents.told(giftCard));
    }
    // end
}
