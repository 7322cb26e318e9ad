package dev.loyalty.jdbc.sql;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the SQLSTATEs of a database mean. A line is for all states that begin with its prefix; the longest prefix decides. What no line
 * is for passes by itself, as far as anybody knows, and is no answer to a commit.
 */
public final class SqlStates {

    /**
     * A line of the table.
     *
     * @param prefix with what the state begins
     * @param meaning what it means
     * @param answersACommit whether a commit that fails so has certainly written nothing. Not so where the server ends the connection
     *     with it, for that may happen between the commit and its answer
     * @param what the states' name
     */
    public record Line(String prefix, Meaning meaning, boolean answersACommit, String what) {}

    /** PostgreSQL, and what its driver says by itself. */
    public static final List<Line> POSTGRESQL = List.of(
            definite("0A", Meaning.PERMANENT, "feature not supported"),
            definite("22", Meaning.REFUSED_ROWS, "data exception"),
            definite("23", Meaning.REFUSED_ROWS, "integrity constraint violation"),
            definite("25006", Meaning.PERMANENT, "read-only transaction"),
            definite("25P02", Meaning.PASSING, "the transaction failed before"),
            open("25P03", Meaning.LOST, "idle in transaction for too long, connection ended"),
            open("25P04", Meaning.LOST, "transaction took too long, connection ended"),
            definite("28", Meaning.PERMANENT, "invalid authorization"),
            definite("3D", Meaning.PERMANENT, "no such database"),
            definite("3F", Meaning.PERMANENT, "no such schema"),
            definite("40001", Meaning.MET_ANOTHER, "serialization failure"),
            definite("40P01", Meaning.MET_ANOTHER, "deadlock"),
            definite("40002", Meaning.REFUSED_ROWS, "integrity constraint violation at the commit"),
            open("40003", Meaning.LOST, "statement completion unknown"),
            definite("42", Meaning.PERMANENT, "no such table, column or permission"),
            definite("44", Meaning.REFUSED_ROWS, "check option violation"),
            definite("53", Meaning.PASSING, "insufficient resources"),
            definite("54", Meaning.REFUSED_ROWS, "program limit exceeded"),
            definite("55P03", Meaning.MET_ANOTHER, "lock not available"),
            definite("57014", Meaning.PASSING, "statement cancelled"),
            open("57P", Meaning.LOST, "server shuts down, or ended the connection"),
            open("58", Meaning.PERMANENT, "system error"),
            open("08", Meaning.LOST, "connection failure"),
            open("F0", Meaning.PERMANENT, "configuration file error"),
            definite("P0", Meaning.REFUSED_ROWS, "raised by a trigger"),
            open("XX", Meaning.PERMANENT, "internal error, corrupted data"));

    /** H2, whose states are standard ones where it has them, and its own numbers where not. */
    public static final List<Line> H2 = List.of(
            open("08", Meaning.LOST, "connection failure"),
            definite("22", Meaning.REFUSED_ROWS, "data exception"),
            definite("23", Meaning.REFUSED_ROWS, "integrity constraint violation"),
            definite("28", Meaning.PERMANENT, "invalid authorization"),
            definite("40001", Meaning.MET_ANOTHER, "deadlock"),
            definite("42", Meaning.PERMANENT, "no such table, column or permission"),
            definite("57014", Meaning.PASSING, "statement cancelled"),
            open("90007", Meaning.LOST, "connection closed"),
            definite("90013", Meaning.PERMANENT, "no such database"),
            definite("90020", Meaning.PERMANENT, "another process has the file"),
            open("90028", Meaning.PERMANENT, "input or output failed"),
            open("90030", Meaning.PERMANENT, "corrupted file"),
            open("90031", Meaning.PERMANENT, "input or output failed"),
            open("90067", Meaning.LOST, "connection broken"),
            definite("90079", Meaning.PERMANENT, "no such schema"),
            definite("90096", Meaning.PERMANENT, "no permission"),
            definite("90097", Meaning.PERMANENT, "read-only database"),
            open("90098", Meaning.LOST, "database closed"),
            open("90121", Meaning.LOST, "database closed"),
            definite("90131", Meaning.MET_ANOTHER, "concurrent update"),
            definite("90146", Meaning.PERMANENT, "no such database"),
            definite("90149", Meaning.PERMANENT, "no such database"),
            definite("HYC00", Meaning.PERMANENT, "feature not supported"),
            definite("HYT00", Meaning.MET_ANOTHER, "lock timeout"));

    private static final Line ANY_OTHER = open("", Meaning.PASSING, "another failure");

    private SqlStates() {}

    private static Line definite(String prefix, Meaning meaning, String what) {
        return new Line(prefix, meaning, true, what);
    }

    private static Line open(String prefix, Meaning meaning, String what) {
        return new Line(prefix, meaning, false, what);
    }

    /** The line of a failure; that of its cause, where a pool wrapped it without a state. */
    public static Line of(List<Line> table, SQLException failed) {
        Line best = of(table, failed.getSQLState());
        return best.prefix().isEmpty() && failed.getCause() instanceof SQLException cause && cause != failed
                ? of(table, cause)
                : best;
    }

    private static Line of(List<Line> table, @Nullable String state) {
        Line best = ANY_OTHER;
        for (Line line : table) {
            if (state != null
                    && state.startsWith(line.prefix())
                    && line.prefix().length() > best.prefix().length()) {
                best = line;
            }
        }
        return best;
    }

    /** What a failure means before the database is known: while connecting, for example. */
    public static Meaning ofAny(SQLException failed) {
        Line line = of(POSTGRESQL, failed);
        return (line.prefix().isEmpty() ? of(H2, failed) : line).meaning();
    }
}
