package dev.loyalty.oracle.twins;

import dev.loyalty.command.Order;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Revision;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random orders with parts and lines, and what comes back of them. */
final class RandomBaskets {

    private static final String[] PRODUCTS = {"x", "y", "excluded"};

    private final Random random;

    RandomBaskets(Random random) {
        this.random = random;
    }

    /** What is bought. */
    private record Bought(Parts parts, List<Line> lines, String giftCard) {}

    private Bought bought() {
        List<Line> lines = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            for (String product : PRODUCTS) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    lines.add(new Line(
                            product,
                            Set.of(),
                            1 + random.nextInt(4),
                            cents(10_000 + random.nextInt(30_000)),
                            cents(random.nextInt(3) * 777L)));
                }
            }
        }
        BigDecimal goods = sum(lines.stream().map(Line::amount).toList());
        BigDecimal tax = sum(lines.stream().map(Line::tax).toList());
        if (lines.isEmpty()) {
            goods = cents(10_000 + random.nextInt(60_000)).value();
        }
        Parts parts =
                Parts.of(goods.toPlainString(), tax.toPlainString(), random.nextBoolean() ? "5.00" : "0.00", "0.00");
        String giftCard = random.nextInt(4) == 0 ? "37.00" : "0.00";
        return new Bought(parts, lines, giftCard);
    }

    Order order(OrderRef ref, Instant at) {
        Bought bought = bought();
        Order order = Order.of(ref, bought.parts, at).lines(bought.lines.toArray(Line[]::new));
        return speaksOfCard(bought) ? order.giftCard(bought.giftCard) : order;
    }

    /**
     * An edit.
     *
     * @param card whether it may speak of the gift card. Where edits may arrive in any order none does: one that does not speak of it
     *     keeps what was known before, and an older one changes nothing
     */
    Revision revision(OrderRef ref, long number, Instant at, boolean card) {
        Bought bought = bought();
        Revision edit = Revision.of(ref, number, bought.parts, at).lines(bought.lines.toArray(Line[]::new));
        return card && speaksOfCard(bought) ? edit.giftCard(bought.giftCard) : edit;
    }

    private static boolean speaksOfCard(Bought bought) {
        return !bought.giftCard.equals("0.00");
    }

    OrderSnapshot snapshot(String order, long number, Instant at) {
        Bought bought = bought();
        OrderSnapshot snapshot = OrderSnapshot.of(OrderRef.of(Scene.ADA, order), number, bought.parts, at)
                .lines(bought.lines.toArray(Line[]::new))
                .giftCard(bought.giftCard);
        for (int i = 0; i < random.nextInt(3); i++) {
            snapshot = snapshot.refund(RefundId.of("r" + i), refunding());
        }
        return random.nextInt(6) == 0 ? snapshot.asCancelled() : snapshot;
    }

    Refunding refunding() {
        return switch (random.nextInt(4)) {
            case 0 -> Refunding.total(cents(500 + random.nextInt(9_000)));
            case 1 ->
                Refunding.parts(
                        Parts.of(cents(500 + random.nextInt(9_000)).value().toPlainString(), "0.00", "1.00", "0.00"));
            default -> {
                String product = PRODUCTS[random.nextInt(3)];
                yield Refunding.lines(Returned.of(product, 1 + random.nextInt(2)));
            }
        };
    }

    private static Amount cents(long cents) {
        return Amount.of(BigDecimal.valueOf(cents, 2).toPlainString());
    }

    private static BigDecimal sum(List<Amount> amounts) {
        return amounts.stream().map(Amount::value).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
