package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.event.Entry;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.tck.Draft;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.ProgramId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants are what they are, whatever zones the JVM, the session and the database are in. */
abstract class InstantCases {

    /** Within an hour that comes twice in Berlin, and that does not come at all in Apia. */
    private static final Instant ODD = Instant.parse("2011-10-30T00:30:00.123456Z");

    private static final TimeZone ZONE_OF_THE_JVM = TimeZone.getDefault();

    private final HikariDataSource pool;

    InstantCases(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Puts later sessions of the database into a zone. */
    abstract void live(Connection connection, String zone) throws SQLException;

    @AfterEach
    void restore() {
        TimeZone.setDefault(ZONE_OF_THE_JVM);
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Apia", "Asia/Kathmandu", "America/St_Johns", "Europe/Berlin"})
    void anOrderIsReadAsItWasWrittenInEveryZone(String zone) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
        try (LoyaltyEngine engine = Club.engine(JdbcMemberStore.on(pool))) {
            engine.orders().paid(Order.of(ANNA, "1001", "1.00", ODD)).orThrow();
        }

        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (Connection connection = pool.getConnection()) {
            live(connection, zone);
        }
        pool.getHikariPoolMXBean().softEvictConnections();

        try (LoyaltyEngine engine = Club.engine(JdbcMemberStore.on(pool))) {
            List<Entry> journal = engine.members().journal(ANNA, 0, 10);
            assertThat(journal).hasSize(1);
            assertThat(journal.get(0).occurredAt()).isEqualTo(ODD);
            assertThat(journal.get(0).recordedAt()).isEqualTo(Club.NOW);
        }
        assertThat(occurredAt()).isEqualTo(1_319_934_600_123_456L);
    }

    @Test
    void theFirstAndTheLastInstantAreKept() {
        MemberStore store = JdbcMemberStore.on(pool).open(ProgramId.of("ages"));
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999Z");
        store.update(
                Draft.step(MemberId.of("anna"), draft -> draft.timePassed(first).due(first)));
        store.update(
                Draft.step(MemberId.of("bert"), draft -> draft.timePassed(last).due(last)));

        assertThat(store.directory().due(last, 0, Set.of(), 10))
                .containsExactly(MemberId.of("anna"), MemberId.of("bert"));
        assertThat(store.directory().due(last.minusNanos(1000), 0, Set.of(), 10))
                .containsExactly(MemberId.of("anna"));
        assertThat(store.directory().due(Instant.MIN, 0, Set.of(), 10)).isEmpty();
        assertThat(store.directory().due(Instant.MAX, 0, Set.of(), 10)).hasSize(2);
    }

    private long occurredAt() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select occurred_at from loyalty_entry")) {
            row.next();
            return row.getLong(1);
        }
    }
}
