package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** Batches that queue something, in H2. */
class LoudImportTest extends LoudImportCases {

    LoudImportTest() {
        super(pool());
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = Pools.h2InMemory();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
