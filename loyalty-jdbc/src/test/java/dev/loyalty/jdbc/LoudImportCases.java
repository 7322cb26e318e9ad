package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.BERT;
import static dev.loyalty.jdbc.Club.order;
import static dev.loyalty.jdbc.Club.refund;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.EngineBuilder;
import dev.loyalty.Import;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A batch that queues something at every change queues what the store in memory does, member by member. */
abstract class LoudImportCases {

    private final HikariDataSource pool;

    LoudImportCases(HikariDataSource pool) {
        this.pool = pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void aBatchTellsTheSameAsTheStoreInMemory() {
        List<String> toldByDatabase = told(builder().store(JdbcMemberStore.on(pool)));

        assertThat(toldByDatabase)
                .containsExactlyElementsOf(told(builder()))
                .contains("anna#1.0@notifier", "bert#2.1@notifier", "groups of anna: [4]", "groups of bert: [5]");
    }

    /** Two batches: the first opens the lanes, and moves a member up, down and up again; the second finds something in them. */
    private static List<String> told(EngineBuilder builder) {
        RecordingNotifier mails = new RecordingNotifier();
        RecordingGroupAssigner groups = new RecordingGroupAssigner();
        try (LoyaltyEngine engine =
                builder.notifier(mails).groupAssigner(groups).build()) {
            record(
                    engine,
                    order(ANNA, "1001", "520.00"),
                    refund(ANNA, "1001", "r-1", "100.00"),
                    order(BERT, "2001", "1.00"),
                    order(ANNA, "1002", "900.00"));
            record(engine, refund(ANNA, "1002", "r-2", "700.00"), order(BERT, "2002", "1200.00"));
            engine.deliveries().drain();
            assertThat(engine.health().queued()).isZero();
            List<String> told = new ArrayList<>();
            mails.told().forEach(message -> told.add(message.envelope().id()));
            told.sort(null);
            told.add("groups of anna: " + groups.groups(ANNA));
            told.add("groups of bert: " + groups.groups(BERT));
            return told;
        }
    }

    private static void record(LoyaltyEngine engine, Command... commands) {
        assertThat(engine.recordAll(Stream.of(commands), Import.QUIET.loud()).applied())
                .isEqualTo(commands.length);
    }

    private static EngineBuilder builder() {
        return LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club")).clock(SettableClock.at(Club.NOW));
    }
}
