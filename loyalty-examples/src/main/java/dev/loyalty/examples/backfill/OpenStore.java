package dev.loyalty.examples.backfill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool;
import dev.loyalty.examples.backfill.Place.Database;
import dev.loyalty.jdbc.JdbcMemberStore;
import dev.loyalty.jdbc.JdbcSchema;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.spi.StoreException;
import dev.loyalty.spi.StoreFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The store of a run, open.
 *
 * @param factory the store
 * @param database where it is; null if it is in memory
 * @param pool the connections to it; null if it is in memory
 * @param isFresh whether it was made for this run
 */
record OpenStore(
        StoreFactory factory,
        @Nullable Database database,
        @Nullable LosablePool pool,
        boolean isFresh) implements AutoCloseable {

    /**
     * Opens a store; makes the tables where they are missing.
     *
     * @throws DatabaseException if the database cannot be used
     * @throws IOException if no folder can be made
     */
    static OpenStore at(Place place) throws IOException {
        if (place instanceof Database database) {
            return at(database, false);
        }
        if (place instanceof Place.FreshFolder) {
            Path folder = Files.createTempDirectory("loyalty-backfill-");
            return at(Database.inFile(folder.resolve("loyalty").toString()), true);
        }
        return new OpenStore(new InMemoryStore(), null, null, true);
    }

    private static OpenStore at(Database database, boolean isFresh) {
        LosablePool pool = pool(database);
        try {
            JdbcSchema.in(pool).apply();
        } catch (StoreException failed) {
            pool.close();
            throw DatabaseException.unusable(database, failed);
        }
        return new OpenStore(JdbcMemberStore.on(pool), database, pool, isFresh);
    }

    private static LosablePool pool(Database database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setPoolName("backfill");
        config.setMaximumPoolSize(2);
        config.setConnectionTimeout(LosablePool.LONGEST_OUTAGE.toMillis());
        if (database.isPostgreSql()) {
            config.addDataSourceProperty("ApplicationName", "loyalty-backfill");
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        try {
            return new LosablePool(config);
        } catch (HikariPool.PoolInitializationException | IllegalStateException | IllegalArgumentException failed) {
            throw DatabaseException.unusable(database, failed);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
