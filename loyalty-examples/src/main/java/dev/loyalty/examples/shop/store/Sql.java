package dev.loyalty.examples.shop.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A few lines of JDBC that would stand in every class. */
final class Sql {

    private Sql() {}

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> list(Connection connection, String sql, Row<T> each, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = prepared(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(each.of(rows));
            }
            return list;
        }
    }

    static <T> Optional<T> one(Connection connection, String sql, Row<T> each, @Nullable Object... values)
            throws SQLException {
        return list(connection, sql, each, values).stream().findFirst();
    }

    /** {@return how many rows were written} */
    static int write(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement write = prepared(connection, sql, values)) {
            return write.executeUpdate();
        }
    }

    /** Writes many rows with one statement. */
    static void writeAll(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                fill(write, row);
                write.addBatch();
            }
            write.executeBatch();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            fill(statement, values);
            return statement;
        } catch (SQLException failed) {
            statement.close();
            throw failed;
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
