package dev.loyalty.jdbc.journal;

import dev.loyalty.codec.EntryCodec;
import dev.loyalty.codec.EntryColumns;
import dev.loyalty.codec.Place;
import dev.loyalty.event.Entry;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.value.Mention;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Appends entries to the journal, with the columns by which they are found and reported. */
public final class Entries {

    /** What an entry is read from: its document, and all that is under its checksum. */
    public static final String READ =
            "seq, payload, occurred_at, recorded_at, amount, command_kind, command_id, shop, order_id";

    /** The same, of a table that is named e. */
    static final String READ_E =
            "e.seq, e.payload, e.occurred_at, e.recorded_at, e.amount, e.command_kind, e.command_id, e.shop, e.order_id";

    /** In their place where a row is no entry, but for the first. */
    public static final String NOTHING = "null, null, null, null, null, null, null, null";

    private static final String COLUMNS =
            "insert into loyalty_entry (seq, occurred_at, recorded_at, amount, program, member,"
                    + " command_kind, command_id, shop, order_id, payload)";

    /** An entry for each row of something that is named next. Parameters: see {@link #bind}. */
    public static final String TEXT_FROM = COLUMNS
            + " select cast(? as bigint), cast(? as bigint), cast(? as bigint), cast(? as bigint), ?, ?, ?, ?, ?, ?,"
            + " cast(? as bytea) from";

    private static final Sql INSERT = new Sql(COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private static final Sql INSERT_ORDER =
            new Sql("insert into loyalty_entry_order (seq, program, member, shop, order_id) values (?, ?, ?, ?, ?)");

    private static final Sql INSERT_REF = new Sql(
            "insert into loyalty_entry_ref (seq, program, name, kind, scope, member) values (?, ?, ?, ?, ?, ?)");

    private Entries() {}

    /** A line of a journal. */
    public record Line(StreamId stream, Entry entry) {
        public static List<Line> of(StreamId stream, List<Entry> entries) {
            return entries.stream().map(entry -> new Line(stream, entry)).toList();
        }
    }

    /** What a line is found by besides its columns: a second or further order, or a thing of a further kind. */
    private record Further(Line line, Mention mention) {}

    public static void insert(Session session, String program, List<Line> lines, int format) throws SQLException {
        session.writeAll(INSERT, lines, (call, line) -> bind(call, program, line, format), "an entry");
    }

    public static void bind(Call call, String program, Line line, int format) throws SQLException {
        EntryColumns columns = EntryColumns.of(ProgramId.of(program), line.stream(), line.entry())
                .withAmount(CountedChange.of(line.entry()));
        call.number(columns.place().number())
                .number(columns.occurredAt())
                .number(columns.recordedAt())
                .optional(columns.amount())
                .id(program)
                .id(line.stream().value())
                .id(columns.commandKind())
                .id(columns.commandId())
                .id(columns.shop())
                .id(columns.order())
                .bytes(EntryCodec.encode(columns, line.entry(), format));
    }

    /**
     * Reads an entry of which the columns of {@link #READ} were selected.
     *
     * @param first the first of these columns
     */
    public static Entry read(ResultSet row, int first, String program, StreamId member) throws SQLException {
        long amount = row.getLong(first + 4);
        boolean none = row.wasNull();
        EntryColumns columns = new EntryColumns(
                new Place(ProgramId.of(program), member, row.getLong(first)),
                row.getLong(first + 2),
                row.getLong(first + 3),
                none ? null : Long.valueOf(amount),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8));
        return EntryCodec.decode(columns, row.getBytes(first + 1));
    }

    /** What few lines have: further orders, and things of further kinds by which they are found. */
    public static void insertFurther(Session session, String program, List<Line> lines) throws SQLException {
        List<Further> orders = new ArrayList<>();
        List<Further> others = new ArrayList<>();
        lines.forEach(line -> addFurther(line, orders, others));
        session.writeAll(
                INSERT_ORDER, orders, (call, further) -> bindOrder(call, program, further), "an entry's order");
        session.writeAll(
                INSERT_REF, others, (call, further) -> bindOther(call, program, further), "an entry's reference");
    }

    /** The command and the first order stand in the entry's own columns. */
    private static void addFurther(Line line, List<Further> orders, List<Further> others) {
        boolean isFirst = true;
        for (Mention mention : line.entry().mentions()) {
            if (!mention.kind().equals(Mention.Kind.ORDER)) {
                if (!mention.kind().equals(Mention.Kind.COMMAND)) {
                    others.add(new Further(line, mention));
                }
            } else if (isFirst) {
                isFirst = false;
            } else {
                orders.add(new Further(line, mention));
            }
        }
    }

    private static void bindOrder(Call call, String program, Further further) throws SQLException {
        call.number(further.line().entry().seq())
                .id(program)
                .id(further.line().stream().value())
                .id(Facts.first(further.mention()))
                .id(Facts.second(further.mention()));
    }

    private static void bindOther(Call call, String program, Further further) throws SQLException {
        call.number(further.line().entry().seq())
                .id(program)
                .id(further.mention().name())
                .id(further.mention().kind().code())
                .id(further.mention().scope())
                .id(further.line().stream().value());
    }
}
