package dev.loyalty.jdbc;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.spi.Journal;
import dev.loyalty.value.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The members' journals. In the host's transaction it also shows what that has not committed yet.
 *
 * @param program in which program
 * @param access the way to the database at this moment
 */
record JdbcJournal(String program, Supplier<Access> access) implements Journal {

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

    private static final Sql SHARED_COMMANDS = new Sql("select command_kind, command_id from loyalty_entry"
            + " where program = ? and command_id is not null and (command_kind, command_id) > (?, ?)"
            + " group by command_kind, command_id having count(distinct member) > 1"
            + " order by command_kind, command_id limit ?");

    private static final Sql SHARED_ORDERS = new Sql("select shop, order_id from"
            + " (select shop, order_id, member from loyalty_entry where program = ? and order_id is not null"
            + " union select shop, order_id, member from loyalty_entry_order where program = ?) o"
            + " where (shop, order_id) > (?, ?)"
            + " group by shop, order_id having count(*) > 1 order by shop, order_id limit ?");

    @Override
    public List<Entry> after(MemberId member, long after, int limit) {
        return page(AFTER, member, after, limit);
    }

    @Override
    public List<Entry> before(MemberId member, long before, int limit) {
        return page(BEFORE, member, before, limit);
    }

    @Override
    public Map<Place, Entry> at(Collection<Place> places) {
        return access.get().read(session -> {
            Map<Place, Entry> found = new HashMap<>();
            if (!session.dialect().joinsArrays()) {
                for (Place place : places) {
                    Call call = session.call(ONE)
                            .id(program)
                            .id(place.member().value())
                            .number(place.seq());
                    session.first(call, row -> Entries.read(row, 1, program, place.member()))
                            .ifPresent(entry -> found.put(place, entry));
                }
                return found;
            }
            Call call = session.call(AT)
                    .ids(places.stream().map(place -> place.member().value()).toList())
                    .longs(places.stream().map(Place::seq).toList())
                    .id(program);
            session.list(call, row -> {
                MemberId member = MemberId.of(row.getString(1));
                Entry entry = Entries.read(row, 2, program, member);
                return found.put(new Place(member, entry.seq()), entry);
            });
            return found;
        });
    }

    @Override
    public List<MemberId> owners(Ref.Kind kind, String id) {
        List<String> parts = parts(id);
        if (parts.size() < 2) {
            return List.of();
        }
        return access.get().read(session -> {
            Call call = session.call(kind == Ref.Kind.ORDER ? OWNERS_OF_ORDER : OWNERS_OF_COMMAND)
                    .id(program)
                    .id(parts.get(0))
                    .id(parts.get(1));
            if (kind == Ref.Kind.ORDER) {
                call.id(program).id(parts.get(0)).id(parts.get(1));
            }
            return List.copyOf(
                    new TreeSet<>(Readable.all(session, "loyalty_entry", call, row -> MemberId.of(row.getString(1)))));
        });
    }

    @Override
    public List<String> shared(Ref.Kind kind, String after, int limit) {
        List<String> parts = parts(after);
        return access.get().read(session -> {
            Call call = session.call(kind == Ref.Kind.ORDER ? SHARED_ORDERS : SHARED_COMMANDS)
                    .id(program);
            if (kind == Ref.Kind.ORDER) {
                call.id(program);
            }
            call.id(parts.get(0)).id(parts.size() < 2 ? "" : parts.get(1)).number(limit);
            return session.list(call, row -> row.getString(1) + Facts.JOINT + row.getString(2));
        });
    }

    private List<Entry> page(Sql sql, MemberId member, long from, int limit) {
        return access.get()
                .read(session -> session.list(
                        session.call(sql)
                                .id(program)
                                .id(member.value())
                                .number(from)
                                .number(limit),
                        row -> Entries.read(row, 1, program, member)));
    }

    /** The two parts of a reference's id; one, if it is not joined. */
    private static List<String> parts(String id) {
        int joint = id.indexOf(Facts.JOINT);
        return joint < 0 ? List.of(id) : List.of(id.substring(0, joint), id.substring(joint + 1));
    }
}
