package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.OutcomeUnknownException;
import dev.loyalty.jdbc.transaction.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On PostgreSQL, a command's writes and its commit travel together: their answers are lost together too. */
class FailuresIT {

    private static final String WRITE_AND_COMMIT = "statement.execute; commit";

    private final SQLException lost = new SQLException("the connection is lost", "08006");
    private final SQLException deadlock = new SQLException("a deadlock", "40P01");

    private final HikariDataSource pool = PostgresServer.newest().newPool();
    private final Unreliable database = new Unreliable(pool);
    private final List<Duration> pauses = new ArrayList<>();
    private final LoyaltyEngine engine;

    FailuresIT() {
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
    void afterALostReplyToTheLastWriteTheSameCommandFindsOutThatItWasCommitted() {
        database.failAfter(WRITE_AND_COMMIT, lost);

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isTrue();
        assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(2);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aLastWriteThatNeverArrivedIsUnknownTooUntilTheSameCommandFindsOut() {
        database.failBefore(WRITE_AND_COMMIT, lost);

        assertThatThrownBy(() -> engine.orders().paid(order(ANNA, "1001", "10.00")))
                .isInstanceOf(OutcomeUnknownException.class);

        assertThat(engine.orders().paid(order(ANNA, "1001", "10.00")).isReplay())
                .isFalse();
        assertThat(engine.members().verify(ANNA).agrees()).isTrue();
    }

    @Test
    void aLastWriteThatMeetsAnotherTransactionIsTriedAgain() {
        database.failBefore(WRITE_AND_COMMIT, deadlock);

        engine.orders().paid(order(ANNA, "1001", "10.00")).orThrow();

        assertThat(database.hasFailed()).isTrue();
        assertThat(pauses).hasSize(1);
        assertThat(engine.members().journal(ANNA, 0, 10)).hasSize(2);
    }
}
