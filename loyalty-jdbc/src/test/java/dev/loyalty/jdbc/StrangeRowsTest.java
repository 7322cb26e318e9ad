package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.BERT;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.Cause;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.ProgramId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows of ids that nobody can have, put into the tables by hand: they hold up nobody else. */
class StrangeRowsTest {

    /** A line break, and nothing at all: no id holds the one or is the other. */
    private static final List<String> IMPOSSIBLE = List.of("X'0A'", "X''");

    private final HikariDataSource pool = Pools.h2InMemory();
    private final SettableClock clock = SettableClock.at(Club.NOW);
    private final RecordingNotifier mails = new RecordingNotifier();
    private final RecordingGroupAssigner groups = new RecordingGroupAssigner();
    private final LoyaltyEngine engine;

    StrangeRowsTest() throws SQLException {
        JdbcSchema.in(pool).apply();
        engine = LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club"))
                .clock(clock)
                .store(JdbcMemberStore.on(pool))
                .groupAssigner(groups)
                .notifier(mails)
                .build();
        engine.record(Club.order(ANNA, "1001", "10.00"));
        engine.record(Club.order(BERT, "2001", "10.00"));
        for (String id : IMPOSSIBLE) {
            run("insert into loyalty_member (version, next_due, judged, slice, program, member, state)"
                    + " select version, 0, 0, slice, program, " + id + ", state from loyalty_member"
                    + " where member = stringtoutf8('anna')");
            run("insert into loyalty_lane (stamp, ready_at, program, member, receiver, replaced, assigned_known)"
                    + " select stamp, 0, program, " + id + ", receiver, false, false from loyalty_lane"
                    + " where member = stringtoutf8('anna')");
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void whatIsDueIsDoneForAllOthers() {
        for (CustomerId each : List.of(ANNA, BERT)) {
            engine.record(TierPin.floor(each, "gold", new Note("goodwill", "klara"), clock.instant())
                    .until(clock.instant().plus(Duration.ofDays(1))));
        }
        clock.advance(Duration.ofDays(2));

        assertThat(engine.runDue(1)).isEqualTo(1);
        assertThat(engine.runDue(100)).isEqualTo(1);

        for (CustomerId each : List.of(ANNA, BERT)) {
            assertThat(JdbcMemberStore.on(pool)
                            .open(ProgramId.of("club"))
                            .journal()
                            .after(MemberId.of(each), 0, 100))
                    .last()
                    .satisfies(entry -> assertThat(entry.cause()).isInstanceOf(Cause.ByTime.class));
        }
    }

    @Test
    void whatIsQueuedIsDeliveredToAllOthers() {
        engine.deliveries().deliver(100);

        assertThat(mails.toldTo(ANNA)).isNotEmpty();
        assertThat(mails.toldTo(BERT)).isNotEmpty();
    }

    @Test
    void allOthersAreListed() {
        assertThat(JdbcMemberStore.on(pool)
                        .open(ProgramId.of("club"))
                        .directory()
                        .page(null, 1))
                .containsExactly(MemberId.of("anna"));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
