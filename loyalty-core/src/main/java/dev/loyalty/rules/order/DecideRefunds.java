package dev.loyalty.rules.order;

import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.Entry;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderUnchanged.Why;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.OrderAccount.Refunded;
import dev.loyalty.ledger.Taking;
import dev.loyalty.rules.decision.Bounds;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from what the shop says of refunds. */
public final class DecideRefunds {

    private DecideRefunds() {}

    public static Ruling refund(DecisionContext on, OrderBook book, Refund refund) {
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
        Refusal tooLarge = Bounds.ofRefund(refund.customer(), account, taking);
        if (tooLarge != null) {
            return DecideOrders.refused(tooLarge);
        }
        Optional<Refunded> known = account.refund(refund.refund()).filter(one -> !one.voided());
        if (known.isPresent()) {
            return DecideOrders.refused(new OrderRefusal.RefundDiffers(
                    key, refund.refund(), known.get().taking().sum(), taking.sum()));
        }
        if (account.isPaid()) {
            Refusal unreturnable = unreturnable(account, Map.of(refund.refund(), stated));
            if (unreturnable != null) {
                return DecideOrders.refused(unreturnable);
            }
            Refusal tooMuch = tooMuch(account, refund.refund(), taking);
            if (tooMuch != null) {
                return DecideOrders.refused(tooMuch);
            }
        }
        book.refund(refund.refund(), taking);
        book.tellExcess(account);
        return on.accepted();
    }

    /** With the amounts that pieces take beside the other refunds that stand. */
    static Taking valued(OrderAccount account, RefundId refund, Taking stated) {
        return stated instanceof Taking.OfLines lines ? account.pieces().valued(refund, lines) : stated;
    }

    /**
     * Why a refund takes too much; null if it does not. What it states itself must be left. Pieces are never too much: those of the
     * order that come back take what is left, whatever was refunded by amount before.
     */
    private static @Nullable Refusal tooMuch(OrderAccount account, RefundId refund, Taking taking) {
        Taking stated = taking.amountsStated();
        Money left = account.left().basket().total();
        if (account.cancelled()) {
            return stated.sum().isPositive()
                    ? new OrderRefusal.RefundExceedsOrder(account.order(), refund, taking.sum(), left, true, null)
                    : null;
        }
        Money before = account.refundsApplied().excess();
        Money after = account.refunded(refund, stated, false).refundsApplied().excess();
        return after.isGreaterThan(before)
                ? new OrderRefusal.RefundExceedsOrder(
                        account.order(), refund, taking.sum(), left, false, PartsLeft.exceeded(account, stated))
                : null;
    }

    /** Why some of what comes back cannot; null if all can. What the order never had is told before what was more than it had. */
    static @Nullable Refusal unreturnable(OrderAccount account, Map<RefundId, Taking> stated) {
        Refusal unknown = firstOfLines(stated, (refund, line) -> unknown(account, refund, line));
        return unknown != null ? unknown : firstOfLines(stated, (refund, line) -> tooMany(account, refund, line));
    }

    private static @Nullable Refusal firstOfLines(Map<RefundId, Taking> stated, LineCheck check) {
        for (Map.Entry<RefundId, Taking> one : stated.entrySet()) {
            if (one.getValue() instanceof Taking.OfLines byLines) {
                for (Taking.LineTaken line : byLines.lines()) {
                    Refusal refusal = check.of(one.getKey(), line);
                    if (refusal != null) {
                        return refusal;
                    }
                }
            }
        }
        return null;
    }

    /** Why a line of a refund cannot have come back; null if it can. */
    private interface LineCheck {
        @Nullable
        Refusal of(RefundId refund, Taking.LineTaken line);
    }

    private static @Nullable Refusal unknown(OrderAccount account, RefundId refund, Taking.LineTaken line) {
        return account.pieces().returnable(refund, line.product()).isPresent()
                ? null
                : new OrderRefusal.LineUnknown(account.order(), refund, line.product());
    }

    private static @Nullable Refusal tooMany(OrderAccount account, RefundId refund, Taking.LineTaken line) {
        long left = account.pieces().returnable(refund, line.product()).orElse(0);
        return line.quantity() <= left
                ? null
                : new OrderRefusal.ReturnExceedsLine(account.order(), refund, line.product(), line.quantity(), left);
    }

    public static Ruling takeBack(DecisionContext on, OrderBook book, RefundVoid command) {
        OrderKey key = command.ref().order();
        Optional<Refunded> refund = book.account().refund(command.refund());
        if (refund.isEmpty()) {
            return DecideOrders.refused(new OrderRefusal.RefundUnknown(key, command.refund()));
        }
        if (refund.get().voided()) {
            return DecideOrders.unchanged(on, key, Why.ALREADY_VOIDED);
        }
        book.voidRefund(command.refund(), refund.get().taking());
        return on.accepted();
    }
}
