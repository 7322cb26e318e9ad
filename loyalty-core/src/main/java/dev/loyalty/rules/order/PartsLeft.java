package dev.loyalty.rules.order;

import dev.loyalty.command.OrderRefusal.PartExceeded;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.Taking;
import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import org.jspecify.annotations.Nullable;

/** What is left of each part of an order for a refund that states parts. */
final class PartsLeft {

    private PartsLeft() {}

    /** The first part of which a refund takes more than is left; null if it is the sum that is too much. */
    static @Nullable PartExceeded exceeded(OrderAccount account, Taking stated) {
        Basket bought = account.bought();
        if (bought == null || stated instanceof Taking.OfTotal) {
            return null;
        }
        Basket left = account.partsApplied().basket();
        boolean oneTotal = bought.total().equals(bought.goods());
        for (Part part : Part.values()) {
            Money asked = stated.of(part);
            if (asked.isGreaterThan(left.of(part))) {
                return new PartExceeded(part, asked, left.of(part), oneTotal);
            }
        }
        return null;
    }
}
