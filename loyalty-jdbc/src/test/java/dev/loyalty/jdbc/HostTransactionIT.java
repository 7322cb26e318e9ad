package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The shop's transaction on PostgreSQL, where a failed statement spoils it unless a savepoint saves it. */
class HostTransactionIT extends HostTransactionCases {

    HostTransactionIT() {
        super(PostgresServer.newest().newPool());
    }

    @Override
    void waitBriefly(Connection connection) throws SQLException {
        execute(connection, "set local lock_timeout = '50ms'");
    }

    @Test
    void aTransactionThatFailedBeforeIsNotJoined() {
        shop().inTransaction(connection -> {
            assertThatThrownBy(() -> execute(connection, "select 1 / 0")).isInstanceOf(SQLException.class);

            assertThatThrownBy(() -> engine().orders().paid(order(ANNA, "1001", "1.00")))
                    .isInstanceOf(BusyException.class)
                    .hasMessageContaining("rolled back");
            connection.rollback();
        });
    }

    /** Under repeatable read a transaction does not see what others committed since it began: it must not decide on that. */
    @Test
    void aTransactionThatSeesTheStateOfYesterdayIsBusy() {
        engine().orders().paid(order(ANNA, "1001", "1.00"));

        shop().inTransaction(connection -> {
            execute(connection, "set transaction isolation level repeatable read");
            execute(connection, "select 1");
            engineOutside().orders().paid(order(ANNA, "1002", "1.00"));

            assertThatThrownBy(() -> engine().orders().paid(order(ANNA, "1003", "1.00")))
                    .isInstanceOf(BusyException.class);
            Shop.write(connection, "1003");
        });

        assertThat(shop().orders()).containsExactly("1003");
    }

    /** It asks in one statement, which began before the other's order was there. */
    @Test
    void anOrderThatWaitedForTheSameOrderIsAReplay() throws Exception {
        engine().orders().paid(order(ANNA, "1001", "1.00"));

        assertThat(paidWhileAnotherWaits("1002").isReplay()).isTrue();
    }

    @Test
    void aFirstOrderThatWaitedForTheSameOrderIsAReplay() throws Exception {
        assertThat(paidWhileAnotherWaits("1001").isReplay()).isTrue();
    }

    /** What another transaction hears of an order that this one has not committed yet when it asks. */
    private Outcome.Applied paidWhileAnotherWaits(String number) throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            List<Future<Outcome>> waiting = new ArrayList<>();
            shop().inTransaction(connection -> {
                engine().orders().paid(order(ANNA, number, "1.00")).orThrow();
                waiting.add(threads.submit(() -> engineOutside().orders().paid(order(ANNA, number, "1.00"))));
                while (!somebodyWaits(connection)) {
                    assertThat(waiting.get(0).isDone()).isFalse();
                }
            });
            return waiting.get(0).get(1, TimeUnit.MINUTES).orThrow();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Within a transaction the server shows what it showed before, unless it is told to look again. */
    private static boolean somebodyWaits(Connection connection) throws SQLException {
        execute(connection, "select pg_stat_clear_snapshot()");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    /** The bound is the transaction's, so that whoever gets the connection from the pool next waits as before. */
    @Test
    void aBoundedWaitLeavesTheConnectionAsItWas() throws SQLException {
        try (HikariDataSource one = PostgresServer.newest().newPool()) {
            one.setMaximumPoolSize(1);
            try (LoyaltyEngine alone = Club.engine(JdbcMemberStore.on(one))) {
                alone.orders().paid(order(ANNA, "1001", "1.00"));
            }
            try (Connection connection = one.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select current_setting('lock_timeout')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("0");
            }
        }
    }

    /** In the host's transaction, its own lock_timeout stays. */
    @Test
    void theLockTimeoutOfTheHostsTransactionIsTheHosts() {
        shop().inTransaction(connection -> {
            execute(connection, "set local lock_timeout = '77s'");
            engine().orders().paid(order(ANNA, "1001", "1.00")).orThrow();

            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select current_setting('lock_timeout')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("77s");
            }
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
