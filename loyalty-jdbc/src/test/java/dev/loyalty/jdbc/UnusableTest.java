package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** On H2. */
class UnusableTest extends UnusableCases {

    UnusableTest() {
        super(withTables());
    }

    private static HikariDataSource withTables() {
        HikariDataSource pool = Pools.h2InMemory();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
