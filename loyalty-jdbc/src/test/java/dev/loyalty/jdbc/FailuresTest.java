package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BusyException;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.OutcomeUnknownException;
import dev.loyalty.jdbc.transaction.Patience;
import dev.loyalty.spi.StoreException;
import dev.loyalty.value.ProgramId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a command when the database fails. */
class FailuresTest {

    private final SQLException deadlock = new SQLException("a deadlock", "40001", 40001);
    private final SQLException lost = new SQLException("the connection is lost", "08006");

    private final HikariDataSource pool = Pools.h2InMemory();
    private final Unreliable database = new Unreliable(pool);
    private final List<Duration> pauses = new ArrayList<>();
    private final LoyaltyEngine engine;

    FailuresTest() {
        JdbcSchema.in(pool).apply();
        Patience patience =
                new Patience(5, Duration.ofMillis(10), Duration.ofMillis(40), Duration.ofMinutes(1), pauses::add);
        engine = Club.engine(JdbcMemberStore.on(database.dataSource()).with(patience));
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

    @Test
    void afterALostReplyToACommitTheSameCommandFindsOut() {
        database.failAfter("commit", lost);

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(OutcomeUnknownException.class);

        Outcome again = engine.orders().paid(order(ANNA, "1001", "10.00"));
        assertThat(again.isReplay()).isTrue();
        assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(2);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aCommitThatNeverArrivedIsUnknownTooUntilTheSameCommandFindsOut() {
        database.failBefore("commit", lost);

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isFalse();
    }

    @Test
    void whoeverMeetsAnotherTransactionTriesAgain() {
        database.failBefore("prepareStatement", deadlock);
        database.failBefore("prepareStatement", deadlock);
        database.failBefore("commit", deadlock);

        engine.orders().paid(order(ANNA, "1001", "10.00")).orThrow();

        assertThat(database.hasFailed()).isTrue();
        assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(2);
        assertThat(pauses).hasSize(3);
        assertThat(pauses.get(0)).isBetween(Duration.ZERO, Duration.ofMillis(10));
        assertThat(pauses.get(1)).isBetween(Duration.ZERO, Duration.ofMillis(20));
        assertThat(pauses.get(2)).isBetween(Duration.ZERO, Duration.ofMillis(40));
    }

    @Test
    void whoeverMeetsOthersTooOftenIsBusyAndNothingHappened() {
        IntStream.range(0, 5).forEach(i -> database.failBefore("prepareStatement", deadlock));

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(BusyException.class)
                .hasMessageContaining("a deadlock");

        assertThat(pauses).hasSize(4);
        assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(1);
    }

    @Test
    void aConnectionThatIsLostBeforeTheCommitChangedNothing() {
        database.failBefore("prepareStatement", lost);

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(BusyException.class)
                .hasMessageContaining("the connection is lost");

        assertThat(pauses).isEmpty();
        assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(1);
    }

    @Test
    void aConnectionThatFailsAfterTheCommitSpoilsNothing() {
        database.failAfter("close", lost);

        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isFalse();

        assertThat(database.hasFailed()).isTrue();
        assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(2);
    }

    @Test
    void aBatchWhoseTransactionFailsIsDoneOneByOne() {
        IntStream.range(0, 5).forEach(i -> database.failBefore("commit", deadlock));

        assertThat(engine.recordAll(Stream.of(order(ANNA, "1001", "10.00"), order(Club.BERT, "2001", "10.00")))
                        .applied())
                .isEqualTo(2);

        assertThat(database.hasFailed()).isTrue();
        assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(2);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWhenTheStoreIsOpened() {
        database.failBefore("getConnection", lost);

        assertThatThrownBy(() -> JdbcMemberStore.on(database.dataSource()).open(ProgramId.of("club")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be opened")
                .hasMessageContaining("the connection is lost");
    }

    /** What the close of a connection does to an open transaction is up to the driver, and may be a commit. */
    @Test
    void aReadThatFailsEndsItsTransaction() {
        HikariConfig config = new HikariConfig();
        pool.copyStateTo(config);
        config.setAutoCommit(false);
        try (HikariDataSource manual = new HikariDataSource(config)) {
            Unreliable unreliable = new Unreliable(manual);
            LoyaltyEngine reader = Club.engine(JdbcMemberStore.on(unreliable.dataSource()));
            unreliable.failBefore("statement.executeQuery", lost);
            unreliable.failAfter("rollback", lost);

            assertThatThrownBy(() -> reader.members().view(ANNA)).hasMessageContaining("the connection is lost");

            assertThat(unreliable.hasFailed()).as("it was rolled back").isTrue();
            reader.close();
        }
    }

    @Test
    void aConnectionIsGivenBackAsItWasFound() throws SQLException {
        try (HikariDataSource one = Pools.h2InMemory()) {
            one.setMaximumPoolSize(1);
            JdbcSchema.in(one).apply();
            try (LoyaltyEngine alone = Club.engine(JdbcMemberStore.on(one))) {
                alone.orders().paid(order(ANNA, "1001", "10.00"));
                alone.members().view(ANNA);
            }
            try (var connection = one.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
            }
        }
    }
}
