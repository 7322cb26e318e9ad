package dev.loyalty.jdbc.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A connection, for as long as one piece of work has it. Not thread-safe. */
public final class Session {

    private final Connection connection;
    private final Dialect dialect;

    /** For how many milliseconds to wait for a lock, which the first statement has yet to say; 0 if there is nothing to say. */
    private long wait;

    /** Whether the transaction is ours, so that the last statement may end it. */
    private final boolean endsItself;

    private Session(Connection connection, Dialect dialect, long wait, boolean endsItself) {
        this.connection = connection;
        this.dialect = dialect;
        this.wait = wait;
        this.endsItself = endsItself;
    }

    /** One that waits for locks as long as the connection does. */
    public static Session on(Connection connection, Dialect dialect) {
        return new Session(connection, dialect, 0, false);
    }

    /** One at the begin of a transaction, which waits for each lock no longer than this, where the database can be told. */
    public static Session on(Connection connection, Dialect dialect, Duration longestWait) {
        return new Session(connection, dialect, dialect.boundsWaits() ? Math.max(1, longestWait.toMillis()) : 0, true);
    }

    public Dialect dialect() {
        return dialect;
    }

    public boolean endsItself() {
        return endsItself;
    }

    public Savepoint savepoint() throws SQLException {
        return connection.setSavepoint();
    }

    public void rollback(Savepoint before) throws SQLException {
        connection.rollback(before);
    }

    /** Turns the row at which a result set stands into something. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Gives a statement the parameters for something. */
    public interface Binder<T> {
        void bind(Call call, T what) throws SQLException;
    }

    public Call call(Sql sql) throws SQLException {
        return call(sql.text(), sql.bounded());
    }

    /** The call of an insert, which passes over a key that is there, where the database can. */
    public Call insertCall(Sql insert) throws SQLException {
        return dialect.insertsIfAbsent() ? call(insert.unlessThere(), insert.boundedUnlessThere()) : call(insert);
    }

    private Call call(String text, String bounded) throws SQLException {
        if (wait > 0) {
            Call call = Call.bounded(connection.prepareStatement(bounded), dialect.storesIdsAsBytes(), wait);
            wait = 0;
            return call;
        }
        return new Call(connection.prepareStatement(text), dialect.storesIdsAsBytes());
    }

    /** All rows of a query; closes the call. */
    public <T> List<T> list(Call call, RowReader<T> reader) throws SQLException {
        try (call;
                ResultSet rows = call.rows()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /** The first row of a query, if there is one; closes the call. */
    public <T> Optional<T> first(Call call, RowReader<T> reader) throws SQLException {
        try (call;
                ResultSet rows = call.rows()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /** Changes rows and returns how many; closes the call. */
    public int update(Call call) throws SQLException {
        try (call) {
            return call.update();
        }
    }

    /**
     * Executes a statement for each of several things, up to the first that fails. All travel together, where the database ends with that
     * one by itself; where there is none, nothing does.
     *
     * @return how many rows each execution changed
     */
    public <T> int[] updateAll(Sql sql, Collection<T> all, Binder<T> binder) throws SQLException {
        return all.isEmpty() ? new int[0] : executeAll(call(sql), all, binder);
    }

    private <T> int[] executeAll(Call closed, Collection<T> all, Binder<T> binder) throws SQLException {
        try (Call call = closed) {
            return dialect.batchesEndAtAFailure() ? together(call, all, binder) : oneByOne(call, all, binder);
        }
    }

    private static <T> int[] together(Call call, Collection<T> all, Binder<T> binder) throws SQLException {
        for (T each : all) {
            binder.bind(call, each);
            call.add();
        }
        return call.flush();
    }

    private static <T> int[] oneByOne(Call call, Collection<T> all, Binder<T> binder) throws SQLException {
        int[] changed = new int[all.size()];
        int place = 0;
        for (T each : all) {
            binder.bind(call, each);
            changed[place++] = call.updateNow();
        }
        return changed;
    }

    /**
     * The same, where each execution must change something.
     *
     * @param what names what is written
     */
    public <T> void writeAll(Sql sql, Collection<T> all, Binder<T> binder, String what) throws SQLException {
        for (int rows : updateAll(sql, all, binder)) {
            requireRows(rows, what);
        }
    }

    /** Inserts a row, and fails if there is none afterwards; closes the call. */
    public void insert(Call call, String what) throws SQLException {
        requireRows(update(call), what);
    }

    /** A driver that does not count rows, because it joined statements, says so with a negative number. */
    private static void requireRows(int rows, String what) throws SQLException {
        if (rows == 0) {
            throw Failures.passedOver(what);
        }
    }

    /**
     * Inserts a row for each of several things, unless there is one of its key. Waits for others who insert the same keys.
     *
     * @return how many rows were inserted of each; negative where the driver does not count
     */
    public <T> int[] insertAllIfAbsent(Sql insert, Collection<T> all, Binder<T> binder) throws SQLException {
        if (dialect.insertsIfAbsent()) {
            return all.isEmpty() ? new int[0] : executeAll(insertCall(insert), all, binder);
        }
        int[] inserted = new int[all.size()];
        int place = 0;
        for (T each : all) {
            Call call = insertCall(insert);
            binder.bind(call, each);
            inserted[place++] = insertIfAbsent(call) ? 1 : 0;
        }
        return inserted;
    }

    /**
     * Inserts a row by an {@link #insertCall}, or none if there is one of its key; closes the call. Waits for others who insert the same
     * key.
     */
    public boolean insertIfAbsent(Call call) throws SQLException {
        try (call) {
            return call.update() == 1;
        } catch (SQLException failed) {
            if (dialect.saysThatTheKeyIsThere(failed)) {
                return false;
            }
            throw failed;
        }
    }
}
