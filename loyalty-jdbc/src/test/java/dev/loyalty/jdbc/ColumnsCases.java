package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.NOW;
import static dev.loyalty.jdbc.Club.PAID_AT;
import static dev.loyalty.jdbc.Club.order;
import static dev.loyalty.jdbc.Club.refund;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.TierPin;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.value.Note;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reports read: columns that say the same as the documents beside them, however the commands came. */
abstract class ColumnsCases {

    private static final String AMOUNTS = "select amount from loyalty_entry order by seq";
    private static final String STANDINGS = "select ladder, tier, since, until_at from loyalty_standing";
    private static final String TIER_CHANGES =
            "select ladder, tier_before, tier_after, up, reason, seq, changed_at from loyalty_tier_change order by seq, place";

    private final HikariDataSource pool;
    private final LoyaltyEngine engine;

    ColumnsCases(HikariDataSource pool) {
        this.pool = pool;
        this.engine = Club.engine(JdbcMemberStore.on(pool));
    }

    @AfterEach
    void close() {
        engine.close();
        pool.close();
    }

    @Test
    void anAmountIsByHowMuchTheCountedSpendHasChanged() throws SQLException {
        engine.orders().paid(order(ANNA, "1001", "520.00")).orThrow();
        engine.orders().refunded(refund(ANNA, "1001", "r-1", "20.50")).orThrow();
        engine.members().pin(pin()).orThrow();

        assertThat(rows(AMOUNTS)).containsExactly("52000", "-2050", "null");
    }

    @Test
    void whoHasOrderedHasAStandingInTheLowestTier() throws SQLException {
        engine.orders().paid(order(ANNA, "1001", "1.00")).orThrow();

        assertThat(rows(STANDINGS)).containsExactly("tiers bronze " + Micros.of(PAID_AT) + " null");
        assertThat(rows(TIER_CHANGES)).containsExactly("tiers null bronze null JOINED 1 " + Micros.of(NOW));
    }

    @Test
    void aMoveUpAndAMoveDownAreLinesOfTheirOwn() throws SQLException {
        engine.orders().paid(order(ANNA, "1001", "520.00")).orThrow();
        engine.orders().refunded(refund(ANNA, "1001", "r-1", "100.00")).orThrow();

        long at = Micros.of(NOW);
        assertThat(rows(TIER_CHANGES))
                .containsExactly(
                        "tiers null bronze null JOINED 1 " + at,
                        "tiers bronze silver true THRESHOLD_REACHED 1 " + at,
                        "tiers silver bronze false BELOW_THRESHOLD 2 " + at);
        assertThat(rows(STANDINGS)).containsExactly("tiers bronze " + at + " null");
    }

    @Test
    void theEndOfATierGivenByHandStandsBesideIt() throws SQLException {
        engine.orders().paid(order(ANNA, "1001", "1.00")).orThrow();
        engine.members().pin(pin()).orThrow();

        assertThat(rows(STANDINGS)).containsExactly("tiers gold " + Micros.of(NOW) + " " + Micros.of(end()));
        assertThat(rows(TIER_CHANGES))
                .containsExactly(
                        "tiers null bronze null JOINED 1 " + Micros.of(NOW),
                        "tiers bronze gold true PINNED 2 " + Micros.of(NOW));
    }

    /** A batch writes each member's standing once, but every move. */
    @Test
    void anImportLeavesTheSameColumns() throws SQLException {
        engine.recordAll(Stream.of(
                order(ANNA, "1001", "520.00"),
                refund(ANNA, "1001", "r-1", "100.00"),
                order(ANNA, "1002", "600.00"),
                order(Club.BERT, "2001", "1.00")));

        long at = Micros.of(PAID_AT);
        assertThat(rows(STANDINGS + " order by tier"))
                .containsExactly("tiers bronze " + at + " null", "tiers gold " + at + " null");
        assertThat(rows(AMOUNTS)).containsExactlyInAnyOrder("52000", "-10000", "60000", "100");
        assertThat(engine.members().verify(ANNA).agrees()).isTrue();
    }

    private static TierPin pin() {
        return TierPin.floor(ANNA, "gold", new Note("a good customer", "carla"), NOW)
                .until(end());
    }

    private static Instant end() {
        return NOW.plus(Duration.ofDays(30));
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    columns.add(String.valueOf(value));
                }
                all.add(String.join(" ", columns));
            }
            return all;
        }
    }
}
