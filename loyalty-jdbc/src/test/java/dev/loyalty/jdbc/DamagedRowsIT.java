package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.BERT;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.StoreUnusableException;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A write that the database passes over, because of damage or a stranger's trigger, fails as a whole and commits nothing. */
class DamagedRowsIT {

    private static final List<String> TABLES = List.of(
            "loyalty_member",
            "loyalty_entry",
            "loyalty_standing",
            "loyalty_tier_change",
            "loyalty_lane",
            "loyalty_delivery",
            "loyalty_customer",
            "loyalty_note");

    private final HikariDataSource pool = PostgresServer.newest().newPool();
    private final LoyaltyEngine engine = LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club"))
            .clock(SettableClock.at(Club.NOW))
            .store(JdbcMemberStore.on(pool))
            .notifier(new RecordingNotifier())
            .groupAssigner(new RecordingGroupAssigner())
            .build();

    @BeforeEach
    void known() {
        engine.orders().paid(order(ANNA, "1", "1.00")).orThrow();
    }

    @AfterEach
    void close() {
        engine.close();
        pool.close();
    }

    /** The order lifts Anna to gold: it writes a row to each of these tables, or changes one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update on loyalty_member",
                "insert on loyalty_entry",
                "insert on loyalty_standing",
                "insert on loyalty_tier_change",
                "update on loyalty_lane",
                "insert on loyalty_delivery"
            })
    void anOrderOfWhichOneWriteIsPassedOverLeavesNothing(String write) throws SQLException {
        passOver(write);
        Map<String, Long> before = rows();

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "1200.00")))
                .isInstanceOf(StoreUnusableException.class);

        assertThat(rows()).isEqualTo(before);
        stopPassingOver(write);
        assertThat(engine.orders().paid(order(ANNA, "1001", "1200.00")).isReplay())
                .isFalse();
        assertThat(engine.members().verify(ANNA).agrees()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update on loyalty_member",
                "insert on loyalty_entry",
                "insert on loyalty_standing",
                "insert on loyalty_tier_change",
                "update on loyalty_lane",
                "insert on loyalty_lane"
            })
    void aBatchOfWhichOneWriteIsPassedOverLeavesNothing(String write) throws SQLException {
        passOver(write);
        Map<String, Long> before = rows();

        ImportReport report = engine.recordAll(
                Stream.of(order(CustomerId.of("cleo"), "1001", "1200.00"), order(BERT, "2001", "1200.00")),
                Import.QUIET.loud());

        assertThat(report.rejected())
                .hasSize(2)
                .allSatisfy(rejected -> assertThat(rejected)
                        .isInstanceOfSatisfying(
                                ImportReport.Failed.class,
                                failed -> assertThat(failed.failure()).isInstanceOf(StoreUnusableException.class)));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anOrderOfAMemberWhoseRowWasRemovedByHandIsNotRecordedTwice() throws SQLException {
        execute("delete from loyalty_member where member = 'anna'");
        Map<String, Long> before = rows();

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(StoreUnusableException.class);

        assertThat(rows()).isEqualTo(before);
    }

    private void passOver(String write) throws SQLException {
        execute("create or replace function pass_over() returns trigger language plpgsql as"
                + " 'begin return null; end'");
        execute("create trigger stranger before " + write + " for each row execute function pass_over()");
    }

    private void stopPassingOver(String write) throws SQLException {
        execute("drop trigger stranger " + write.substring(write.indexOf("on ")));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*), sum(hashtext(t::text)::bigint) from " + table + " t")) {
                    row.next();
                    rows.put(table + " " + row.getLong(1), row.getLong(2));
                }
            }
        }
        return rows;
    }
}
