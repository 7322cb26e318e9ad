package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.jdbc.schema.Formats;
import dev.loyalty.jdbc.sql.Dialect;
import dev.loyalty.jdbc.sql.Session;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which format a store writes, and when it notices that it may write a newer one. */
class FormatsTest {

    private final HikariDataSource pool = Pools.h2InMemory();
    private final AtomicLong nanoseconds = new AtomicLong(Long.MAX_VALUE - 1);
    private final Formats formats = new Formats(nanoseconds::get);

    FormatsTest() {
        try (OldLibrary library = new OldLibrary()) {
            library.apply(pool);
            JdbcSchema.in(pool).apply();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aRunningStoreNoticesThatTheFormatWasRaised() throws SQLException {
        assertThat(allowed()).isEqualTo(1);
        JdbcSchema.in(pool).raise();

        nanoseconds.addAndGet(Formats.PAUSE.toNanos() - 1);
        assertThat(allowed()).isEqualTo(1);

        nanoseconds.addAndGet(1);
        assertThat(allowed()).isEqualTo(2);
    }

    @Test
    void whoHasReasonToLooksAgainAtOnce() throws SQLException {
        assertThat(allowed()).isEqualTo(1);
        JdbcSchema.in(pool).raise();

        formats.lookAgain();
        assertThat(allowed()).isEqualTo(2);
    }

    @Test
    void aStoreThatIsOpenedAfterwardsWritesTheNewFormatAtOnce() throws SQLException {
        JdbcSchema.in(pool).raise();

        assertThat(allowed()).isEqualTo(2);
    }

    @Test
    void theNewestFormatIsNotLookedUpAgain() throws SQLException {
        JdbcSchema.in(pool).raise();
        Connection connection = pool.getConnection();
        Session session = Session.on(connection, Dialect.of(connection));
        formats.allowed(session);
        connection.close();

        assertThat(formats.allowed(session)).isEqualTo(2);
    }

    private int allowed() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return formats.allowed(Session.on(connection, Dialect.of(connection)));
        }
    }
}
