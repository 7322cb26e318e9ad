package dev.loyalty.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Instants in PostgreSQL. */
class InstantIT extends InstantCases {

    InstantIT() {
        super(PostgresServer.newest().newPool());
    }

    @Override
    void live(Connection connection, String zone) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " set timezone to '" + zone + "'");
        }
    }
}
