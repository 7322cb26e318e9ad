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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

    /** Others cannot tell H2 when to save, and leave it to H2. */
    private static final int FOR_ADMINISTRATORS = 90040;

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
        } else if (!database.saysWhenToSave()) {
            config.addDataSourceProperty("WRITE_DELAY", "0");
        }
        try {
            return new LosablePool(config);
        } catch (HikariPool.PoolInitializationException | IllegalStateException | IllegalArgumentException failed) {
            throw DatabaseException.unusable(database, failed);
        }
    }

    /**
     * Saves what was committed, so that it survives the death of this process and of the machine. PostgreSQL does that by itself. H2 would
     * do it at any time, also in the middle of a transaction; a file that is all there is of it is damaged. So H2 is told not to, and to
     * save between two transactions.
     */
    void save() {
        if (pool == null || database == null || database.isPostgreSql()) {
            return;
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException failed) {
            if (failed.getErrorCode() != FOR_ADMINISTRATORS) {
                throw DatabaseException.lost(database, failed);
            }
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
