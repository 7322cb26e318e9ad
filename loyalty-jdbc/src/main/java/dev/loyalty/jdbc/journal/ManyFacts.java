package dev.loyalty.jdbc.journal;

import dev.loyalty.event.Ref;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.value.Mention;
import dev.loyalty.value.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds any number of facts of any kinds, of one member or many, with one statement, where the database can join what is asked for.
 *
 * @param program in which program
 * @param facts finds those of one member where it cannot
 */
public record ManyFacts(String program, Facts facts) {

    /**
     * What is asked for: whose, the two parts of the reference, and which question it is. Each is looked up by itself: the offset
     * keeps the database, which knows little of a table that is being filled, from reading all entries and joining them.
     */
    private static final String ASKED = ", asked.n, 0, found.*"
            + " from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[])) with ordinality as asked (member, a, b, n),"
            + " lateral (select " + Entries.READ_E + " from ";

    private static final String ASKED_WITH_KIND = ", asked.n, 0, found.*"
            + " from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))"
            + " with ordinality as asked (member, a, b, kind, n),"
            + " lateral (select " + Entries.READ_E + " from ";

    private static final String EACH = " offset 0) as found";

    /** Commands and orders alone, which are all that most commands ask for. */
    private static final String ORDERS_TEXT = "select " + Facts.NEWEST_PROGRAM
            + ", cast(0 as bigint), max(version), cast(null as bigint), " + Entries.NOTHING
            + " from loyalty_program where program = ?"
            + " union all select " + Facts.OF_COMMAND + ASKED + "loyalty_entry e"
            + " where e.program = ? and e.member = asked.member"
            + " and e.command_kind = asked.a and e.command_id = asked.b" + EACH
            + " union all select " + Facts.OF_ORDER + ASKED + "loyalty_entry e"
            + " where e.program = ? and e.member = asked.member and e.shop = asked.a and e.order_id = asked.b" + EACH
            + " union all select " + Facts.OF_ORDER + ASKED + "loyalty_entry_order o"
            + " join loyalty_entry e on e.program = o.program and e.member = o.member and e.seq = o.seq"
            + " where o.program = ? and o.member = asked.member and o.shop = asked.a and o.order_id = asked.b" + EACH;

    /** Parameters: see {@link Question#bind}. */
    public static final String TEXT = ORDERS_TEXT
            + " union all select " + Facts.OF_FURTHER_KIND + ASKED_WITH_KIND + "loyalty_entry_ref r"
            + " join loyalty_entry e on e.program = r.program and e.member = r.member and e.seq = r.seq"
            + " where r.program = ? and r.member = asked.member and r.kind = asked.kind"
            + " and r.scope = asked.a and r.name = asked.b" + EACH;

    private static final Sql FIND_ORDERS = new Sql(ORDERS_TEXT);
    private static final Sql FIND = new Sql(TEXT);

    /** A reference that is asked for, and where its entries are collected. */
    private record Asked(StreamId member, Mention mention, Ref ref, Found found) {}

    /** Everything that is asked for at once. Not thread-safe. */
    public static final class Question {

        private final String program;
        private final Map<StreamId, Found> found = new HashMap<>();
        private final List<Asked> commands = new ArrayList<>();
        private final List<Asked> orders = new ArrayList<>();
        private final List<Asked> further = new ArrayList<>();

        private Question(String program) {
            this.program = program;
        }

        private void add(StreamId member, Set<Ref> refs) {
            Found ofMember = new Found(program, member, refs);
            found.put(member, ofMember);
            for (Ref ref : refs) {
                Mention mention = ref.mention();
                Asked asked = new Asked(member, mention, ref, ofMember);
                if (mention.kind().equals(Mention.Kind.COMMAND)) {
                    commands.add(asked);
                } else {
                    (mention.kind().equals(Mention.Kind.ORDER) ? orders : further).add(asked);
                }
            }
        }

        /** Gives {@link #TEXT} its parameters. */
        public void bind(Call call) throws SQLException {
            bindOrders(call);
            bindNames(call, further);
            bind(call, further, mention -> mention.kind().code());
            call.id(program);
        }

        private void bindOrders(Call call) throws SQLException {
            call.id(program);
            bindNames(call, commands);
            call.id(program);
            bindNames(call, orders);
            call.id(program);
            bindNames(call, orders);
            call.id(program);
        }

        private static void bindNames(Call call, List<Asked> asked) throws SQLException {
            call.ids(asked.stream().map(each -> each.member().value()).toList());
            bind(call, asked, Facts::first);
            bind(call, asked, Facts::second);
        }

        private static void bind(Call call, List<Asked> asked, Function<Mention, String> part) throws SQLException {
            call.ids(asked.stream().map(each -> part.apply(each.mention())).toList());
        }

        /** What is found about a member who was asked about. */
        public Found of(StreamId member) {
            return Objects.requireNonNull(found.get(member));
        }

        public void take(ResultSet rows) throws SQLException {
            while (rows.next()) {
                int kind = rows.getInt(1);
                if (kind == Facts.NEWEST_PROGRAM) {
                    int newest = rows.getInt(3);
                    found.values().forEach(each -> each.newestProgram(newest));
                } else {
                    Asked asked = asked(kind).get((int) rows.getLong(2) - 1);
                    asked.found().add(asked.ref(), rows, 4);
                }
            }
        }

        private List<Asked> asked(int kind) throws SQLException {
            return switch (kind) {
                case Facts.OF_COMMAND -> commands;
                case Facts.OF_ORDER -> orders;
                case Facts.OF_FURTHER_KIND -> further;
                default -> throw new SQLException("a row of no known kind was found among the facts");
            };
        }
    }

    /** Asks for facts of one member. */
    public Question question(StreamId member, Set<Ref> refs) {
        Question question = new Question(program);
        question.add(member, refs);
        return question;
    }

    /** Finds what is asked for about one member. */
    public Found load(Session session, StreamId member, Set<Ref> refs) throws SQLException {
        return Objects.requireNonNull(load(session, Map.of(member, refs)).get(member));
    }

    /** Finds what is asked for about each member. */
    public Map<StreamId, Found> load(Session session, Map<StreamId, Set<Ref>> refs) throws SQLException {
        if (!session.dialect().joinsArrays()) {
            Map<StreamId, Found> found = new HashMap<>();
            for (Map.Entry<StreamId, Set<Ref>> each : refs.entrySet()) {
                found.put(each.getKey(), facts.load(session, each.getKey(), each.getValue()));
            }
            return found;
        }
        Question question = new Question(program);
        refs.forEach(question::add);
        boolean ordersAlone = question.further.isEmpty();
        try (Call call = session.call(ordersAlone ? FIND_ORDERS : FIND)) {
            if (ordersAlone) {
                question.bindOrders(call);
            } else {
                question.bind(call);
            }
            try (ResultSet rows = call.rows()) {
                question.take(rows);
            }
        }
        return question.found;
    }
}
