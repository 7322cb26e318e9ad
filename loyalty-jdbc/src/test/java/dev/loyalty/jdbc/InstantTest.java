package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Instants in H2. */
class InstantTest extends InstantCases {

    InstantTest() {
        super(pool());
    }

    @Override
    void live(Connection connection, String zone) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone '" + zone + "'");
        }
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = Pools.h2InMemory();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
