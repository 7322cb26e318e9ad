package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** The columns in H2. */
class ColumnsTest extends ColumnsCases {

    ColumnsTest() {
        super(pool());
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = Pools.h2InMemory();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
