package dev.loyalty.jdbc;

import dev.loyalty.event.Ref;
import dev.loyalty.value.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries that carry references, and the number of the newest version of the program. Most decisions ask for one command
 * and one order, which one statement answers.
 *
 * @param program in which program
 */
record Facts(String program) {

    /** Parts of a reference are joined by it. */
    static final char JOINT = '\u001f';

    static final int NEWEST_PROGRAM = 0;
    static final int OF_COMMAND = 1;
    static final int OF_ORDER = 2;

    private static final String BY_COMMAND = "select 1, " + Entries.READ + " from loyalty_entry"
            + " where program = ? and member = ? and command_kind = ? and command_id = ?";

    /** An entry names its first order itself; further ones, which are rare, have rows of their own. */
    private static final String BY_ORDER = "select 2, " + Entries.READ + " from loyalty_entry"
            + " where program = ? and member = ? and shop = ? and order_id = ?"
            + " union all"
            + " select 2, " + Entries.READ_E + " from loyalty_entry_order o"
            + " join loyalty_entry e on e.program = o.program and e.member = o.member and e.seq = o.seq"
            + " where o.program = ? and o.member = ? and o.shop = ? and o.order_id = ?";

    /** Parameters: see {@link #bind}. */
    static final String TEXT = "select 0, max(version), " + Entries.NOTHING + " from loyalty_program where program = ?"
            + " union all "
            + BY_COMMAND
            + " union all "
            + BY_ORDER;

    private static final Sql FACTS = new Sql(TEXT);
    private static final Sql ANOTHER_COMMAND = new Sql(BY_COMMAND);
    private static final Sql ANOTHER_ORDER = new Sql(BY_ORDER);

    /** What is asked: the first command and the first order in one statement, all others one by one. */
    record Question(@Nullable Ref command, @Nullable Ref order, List<Ref> others) {

        static Question of(Set<Ref> refs) {
            Ref command = null;
            Ref order = null;
            List<Ref> others = new ArrayList<>();
            for (Ref ref : refs) {
                if (ref.kind() == Ref.Kind.COMMAND && command == null) {
                    command = ref;
                } else if (ref.kind() == Ref.Kind.ORDER && order == null) {
                    order = ref;
                } else {
                    others.add(ref);
                }
            }
            return new Question(command, order, others);
        }
    }

    /** Finds what is asked for. */
    Found load(Session session, MemberId member, Set<Ref> refs) throws SQLException {
        Found found = new Found(program, member, refs);
        Question question = Question.of(refs);
        try (Call call = session.call(FACTS)) {
            bind(call, member, question);
            try (ResultSet rows = call.rows()) {
                found.take(rows, question);
            }
        }
        loadOthers(session, member, question, found);
        return found;
    }

    void bind(Call call, MemberId member, Question question) throws SQLException {
        call.id(program);
        bind(call, member, question.command());
        bind(call, member, question.order());
        bind(call, member, question.order());
    }

    void loadOthers(Session session, MemberId member, Question question, Found found) throws SQLException {
        for (Ref ref : question.others()) {
            boolean ofOrder = ref.kind() == Ref.Kind.ORDER;
            try (Call call = session.call(ofOrder ? ANOTHER_ORDER : ANOTHER_COMMAND)) {
                bind(call, member, ref);
                if (ofOrder) {
                    bind(call, member, ref);
                }
                try (ResultSet rows = call.rows()) {
                    found.take(rows, new Question(ref, ref, List.of()));
                }
            }
        }
    }

    /** Null finds nothing. */
    private void bind(Call call, MemberId member, @Nullable Ref ref) throws SQLException {
        call.id(program).id(member.value()).id(ref == null ? null : first(ref)).id(ref == null ? null : second(ref));
    }

    /** The shop, or the kind of command. */
    static String first(Ref ref) {
        return ref.kind() == Ref.Kind.COMMAND ? ref.scope() : ref.name().substring(0, joint(ref.name()));
    }

    /** The order, or the command's id. */
    static String second(Ref ref) {
        return ref.kind() == Ref.Kind.COMMAND ? ref.name() : ref.name().substring(joint(ref.name()) + 1);
    }

    private static int joint(String id) {
        int joint = id.indexOf(JOINT);
        if (joint < 0) {
            throw new IllegalArgumentException("a reference joins two parts by U+001F, but this has one: " + id);
        }
        return joint;
    }
}
