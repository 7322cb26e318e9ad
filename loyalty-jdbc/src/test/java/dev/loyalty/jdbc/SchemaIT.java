package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables in PostgreSQL. */
class SchemaIT extends SchemaCases {

    SchemaIT() {
        super(PostgresServer.newest().newEmptyPool(), Database.POSTGRESQL);
    }

    /** A process that makes the tables holds up another one. Under the stricter levels, a snapshot from before the wait would not show them. */
    @ParameterizedTest
    @ValueSource(strings = {"TRANSACTION_READ_COMMITTED", "TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE"})
    void whoWaitedForAProcessThatMakesTheTablesFindsThem(String isolation) throws Exception {
        StringBuilder tables = new StringBuilder();
        JdbcSchema.write(Database.POSTGRESQL, tables);
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setTransactionIsolation(isolation);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (HikariDataSource strict = new HikariDataSource(config);
                Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('loyalty_schema'))");
            statement.execute(tables.toString());
            Future<Integer> waiting = threads.submit(() -> JdbcSchema.in(strict).apply());
            while (!somebodyWaits(statement)) {
                assertThat(waiting.isDone()).isFalse();
            }

            other.commit();

            assertThat(waiting.get(1, TimeUnit.MINUTES)).isZero();
        } finally {
            threads.shutdownNow();
        }
        JdbcSchema.in(pool).check();
    }

    private static boolean somebodyWaits(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    /** Unqualified names lead to the first schema of the path in which there is one. */
    @Test
    void tablesInASchemaOfTheirOwnAreFoundByThePath() throws SQLException {
        execute("create schema loyalty");
        execute("do $$ begin execute 'alter database ' || current_database() || ' set search_path = loyalty'; end $$");
        pool.getHikariPoolMXBean().softEvictConnections();
        JdbcSchema.in(pool).apply();
        execute("do $$ begin execute 'alter database ' || current_database()"
                + " || ' set search_path = public, loyalty'; end $$");
        pool.getHikariPoolMXBean().softEvictConnections();

        assertThatCode(() -> JdbcSchema.in(pool).check()).doesNotThrowAnyException();
    }

    @Test
    void anIndexThatWasNotBuiltToItsEndIsNone() throws SQLException {
        JdbcSchema.in(pool).apply();
        execute("update pg_index set indisvalid = false where indexrelid = 'loyalty_entry_command'::regclass");

        assertThatThrownBy(() -> JdbcSchema.in(pool).check())
                .hasMessageContaining("the unique index on loyalty_entry (program, command_id, command_kind, member)");
    }

    @Test
    void theServersOfTheTestsAreAsDurableAsInProduction() {
        for (PostgresServer server : new PostgresServer[] {PostgresServer.newest(), PostgresServer.oldest()}) {
            assertThat(server.setting("fsync")).isEqualTo("on");
            assertThat(server.setting("synchronous_commit")).isEqualTo("on");
        }
        assertThat(PostgresServer.newest().setting("server_version")).startsWith("18.");
        assertThat(PostgresServer.oldest().setting("server_version")).startsWith("15.");
    }
}
