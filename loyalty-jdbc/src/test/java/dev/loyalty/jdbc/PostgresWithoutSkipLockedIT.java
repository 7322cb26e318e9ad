package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.MemberStoreContract;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;

/** The contract, on PostgreSQL without {@code skip locked}. */
class PostgresWithoutSkipLockedIT extends MemberStoreContract {

    private static final HikariDataSource POOL = PostgresServer.newest().newPool();

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
