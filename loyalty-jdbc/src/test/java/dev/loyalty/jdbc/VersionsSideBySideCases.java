package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.EngineBuilder;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.program.LoyaltyProgram;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Processes of this version and of the one before work on the same tables, until the last of the older ones has gone. */
abstract class VersionsSideBySideCases {

    private final HikariDataSource pool;
    private final OldLibrary library = new OldLibrary();
    private final UnaryOperator<String> before;

    /** On a new, empty database. */
    VersionsSideBySideCases(HikariDataSource pool) {
        this.pool = pool;
        library.apply(pool);
        before = library.clerk(pool);
        JdbcSchema.in(pool).apply();
    }

    @AfterEach
    void close() throws IOException {
        library.close();
        pool.close();
    }

    @Test
    void bothWriteInTurnAndReadWhatTheOtherWrote() {
        UnaryOperator<String> now = new Clerk(pool);

        assertThat(before.apply("order anna 1001 100.00")).isEqualTo("applied");
        assertThat(now.apply("order anna 1002 200.00")).isEqualTo("applied");
        assertThat(before.apply("refund anna 1002 r-1 50.00")).isEqualTo("applied");
        assertThat(now.apply("refund anna 1001 r-1 10.00")).isEqualTo("applied");
        assertThat(before.apply("order anna 1003 300.00")).isEqualTo("applied");

        for (UnaryOperator<String> each : List.of(before, now)) {
            assertThat(each.apply("spent anna")).contains("spent 540.00 EUR");
            assertThat(each.apply("verify anna")).isEqualTo("true");
        }
    }

    /** The tables are brought up to date first, and processes replaced one by one: an older one may be started anew meanwhile. */
    @Test
    void anOlderProcessStartsOnTheNewTables() {
        UnaryOperator<String> startedLater = library.clerk(pool);

        assertThat(startedLater.apply("order anna 1001 100.00")).isEqualTo("applied");
        assertThat(new Clerk(pool).apply("refund anna 1001 r-1 10.00")).isEqualTo("applied");
        assertThat(startedLater.apply("spent anna")).contains("spent 90.00 EUR");
    }

    @Test
    void eitherTellsWhatTheOtherQueued() {
        UnaryOperator<String> now = new Clerk(pool);
        assertThat(before.apply("order anna 1001 100.00")).isEqualTo("applied");
        assertThat(now.apply("order bert 2001 100.00")).isEqualTo("applied");

        assertThat(now.apply("tell all")).isEqualTo("told 2");
        assertThat(before.apply("tell all")).isEqualTo("told 0");
        assertThat(now.apply("order anna 1002 500.00")).isEqualTo("applied");
        assertThat(before.apply("tell all")).isEqualTo("told 1");
        assertThat(now.apply("tell all")).isEqualTo("told 0");
    }

    @Test
    void whatOneIsTellingTheOtherDoesNotTell() {
        UnaryOperator<String> now = new Clerk(pool);
        assertThat(before.apply("order anna 1001 100.00")).isEqualTo("applied");
        assertThat(meanwhile(before, now)).isEqualTo("told 1, meanwhile told 0");

        assertThat(before.apply("order bert 2001 100.00")).isEqualTo("applied");
        assertThat(meanwhile(now, before)).isEqualTo("told 1, meanwhile told 0");

        assertThat(now.apply("tell all")).isEqualTo("told 0");
        assertThat(before.apply("tell all")).isEqualTo("told 0");
    }

    /** What one tells, and what the other tells while it does. */
    private static String meanwhile(UnaryOperator<String> one, UnaryOperator<String> other) {
        List<String> told = new ArrayList<>();
        Runnable meanwhile = () -> told.add(other.apply("tell all"));
        System.getProperties().put(Clerk.MEANWHILE, meanwhile);
        try {
            return one.apply("tell all") + ", meanwhile " + String.join(", ", told);
        } finally {
            System.getProperties().remove(Clerk.MEANWHILE);
        }
    }

    @Test
    void onceTheFormatIsRaisedTheOlderOneSaysThatItIsTooOldAndChangesNothing() throws SQLException {
        assertThat(before.apply("order anna 1001 100.00")).isEqualTo("applied");
        assertThat(before.apply("order bert 2001 100.00")).isEqualTo("applied");

        assertThat(JdbcSchema.in(pool).raise()).isTrue();
        UnaryOperator<String> now = new Clerk(pool);
        assertThat(now.apply("order anna 1002 200.00")).isEqualTo("applied");

        String tooOld = "was written by a newer version of the library; upgrade: it has format 2";
        assertThat(before.apply("order anna 1003 300.00"))
                .startsWith("CorruptDataException")
                .contains(tooOld);
        assertThat(before.apply("refund anna 1002 r-1 1.00")).contains(tooOld);
        assertThat(before.apply("spent anna")).contains(tooOld);
        assertThat(before.apply("verify anna")).contains(tooOld);
        assertThat(entries()).isEqualTo(3);
        assertThat(now.apply("spent anna")).contains("spent 300.00 EUR");
        assertThat(now.apply("verify anna")).isEqualTo("true");
    }

    @Test
    void whatTheOlderOneStillWritesAfterwardsIsReadByTheNewerOne() {
        assertThat(before.apply("order bert 2001 100.00")).isEqualTo("applied");
        JdbcSchema.in(pool).raise();
        UnaryOperator<String> now = new Clerk(pool);

        assertThat(before.apply("order bert 2002 50.00")).isEqualTo("applied");

        assertThat(now.apply("order bert 2003 7.00")).isEqualTo("applied");
        assertThat(now.apply("spent bert")).contains("spent 157.00 EUR");
        assertThat(now.apply("verify bert")).isEqualTo("true");
    }

    @Test
    void onceTheFormatIsRaisedAnOlderProcessDoesNotStart() {
        JdbcSchema.in(pool).raise();

        assertThatThrownBy(() -> library.clerk(pool))
                .hasMessageContaining("hold documents of format 2, but this library reads formats up to 1")
                .hasMessageContaining("use a newer library");
    }

    @Test
    void whileTheOlderOneRunsNoProgramThatItCannotReadIsPublished() {
        LoyaltyProgram withPoints = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .version(2)
                .tier("bronze", "0.00")
                .balance("points", points -> points.unit("point", "points"))
                .build();
        EngineBuilder newer = LoyaltyEngine.builder(withPoints).store(JdbcMemberStore.on(pool));

        assertThatThrownBy(newer::build).hasMessageContaining("JdbcSchema.in(dataSource).raise()");
        assertThat(before.apply("order anna 1001 100.00")).isEqualTo("applied");
        assertThat(library.clerk(pool).apply("order anna 1002 100.00")).isEqualTo("applied");

        JdbcSchema.in(pool).raise();
        assertThat(newer.build().programs().newest().number()).isEqualTo(2);
    }

    private long entries() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from loyalty_entry")) {
            row.next();
            return row.getLong(1);
        }
    }
}
