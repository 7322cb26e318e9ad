package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Command;
import dev.loyalty.value.CustomerId;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each attempt to connect may wait for half a minute: a batch does not make one for each of its steps. */
class GoneDatabaseTest {

    private static final List<Command> MANY = IntStream.range(0, 256)
            .<Command>mapToObj(i -> order(CustomerId.of("customer " + i), "order " + i, "1.00"))
            .toList();

    private final HikariDataSource pool = Pools.h2InMemory();
    private final Unreliable database = new Unreliable(pool);
    private final LoyaltyEngine engine;

    GoneDatabaseTest() {
        JdbcSchema.in(pool).apply();
        engine = Club.engine(JdbcMemberStore.on(database.dataSource()));
    }

    @AfterEach
    void close() {
        engine.close();
        pool.close();
    }

    @Test
    void anImportEndsAtTheFirstFailureToConnect() {
        fail(300, "getConnection", new SQLTransientConnectionException("no connection for 30 seconds"));

        assertThatThrownBy(() -> engine.recordAll(MANY.stream())).isInstanceOf(BusyException.class);

        assertThat(300 - database.faultsLeft()).as("attempts to connect").isEqualTo(1);
    }

    @Test
    void anImportEndsAtTheFirstConnectionThatIsLost() {
        fail(300, "prepareStatement", new SQLException("the connection is lost", "08006"));

        assertThatThrownBy(() -> engine.recordAll(MANY.stream())).isInstanceOf(BusyException.class);

        assertThat(300 - database.faultsLeft()).as("connections lost").isEqualTo(1);
    }

    @Test
    void anImportThatIsDoneOneByOneEndsAtTheFirstFailureToConnect() {
        SQLException lost = new SQLTransientConnectionException("no connection for 30 seconds");
        database.failBefore("statement.executeQuery", new SQLException("a deadlock", "40001", 40001));
        fail(11, "statement.executeQuery", new SQLException("a deadlock", "40001", 40001));
        fail(300, "getConnection", lost);

        assertThatThrownBy(() -> engine.recordAll(MANY.stream(), Import.QUIET.inBatchesOf(256)))
                .isInstanceOf(BusyException.class);

        assertThat(300 - database.faultsLeft()).as("attempts to connect").isEqualTo(1);
    }

    @Test
    void whatIsWrongWithOneStepHoldsUpNoOther() {
        fail(1, "statement.executeUpdate", new SQLException("a value that no column takes", "22001"));

        ImportReport report = engine.recordAll(MANY.stream());

        assertThat(report.applied()).isEqualTo(256);
        assertThat(database.hasFailed()).isTrue();
        assertThat(engine.members().journal(ANNA, 0, 1)).isEmpty();
    }

    private void fail(int times, String method, SQLException failure) {
        IntStream.range(0, times).forEach(i -> database.failBefore(method, failure));
    }
}
