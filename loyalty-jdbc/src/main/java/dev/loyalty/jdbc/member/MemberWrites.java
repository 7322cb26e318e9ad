package dev.loyalty.jdbc.member;

import dev.loyalty.codec.StateCodec;
import dev.loyalty.jdbc.journal.Entries;
import dev.loyalty.jdbc.journal.Entries.Line;
import dev.loyalty.jdbc.schema.Formats;
import dev.loyalty.jdbc.sql.Call;
import dev.loyalty.jdbc.sql.Failures;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.StreamState;
import dev.loyalty.value.ProgramId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows of one program's streams, and their entries.
 *
 * @param program which
 * @param formats in which format documents are written
 */
public record MemberWrites(String program, Formats formats) {

    private static final String WRITE_ROW = "update loyalty_member set version = ?, next_due = ?, judged = ?, state = ?"
            + " where program = ? and member = ? and version = ?";

    private static final Sql WRITE = new Sql(WRITE_ROW);

    /**
     * One statement, so that there is no entry without its state. It fails where either is not written: the commit that travels with
     * it is then not done.
     */
    private static final String WRITE_ROW_WITH_ENTRY = "with written as (" + WRITE_ROW + " returning 1), noted as ("
            + Entries.TEXT_FROM + " written returning 1) select 1 / count(*) from noted";

    private static final Sql WRITE_WITH_ENTRY = new Sql(WRITE_ROW_WITH_ENTRY);

    /** What most commands end with: the writes and the end of the transaction travel together. */
    private static final Sql WRITE_WITH_ENTRY_AND_COMMIT = new Sql(WRITE_ROW_WITH_ENTRY + "; commit");

    /** How {@link #WRITE_ROW_WITH_ENTRY} fails. */
    private static final String NOTHING_TO_DIVIDE_BY = "22012";

    /**
     * Writes the state and the entries; the state together with the first entry, which is the only one of most commits. Nothing is
     * written after it in this transaction, which ends here if it is ours.
     */
    public void write(Session session, StreamRecord before, Commit<?> commit) throws SQLException {
        List<Line> lines = Line.of(before.stream(), commit.entries());
        boolean together = !lines.isEmpty() && session.dialect().statementsTravelTogether();
        int format = formats.allowed(session);
        Entries.insert(session, program, together ? lines.subList(1, lines.size()) : lines, format);
        Entries.insertFurther(session, program, lines);
        if (!together) {
            writeRow(session, before, commit, format);
        } else if (session.endsItself()) {
            writeAndCommit(session, before, commit, format);
        } else {
            writeWithEntry(session, WRITE_WITH_ENTRY, before, commit, format);
        }
    }

    /** Whoever does not hear how this ended does not know whether it was committed. */
    private void writeAndCommit(Session session, StreamRecord before, Commit<?> commit, int format)
            throws SQLException {
        try {
            writeWithEntry(session, WRITE_WITH_ENTRY_AND_COMMIT, before, commit, format);
        } catch (SQLException failed) {
            if (session.dialect().certainlyRolledBack(failed)) {
                throw failed;
            }
            throw Failures.unknown(failed);
        }
    }

    private void writeRow(Session session, StreamRecord before, Commit<?> commit, int format) throws SQLException {
        try (Call call = session.call(WRITE)) {
            bind(call, before, commit, format);
            requireWritten(before, call.update());
        }
    }

    private void writeWithEntry(Session session, Sql sql, StreamRecord before, Commit<?> commit, int format)
            throws SQLException {
        try (Call call = session.call(sql)) {
            bind(call, before, commit, format);
            Entries.bind(
                    call, program, new Line(before.stream(), commit.entries().get(0)), format);
            call.execute();
        } catch (SQLException failed) {
            if (NOTHING_TO_DIVIDE_BY.equals(failed.getSQLState())) {
                requireWritten(before, 0);
            }
            throw failed;
        }
    }

    /** Writes the last states and all entries of many members. */
    public void writeAll(Session session, List<Change> changes) throws SQLException {
        List<Line> lines = new ArrayList<>();
        changes.forEach(change -> lines.addAll(Line.of(change.stream(), change.entries())));
        int format = formats.allowed(session);
        Entries.insert(session, program, lines, format);
        Entries.insertFurther(session, program, lines);
        int[] written =
                session.updateAll(WRITE, changes, (call, change) -> bind(call, change.before(), change.last(), format));
        for (int i = 0; i < written.length; i++) {
            requireWritten(changes.get(i).before(), written[i]);
        }
    }

    private void bind(Call call, StreamRecord before, Commit<?> commit, int format) throws SQLException {
        StreamState next = commit.next();
        call.number(next.version())
                .optional(Micros.ofOptional(commit.nextDue()))
                .optional(next.judged())
                .bytes(StateCodec.encode(ProgramId.of(program), next, format))
                .id(program)
                .id(before.stream().value())
                .number(before.version());
    }

    private static void requireWritten(StreamRecord before, int rows) throws SQLException {
        if (rows != 1) {
            throw Failures.passedOver("the row of " + before.stream().named() + " at version " + before.version());
        }
    }
}
