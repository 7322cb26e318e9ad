package dev.loyalty.rules;

import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.Entry;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderUnchanged.Why;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.OrderAccount.Left;
import dev.loyalty.ledger.OrderAccount.Refunded;
import dev.loyalty.ledger.Taking;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What follows from what the shop says of refunds. */
final class DecideRefunds {

    private DecideRefunds() {}

    static Ruling refund(Case on, OrderBook book, Refund refund) {
        OrderKey key = refund.ref().order();
        OrderAccount account = book.account();
        Refusal refusal = DecideOrders.early(on, account, refund);
        if (refusal != null) {
            return DecideOrders.refused(refusal);
        }
        Basket bought = account.bought();
        Currency currency = account.isPaid() && bought != null
                ? bought.currency()
                : refund.refunding().currencyOr(on.program().currency());
        Taking stated = refund.refunding().in(currency);
        Optional<Entry> same = DecideOrders.entry(
                on,
                event -> event instanceof OrderRefunded refunded
                        && refunded.refund().equals(refund.refund())
                        && refunded.taking().readIn(currency).statesTheSameAs(stated));
        if (same.isPresent()) {
            return new Ruling.Repeated(same.get());
        }
        Taking taking = valued(account, refund.refund(), stated);
        Optional<Refunded> known = account.refund(refund.refund()).filter(one -> !one.voided());
        if (known.isPresent()) {
            return DecideOrders.refused(new Refusal.RefundDiffers(
                    key, refund.refund(), known.get().taking().sum(), taking.sum()));
        }
        if (account.isPaid()) {
            Refusal unreturnable = unreturnable(account, refund.refund(), stated);
            if (unreturnable != null) {
                return DecideOrders.refused(unreturnable);
            }
            Left left = account.left();
            boolean more = account.refunded(refund.refund(), taking, false)
                    .refundsApplied()
                    .excess()
                    .isGreaterThan(account.refundsApplied().excess());
            if (account.cancelled() ? taking.sum().isPositive() : more) {
                return DecideOrders.refused(new Refusal.RefundExceedsOrder(
                        key, refund.refund(), taking.sum(), left.basket().total()));
            }
        }
        book.refund(refund.refund(), taking);
        return on.accepted();
    }

    private static Taking valued(OrderAccount account, RefundId refund, Taking stated) {
        return stated instanceof Taking.OfLines lines ? account.valued(refund, lines) : stated;
    }

    /** Why some of what comes back cannot; null if it can. */
    private static @Nullable Refusal unreturnable(OrderAccount account, RefundId refund, Taking stated) {
        if (stated instanceof Taking.OfLines byLines) {
            for (Taking.LineTaken line : byLines.lines()) {
                OptionalLong left = account.returnable(refund, line.product());
                if (left.isEmpty()) {
                    return new Refusal.LineUnknown(account.order(), refund, line.product());
                }
                if (line.quantity() > left.getAsLong()) {
                    return new Refusal.ReturnExceedsLine(
                            account.order(), refund, line.product(), line.quantity(), left.getAsLong());
                }
            }
        }
        return null;
    }

    static Ruling takeBack(Case on, OrderBook book, RefundVoid command) {
        OrderKey key = command.ref().order();
        Optional<Refunded> refund = book.account().refund(command.refund());
        if (refund.isEmpty()) {
            return DecideOrders.refused(new Refusal.RefundUnknown(key, command.refund()));
        }
        if (refund.get().voided()) {
            return DecideOrders.unchanged(on, key, Why.ALREADY_VOIDED);
        }
        book.voidRefund(command.refund(), refund.get().taking());
        return on.accepted();
    }

    /**
     * Books the refunds that differ; null, or why one is refused. What lines take follows from the snapshot alone, so that it does not
     * matter which others came before it.
     */
    static @Nullable Refusal sync(OrderBook book, OrderSnapshot snapshot, Currency currency) {
        Map<RefundId, Taking> stated = new LinkedHashMap<>();
        snapshot.refunds().forEach((refund, refunding) -> stated.put(refund, refunding.in(currency)));
        Map<RefundId, Refunded> recorded = book.account().refunds();
        OrderAccount alone = book.account().withRefunds(stated);
        for (Map.Entry<RefundId, Taking> one : stated.entrySet()) {
            Refusal refusal = unreturnable(alone, one.getKey(), one.getValue());
            if (refusal != null) {
                return refusal;
            }
        }
        recorded.forEach((refund, known) -> {
            if (!known.voided() && !stated.containsKey(refund)) {
                book.voidRefund(refund, known.taking());
            }
        });
        Map<RefundId, Refunded> standing = book.account().refunds();
        alone.refunds().forEach((refund, now) -> {
            Refunded known = standing.get(refund);
            if (known == null
                    || known.voided()
                    || !known.taking().readIn(currency).equals(now.taking())) {
                book.refund(refund, now.taking());
            }
        });
        return null;
    }
}
