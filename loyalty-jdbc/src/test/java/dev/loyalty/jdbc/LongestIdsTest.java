package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** The longest ids in H2. */
class LongestIdsTest extends LongestIdsCases {

    LongestIdsTest() {
        super(pool());
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = Pools.h2InMemory();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
