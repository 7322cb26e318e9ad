package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;

/**
 * Looks into a PostgreSQL database while a job fills it.
 *
 * @param url the database
 * @param question asks for one number
 */
record Watch(String url, String question) {

    private static final String NO_SUCH_TABLE = "42P01";

    /** Asks until the number is reached, at most as long as a process lives. */
    void await(int least, Process process) throws SQLException {
        await(least, process::isAlive);
    }

    /** Asks until the number is reached, at most as long as somebody still works on it. */
    void await(int least, BooleanSupplier works) throws SQLException {
        try (Connection connection = Groups.connection(url);
                Statement statement = connection.createStatement()) {
            while (count(statement) < least) {
                assertThat(works.getAsBoolean()).as("it ended before " + least).isTrue();
            }
        }
    }

    /** The number now; 0 while there are no tables. */
    int count() throws SQLException {
        try (Connection connection = Groups.connection(url);
                Statement statement = connection.createStatement()) {
            return count(statement);
        }
    }

    private int count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            if (NO_SUCH_TABLE.equals(failed.getSQLState())) {
                return 0;
            }
            throw failed;
        }
    }
}
