package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.MemberStoreContract;
import org.junit.jupiter.api.AfterAll;

/** The contract, on the newest PostgreSQL. */
class NewestPostgresStoreIT extends MemberStoreContract {

    private static HikariDataSource pool = PostgresServer.newest().newPool();

    @AfterAll
    static void close() {
        pool.close();
    }

    @Override
    protected StoreFactory stores() {
        return JdbcMemberStore.on(pool);
    }

    @Override
    protected StoreFactory otherHandle() {
        return JdbcMemberStore.on(pool);
    }

    /** Other connections. That the server keeps what it has committed is shown elsewhere. */
    @Override
    protected StoreFactory reopened() {
        String url = pool.getJdbcUrl();
        pool.close();
        pool = Pools.pool(url, "postgres");
        return JdbcMemberStore.on(pool);
    }
}
