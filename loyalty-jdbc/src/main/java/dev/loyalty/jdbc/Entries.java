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
import java.util.ArrayList;
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

    /** A line of a member's journal. */
    record Line(MemberId member, Entry entry) {
        static List<Line> of(MemberId member, List<Entry> entries) {
            return entries.stream().map(entry -> new Line(member, entry)).toList();
        }
    }

    /** The second or a further order of a line. */
    private record Further(Line line, OrderKey order) {}

    /** A move from tier to tier, and which event of its line it is. */
    private record Move(Line line, int place, TierChanged change) {}

    static void insert(Session session, String program, List<Line> lines) throws SQLException {
        session.writeAll(INSERT, lines, (call, line) -> bind(call, program, line), "an entry");
    }

    static void bind(Call call, String program, Line line) throws SQLException {
        Entry entry = line.entry();
        ByCommand command = entry.cause() instanceof ByCommand by ? by : null;
        Set<OrderKey> orders = orders(entry);
        OrderKey order = orders.isEmpty() ? null : orders.iterator().next();
        call.number(entry.seq())
                .number(Micros.of(entry.occurredAt()))
                .number(Micros.of(entry.recordedAt()))
                .optional(CountedChange.of(entry))
                .id(program)
                .id(line.member().value())
                .id(command == null ? null : command.kind().code())
                .id(command == null ? null : command.id().value())
                .id(order == null ? null : order.shop().value())
                .id(order == null ? null : order.order().value())
                .bytes(EntryCodec.encode(entry));
    }

    /** What few lines have: further orders, and moves from tier to tier. */
    static void insertDetails(Session session, String program, List<Line> lines) throws SQLException {
        List<Further> orders = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        for (Line line : lines) {
            orders(line.entry()).stream().skip(1).forEach(order -> orders.add(new Further(line, order)));
            List<Event> events = line.entry().events();
            for (int place = 0; place < events.size(); place++) {
                if (events.get(place) instanceof TierChanged change) {
                    moves.add(new Move(line, place, change));
                }
            }
        }
        session.writeAll(INSERT_ORDER, orders, (call, further) -> bind(call, program, further), "an entry's order");
        session.writeAll(INSERT_TIER_CHANGE, moves, (call, move) -> bind(call, program, move), "a tier change");
    }

    private static void bind(Call call, String program, Further further) throws SQLException {
        call.number(further.line().entry().seq())
                .id(program)
                .id(further.line().member().value())
                .id(further.order().shop().value())
                .id(further.order().order().value());
    }

    private static void bind(Call call, String program, Move move) throws SQLException {
        TierChanged change = move.change();
        call.number(move.line().entry().seq())
                .number(Micros.of(move.line().entry().effectiveAt()))
                .number(move.place())
                .flag(change.up())
                .id(program)
                .id(move.line().member().value())
                .text(change.ladder().value())
                .text(change.from().value())
                .text(change.to().value())
                .text(change.reason().code().name());
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
