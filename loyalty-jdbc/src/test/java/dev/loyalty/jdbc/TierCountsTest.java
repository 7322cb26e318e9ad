package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** Members per tier on past days, in H2. */
class TierCountsTest extends TierCountsCases {

    TierCountsTest() {
        super(pool());
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = Pools.h2InMemory();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
