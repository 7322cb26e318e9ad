package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.MemberStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract, on H2 in memory. */
class H2MemoryStoreTest extends MemberStoreContract {

    private static final HikariDataSource POOL = Pools.h2InMemory();

    @BeforeAll
    static void makeTables() {
        JdbcSchema.in(POOL).apply();
    }

    @AfterAll
    static void close() {
        POOL.close();
    }

    @Override
    protected StoreFactory stores() {
        return JdbcMemberStore.on(POOL);
    }

    @Override
    protected StoreFactory otherHandle() {
        return JdbcMemberStore.on(POOL);
    }
}
