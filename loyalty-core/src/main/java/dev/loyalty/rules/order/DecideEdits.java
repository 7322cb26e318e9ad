package dev.loyalty.rules.order;

import dev.loyalty.command.Bought;
import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Revision;
import dev.loyalty.event.OrderUnchanged.Why;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.OrderAccount.Left;
import dev.loyalty.rules.decision.Bounds;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.value.CurrencyMismatchException;
import dev.loyalty.value.Money;
import dev.loyalty.value.Returned;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What follows when the shop says how an order is now: an edit alone, or the order with its refunds. */
public final class DecideEdits {

    private DecideEdits() {}

    public static Ruling revision(DecisionContext on, OrderBook book, Revision revision) {
        OrderAccount account = book.account();
        Refusal refusal = DecideOrders.early(on, account, revision);
        if (refusal != null) {
            return DecideOrders.refused(refusal);
        }
        if (revision.revision() <= account.revision()) {
            return DecideOrders.unchanged(on, account.order(), Why.STALE_REVISION);
        }
        Basket stated = basket(on, account, revision.bought());
        boolean speaksOfCard = revision.bought().giftCard() != null;
        Basket basket =
                speaksOfCard ? stated : GiftCards.of(on, account.order()).silently(stated);
        Refusal tooLarge = Bounds.ofAmount(
                revision.customer(),
                basket.total(),
                account.rate(),
                on.program().currency());
        if (tooLarge != null) {
            return DecideOrders.refused(tooLarge);
        }
        Refusal below = account.isPaid() ? belowRefunds(account, basket, revision.revision()) : null;
        if (below != null) {
            return DecideOrders.refused(below);
        }
        book.revise(revision.revision(), basket);
        if (speaksOfCard) {
            book.synced(revision.revision());
        }
        return on.accepted();
    }

    /** Why an order that has come cannot be edited so; null if it can. What was too much before the edit may stay so. */
    private static @Nullable Refusal belowRefunds(OrderAccount account, Basket basket, long revision) {
        OrderAccount edited = account.revised(basket, revision);
        Map<String, Integer> before =
                account.pieces().surplus().stream().collect(Collectors.toMap(Returned::product, Returned::quantity));
        List<Returned> missing = edited.pieces().surplus().stream()
                .filter(one -> one.quantity() > before.getOrDefault(one.product(), 0))
                .toList();
        if (!missing.isEmpty()) {
            return basket.lines().isEmpty()
                    ? new OrderRefusal.RevisionNeedsLines(account.order(), missing)
                    : new OrderRefusal.RevisionBelowReturns(account.order(), missing);
        }
        Left after = edited.refundsApplied();
        if (!after.excess().isGreaterThan(account.refundsApplied().excess())) {
            return null;
        }
        Money refunded = basket.total().minus(after.basket().total()).plus(after.excess());
        return new OrderRefusal.RevisionBelowRefunds(account.order(), basket.total(), refunded);
    }

    /**
     * Works out the difference between the order as it stands and what is recorded, and books that. Refunds that are gone are voided
     * before the edit, and new ones booked after it, so that each is measured by the order to which it belongs.
     */
    public static Ruling sync(DecisionContext on, OrderBook book, OrderSnapshot snapshot) {
        OrderAccount account = book.account();
        boolean tied = account.revision() == snapshot.revision() && Ties.wins(on, snapshot);
        if (account.revision() >= snapshot.revision() && !tied) {
            return DecideOrders.unchanged(on, account.order(), Why.STALE_REVISION);
        }
        Basket basket = basket(on, account, snapshot.bought());
        Refusal refusal = account.isPaid()
                ? Bounds.ofAmount(
                        snapshot.customer(),
                        basket.total(),
                        account.rate(),
                        on.program().currency())
                : DecideOrders.firstHeard(on, book, snapshot, basket);
        if (refusal != null) {
            return DecideOrders.refused(refusal);
        }
        SyncRefunds refunds = new SyncRefunds(book, snapshot, basket);
        Refusal unreturnable = refunds.unreturnable();
        if (unreturnable != null) {
            return DecideOrders.refused(unreturnable);
        }
        refunds.voidWhatIsGone();
        if (!basket.equals(book.account().bought())) {
            book.revise(snapshot.revision(), basket);
        }
        refunds.bookWhatIsNew();
        if (snapshot.cancelled() && !book.account().cancelled()) {
            book.cancel();
        } else if (!snapshot.cancelled() && book.account().cancelled()) {
            book.reinstate();
        }
        book.synced(snapshot.revision());
        return on.accepted();
    }

    /** What was bought, in the order's currency once that is known. */
    private static Basket basket(DecisionContext on, OrderAccount account, Bought bought) {
        Basket recorded = account.bought();
        Currency own = on.program().currency();
        Currency expected = account.isPaid() && recorded != null ? recorded.currency() : bought.currencyOr(own);
        Currency stated = bought.currencyOr(expected);
        if (!stated.equals(expected)) {
            throw new CurrencyMismatchException(expected, stated);
        }
        return bought.basket(expected);
    }
}
