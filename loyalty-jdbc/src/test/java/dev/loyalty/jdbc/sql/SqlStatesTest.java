package dev.loyalty.jdbc.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of SQLSTATEs: what a failure means, and whether it answers a commit. */
class SqlStatesTest {

    private static final Dialect POSTGRES = new PostgresDialect();
    private static final Dialect H2 = new H2Dialect();

    static Stream<SqlStates.Line> lines() {
        return Stream.of(SqlStates.POSTGRESQL, SqlStates.H2).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyLineSaysWhatItIsAndIsNotRepeated(SqlStates.Line line) {
        assertThat(line.what()).isNotBlank();
        assertThat(line.prefix()).matches("[0-9A-Z]{2,5}");
        assertThat(SqlStates.POSTGRESQL).extracting(SqlStates.Line::prefix).doesNotHaveDuplicates();
        assertThat(SqlStates.H2).extracting(SqlStates.Line::prefix).doesNotHaveDuplicates();
    }

    /** A transaction that is run again must not have been committed; nor may a lost connection count as an answer. */
    @ParameterizedTest
    @MethodSource("lines")
    void whatIsRunAgainWasRolledBackAndALostConnectionIsNoAnswer(SqlStates.Line line) {
        if (line.meaning() == Meaning.MET_ANOTHER || line.meaning() == Meaning.REFUSED_ROWS) {
            assertThat(line.answersACommit()).as(line.what()).isTrue();
        }
        if (line.meaning() == Meaning.LOST) {
            assertThat(line.answersACommit()).as(line.what()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "40001, MET_ANOTHER, true",
        "40P01, MET_ANOTHER, true",
        "55P03, MET_ANOTHER, true",
        "42P01, PERMANENT, true",
        "42703, PERMANENT, true",
        "42501, PERMANENT, true",
        "25006, PERMANENT, true",
        "28P01, PERMANENT, true",
        "3D000, PERMANENT, true",
        "XX001, PERMANENT, false",
        "58030, PERMANENT, false",
        "23505, REFUSED_ROWS, true",
        "22003, REFUSED_ROWS, true",
        "22012, REFUSED_ROWS, true",
        "P0001, REFUSED_ROWS, true",
        "53100, PASSING, true",
        "53300, PASSING, true",
        "57014, PASSING, true",
        "25P02, PASSING, true",
        "57P01, LOST, false",
        "57P03, LOST, false",
        "25P03, LOST, false",
        "08006, LOST, false",
        "08001, LOST, false",
        "99999, PASSING, false",
        ", PASSING, false"
    })
    void onPostgres(@Nullable String state, Meaning meaning, boolean answersACommit) {
        assertMeans(POSTGRES, state, meaning, answersACommit);
    }

    @ParameterizedTest
    @CsvSource({
        "40001, MET_ANOTHER, true",
        "HYT00, MET_ANOTHER, true",
        "90131, MET_ANOTHER, true",
        "42S02, PERMANENT, true",
        "42S22, PERMANENT, true",
        "90096, PERMANENT, true",
        "90097, PERMANENT, true",
        "28000, PERMANENT, true",
        "90030, PERMANENT, false",
        "90028, PERMANENT, false",
        "23505, REFUSED_ROWS, true",
        "22001, REFUSED_ROWS, true",
        "57014, PASSING, true",
        "90067, LOST, false",
        "90121, LOST, false",
        "08006, LOST, false",
        "HY000, PASSING, false",
        ", PASSING, false"
    })
    void onH2(@Nullable String state, Meaning meaning, boolean answersACommit) {
        assertMeans(H2, state, meaning, answersACommit);
    }

    @Test
    void aFailureThatAPoolWrappedMeansWhatItsCauseMeans() {
        SQLException wrapped =
                new SQLException("no connection", null, new SQLException("password authentication failed", "28P01"));

        assertThat(POSTGRES.meaning(wrapped)).isEqualTo(Meaning.PERMANENT);
        assertThat(SqlStates.ofAny(wrapped)).isEqualTo(Meaning.PERMANENT);
    }

    @Test
    void beforeADatabaseIsKnownEitherTableAnswers() {
        assertThat(SqlStates.ofAny(new SQLException("refused", "08001"))).isEqualTo(Meaning.LOST);
        assertThat(SqlStates.ofAny(new SQLException("in use", "90020"))).isEqualTo(Meaning.PERMANENT);
        assertThat(SqlStates.ofAny(new SQLException("nobody knows"))).isEqualTo(Meaning.PASSING);
    }

    private static void assertMeans(Dialect dialect, @Nullable String state, Meaning meaning, boolean answersACommit) {
        SQLException failed = new SQLException("it failed", state);
        assertThat(dialect.meaning(failed)).isEqualTo(meaning);
        assertThat(dialect.certainlyRolledBack(failed)).isEqualTo(answersACommit);
    }
}
