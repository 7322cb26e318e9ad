package dev.loyalty.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A connection, for as long as one piece of work has it. Not thread-safe.
 *
 * @param connection the connection
 * @param dialect what is said to the database behind it
 */
record Session(Connection connection, Dialect dialect) {

    /** Turns the row at which a result set stands into something. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Call call(Sql sql) throws SQLException {
        return new Call(connection.prepareStatement(sql.text()), dialect.storesIdsAsBytes());
    }

    /** All rows of a query; closes the call. */
    <T> List<T> list(Call call, RowReader<T> reader) throws SQLException {
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
    <T> Optional<T> first(Call call, RowReader<T> reader) throws SQLException {
        try (call;
                ResultSet rows = call.rows()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /** Changes rows and returns how many; closes the call. */
    int update(Call call) throws SQLException {
        try (call) {
            return call.update();
        }
    }

    /** Inserts a row, or none if there is one of its key; closes the call. Waits for others who insert the same key. */
    boolean insertIfAbsent(Call call) throws SQLException {
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
