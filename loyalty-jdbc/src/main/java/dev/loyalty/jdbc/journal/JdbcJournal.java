package dev.loyalty.jdbc.journal;

import dev.loyalty.event.Entry;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Keys;
import dev.loyalty.jdbc.sql.ReadableRows;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.spi.Journal;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.StreamId;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members' journals. In the host's transaction it also shows what that has not committed yet.
 *
 * @param program in which program
 * @param access the way to the database at this moment
 */
public record JdbcJournal(String program, Supplier<Access> access) implements Journal {

    private static final Sql AFTER = new Sql("select " + Entries.READ + " from loyalty_entry"
            + " where program = ? and member = ? and seq > ? order by seq limit ?");

    private static final Sql ONE =
            new Sql("select " + Entries.READ + " from loyalty_entry where program = ? and member = ? and seq = ?");

    /** Each is looked up by itself: the offset keeps the database from reading all entries and joining them. */
    private static final Sql AT = new Sql("select asked.member, found.*"
            + " from unnest(cast(? as text[]), cast(? as bigint[])) as asked (member, place),"
            + " lateral (select " + Entries.READ_E + " from loyalty_entry e"
            + " where e.program = ? and e.member = asked.member and e.seq = asked.place offset 0) as found");

    private static final Sql BEFORE = new Sql("select " + Entries.READ + " from loyalty_entry"
            + " where program = ? and member = ? and seq < ? order by seq desc limit ?");

    private static final Sql OWNERS_OF_COMMAND = new Sql(
            "select distinct member from loyalty_entry" + " where program = ? and command_kind = ? and command_id = ?");

    private static final Sql OWNERS_OF_ORDER = new Sql("select member from loyalty_entry"
            + " where program = ? and shop = ? and order_id = ?"
            + " union select member from loyalty_entry_order where program = ? and shop = ? and order_id = ?");

    private static final Sql OWNERS_OF_ANOTHER = new Sql("select distinct member from loyalty_entry_ref"
            + " where program = ? and scope = ? and name = ? and kind = ?");

    private static final Sql SHARED_COMMANDS = new Sql("select command_kind, command_id from loyalty_entry"
            + " where program = ? and member > ? and command_id is not null and (command_kind, command_id) > (?, ?)"
            + " group by command_kind, command_id having count(distinct member) > 1"
            + " order by command_kind, command_id limit ?");

    private static final Sql SHARED_ORDERS = new Sql("select shop, order_id from"
            + " (select shop, order_id, member from loyalty_entry where program = ? and order_id is not null"
            + " union select shop, order_id, member from loyalty_entry_order where program = ?) o"
            + " where (shop, order_id) > (?, ?)"
            + " group by shop, order_id having count(*) > 1 order by shop, order_id limit ?");

    private static final Sql SHARED_OTHERS = new Sql("select scope, name from loyalty_entry_ref"
            + " where program = ? and member > ? and (scope, name) > (?, ?) and kind = ?"
            + " group by scope, name having count(distinct member) > 1 order by scope, name limit ?");

    @Override
    public List<Entry> after(StreamId stream, long after, int limit) {
        return page(AFTER, stream, after, limit);
    }

    @Override
    public List<Entry> before(StreamId stream, long before, int limit) {
        return page(BEFORE, stream, before, limit);
    }

    @Override
    public Map<Place, Entry> at(Collection<Place> places) {
        return access.get().read(session -> {
            Map<Place, Entry> found = new HashMap<>();
            if (!session.dialect().joinsArrays()) {
                for (Place place : places) {
                    Call call = session.call(ONE)
                            .id(program)
                            .id(place.stream().value())
                            .number(place.seq());
                    session.first(call, row -> Entries.read(row, 1, program, place.stream()))
                            .ifPresent(entry -> found.put(place, entry));
                }
                return found;
            }
            Call call = session.call(AT)
                    .ids(places.stream().map(place -> place.stream().value()).toList())
                    .longs(places.stream().map(Place::seq).toList())
                    .id(program);
            session.list(call, row -> {
                StreamId stream = StreamId.parse(row.getString(1));
                Entry entry = Entries.read(row, 2, program, stream);
                return found.put(new Place(stream, entry.seq()), entry);
            });
            return found;
        });
    }

    @Override
    public List<MemberId> owners(Mention mention) {
        Mention.Kind kind = mention.kind();
        boolean ofOrder = kind.equals(Mention.Kind.ORDER);
        boolean ofCommand = kind.equals(Mention.Kind.COMMAND);
        return access.get().read(session -> {
            Call call = session.call(ofOrder ? OWNERS_OF_ORDER : ofCommand ? OWNERS_OF_COMMAND : OWNERS_OF_ANOTHER);
            bind(call, mention);
            if (ofOrder) {
                bind(call, mention);
            } else if (!ofCommand) {
                call.id(kind.code());
            }
            Set<MemberId> owners = new TreeSet<>();
            ReadableRows.all(session, "loyalty_entry", call, row -> StreamId.parse(row.getString(1)))
                    .forEach(stream -> stream.fold(owners::add, thing -> false));
            return List.copyOf(owners);
        });
    }

    private void bind(Call call, Mention mention) throws SQLException {
        call.id(program).id(Facts.first(mention)).id(Facts.second(mention));
    }

    @Override
    public List<Mention> shared(Mention.Kind kind, @Nullable Mention after, int limit) {
        return access.get()
                .read(session -> ReadableRows.list(
                        session,
                        "loyalty_entry",
                        limit,
                        wanted -> shared(session, kind, after).number(wanted),
                        row -> mention(kind, row.getString(1), row.getString(2))));
    }

    /** All parameters but the last. */
    private Call shared(Session session, Mention.Kind kind, @Nullable Mention after) throws SQLException {
        boolean ofOrder = kind.equals(Mention.Kind.ORDER);
        boolean ofCommand = kind.equals(Mention.Kind.COMMAND);
        Call call = session.call(ofOrder ? SHARED_ORDERS : ofCommand ? SHARED_COMMANDS : SHARED_OTHERS)
                .id(program);
        call.id(ofOrder ? program : Keys.BEFORE_MEMBERS);
        call.id(after == null ? "" : Facts.first(after)).id(after == null ? "" : Facts.second(after));
        return ofOrder || ofCommand ? call : call.id(kind.code());
    }

    private static Mention mention(Mention.Kind kind, String first, String second) {
        if (kind.equals(Mention.Kind.ORDER)) {
            return Mention.of(OrderKey.of(first, second));
        }
        return kind.equals(Mention.Kind.COMMAND)
                ? Mention.command(first, CommandId.parse(second))
                : Mention.of(kind, first, second);
    }

    private List<Entry> page(Sql sql, StreamId stream, long from, int limit) {
        return access.get()
                .read(session -> session.list(
                        session.call(sql)
                                .id(program)
                                .id(stream.value())
                                .number(from)
                                .number(limit),
                        row -> Entries.read(row, 1, program, stream)));
    }
}
