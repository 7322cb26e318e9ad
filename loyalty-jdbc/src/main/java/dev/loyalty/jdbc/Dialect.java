package dev.loyalty.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What is said otherwise to one database than to others, and what one can do that others cannot. All other statements are the
 * same for all, and stand where they are used.
 */
interface Dialect {

    /** {@return which database} */
    Database database();

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

    /** A member of whom nothing is known, unless there is one of that id. Parameters: slice, program, member, state. */
    Sql insertMember();

    /** A lease that nobody has, unless it is there. Parameters: slice, program, what. */
    Sql insertLease();

    /** A member who is postponed until nothing, unless there is one. Parameters: program, member. */
    Sql insertPostponed();

    /** An empty lane, unless it is there. Parameters: program, member, receiver. */
    Sql insertLane();

    /** A delivery, unless it is there. Parameters: seq, queued, due, place, program, member, receiver. */
    Sql insertDelivery();

    /** Of some lanes of one receiver the first two that wait, and what is held. Parameters: {@link LaneSql#OF_RECEIVER}. */
    Sql firstOfLanes();

    /** A version of a program, unless it is there. Parameters: from, version, program, definition. */
    Sql insertProgram();

    /**
     * Whether statements that are joined by a semicolon travel to the server and back at once, each seeing what was committed
     * before it began.
     */
    boolean statementsTravelTogether();

    /**
     * Whether {@link Sql#BOUND_WAITS} may travel ahead of a transaction's first statement. Where it may not, a wait ends by itself
     * and the work is tried again, as long as there is patience.
     */
    boolean boundsWaits();

    /**
     * Whether a locking read can pass over rows that somebody else has. Where it cannot, it waits for a moment
     * ({@link #boundsWaits()}) and then leaves them to later, each member of a batch by itself: slower, and as right.
     */
    boolean skipsLocked();

    /**
     * Whether a batch of one statement ends with the first execution that fails. Where it does not, each that waits for a lock in vain
     * would be followed by the next one's wait.
     */
    boolean batchesEndAtAFailure();

    /** Whether arrays of parameters can be joined as rows, in the order in which they are given. */
    boolean joinsArrays();

    /** Whether columns of ids hold UTF-8 bytes, because no text of this database compares by code point. */
    boolean storesIdsAsBytes();

    /** Whether the inserts above pass over a key that is there; where not, they fail, and leave the transaction usable. */
    boolean insertsIfAbsent();

    /** Whether a failed insert says that the key is there; where that is no failure at all, never. */
    boolean saysThatTheKeyIsThere(SQLException failed);

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
    boolean metUnfinishedRows(SQLException failed, DataSource dataSource) throws SQLException;

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
