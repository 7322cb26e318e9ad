package dev.loyalty.examples.shop.store;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Preview;
import dev.loyalty.examples.shop.club.DatabaseFailedException;
import dev.loyalty.examples.shop.club.Points;
import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.examples.shop.store.CheckoutException.Fault;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.Tier;
import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the cart to the order. Thread-safe. */
public final class Checkout {

    private final Transactions transactions;
    private final LoyaltyEngine loyalty;
    private final Catalogue catalogue;
    private final Carts carts;
    private final ShopOrders orders;
    private final InstantSource clock;

    /** The checkout of a shop. */
    public Checkout(
            Transactions transactions,
            LoyaltyEngine loyalty,
            Catalogue catalogue,
            Carts carts,
            ShopOrders orders,
            InstantSource clock) {
        this.transactions = transactions;
        this.loyalty = loyalty;
        this.catalogue = catalogue;
        this.carts = carts;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * What a customer orders.
     *
     * @param no the order's number, made when the page was written: two clicks are one order
     * @param customer who
     * @param total what the page said is to be paid
     * @param giftCard the card that pays a part; null for none
     * @param byCard how much it pays
     */
    public record Request(
            String no,
            CustomerId customer,
            long total,
            @Nullable String giftCard,
            long byCard) {}

    /**
     * An order that is placed.
     *
     * @param order the order
     * @param outcome what the club made of it; null if it had been placed before
     */
    public record Placed(PlacedOrder order, Outcome.@Nullable Applied outcome) {}

    // show: checkout
    /**
     * Places an order: the order, its stock and its loyalty are committed together, or nothing is.
     *
     * @throws CheckoutException if the cart, a shelf or the gift card is not as the page said
     * @throws dev.loyalty.command.RefusedException if the club refuses the order
     */
    public Placed place(Request request) {
        MemberView member = loyalty.members().view(request.customer());
        try {
            return transactions.run(connection -> {
                Basket basket = basket(connection, request.customer().value(), member.benefits());
                PlacedOrder order = order(request, member, basket);
                takeFromShelves(connection, basket);
                takeFromCard(connection, request);
                ShopOrders.write(connection, List.of(order));
                Carts.clear(connection, request.customer().value());
                Outcome.Applied paid = loyalty.orders().paid(order.told()).orThrow(); // last: the member is locked
                if (!member.isMember()) {
                    loyalty.balances()
                            .credit(Points.welcome(order.customer(), order.placedAt()))
                            .orThrow();
                }
                return new Placed(order, paid);
            });
        } catch (DatabaseFailedException failed) {
            return placedBefore(request).orElseThrow(() -> failed);
        }
    }
    // end

    /** {@return the order of this number, if this customer has placed it} */
    public Optional<Placed> placedBefore(Request request) {
        return orders.find(request.no())
                .filter(order -> order.customer().equals(request.customer()))
                .map(order -> new Placed(order, null));
    }

    // show: preview
    /** {@return what an order would do for its customer; nothing is written} */
    public Preview preview(Request request) {
        MemberView member = loyalty.members().view(request.customer());
        Basket basket = basket(request.customer().value(), member.benefits());
        return loyalty.preview(order(request, member, basket).told());
    }
    // end

    /** {@return a cart with prices} */
    public Basket basket(String owner, Benefits benefits) {
        return priced(carts.of(owner), benefits);
    }

    private Basket basket(Connection connection, String owner, Benefits benefits) throws SQLException {
        return priced(Carts.read(connection, owner), benefits);
    }

    private Basket priced(Map<String, Integer> cart, Benefits benefits) {
        List<Basket.Line> lines = new ArrayList<>();
        for (Product product : catalogue.all()) {
            int quantity = cart.getOrDefault(product.id(), 0);
            if (quantity > 0) {
                lines.add(Basket.line(product, quantity));
            }
        }
        return Basket.priced(lines, benefits);
    }

    private PlacedOrder order(Request request, MemberView member, Basket basket) {
        if (basket.isEmpty()) {
            throw new CheckoutException(Fault.EMPTY, "");
        }
        if (basket.total() != request.total() || request.byCard() > basket.total()) {
            throw new CheckoutException(Fault.CHANGED, "");
        }
        List<PlacedOrder.Line> lines = basket.lines().stream()
                .map(line -> new PlacedOrder.Line(
                        line.product().id(),
                        line.product().category(),
                        line.quantity(),
                        line.product().cents(),
                        line.paid()))
                .toList();
        return new PlacedOrder(
                request.no(),
                request.customer(),
                clock.instant(),
                member.tier().map((Tier tier) -> tier.id().value()).orElse(null),
                basket.off(),
                lines,
                basket.shipping(),
                request.byCard());
    }

    private static void takeFromShelves(Connection connection, Basket basket) throws SQLException {
        for (Basket.Line line : basket.lines()) {
            if (!Catalogue.take(connection, line.product().id(), line.quantity())) {
                throw new CheckoutException(Fault.OUT_OF_STOCK, line.product().id());
            }
        }
    }

    private static void takeFromCard(Connection connection, Request request) throws SQLException {
        String card = request.giftCard();
        if (card != null && request.byCard() > 0 && !GiftCards.take(connection, card, request.byCard())) {
            throw new CheckoutException(Fault.GIFT_CARD, card);
        }
    }
}
