package dev.loyalty;

import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Confirmation;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.internal.CommandGateway;
import dev.loyalty.internal.Limits;
import dev.loyalty.internal.OrderBooks;
import dev.loyalty.internal.Queries;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.OrderPage;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The room for orders. Every call is one command, recorded as {@link LoyaltyEngine#record} does: it may be sent again, and throws
 * what that throws.
 *
 * <p>Thread-safe.
 */
public final class Orders {

    private final LoyaltyEngine engine;
    private final Queries queries;
    private final OrderBooks books;

    Orders(LoyaltyEngine engine, Queries queries, OrderBooks books) {
        this.engine = engine;
        this.queries = queries;
        this.books = books;
    }

    /**
     * An order was paid.
     *
     * @param order the order
     * @return what became of it
     */
    public Outcome paid(Order order) {
        return engine.record(order);
    }

    /**
     * The whole order as the shop sees it now: the one call that a consumer of webhooks needs.
     *
     * @param snapshot the order as it stands
     * @return what became of it
     */
    public Outcome sync(OrderSnapshot snapshot) {
        return engine.record(snapshot);
    }

    /**
     * An order was edited after payment.
     *
     * @param revision the whole order as it was edited, before refunds
     * @return what became of it
     */
    public Outcome revised(Revision revision) {
        return engine.record(revision);
    }

    /**
     * Money was paid back for an order.
     *
     * @param refund the refund
     * @return what became of it
     */
    public Outcome refunded(Refund refund) {
        return engine.record(refund);
    }

    /**
     * A refund did not happen after all.
     *
     * @param refundVoid which
     * @return what became of it
     */
    public Outcome refundVoided(RefundVoid refundVoid) {
        return engine.record(refundVoid);
    }

    /**
     * An order was cancelled.
     *
     * @param cancellation which
     * @return what became of it
     */
    public Outcome cancelled(Cancellation cancellation) {
        return engine.record(cancellation);
    }

    /**
     * A cancelled order stands again.
     *
     * @param reinstatement which
     * @return what became of it
     */
    public Outcome reinstated(Reinstatement reinstatement) {
        return engine.record(reinstatement);
    }

    /**
     * An order is confirmed.
     *
     * @param confirmation which
     * @return what became of it
     */
    public Outcome confirmed(Confirmation confirmation) {
        return engine.record(confirmation);
    }

    /**
     * A credit note without an order was issued.
     *
     * @param creditNote the credit note
     * @return what became of it
     */
    public Outcome credited(CreditNote creditNote) {
        return engine.record(creditNote);
    }

    /**
     * A page of a customer's orders, with what is left of each.
     *
     * @param customer whose
     * @param after what the page before gave as {@link OrderPage#next()}; 0 for the first page
     * @param limit how many orders it tells at most, or a few more if several came with one command
     * @return the page, in the order in which the orders were first heard of; empty for a stranger
     */
    public OrderPage<OrderStatement> of(CustomerId customer, long after, int limit) {
        Limits.require(limit);
        return CommandGateway.guarded(() -> books.page(customer, after, limit));
    }

    /**
     * The same, with what of each order counts, why the rest does not, and where a ladder measures it. Reads the customer's whole journal
     * for each page, a part at a time.
     *
     * @param customer whose
     * @param after what the page before gave as {@link OrderPage#next()}; 0 for the first page
     * @param limit how many orders it tells at most, or a few more if several came with one command
     * @return the page, in the order in which the orders were first heard of; empty for a stranger
     */
    public OrderPage<OrderAnswer> explain(CustomerId customer, long after, int limit) {
        Limits.require(limit);
        return CommandGateway.guarded(() -> books.explained(customer, after, limit));
    }

    /**
     * The orders of which only refunds, a revision or a cancellation have come so far.
     *
     * @param customer whose
     * @return the orders
     */
    public List<OrderStatement> unmatched(CustomerId customer) {
        return CommandGateway.guarded(() -> books.unmatched(customer));
    }

    /**
     * Whose an order is. More than one owner is a mistake of the shop's: an order belongs to the member under whom it came.
     *
     * @param order which
     * @return the customers under whom it is known, sorted
     */
    public List<CustomerId> ownersOf(OrderKey order) {
        return CommandGateway.guarded(() -> queries.owners(order));
    }

    /**
     * An audit: orders that are known under more than one customer.
     *
     * @param after the last of the page before; null for the first page
     * @param limit how many at most
     * @return the orders, sorted
     */
    public List<OrderKey> underSeveralCustomers(@Nullable OrderKey after, int limit) {
        Limits.require(limit);
        return CommandGateway.guarded(() -> queries.shared(after, limit));
    }
}
