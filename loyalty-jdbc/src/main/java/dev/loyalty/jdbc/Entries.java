package dev.loyalty.jdbc;

import dev.loyalty.codec.EntryCodec;
import dev.loyalty.event.Cause.ByCommand;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.TierChanged;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.OrderKey;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Appends entries to the journal, with the columns by which they are found and reported. */
final class Entries {

    private static final String COLUMNS =
            "insert into loyalty_entry (seq, occurred_at, recorded_at, amount, program, member,"
                    + " command_kind, command_id, shop, order_id, payload)";

    /** An entry for each row of something that is named next. Parameters: see {@link #bind}. */
    static final String TEXT_FROM = COLUMNS
            + " select cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), ?, ?, ?, ?, ?, ?,"
            + " cast(? as bytea) from";

    private static final Sql INSERT = new Sql(COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private static final Sql INSERT_ORDER =
            new Sql("insert into loyalty_entry_order (seq, program, member, shop, order_id) values (?, ?, ?, ?, ?)");

    private static final Sql INSERT_TIER_CHANGE = new Sql("insert into loyalty_tier_change (seq, changed_at, place, up,"
            + " program, member, ladder, tier_before, tier_after, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private Entries() {}

    static void insert(Session session, String program, MemberId member, List<Entry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        try (Call call = session.call(INSERT)) {
            for (Entry entry : entries) {
                bind(call, program, member, entry);
                call.add();
            }
            call.flush();
        }
    }

    static void bind(Call call, String program, MemberId member, Entry entry) throws SQLException {
        ByCommand command = entry.cause() instanceof ByCommand by ? by : null;
        Set<OrderKey> orders = orders(entry);
        OrderKey order = orders.isEmpty() ? null : orders.iterator().next();
        call.number(entry.seq())
                .number(Micros.of(entry.occurredAt()))
                .number(Micros.of(entry.recordedAt()))
                .optional(CountedChange.of(entry))
                .id(program)
                .id(member.value())
                .id(command == null ? null : command.kind().code())
                .id(command == null ? null : command.id().value())
                .id(order == null ? null : order.shop().value())
                .id(order == null ? null : order.order().value())
                .bytes(EntryCodec.encode(entry));
    }

    /** What few entries have: further orders, and moves from tier to tier. */
    static void insertDetails(Session session, String program, MemberId member, List<Entry> entries)
            throws SQLException {
        for (Entry entry : entries) {
            Iterator<OrderKey> orders = orders(entry).iterator();
            if (orders.hasNext()) {
                orders.next();
            }
            while (orders.hasNext()) {
                insertOrder(session, program, member, entry.seq(), orders.next());
            }
            for (int place = 0; place < entry.events().size(); place++) {
                if (entry.events().get(place) instanceof TierChanged change) {
                    insertTierChange(session, program, member, entry, place, change);
                }
            }
        }
    }

    private static void insertOrder(Session session, String program, MemberId member, long seq, OrderKey order)
            throws SQLException {
        session.update(session.call(INSERT_ORDER)
                .number(seq)
                .id(program)
                .id(member.value())
                .id(order.shop().value())
                .id(order.order().value()));
    }

    private static void insertTierChange(
            Session session, String program, MemberId member, Entry entry, int place, TierChanged change)
            throws SQLException {
        session.update(session.call(INSERT_TIER_CHANGE)
                .number(entry.seq())
                .number(Micros.of(entry.effectiveAt()))
                .number(place)
                .flag(change.up())
                .id(program)
                .id(member.value())
                .text(change.ladder().value())
                .text(change.from().value())
                .text(change.to().value())
                .text(change.reason().code().name()));
    }

    private static Set<OrderKey> orders(Entry entry) {
        Set<OrderKey> orders = new LinkedHashSet<>(2);
        for (Event event : entry.events()) {
            if (event instanceof OrderEvent ofOrder) {
                orders.add(ofOrder.order());
            }
        }
        return orders;
    }
}
