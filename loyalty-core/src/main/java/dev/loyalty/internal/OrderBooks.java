package dev.loyalty.internal;

import dev.loyalty.event.Entry;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.Ref;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.OrderPage;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.rules.answer.Answers;
import dev.loyalty.rules.answer.Explaining;
import dev.loyalty.rules.answer.ToldOrder;
import dev.loyalty.rules.spend.SpendByOrder;
import dev.loyalty.rules.time.Advance;
import dev.loyalty.rules.time.Advance.Advanced;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a customer's orders page by page. The memory that a page takes grows with the page and with what its orders went through, not
 * with the journal. Thread-safe.
 */
public final class OrderBooks {

    /** How many entries are looked through at once. */
    private static final int ENTRIES = 100;

    private final MemberStore store;
    private final Programs programs;
    private final Queries queries;
    private final Supplier<Instant> now;

    /**
     * The order books of a store.
     *
     * @param store which
     * @param programs the versions of the program
     * @param queries with which it reads
     * @param now the engine's clock
     */
    public OrderBooks(MemberStore store, Programs programs, Queries queries, Supplier<Instant> now) {
        this.store = store;
        this.programs = programs;
        this.queries = queries;
        this.now = now;
    }

    /** A member as stored, and what time has done since. */
    private record Told(MemberState stored, Instant asOf, Advanced advanced) {

        Money zero() {
            return Money.zero(stored.spend().ordered().currency());
        }
    }

    private Told told(CustomerId customer) {
        MemberState stored = queries.state(customer);
        Instant asOf = stored.notBeforeLast(now.get());
        return new Told(stored, asOf, Advance.to(stored, programs.history(), asOf));
    }

    /**
     * A page of orders with what is left of each.
     *
     * @param customer whose
     * @param after where the page begins
     * @param limit how many at most
     * @return the page
     */
    public OrderPage<OrderStatement> page(CustomerId customer, long after, int limit) {
        Told told = told(customer);
        OrderPage<ToldOrder> page = page(told, after, limit);
        return new OrderPage<>(statements(page, told).toList(), page.next());
    }

    /**
     * A page of orders with why each counts or not.
     *
     * @param customer whose
     * @param after where the page begins
     * @param limit how many at most
     * @return the page
     */
    public OrderPage<OrderAnswer> explained(CustomerId customer, long after, int limit) {
        Told told = told(customer);
        OrderPage<ToldOrder> page = page(told, after, limit);
        if (page.orders().isEmpty()) {
            return new OrderPage<>(List.of(), page.next());
        }
        SpendByOrder tally = queries.tally(told.stored(), keys(page));
        tally.add(told.advanced().entries());
        return new OrderPage<>(Explaining.explain(page.orders(), tally, programs.history(), told.asOf()), page.next());
    }

    /**
     * The orders of which only refunds, a revision or a cancellation have come so far.
     *
     * @param customer whose
     * @return the orders
     */
    public List<OrderStatement> unmatched(CustomerId customer) {
        Told told = told(customer);
        List<OrderStatement> unmatched = new ArrayList<>();
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            OrderPage<ToldOrder> page = page(told, next.getAsLong(), ENTRIES);
            statements(page, told)
                    .filter(order -> order.state() == OrderStatement.State.UNMATCHED)
                    .forEach(unmatched::add);
            next = page.next();
        }
        return List.copyOf(unmatched);
    }

    private static Stream<OrderStatement> statements(OrderPage<ToldOrder> page, Told told) {
        return page.orders().stream()
                .map(order -> Answers.statement(order, told.advanced().state()));
    }

    private static Set<OrderKey> keys(OrderPage<ToldOrder> page) {
        return page.orders().stream().map(order -> order.account().order()).collect(Collectors.toSet());
    }

    /** Goes on from an entry until there are enough orders, those that one entry begins all or none. */
    private OrderPage<ToldOrder> page(Told told, long after, int limit) {
        List<ToldOrder> orders = new ArrayList<>();
        long last = after;
        List<Entry> entries = queries.page(told.stored(), last, ENTRIES);
        while (!entries.isEmpty() && orders.size() < limit) {
            MemberRecord record =
                    store.read(told.stored().id(), refs(told.stored().id(), entries));
            for (int i = 0; i < entries.size() && orders.size() < limit; i++) {
                orders.addAll(begunBy(entries.get(i), record, told));
                last = entries.get(i).seq();
            }
            entries = queries.page(told.stored(), last, ENTRIES);
        }
        return new OrderPage<>(orders, entries.isEmpty() ? OptionalLong.empty() : OptionalLong.of(last));
    }

    /** The orders that are first heard of in an entry. */
    private static List<ToldOrder> begunBy(Entry entry, MemberRecord record, Told told) {
        List<ToldOrder> begun = new ArrayList<>();
        for (OrderKey order : ordersOf(entry).distinct().toList()) {
            List<Entry> itsEntries = record.found(Ref.order(record.member(), order)).stream()
                    .filter(each -> each.seq() <= told.stored().version())
                    .toList();
            if (itsEntries.get(0).seq() == entry.seq()) {
                begun.add(ToldOrder.of(order, itsEntries, told.zero())
                        .and(told.advanced().entries()));
            }
        }
        return begun;
    }

    private static Set<Ref> refs(MemberId member, List<Entry> entries) {
        Set<Ref> refs = new HashSet<>();
        entries.forEach(
                entry -> ordersOf(entry).map(order -> Ref.order(member, order)).forEach(refs::add));
        return refs;
    }

    private static Stream<OrderKey> ordersOf(Entry entry) {
        return entry.events().stream().filter(OrderEvent.class::isInstance).map(event -> ((OrderEvent) event).order());
    }
}
