package dev.loyalty.examples.shop.store;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.examples.shop.club.Club;
import dev.loyalty.examples.shop.club.Post;
import dev.loyalty.examples.shop.club.Signature;
import dev.loyalty.examples.shop.club.Transactions;
import java.time.InstantSource;
import java.util.List;

/**
 * The whole shop behind its pages.
 *
 * @param database where everything is
 * @param club the loyalty club
 * @param clock what time it is
 * @param catalogue what is sold
 * @param customers who has an account
 * @param logins who may sign in
 * @param carts what is laid aside
 * @param orders what was ordered
 * @param giftCards what pays a part
 * @param checkout from the cart to the order
 * @param returns what comes back
 * @param accounts what customers change about themselves
 * @param notes what the shop remembers of itself
 */
public record Store(
        Database database,
        Club club,
        InstantSource clock,
        Catalogue catalogue,
        Customers customers,
        Logins logins,
        Carts carts,
        ShopOrders orders,
        GiftCards giftCards,
        Checkout checkout,
        Returns returns,
        Accounts accounts,
        Notes notes)
        implements AutoCloseable {

    /** Opens the shop on a database. */
    public static Store open(Database database, Post post, Signature platform, InstantSource clock) {
        Transactions transactions = database.transactions();
        Customers customers = new Customers(transactions);
        Catalogue catalogue = new Catalogue(transactions);
        Recommendations suggestions = new Recommendations(transactions, catalogue, clock);
        Club club = Club.open(database.dataSource(), transactions, customers, suggestions, post, platform, clock);
        LoyaltyEngine loyalty = club.engine();
        Carts carts = new Carts(transactions);
        ShopOrders orders = new ShopOrders(transactions);
        return new Store(
                database,
                club,
                clock,
                catalogue,
                customers,
                new Logins(transactions),
                carts,
                orders,
                new GiftCards(transactions),
                new Checkout(transactions, loyalty, catalogue, carts, orders, clock),
                new Returns(transactions, loyalty),
                new Accounts(transactions, loyalty, clock),
                new Notes(transactions));
    }

    /** {@return the engine} */
    public LoyaltyEngine engine() {
        return club.engine();
    }

    /** Writes orders and returns of which the engine hears elsewhere, as an import does, and notes how far that is. */
    public void fileAway(List<PlacedOrder> placed, List<FiledReturn> returned, String note, String reached) {
        database.transactions().run(connection -> {
            ShopOrders.write(connection, placed);
            for (FiledReturn filed : returned) {
                Returns.write(connection, filed.no(), filed.returned());
            }
            Notes.put(connection, note, reached);
            return placed.size();
        });
    }

    /**
     * A return of some order.
     *
     * @param no the order
     * @param returned what came back
     */
    public record FiledReturn(String no, Returned returned) {}

    @Override
    public void close() {
        club.close();
        database.close();
    }
}
