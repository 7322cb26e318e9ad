package dev.loyalty.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.tck.MemberStoreContract;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract, on H2 in a file. */
class H2FileStoreTest extends MemberStoreContract {

    private static @Nullable HikariDataSource pool;

    @TempDir
    static @Nullable Path folder;

    @BeforeAll
    static void makeTables() {
        pool = Pools.h2InFolder(Objects.requireNonNull(folder));
        JdbcSchema.in(pool).apply();
    }

    @AfterAll
    static void close() {
        Objects.requireNonNull(pool).close();
    }

    @Override
    protected StoreFactory stores() {
        return JdbcMemberStore.on(Objects.requireNonNull(pool));
    }

    @Override
    protected StoreFactory otherHandle() {
        return JdbcMemberStore.on(Objects.requireNonNull(pool));
    }

    /** H2 closes its file with the last connection. */
    @Override
    protected StoreFactory reopened() {
        close();
        pool = Pools.h2InFolder(Objects.requireNonNull(folder));
        return JdbcMemberStore.on(pool);
    }
}
