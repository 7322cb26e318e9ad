package dev.loyalty.jdbc.sql;

import dev.loyalty.spi.StoreException.Effect;
import java.sql.SQLException;

/** Says how the database failed, in the words of the ports. */
public final class Failures {

    /** Of the standard: what is wrong are the rows that are there, or that are not. */
    private static final String INTEGRITY_VIOLATION = "23000";

    private Failures() {}

    /** A failure after which nothing was written. */
    public static DatabaseFailure nothingWritten(String what, Meaning meaning, SQLException cause) {
        return meaning.needsAnOperator()
                ? new DatabaseFailure(
                        Effect.IMPOSSIBLE,
                        meaning,
                        what + ", and sending again does not help until this is put right: " + sentence(cause),
                        cause)
                : new DatabaseFailure(Effect.NOTHING_HAPPENED, meaning, what + ": " + sentence(cause), cause);
    }

    public static DatabaseFailure unknown(SQLException cause) {
        return new DatabaseFailure(
                Effect.UNKNOWN,
                Meaning.LOST,
                "the answer to a commit was lost, so it may have been done or not: " + sentence(cause),
                cause);
    }

    /** Rows that nobody will ever finish are in the way. */
    public static DatabaseFailure unfinishedRows(SQLException met) {
        SQLException said = new SQLException(
                "rows that a killed process left unfinished are in the way, and the database does not take them back:"
                        + " go on with a copy from before, or fill a new one",
                met.getSQLState());
        said.addSuppressed(met);
        return nothingWritten("nothing was written", Meaning.PERMANENT, said);
    }

    /** A failure that no database reported. */
    public static DatabaseFailure refused(String sentence) {
        return new DatabaseFailure(Effect.IMPOSSIBLE, Meaning.PERMANENT, sentence, new IllegalStateException(sentence));
    }

    /** The database said that it did something, and did it to too few rows: damage, or a trigger that is not ours. */
    public static SQLException passedOver(String write) {
        return new SQLException(
                write
                        + " was passed over by the database: look for damaged rows, and for triggers and rules on the loyalty tables",
                INTEGRITY_VIOLATION);
    }

    private static String sentence(SQLException cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
