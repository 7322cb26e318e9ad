package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.MemberStoreContract;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract, on H2 without {@code skip locked}. */
class H2WithoutSkipLockedTest extends MemberStoreContract {

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
        return WithoutSkipLocked.store(POOL, UnaryOperator.identity());
    }

    @Override
    protected StoreFactory otherHandle() {
        return WithoutSkipLocked.store(POOL, UnaryOperator.identity());
    }
}
