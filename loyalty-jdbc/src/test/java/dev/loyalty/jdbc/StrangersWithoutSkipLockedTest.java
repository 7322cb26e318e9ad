package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;

/** Strangers' locks in H2, if it had no {@code skip locked}. */
class StrangersWithoutSkipLockedTest extends StrangersCases {

    StrangersWithoutSkipLockedTest() {
        super(
                pool(),
                (database, longest) -> WithoutSkipLocked.store(database, patience -> patience.waitingAtMost(longest)),
                2);
    }

    private static HikariDataSource pool() {
        HikariDataSource pool = Pools.h2ThatHurries();
        JdbcSchema.in(pool).apply();
        return pool;
    }
}
