package dev.loyalty.examples.backfill;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A pool that gives up. A job whose database is gone is to end, rather than to wait for it at every step: a store that is given many
 * members tries each of them.
 */
final class LosablePool extends HikariDataSource {

    /** How long the database may be away without the job's noticing more than a pause. */
    static final Duration LONGEST_OUTAGE = Duration.ofSeconds(10);

    private volatile @Nullable SQLException lost;

    LosablePool(HikariConfig config) {
        super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        SQLException before = lost;
        if (before != null) {
            throw new SQLException("the database was lost: " + before.getMessage(), before.getSQLState(), before);
        }
        try {
            return super.getConnection();
        } catch (SQLException failed) {
            lost = failed;
            throw failed;
        }
    }
}
