package dev.loyalty.rules.order;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.OrderExcess;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderRevised.Occasion;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.event.Waiting;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.Taking;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.journal.Evolve;
import dev.loyalty.rules.spend.Keeping;
import dev.loyalty.rules.tier.Days;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happens to one order into a draft: works out by how much what it counts changes, and keeps the account up to date.
 */
public final class OrderBook {

    private final DecisionContext on;
    private final boolean former;
    private OrderAccount account;
    private @Nullable OrderEvent last;

    public OrderBook(DecisionContext on, OrderKey order) {
        this.on = on;
        this.account = Evolve.account(order, on.ofSubject(), on.program().zero());
        this.former = account.isPaid() && paidBy(order) < on.draft().state().lifeStart();
    }

    /** What is known of the order, what was booked here included. */
    OrderAccount account() {
        if (last != null) {
            account = last.after(account);
            last = null;
        }
        return account;
    }

    void pay(Basket basket, Instant paidAt, @Nullable BigDecimal rate) {
        LoyaltyProgram then = on.programs().inForceAt(paidAt);
        LocalDate day = Counting.day(then, paidAt);
        Waiting waiting = Counting.waiting(then, day, on.draft().at());
        OrderAccount next = account().paid(basket, paidAt, then.version(), rate, waiting.isOver());
        Money excess = next.refunds().isEmpty()
                ? Money.zero(basket.currency())
                : next.left().excess();
        add(new OrderPaid(
                account().order(), paidAt, day, then.version(), basket, rate, waiting, excess, changeTo(next)));
    }

    /**
     * Books an edit. It changes by itself what the order counts for keeping a tier. What it changes beyond that belongs to what was taken
     * back: refunds take another share of the edited order, and a cancellation takes all of it.
     */
    void revise(long revision, Basket basket) {
        OrderAccount now = account();
        OrderAccount next = now.revised(basket, revision);
        Money change = changeTo(next);
        Money own = former || (now.refunds().isEmpty() && !now.cancelled()) ? change : ownChange(now, next, change);
        Occasion occasion = now.cancelled() ? Occasion.EDITED_WHILE_CANCELLED : Occasion.EDITED;
        add(new OrderRevised(now.order(), day(), revision, basket, change, change.minus(own), occasion));
    }

    private Money ownChange(OrderAccount now, OrderAccount next, Money change) {
        Keeping keeping = Keeping.of(now.order(), on.ofSubject(), none());
        return keeping.hasBegun()
                ? keeping.counted(next, on.programs()).minus(keeping.counted(now, on.programs()))
                : change;
    }

    private Money none() {
        return on.program().zero();
    }

    /** An edit that came before its order and did not speak of the gift card is paid for as the order was. */
    void payByCard(Money card) {
        Basket edited = account().bought();
        if (edited != null && !edited.paidByCard(card).equals(edited)) {
            revise(account().revision(), edited.paidByCard(card));
        }
    }

    void refund(RefundId refund, Taking taking) {
        add(new OrderRefunded(
                account().order(), day(), refund, taking, changeTo(account().refunded(refund, taking, false))));
    }

    void voidRefund(RefundId refund, Taking taking) {
        OrderAccount now = account();
        OrderAccount next = now.refunded(refund, taking, true);
        Money change = changeTo(next);
        Money first = countedFirst(now, next, change);
        add(new RefundVoided(now.order(), day(), refund, taking, first.isZero() ? change : none()));
        countFirst(first, change, now.cancelled() ? Occasion.EDITED_WHILE_CANCELLED : Occasion.REFUND_VOIDED);
    }

    /** What an order counts for the first time when something no longer stands that had come before it began to count. */
    private Money countedFirst(OrderAccount now, OrderAccount next, Money change) {
        return former || !now.isPaid() || !now.counts() ? none() : ownChange(now, next, change);
    }

    /** It never was taken back, so it does not come back: it belongs to what was ordered. */
    private void countFirst(Money first, Money change, Occasion occasion) {
        OrderAccount now = account();
        Basket bought = now.bought();
        if (!first.isZero() && bought != null) {
            add(new OrderRevised(now.order(), day(), now.revision(), bought, change, change.minus(first), occasion));
        }
    }

    /** Notes that refunds are worth more than the order, if that was less so before. */
    void tellExcess(OrderAccount before) {
        if (!account().isPaid()) {
            return;
        }
        Money excess = account().refundsApplied().excess();
        if (excess.isGreaterThan(before.refundsApplied().excess())) {
            on.draft().tellLast(new OrderExcess(account().order(), excess));
        }
    }

    void cancel() {
        add(new OrderCancelled(account().order(), day(), changeTo(account().cancelled(true))));
    }

    void reinstate() {
        OrderAccount now = account();
        OrderAccount next = now.cancelled(false);
        Money change = changeTo(next);
        Money first = countedFirst(now, next, change);
        add(new OrderReinstated(now.order(), day(), first.isZero() ? change : none()));
        countFirst(first, change, Occasion.REINSTATED);
    }

    /** An order that is not known to wait any longer, because it belongs to a former membership, counts nothing. */
    void confirm() {
        OrderKey order = account().order();
        WaitingOrder waiting = on.draft().state().waiting(order).orElse(null);
        Instant paidAt = account().paidAt();
        if (waiting != null) {
            add(new OrderCounted(order, waiting.day(), waiting.counted()));
        } else if (paidAt != null) {
            LocalDate day = Counting.day(on.programs().version(account().program()), paidAt);
            add(new OrderCounted(order, day, on.program().zero()));
        }
    }

    void synced(long revision) {
        Basket bought = account().bought();
        Money none = bought == null ? on.program().zero() : Money.zero(bought.currency());
        Money excess = account().isPaid() ? account().refundsApplied().excess() : none;
        add(new OrderSynced(account().order(), revision, excess));
    }

    /** The day on which the order counts, by the version of the program that was in force; null while it has not come. */
    private @Nullable LocalDate day() {
        Instant paidAt = account().paidAt();
        if (paidAt == null) {
            return null;
        }
        LocalDate own = Counting.day(on.programs().version(account().program()), paidAt);
        return Days.of(on.draft().state(), own, this::countedBefore);
    }

    /** Whether the order counted before an entry of the journal was written. */
    private boolean countedBefore(long seq) {
        OrderAccount then = Evolve.account(
                account().order(),
                on.ofSubject().stream().filter(entry -> entry.seq() < seq).toList(),
                on.program().zero());
        return then.isPaid() && then.counts();
    }

    private Money changeTo(OrderAccount next) {
        return former
                ? on.program().zero()
                : Counting.counted(next, on.programs()).minus(account().counted());
    }

    private void add(OrderEvent event) {
        on.draft().add(event);
        last = event;
        if (account.tallied() != Tallied.NOT
                || Begin.version(account.order(), on).countsOrders()) {
            tally();
        }
    }

    /** Counts the order as one from now on, or no longer, also where orders are counted no more. */
    private void tally() {
        Tallied from = account().tallied();
        Tallied to = tallied(from);
        if (from != to) {
            last = new OrderTallied(account().order(), day(), from, to);
            on.draft().add(last);
        }
    }

    private Tallied tallied(Tallied now) {
        if (former || !account().counts()) {
            return now;
        }
        if (account().counted().isPositive()) {
            return Tallied.COUNTS;
        }
        boolean was = now != Tallied.NOT
                && Counting.purchased(account(), on.programs()).isPositive();
        return was ? Tallied.TAKEN_BACK : Tallied.NOT;
    }

    private long paidBy(OrderKey order) {
        for (Entry entry : on.ofSubject()) {
            for (Event event : entry.events()) {
                if (event instanceof OrderPaid paid && paid.order().equals(order)) {
                    return entry.seq();
                }
            }
        }
        return 0;
    }
}
