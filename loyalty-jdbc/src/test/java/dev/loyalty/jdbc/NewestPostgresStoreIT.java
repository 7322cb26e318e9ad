package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.MemberStoreContract;
import org.junit.jupiter.api.AfterAll;

/** The contract, on the newest PostgreSQL. */
class NewestPostgresStoreIT extends MemberStoreContract {

    private static final HikariDataSource POOL = PostgresServer.newest().newPool();

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
