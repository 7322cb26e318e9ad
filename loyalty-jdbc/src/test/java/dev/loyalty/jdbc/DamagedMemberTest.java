package dev.loyalty.jdbc;

import static dev.loyalty.jdbc.Club.ANNA;
import static dev.loyalty.jdbc.Club.BERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.ProgramId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A member whose stored data are damaged: it is said so, of whom, and all others go on. */
class DamagedMemberTest {

    private static final String STATE = "the state";
    private static final String FIRST_ENTRY = "the first entry";

    private final HikariDataSource pool = Pools.h2InMemory();
    private final SettableClock clock = SettableClock.at(Club.NOW);
    private final RecordingNotifier mails = new RecordingNotifier();
    private final LoyaltyEngine engine;

    DamagedMemberTest() {
        JdbcSchema.in(pool).apply();
        engine = LoyaltyEngine.builder(Club.programWithMessagesAndGroups("club"))
                .clock(clock)
                .store(JdbcMemberStore.on(pool))
                .groupAssigner(new RecordingGroupAssigner())
                .notifier(mails)
                .build();
        engine.record(Club.order(ANNA, "1001", "10.00"));
        engine.record(Club.order(BERT, "2001", "10.00"));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void itIsSaidOfWhomAndWhichDocumentIsDamaged() throws SQLException {
        flip(STATE, ANNA, 20);

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> engine.record(Club.order(ANNA, "1002", "1.00")))
                .withMessageStartingWith("the member state of member anna cannot be read: the checksum ")
                .satisfies(damaged -> {
                    assertThat(damaged.member()).hasValue(MemberId.of("anna"));
                    assertThat(damaged.entry()).isEmpty();
                    assertThat(damaged.effect()).isEqualTo(LoyaltyException.Effect.NONE);
                });
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> engine.members().view(ANNA));
    }

    @Test
    void aDamagedEntryIsNamedByItsNumber() throws SQLException {
        flip(FIRST_ENTRY, ANNA, 30);

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> engine.record(Club.refund(ANNA, "1001", "r-1", "1.00")))
                .withMessageStartingWith("the journal entry 1 of member anna ")
                .satisfies(damaged -> assertThat(damaged.entry()).hasValue(1));
        assertThat(engine.record(Club.order(ANNA, "1002", "1.00"))).isNotNull();
    }

    @Test
    void everyColumnOfAnEntryIsUnderItsChecksum() throws SQLException {
        for (String change : List.of(
                "occurred_at = occurred_at + 1",
                "recorded_at = recorded_at + 1",
                "amount = amount + 1",
                "amount = null",
                "command_kind = stringtoutf8('sync')",
                "command_id = stringtoutf8('other')",
                "shop = stringtoutf8('elsewhere')",
                "order_id = stringtoutf8('1002')",
                "order_id = null")) {
            CustomerId customer = CustomerId.of("customer " + change);
            engine.record(Club.order(customer, "1001", "10.00"));
            assertThat(journal(customer)).hasSize(1);

            try (Connection connection = pool.getConnection();
                    PreparedStatement update =
                            connection.prepareStatement("update loyalty_entry set " + change + " where member = ?")) {
                update.setBytes(1, customer.value().getBytes(StandardCharsets.UTF_8));
                assertThat(update.executeUpdate()).isEqualTo(1);
            }

            assertThatExceptionOfType(CorruptDataException.class).as(change).isThrownBy(() -> journal(customer));
        }
    }

    @Test
    void anImportLeavesOutTheRowsOfADamagedMemberAlone() throws SQLException {
        flip(STATE, ANNA, 20);

        ImportReport report = engine.recordAll(Stream.of(
                Club.order(ANNA, "1002", "1.00"),
                Club.order(BERT, "2002", "1.00"),
                Club.order(ANNA, "1003", "1.00"),
                Club.order(CustomerId.of("cleo"), "3001", "1.00")));

        assertThat(report.applied()).isEqualTo(2);
        assertThat(report.rejected())
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(((ImportReport.Failed) row).failure()).isInstanceOf(CorruptDataException.class));
    }

    @Test
    void timesWorkIsDoneForAllOthers() throws SQLException {
        for (CustomerId each : List.of(ANNA, BERT)) {
            engine.record(TierPin.floor(each, "gold", new Note("goodwill", "klara"), clock.instant())
                    .until(clock.instant().plus(Duration.ofDays(1))));
        }
        flip(STATE, ANNA, 20);
        clock.advance(Duration.ofDays(2));

        engine.runDue(100);

        assertThat(journal(BERT))
                .last()
                .satisfies(entry -> assertThat(entry.cause()).isInstanceOf(Cause.ByTime.class));
    }

    @Test
    void messagesAreDeliveredToAllOthers() throws SQLException {
        flip(FIRST_ENTRY, ANNA, 30);

        engine.deliveries().deliver(100);

        assertThat(mails.toldTo(BERT)).isNotEmpty();
        assertThat(mails.toldTo(ANNA)).isEmpty();
    }

    @Test
    void aStateBesideAVersionOf0IsDamageAndNobodyElsesLock() throws SQLException {
        run("update loyalty_member set version = 0 where member = stringtoutf8('anna')");

        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> engine.record(Club.order(ANNA, "1002", "1.00")))
                .satisfies(damaged -> assertThat(damaged.member()).hasValue(MemberId.of("anna")));
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> engine.members().view(ANNA));
        assertThat(engine.recordAll(Stream.of(Club.order(ANNA, "1002", "1.00"), Club.order(BERT, "2002", "1.00")))
                        .applied())
                .isEqualTo(1);
    }

    @Test
    void anImportEndsForAllOthersWhereTheDatabaseRefusesTheRowsOfOne() throws SQLException {
        for (CustomerId each : List.of(ANNA, BERT)) {
            engine.record(TierPin.floor(each, "gold", new Note("goodwill", "klara"), clock.instant())
                    .until(clock.instant().plus(Duration.ofDays(1))));
        }
        clock.advance(Duration.ofDays(2));
        run("alter table loyalty_member add constraint strange check (member <> stringtoutf8('anna') or version <= 2)");

        ImportReport report =
                engine.recordAll(Stream.of(Club.order(ANNA, "1002", "1.00"), Club.order(BERT, "2002", "1.00")));

        assertThat(report.applied()).isEqualTo(1);
        assertThat(report.rejected()).hasSize(1);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Entry> journal(CustomerId customer) {
        return JdbcMemberStore.on(pool).open(ProgramId.of("club")).journal().after(MemberId.of(customer), 0, 100);
    }

    private void flip(String document, CustomerId customer, int place) throws SQLException {
        byte[] bytes;
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + column(document) + where(document))) {
            select.setBytes(1, customer.value().getBytes(StandardCharsets.UTF_8));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                bytes = row.getBytes(1);
            }
        }
        bytes[place] ^= 0x10;
        write(document, customer, bytes);
    }

    private void write(String document, CustomerId customer, byte[] bytes) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update " + table(document) + " set " + column(document) + " = ?" + filter(document))) {
            update.setBytes(1, bytes);
            update.setBytes(2, customer.value().getBytes(StandardCharsets.UTF_8));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String where(String document) {
        return " from " + table(document) + filter(document);
    }

    private static String table(String document) {
        return document.equals(STATE) ? "loyalty_member" : "loyalty_entry";
    }

    private static String column(String document) {
        return document.equals(STATE) ? "state" : "payload";
    }

    private static String filter(String document) {
        return " where member = ?" + (document.equals(STATE) ? "" : " and seq = 1");
    }
}
