package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Suggestions;
import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.program.Benefits;
import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the shop suggests to a customer: what is on the shelf and what they never bought. First comes the category of which they bought most
 * pieces, then the others; within each what sold best in the last 30 days, then what stands first in the catalogue. An order that was
 * cancelled is none. Thread-safe.
 */
public final class Recommendations implements Suggestions {

    private static final Duration LATELY = Duration.ofDays(30);

    private static final String STANDS = " and not exists (select 1 from shop_cancellation c where c.order_no = o.no)";

    private final Transactions transactions;
    private final Catalogue catalogue;
    private final InstantSource clock;

    /** Suggestions of what is in a catalogue. */
    public Recommendations(Transactions transactions, Catalogue catalogue, InstantSource clock) {
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    // show: suggestions
    @Override
    public List<Suggested> to(CustomerId customer, Benefits benefits, int most) {
        List<Product> products = catalogue.all();
        Map<String, Long> bought = pieces("o.customer = ?", customer.value());
        Map<String, Long> sold =
                pieces("o.placed_at >= ?", clock.instant().minus(LATELY).toEpochMilli());
        String favourite = favourite(products, bought);
        return products.stream()
                .filter(product -> product.stock() > 0 && !bought.containsKey(product.id()))
                .sorted(Comparator.comparing(
                                (Product product) -> !product.category().equals(favourite))
                        .thenComparing(product -> -sold.getOrDefault(product.id(), 0L)))
                .limit(most)
                .map(product ->
                        new Suggested(product.name(), Cents.money(Basket.price(product, product.cents(), benefits))))
                .toList();
    }
    // end

    /** {@return the category of which most pieces were bought, the first of those alike; null if nothing was bought} */
    private static @Nullable String favourite(List<Product> products, Map<String, Long> bought) {
        Map<String, Long> pieces = new LinkedHashMap<>();
        products.forEach(product -> pieces.merge(product.category(), bought.getOrDefault(product.id(), 0L), Long::sum));
        String favourite = null;
        long most = 0;
        for (Map.Entry<String, Long> category : pieces.entrySet()) {
            if (category.getValue() > most) {
                favourite = category.getKey();
                most = category.getValue();
            }
        }
        return favourite;
    }

    private Map<String, Long> pieces(String ofWhich, Object value) {
        return transactions.run(connection -> pieces(connection, ofWhich, value));
    }

    private static Map<String, Long> pieces(Connection connection, String ofWhich, Object value) throws SQLException {
        record Pieces(String product, long count) {}
        Map<String, Long> pieces = new HashMap<>();
        Sql.list(
                        connection,
                        "select l.product, sum(l.quantity) from shop_order o join shop_order_line l on l.order_no = o.no"
                                + " where " + ofWhich + STANDS + " group by l.product",
                        row -> new Pieces(row.getString(1), row.getLong(2)),
                        value)
                .forEach(product -> pieces.put(product.product(), product.count()));
        return pieces;
    }
}
