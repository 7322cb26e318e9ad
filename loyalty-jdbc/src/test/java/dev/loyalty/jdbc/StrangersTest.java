package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** Strangers' locks in H2. */
class StrangersTest extends StrangersCases {

    StrangersTest() {
        super(pool());
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = Pools.h2ThatHurries();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
