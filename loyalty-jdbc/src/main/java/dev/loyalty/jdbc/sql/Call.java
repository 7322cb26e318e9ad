package dev.loyalty.jdbc.sql;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A statement with its parameters, given one after the other. Not thread-safe. */
public final class Call implements AutoCloseable {

    private final PreparedStatement statement;
    private final boolean idsAreBytes;
    private final boolean isBounded;
    private int place;

    Call(PreparedStatement statement, boolean idsAreBytes) {
        this(statement, idsAreBytes, false);
    }

    private Call(PreparedStatement statement, boolean idsAreBytes, boolean isBounded) {
        this.statement = statement;
        this.idsAreBytes = idsAreBytes;
        this.isBounded = isBounded;
    }

    /** One behind {@link Sql#BOUND_WAITS}, whose result is passed over. Cannot be one of a batch. */
    static Call bounded(PreparedStatement statement, boolean idsAreBytes, long milliseconds) throws SQLException {
        return new Call(statement, idsAreBytes, true).text(Long.toString(milliseconds));
    }

    /** A text for a column of ids, which compare by code point. */
    public Call id(@Nullable String id) throws SQLException {
        return idsAreBytes ? bytes(id == null ? null : id.getBytes(StandardCharsets.UTF_8)) : text(id);
    }

    /** Texts for comparison with a column of ids, as one array. */
    public Call ids(Collection<String> ids) throws SQLException {
        Object[] all = idsAreBytes
                ? ids.stream().map(id -> id.getBytes(StandardCharsets.UTF_8)).toArray()
                : ids.toArray();
        String type = idsAreBytes ? "varbinary" : "text";
        statement.setArray(++place, statement.getConnection().createArrayOf(type, all));
        return this;
    }

    /** Numbers for comparison with a column of small ones, as one array. */
    public Call numbers(Collection<Integer> numbers) throws SQLException {
        statement.setArray(++place, statement.getConnection().createArrayOf("integer", numbers.toArray()));
        return this;
    }

    /** Numbers for comparison with a column of large ones, as one array. */
    public Call longs(Collection<Long> numbers) throws SQLException {
        statement.setArray(++place, statement.getConnection().createArrayOf("bigint", numbers.toArray()));
        return this;
    }

    public Call text(@Nullable String text) throws SQLException {
        statement.setString(++place, text);
        return this;
    }

    public Call number(long number) throws SQLException {
        statement.setLong(++place, number);
        return this;
    }

    public Call number(int number) throws SQLException {
        statement.setInt(++place, number);
        return this;
    }

    public Call optional(@Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(++place, Types.BIGINT);
            return this;
        }
        return number(number.longValue());
    }

    public Call optional(@Nullable Integer number) throws SQLException {
        if (number == null) {
            statement.setNull(++place, Types.INTEGER);
            return this;
        }
        return number(number.intValue());
    }

    public Call optional(@Nullable Boolean flag) throws SQLException {
        if (flag == null) {
            statement.setNull(++place, Types.BOOLEAN);
            return this;
        }
        return flag(flag.booleanValue());
    }

    public Call flag(boolean flag) throws SQLException {
        statement.setBoolean(++place, flag);
        return this;
    }

    public Call bytes(byte @Nullable [] bytes) throws SQLException {
        statement.setBytes(++place, bytes);
        return this;
    }

    public int update() throws SQLException {
        if (!isBounded) {
            return statement.executeUpdate();
        }
        execute();
        return statement.getUpdateCount();
    }

    public ResultSet rows() throws SQLException {
        return isBounded ? firstRows() : statement.executeQuery();
    }

    /** The results of the first of several statements that travel together. */
    public ResultSet firstRows() throws SQLException {
        execute();
        return statement.getResultSet();
    }

    /** The results of the next of several statements that travel together; closes those before. */
    public ResultSet nextRows() throws SQLException {
        statement.getMoreResults();
        return statement.getResultSet();
    }

    /** Executes it, whatever comes back. */
    public void execute() throws SQLException {
        statement.execute();
        if (isBounded) {
            statement.getMoreResults();
        }
    }

    /** Takes the parameters as those of one execution; the next ones are of another. */
    public void add() throws SQLException {
        statement.addBatch();
        place = 0;
    }

    /** Executes it with these parameters; the next ones are of another execution. */
    int updateNow() throws SQLException {
        place = 0;
        return statement.executeUpdate();
    }

    /** Executes what was added; returns how many rows each execution changed. */
    public int[] flush() throws SQLException {
        return statement.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
