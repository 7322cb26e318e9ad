package dev.loyalty.jdbc;

import dev.loyalty.event.Ref;
import dev.loyalty.value.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the facts of many members with one statement, where the database can join what is asked for.
 *
 * @param program in which program
 * @param facts finds those of one member
 */
record ManyFacts(String program, Facts facts) {

    /**
     * What is asked for: whose, the two parts of the reference, and which question it is. Each is looked up by itself: the offset
     * keeps the database, which knows little of a table that is being filled, from reading all entries and joining them.
     */
    private static final String ASKED = ", asked.n, 0, found.*"
            + " from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[])) with ordinality as asked (member, a, b, n),"
            + " lateral (select " + Entries.READ_E + " from ";

    private static final String EACH = " offset 0) as found";

    private static final Sql FIND = new Sql("select " + Facts.NEWEST_PROGRAM
            + ", cast(0 as bigint), max(version), cast(null as bigint), " + Entries.NOTHING
            + " from loyalty_program where program = ?"
            + " union all select " + Facts.OF_COMMAND + ASKED + "loyalty_entry e"
            + " where e.program = ? and e.member = asked.member"
            + " and e.command_kind = asked.a and e.command_id = asked.b" + EACH
            + " union all select " + Facts.OF_ORDER + ASKED + "loyalty_entry e"
            + " where e.program = ? and e.member = asked.member and e.shop = asked.a and e.order_id = asked.b" + EACH
            + " union all select " + Facts.OF_ORDER + ASKED + "loyalty_entry_order o"
            + " join loyalty_entry e on e.program = o.program and e.member = o.member and e.seq = o.seq"
            + " where o.program = ? and o.member = asked.member and o.shop = asked.a and o.order_id = asked.b" + EACH);

    /** A reference that is asked for, and where its entries are collected. */
    private record Asked(MemberId member, Ref ref, Found found) {}

    /** Finds what is asked for about each member. */
    Map<MemberId, Found> load(Session session, Map<MemberId, Set<Ref>> refs) throws SQLException {
        Map<MemberId, Found> found = new HashMap<>();
        if (!session.dialect().joinsArrays()) {
            for (Map.Entry<MemberId, Set<Ref>> each : refs.entrySet()) {
                found.put(each.getKey(), facts.load(session, each.getKey(), each.getValue()));
            }
            return found;
        }
        List<Asked> commands = new ArrayList<>();
        List<Asked> orders = new ArrayList<>();
        refs.forEach((member, all) -> {
            Found ofMember = new Found(program, member, all);
            found.put(member, ofMember);
            all.forEach(
                    ref -> (ref.kind() == Ref.Kind.COMMAND ? commands : orders).add(new Asked(member, ref, ofMember)));
        });
        try (Call call = session.call(FIND).id(program)) {
            bind(call, commands);
            bind(call, orders);
            bind(call, orders);
            try (ResultSet rows = call.rows()) {
                while (rows.next()) {
                    take(rows, commands, orders, found);
                }
            }
        }
        return found;
    }

    private void bind(Call call, List<Asked> asked) throws SQLException {
        call.ids(asked.stream().map(each -> each.member().value()).toList())
                .ids(asked.stream().map(each -> Facts.first(each.ref())).toList())
                .ids(asked.stream().map(each -> Facts.second(each.ref())).toList())
                .id(program);
    }

    private static void take(ResultSet row, List<Asked> commands, List<Asked> orders, Map<MemberId, Found> found)
            throws SQLException {
        int kind = row.getInt(1);
        if (kind == Facts.NEWEST_PROGRAM) {
            int newest = row.getInt(3);
            found.values().forEach(each -> each.newestProgram(newest));
            return;
        }
        Asked asked = (kind == Facts.OF_COMMAND ? commands : orders).get((int) row.getLong(2) - 1);
        asked.found().add(asked.ref(), row, 4);
    }
}
