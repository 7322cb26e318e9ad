package dev.loyalty.jdbc.journal;

import dev.loyalty.event.Ref;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.value.Mention;
import dev.loyalty.value.StreamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries that carry references, and the number of the newest version of the program. Most decisions ask for one command
 * and one order, which one statement of this class answers; {@link ManyFacts} answers all else, also with one.
 *
 * @param program in which program
 */
public record Facts(String program) {

    /** Parts of an order's name are joined by it. */
    static final char JOINT = '\u001f';

    static final int NEWEST_PROGRAM = 0;
    static final int OF_COMMAND = 1;
    static final int OF_ORDER = 2;
    static final int OF_FURTHER_KIND = 3;

    private static final String BY_COMMAND = "select 1, " + Entries.READ + " from loyalty_entry"
            + " where program = ? and member = ? and command_kind = ? and command_id = ?";

    /** An entry names its first order itself; further ones, which are rare, have rows of their own. */
    private static final String BY_ORDER = "select 2, " + Entries.READ + " from loyalty_entry"
            + " where program = ? and member = ? and shop = ? and order_id = ?"
            + " union all"
            + " select 2, " + Entries.READ_E + " from loyalty_entry_order o"
            + " join loyalty_entry e on e.program = o.program and e.member = o.member and e.seq = o.seq"
            + " where o.program = ? and o.member = ? and o.shop = ? and o.order_id = ?";

    private static final String BY_FURTHER_KIND = "select 3, " + Entries.READ_E + " from loyalty_entry_ref r"
            + " join loyalty_entry e on e.program = r.program and e.member = r.member and e.seq = r.seq"
            + " where r.program = ? and r.member = ? and r.scope = ? and r.name = ? and r.kind = ?";

    /** Parameters: see {@link #bind}. */
    public static final String TEXT =
            "select 0, max(version), " + Entries.NOTHING + " from loyalty_program where program = ?"
                    + " union all "
                    + BY_COMMAND
                    + " union all "
                    + BY_ORDER;

    /**
     * Whether there is anything to be told: a version of the program above the one that is known, or an entry. That costs the database
     * much less than the rows themselves. Parameters: see {@link #bindAnything}.
     */
    public static final String ANYTHING =
            "select exists (select 1 from loyalty_program where program = ? and version > ?)"
                    + " or exists (select 1 from loyalty_entry"
                    + " where program = ? and member = ? and command_kind = ? and command_id = ?)"
                    + " or exists (select 1 from loyalty_entry"
                    + " where program = ? and member = ? and shop = ? and order_id = ?)"
                    + " or exists (select 1 from loyalty_entry_order"
                    + " where program = ? and member = ? and shop = ? and order_id = ?)";

    private static final Sql FACTS = new Sql(TEXT);
    private static final Sql ANOTHER_COMMAND = new Sql(BY_COMMAND);
    private static final Sql ANOTHER_ORDER = new Sql(BY_ORDER);
    private static final Sql OF_A_FURTHER_KIND = new Sql(BY_FURTHER_KIND);

    /** What is asked at once: one command and one order. */
    public record Question(@Nullable Ref command, @Nullable Ref order) {

        private static final Question NONE = new Question(null, null);

        /** The first command and the first order. */
        public static Question of(Set<Ref> refs) {
            Question question = NONE;
            for (Ref ref : refs) {
                question = question.with(ref);
            }
            return question;
        }

        private Question with(Ref ref) {
            Mention.Kind kind = ref.mention().kind();
            if (command == null && kind.equals(Mention.Kind.COMMAND)) {
                return new Question(ref, order);
            }
            return order == null && kind.equals(Mention.Kind.ORDER) ? new Question(command, ref) : this;
        }

        private boolean asksFor(Ref ref) {
            return ref.equals(command) || ref.equals(order);
        }

        /** Whether this asks for all of these. */
        public boolean isAll(Set<Ref> refs) {
            return refs.size() <= 2 && refs.stream().allMatch(this::asksFor);
        }
    }

    /** Finds what is asked for, one after the other: for databases that do not join arrays. */
    public Found load(Session session, StreamId member, Set<Ref> refs) throws SQLException {
        Found found = new Found(program, member, refs);
        Question question = Question.of(refs);
        try (Call call = session.call(FACTS)) {
            bind(call, member, question);
            try (ResultSet rows = call.rows()) {
                found.take(rows, question);
            }
        }
        for (Ref ref : refs) {
            if (!question.asksFor(ref)) {
                loadAnother(session, member, ref, found);
            }
        }
        return found;
    }

    public void bind(Call call, StreamId member, Question question) throws SQLException {
        call.id(program);
        bindRefs(call, member, question);
    }

    public void bindAnything(Call call, StreamId member, Question question, int knownProgram) throws SQLException {
        call.id(program).number(knownProgram);
        bindRefs(call, member, question);
    }

    private void bindRefs(Call call, StreamId member, Question question) throws SQLException {
        bind(call, member, question.command());
        bind(call, member, question.order());
        bind(call, member, question.order());
    }

    private void loadAnother(Session session, StreamId member, Ref ref, Found found) throws SQLException {
        Mention.Kind kind = ref.mention().kind();
        boolean ofOrder = kind.equals(Mention.Kind.ORDER);
        boolean ofCommand = kind.equals(Mention.Kind.COMMAND);
        Sql sql = ofOrder ? ANOTHER_ORDER : ofCommand ? ANOTHER_COMMAND : OF_A_FURTHER_KIND;
        try (Call call = session.call(sql)) {
            bind(call, member, ref);
            if (ofOrder) {
                bind(call, member, ref);
            } else if (!ofCommand) {
                call.id(kind.code());
            }
            try (ResultSet rows = call.rows()) {
                while (rows.next()) {
                    found.add(ref, rows, 2);
                }
            }
        }
    }

    /** Null finds nothing. */
    private void bind(Call call, StreamId member, @Nullable Ref ref) throws SQLException {
        call.id(program)
                .id(member.value())
                .id(ref == null ? null : first(ref.mention()))
                .id(ref == null ? null : second(ref.mention()));
    }

    /** The shop of an order; the scope of all else. */
    public static String first(Mention mention) {
        return mention.kind().equals(Mention.Kind.ORDER)
                ? mention.name().substring(0, mention.name().indexOf(JOINT))
                : mention.scope();
    }

    /** The id of an order; the name of all else. */
    public static String second(Mention mention) {
        return mention.kind().equals(Mention.Kind.ORDER)
                ? mention.name().substring(mention.name().indexOf(JOINT) + 1)
                : mention.name();
    }
}
