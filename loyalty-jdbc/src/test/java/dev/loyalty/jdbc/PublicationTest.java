package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** Processes that start on one H2. */
class PublicationTest extends PublicationCases {

    PublicationTest() {
        super(pool());
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = Pools.h2InMemory();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
