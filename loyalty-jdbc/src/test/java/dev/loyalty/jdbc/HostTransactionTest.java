package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The shop's transaction on H2. */
class HostTransactionTest extends HostTransactionCases {

    HostTransactionTest() {
        super(pool());
    }

    @Override
    void waitBriefly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout 50");
        }
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = Pools.h2ThatHurries();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
