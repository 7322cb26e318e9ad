package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.StoreUnusableException;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that refuses to work until somebody puts it right is told apart from one that is busy. */
abstract class UnusableCases {

    final HikariDataSource pool;
    final LoyaltyEngine engine;

    /** On a database with the tables. */
    UnusableCases(HikariDataSource pool) {
        this.pool = pool;
        this.engine = Club.engine(JdbcMemberStore.on(pool));
    }

    @BeforeEach
    void known() {
        engine.orders().paid(order(ANNA, "1", "1.00")).orThrow();
    }

    @AfterEach
    void close() {
        engine.close();
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table loyalty_member rename to elsewhere",
                "alter table loyalty_entry rename to elsewhere",
                "alter table loyalty_entry rename column payload to elsewhere",
                "alter table loyalty_member rename column judged to elsewhere"
            })
    void aTableOrColumnThatIsMissingIsForAnOperatorAndNotForAnotherTry(String damage) throws SQLException {
        execute(damage);

        assertUnusable();
    }

    @Test
    void anImportEndsAtOnceWhereATableIsMissing() throws SQLException {
        execute("alter table loyalty_entry rename to elsewhere");

        assertThatThrownBy(() -> engine.recordAll(Stream.of(order(ANNA, "1001", "1.00"), order(ANNA, "1002", "1.00"))))
                .isInstanceOf(StoreUnusableException.class);
    }

    @Test
    void readsSayTheSame() throws SQLException {
        execute("alter table loyalty_member rename to elsewhere");

        assertThatThrownBy(() -> engine.members().view(ANNA)).isInstanceOf(StoreUnusableException.class);
    }

    @Test
    void aTableThatIsMissingForAWhileParksNoMessage() throws SQLException {
        RecordingNotifier mails = new RecordingNotifier();
        SettableClock clock = SettableClock.at(Club.NOW);
        try (LoyaltyEngine mailing = LoyaltyEngine.builder(Club.programWithMessagesAndGroups("mailing"))
                .store(JdbcMemberStore.on(pool))
                .clock(clock)
                .groupAssigner(new RecordingGroupAssigner())
                .notifier(mails)
                .build()) {
            mailing.orders().paid(order(ANNA, "1", "1.00")).orThrow();
            execute("alter table loyalty_customer rename to elsewhere");
            for (int hour = 0; hour < 12; hour++) {
                assertThatThrownBy(() -> mailing.deliveries().drain()).isInstanceOf(StoreUnusableException.class);
                clock.advance(Duration.ofHours(1));
            }

            execute("alter table elsewhere rename to loyalty_customer");
            assertThat(mailing.health().parked()).isZero();
            mailing.deliveries().drain();

            assertThat(mails.told()).isNotEmpty();
            assertThat(mailing.health().queued()).isZero();
        }
    }

    /** Neither an order nor an import is told to try again. */
    final void assertUnusable() {
        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOfSatisfying(
                        StoreUnusableException.class,
                        unusable -> assertThat(unusable.effect()).isEqualTo(LoyaltyException.Effect.NONE))
                .hasMessageContaining("put right");
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
