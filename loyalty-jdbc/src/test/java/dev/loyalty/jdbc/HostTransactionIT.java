package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.command.BusyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
