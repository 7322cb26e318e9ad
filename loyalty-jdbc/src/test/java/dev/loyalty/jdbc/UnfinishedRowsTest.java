package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.Import;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Command;
import dev.loyalty.command.StoreUnusableException;
import dev.loyalty.value.CustomerId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An H2 file with entries of a transaction that was killed, and nothing that says whose they are: H2 saves its maps one after the other,
 * and the process died when it had saved those entries alone.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnfinishedRowsTest {

    private static final int MEMBERS = 60;
    private static final int OTHERS = 6;

    /** What the transaction was about to write: everybody's second entry. */
    private static final String SECOND_ENTRIES =
            "insert into loyalty_entry (seq, occurred_at, recorded_at, amount, program, member,"
                    + " command_kind, command_id, shop, order_id, payload) select 2, occurred_at, recorded_at, amount, program, member,"
                    + " command_kind, stringtoutf8('unfinished'), shop, order_id, payload from loyalty_entry";

    @TempDir
    private Path folder;

    @Test
    void whoMeetsThemIsToldWhatToDo() throws Exception {
        leaveThemBehind();

        try (HikariDataSource pool = hurried("loyalty");
                LoyaltyEngine engine = engine(pool)) {
            assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1002", "1.00")))
                    .isInstanceOf(StoreUnusableException.class)
                    .hasMessageContaining("a killed process left unfinished")
                    .hasMessageContaining("a copy from before");
            assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(1);
        }
    }

    /** Sixty entries, each of which would wait by itself: for a fifth of a second in H2, and again whenever it is tried. */
    @Test
    void aBatchEndsAtTheFirstOfThem() throws Exception {
        leaveThemBehind();

        try (HikariDataSource pool = hurried("loyalty");
                LoyaltyEngine engine = engine(pool)) {
            assertTimeout(
                    Duration.ofSeconds(5),
                    () -> assertThatThrownBy(() -> engine.recordAll(orders("1002").stream(), Import.QUIET))
                            .isInstanceOf(StoreUnusableException.class)
                            .hasMessageContaining("a killed process left unfinished"));
        }
    }

    /** The same entries, while the transaction that writes them is open. */
    @Test
    void aTransactionThatIsStillOpenIsMerelyInTheWay() throws Exception {
        try (HikariDataSource pool = hurried("loyalty")) {
            known(pool);
            try (LoyaltyEngine engine = engine(pool);
                    Connection stranger = pool.getConnection()) {
                stranger.setAutoCommit(false);
                execute(stranger, SECOND_ENTRIES);

                assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1002", "1.00")))
                        .isInstanceOf(BusyException.class);
                assertThatThrownBy(() -> engine.recordAll(orders("1002").stream(), Import.QUIET))
                        .isInstanceOf(BusyException.class);

                stranger.rollback();
                assertThat(engine.recordAll(orders("1002").stream(), Import.QUIET)
                                .applied())
                        .isEqualTo(MEMBERS);
            }
        }
    }

    /**
     * The transaction is saved, its process dies, and of what was saved the log of the transaction is lost. There were others before it, so
     * that none gets the same number again.
     */
    private void leaveThemBehind() throws SQLException {
        try (HikariDataSource pool = hurried("loyalty")) {
            known(pool);
            for (int i = 0; i < OTHERS; i++) {
                open(pool, "insert into loyalty_note (seq, program, member, note) values (" + i + ", x'', x'', x'')");
            }
            open(pool, SECOND_ENTRIES);
            execute(pool, "checkpoint");
            execute(pool, "shutdown immediately");
        } catch (SQLException gone) {
            assertThat(gone.getSQLState()).as(gone.getMessage()).isIn("90098", "90121");
        }
        try (MVStore file = MVStore.open(folder.resolve("loyalty.mv.db").toString())) {
            List<String> logs = file.getMapNames().stream()
                    .filter(name -> name.startsWith("undoLog"))
                    .toList();
            assertThat(logs).isNotEmpty();
            logs.forEach(file::removeMap);
        }
    }

    /** Begins a transaction that nobody ends. */
    private static void open(HikariDataSource pool, String sql) throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        execute(connection, sql);
    }

    private static void known(HikariDataSource pool) {
        JdbcSchema.in(pool).apply();
        try (LoyaltyEngine engine = engine(pool)) {
            engine.recordAll(orders("1001").stream(), Import.QUIET);
        }
    }

    private static List<Command> orders(String id) {
        return IntStream.range(0, MEMBERS)
                .<Command>mapToObj(i -> order(i == 0 ? ANNA : CustomerId.of("member " + i), id, "1.00"))
                .toList();
    }

    private HikariDataSource hurried(String name) {
        return Pools.pool("jdbc:h2:file:" + folder.resolve(name) + ";LOCK_TIMEOUT=200", "sa");
    }

    private static LoyaltyEngine engine(HikariDataSource pool) {
        return Club.engine(JdbcMemberStore.on(pool).waitingAtMost(Duration.ofMillis(500)));
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            execute(connection, sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
