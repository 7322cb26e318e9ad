package dev.loyalty.examples.jdbc;

import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nightly job of a shop that places its orders in any case: tells the engine once more of every order of the last days. Those that
 * count are replays and change nothing. Those that were refused or failed at the time count now, if nothing speaks against it any more,
 * and their customers hear of it. Run it as often as you like, also while orders come in.
 */
public final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private final Shop shop;
    private final LoyaltyEngine loyalty;

    /** A job for a shop. */
    public CatchUp(Shop shop, LoyaltyEngine loyalty) {
        this.shop = shop;
        this.loyalty = loyalty;
    }

    /** Tells of all orders paid at or after an instant. What still does not count is logged, each with the reason. */
    public ImportReport run(Instant from) throws SQLException {
        List<Order> orders = new ArrayList<>();
        for (Purchase purchase : shop.purchasesSince(from)) {
            try {
                orders.add(purchase.told());
            } catch (IllegalArgumentException malformed) { // one such order holds up no other
                LOG.warn("order {} cannot be told: {}", purchase.number(), malformed.getMessage());
            }
        }
        ImportReport report = loyalty.recordAll(orders.stream(), Import.CATCH_UP);
        for (ImportReport.Rejected rejected : report.rejected()) {
            Order order = orders.get((int) rejected.index());
            LOG.warn("order {} does not count: {}", order.ref().order(), rejected.reason());
        }
        return report;
    }
}
