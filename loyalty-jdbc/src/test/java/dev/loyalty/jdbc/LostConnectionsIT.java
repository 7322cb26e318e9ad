package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Command;
import dev.loyalty.command.OutcomeUnknownException;
import dev.loyalty.jdbc.CuttingProxy.Cut;
import dev.loyalty.value.CustomerId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wires that are cut and connections that the server ends, on a real server. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostConnectionsIT {

    private final HikariDataSource direct = PostgresServer.newest().newPool();
    private final CuttingProxy wire;
    private final HikariDataSource pool;
    private final LoyaltyEngine engine;

    LostConnectionsIT() throws IOException {
        wire = new CuttingProxy(Integer.parseInt(direct.getJdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1")));
        pool = Pools.pool(wire.url(direct.getJdbcUrl()), "postgres");
        engine = Club.engine(JdbcMemberStore.on(pool).waitingAtMost(Duration.ofSeconds(2)));
    }

    @BeforeEach
    void known() {
        engine.orders().paid(order(ANNA, "1", "1.00")).orThrow();
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
        pool.close();
        wire.close();
        direct.close();
    }

    @Test
    void aWireThatIsCutBeforeTheCommitLeavesAnUnknownOutcomeThatTheSameCommandFindsOut() {
        wire.cutNext(Cut.BEFORE_THE_COMMIT);

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(wire.cuts()).isEqualTo(1);
        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isFalse();
        assertThatAllIsThereOnce();
    }

    @Test
    void aWireThatIsCutBeforeTheAnswerLeavesAnUnknownOutcomeThatTheSameCommandFindsOut() {
        wire.cutNext(Cut.BEFORE_ITS_ANSWER);

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(wire.cuts()).isEqualTo(1);
        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isTrue();
        assertThatAllIsThereOnce();
    }

    /** The server ends the connection while the command waits for its member: nothing was written, and it may be sent again. */
    @Test
    void aBackendThatIsTerminatedBeforeTheCommitLeavesNothing() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Connection stranger = direct.getConnection();
                Statement statement = stranger.createStatement()) {
            lock(stranger, statement);
            Future<?> order = threads.submit(() -> engine.orders().paid(order(ANNA, "1001", "10.00")));
            while (!terminatedOneThatWaits(statement)) {
                assertThat(order.isDone()).isFalse();
            }

            assertThatThrownBy(() -> order.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(BusyException.class);
            stranger.rollback();
        } finally {
            threads.shutdownNow();
        }

        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isFalse();
        assertThatAllIsThereOnce();
    }

    /** The last statement waits in a trigger when the server ends its connection: what travels behind it, the commit, is not done. */
    @Test
    void aBackendThatIsTerminatedInTheLastStatementLeavesAnUnknownOutcomeThatTheSameCommandFindsOut() throws Exception {
        execute("create function wait_there() returns trigger language plpgsql as"
                + " 'begin perform pg_advisory_xact_lock(77); return new; end'");
        execute("create trigger stranger before insert on loyalty_entry for each row execute function wait_there()");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Connection stranger = direct.getConnection();
                Statement statement = stranger.createStatement()) {
            stranger.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(77)");
            Future<?> order = threads.submit(() -> engine.orders().paid(order(ANNA, "1001", "10.00")));
            while (!terminatedOneThatWaits(statement)) {
                assertThat(order.isDone()).isFalse();
            }

            assertThatThrownBy(() -> order.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(OutcomeUnknownException.class);
            stranger.rollback();
        } finally {
            threads.shutdownNow();
        }

        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isFalse();
        assertThatAllIsThereOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from loyalty_member for update",
                "lock table loyalty_member in access exclusive mode",
                "lock table loyalty_entry in access exclusive mode"
            })
    void aStrangersLockMakesACommandBusyAndNoOther(String lock) throws SQLException {
        try (Connection stranger = direct.getConnection();
                Statement statement = stranger.createStatement()) {
            stranger.setAutoCommit(false);
            statement.execute(lock);

            assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                    .isInstanceOf(BusyException.class);

            stranger.rollback();
        }
        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isFalse();
        assertThatAllIsThereOnce();
    }

    /** Ten members whom a stranger holds would take ten times as long, if each waited for as long as there is patience. */
    @Test
    void aBatchWaitsForStrangersOnceAndThenForAMomentEach() throws SQLException {
        List<Command> orders = IntStream.range(0, 10)
                .<Command>mapToObj(i -> order(CustomerId.of("member " + i), "1001", "1.00"))
                .toList();
        engine.recordAll(orders.stream());
        List<Command> more = IntStream.range(0, 10)
                .<Command>mapToObj(i -> order(CustomerId.of("member " + i), "1002", "1.00"))
                .toList();
        try (Connection stranger = direct.getConnection();
                Statement statement = stranger.createStatement()) {
            lock(stranger, statement);

            assertTimeout(
                    Duration.ofSeconds(12),
                    () -> assertThatThrownBy(() -> engine.recordAll(more.stream()))
                            .isInstanceOf(BusyException.class));

            stranger.rollback();
        }
        assertThat(engine.recordAll(more.stream()).applied()).isEqualTo(10);
    }

    private void assertThatAllIsThereOnce() {
        assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(2);
        assertThat(engine.members().verify(ANNA).agrees()).isTrue();
        assertThat(engine.members().view(ANNA).spend().net().plain()).isEqualTo("11.00");
    }

    private static void lock(Connection stranger, Statement statement) throws SQLException {
        stranger.setAutoCommit(false);
        statement.execute("select 1 from loyalty_member for update");
    }

    /** Within a transaction the server shows what it showed before, unless it is told to look again. */
    private static boolean terminatedOneThatWaits(Statement statement) throws SQLException {
        statement.execute("select pg_stat_clear_snapshot()");
        try (ResultSet row = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'")) {
            return row.next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = direct.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
