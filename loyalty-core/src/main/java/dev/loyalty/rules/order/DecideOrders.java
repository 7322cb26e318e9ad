package dev.loyalty.rules.order;

import dev.loyalty.command.Confirmation;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderCommand;
import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.event.OrderUnchanged.Why;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.member.Membership;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.rules.decision.Admission;
import dev.loyalty.rules.decision.Bounds;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.value.OrderKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What follows from what the shop says of an order. */
public final class DecideOrders {

    private DecideOrders() {}

    public static Ruling order(DecisionContext on, OrderBook book, Order order) {
        Basket basket = order.bought().basket(on.program().currency());
        OrderKey key = order.ref().order();
        if (book.account().isPaid()) {
            Entry entry = entry(on, event -> event instanceof OrderPaid).orElseThrow();
            Basket recorded = paid(entry, key).basket();
            return recorded.equals(basket)
                    ? new Ruling.Repeated(entry)
                    : refused(new OrderRefusal.AlreadyPaid(key, recorded.total(), basket.total()));
        }
        boolean edited = book.account().bought() != null;
        Refusal refusal = firstHeard(on, book, order, basket);
        if (refusal != null) {
            return refused(refusal);
        }
        if (edited && !GiftCards.of(on, key).byEdit()) {
            book.payByCard(basket.giftCard());
        }
        return on.accepted();
    }

    /** Books the order itself; null, or why it is refused. */
    static @Nullable Refusal firstHeard(DecisionContext on, OrderBook book, OrderCommand command, Basket basket) {
        Instant paidAt = command.occurredAt();
        Currency own = on.program().currency();
        boolean foreign = !basket.currency().equals(own);
        BigDecimal rate = foreign ? on.rate() : null;
        Refusal unconvertible = on.unconvertible(basket.currency(), paidAt);
        Refusal tooLarge =
                unconvertible != null ? unconvertible : Bounds.ofAmount(command.customer(), basket.total(), rate, own);
        if (tooLarge != null) {
            return tooLarge;
        }
        Refusal refusal = Admission.admit(on, command.customer(), paidAt);
        if (refusal != null) {
            return refusal;
        }
        book.pay(basket, paidAt, rate);
        return null;
    }

    public static Ruling cancellation(DecisionContext on, OrderBook book, OrderCommand command) {
        Refusal refusal = early(on, book.account(), command);
        if (refusal != null) {
            return refused(refusal);
        }
        if (book.account().cancelled()) {
            return unchanged(on, command.ref().order(), Why.ALREADY_CANCELLED);
        }
        book.cancel();
        return on.accepted();
    }

    public static Ruling reinstatement(DecisionContext on, OrderBook book) {
        OrderAccount account = book.account();
        if (account.isUnheardOf()) {
            return refused(new OrderRefusal.OrderUnknown(account.order()));
        }
        if (!account.cancelled()) {
            return unchanged(on, account.order(), Why.NOT_CANCELLED);
        }
        book.reinstate();
        return on.accepted();
    }

    public static Ruling confirmation(DecisionContext on, OrderBook book, Confirmation command) {
        OrderKey key = command.ref().order();
        if (!book.account().isPaid()) {
            return refused(new OrderRefusal.OrderUnknown(key));
        }
        if (book.account().counts()) {
            return unchanged(on, key, Why.ALREADY_COUNTS);
        }
        book.confirm();
        return on.accepted();
    }

    /** Whether something may be said of an order that has not come; null, or why not. */
    static @Nullable Refusal early(DecisionContext on, OrderAccount account, OrderCommand command) {
        if (account.isPaid()) {
            return null;
        }
        if (on.program().earlyFacts() == EarlyFacts.REFUSE) {
            return new OrderRefusal.OrderUnknown(account.order());
        }
        boolean stranger = on.draft().state().membership() == Membership.NONE;
        return stranger && !on.program().joining().byFirstOrder() ? new Refusal.NotAMember(command.customer()) : null;
    }

    /** The first entry with such an event. It stays the first, so that a repetition is answered the same at any time. */
    static Optional<Entry> entry(DecisionContext on, Predicate<Event> holds) {
        return on.ofSubject().stream()
                .filter(entry -> entry.events().stream().anyMatch(holds))
                .findFirst();
    }

    private static OrderPaid paid(Entry entry, OrderKey order) {
        return entry.events().stream()
                .filter(event -> event instanceof OrderPaid paid && paid.order().equals(order))
                .map(OrderPaid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static Ruling unchanged(DecisionContext on, OrderKey order, Why why) {
        on.draft().add(new OrderUnchanged(order, why));
        return Ruling.ACCEPTED;
    }

    static Ruling refused(Refusal refusal) {
        return new Ruling.Refused(refusal);
    }
}
