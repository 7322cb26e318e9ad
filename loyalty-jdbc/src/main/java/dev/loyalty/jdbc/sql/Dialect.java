package dev.loyalty.jdbc.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What is said otherwise to one database than to others, and what one can do that others cannot. All other statements are the
 * same for all, and stand where they are used. What is slower and works everywhere is the base: a dialect says what its database can
 * do beyond it.
 */
public interface Dialect {

    /** {@return the folder in the jar in which the schema's migrations lie} */
    String migrations();

    /**
     * Finds the dialect of a database.
     *
     * @throws SQLException if it cannot be asked, or is none of those that are supported
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> new PostgresDialect();
            case "H2" -> new H2Dialect();
            default ->
                throw new SQLException(
                        "the loyalty store works with PostgreSQL and H2, but this database is " + product);
        };
    }

    /**
     * Whether statements that are joined by a semicolon travel to the server and back at once, each seeing what was committed
     * before it began.
     */
    default boolean statementsTravelTogether() {
        return false;
    }

    /**
     * Whether {@link Sql#BOUND_WAITS} may travel ahead of a transaction's first statement. Where it may not, a wait ends by itself
     * and the work is tried again, as long as there is patience.
     */
    default boolean boundsWaits() {
        return false;
    }

    /**
     * Whether a locking read can pass over rows that somebody else has. Where it cannot, it waits for a moment
     * ({@link #boundsWaits()}) and then leaves them to later, each member of a batch by itself: slower, and as right.
     */
    boolean skipsLocked();

    /**
     * Whether a batch of one statement ends with the first execution that fails. Where it does not, each that waits for a lock in vain
     * would be followed by the next one's wait.
     */
    default boolean batchesEndAtAFailure() {
        return false;
    }

    /** Whether rows can be joined with a question that names them, which is asked for each by itself. */
    default boolean joinsLaterally() {
        return false;
    }

    /** Whether arrays of parameters can be joined as rows, in the order in which they are given. */
    default boolean joinsArrays() {
        return false;
    }

    /** Whether columns of ids hold UTF-8 bytes, because no text of this database compares by code point. */
    default boolean storesIdsAsBytes() {
        return false;
    }

    /**
     * Whether {@link Sql#unlessThere()} passes over a key that is there; where it is not understood, inserts fail, and leave the
     * transaction usable.
     */
    default boolean insertsIfAbsent() {
        return false;
    }

    /** Whether a failed insert says that the key is there; where that is no failure at all, never. */
    default boolean saysThatTheKeyIsThere(SQLException failed) {
        return false;
    }

    /** What the states of this database mean. */
    List<SqlStates.Line> states();

    /** What a failure means. */
    default Meaning meaning(SQLException failed) {
        return SqlStates.of(states(), failed).meaning();
    }

    /** Whether the same transaction may well succeed if it is run again: it met another one. */
    default boolean isWorthAnotherTry(SQLException failed) {
        return meaning(failed) == Meaning.MET_ANOTHER;
    }

    /**
     * Whether a transaction that met another one met nobody: rows are in its way that a killed process left unfinished, and that the
     * database neither completes nor takes back.
     *
     * @param failed how it met them
     * @param dataSource leads to the database
     * @throws SQLException if the database cannot be asked
     */
    default boolean metUnfinishedRows(SQLException failed, DataSource dataSource) throws SQLException {
        return false;
    }

    /**
     * Whether a failed commit certainly wrote nothing.
     *
     * @param failed what the commit failed with
     */
    default boolean certainlyRolledBack(SQLException failed) {
        return SqlStates.of(states(), failed).answersACommit();
    }

    /** {@return a question for the columns of all loyalty tables to which unqualified names lead: table, column} */
    String columnsThere();

    /**
     * {@return a question for the columns of their indexes, in the order of each index: table, index, column, whether the index is unique
     * for all rows for which that is relied on}
     */
    String indexesThere();

    /** Waits until nobody else applies a schema, and keeps others out until the transaction ends. */
    void lockSchema(Connection connection) throws SQLException;

    /** Whether a failed statement says that a table is not there. */
    boolean saysThatATableIsMissing(SQLException failed);

    /**
     * Checks what the adapter relies on besides its tables.
     *
     * @throws SQLException if it is otherwise; the message says what to do
     */
    void checkDatabase(Connection connection) throws SQLException;
}
