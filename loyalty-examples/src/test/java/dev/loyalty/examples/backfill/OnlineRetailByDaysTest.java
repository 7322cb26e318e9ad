package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.backfill.OnlineRetail.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real history under two policies, customer by customer, against plain loops over days that know nothing of the library. */
class OnlineRetailByDaysTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsReachedInAYearIsKeptThroughTheNextOne() throws IOException {
        LocalDate end = LocalDate.of(2013, 6, 30);

        replay(end, """
                {"window": {"calendar": "year"}, "status": "until-end-of-next-period"}""");

        assertThatEveryChangeIsThatOf(purchases -> new CalendarStatusDays().until(end, purchases));
        assertThat(folder.resolve("out/summary.json"))
                .content()
                .contains("\"demotions\" : 2605,", "\"promotions_by_time\" : 0,", "\"demotions_by_time\" : 2478,");
    }

    @Test
    void whatLastsHalfAYearIsLostLevelByLevelAtMonthsEndsAfterThirtyDaysOfGrace() throws IOException {
        LocalDate end = LocalDate.of(2012, 12, 31);

        replay(end, """
                {"window": {"rolling": "P180D"}, "byTime": "period-end", "reviews": "month", "step": "one-level", "grace": "P30D"}""");

        assertThatEveryChangeIsThatOf(purchases -> new SoftLandingDays().until(end, purchases));
        assertThat(folder.resolve("out/summary.json"))
                .content()
                .contains("\"demotions\" : 4349,", "\"promotions_by_time\" : 6,", "\"demotions_by_time\" : 4215,");
    }

    private void replay(LocalDate end, String policy) throws IOException {
        Path program = OnlineRetail.program(folder, policy);
        OnlineRetail.replay(folder.resolve("out"), "--program", program, "--as-of", end);
    }

    private void assertThatEveryChangeIsThatOf(Function<NavigableMap<LocalDate, List<Long>>, List<Change>> loop)
            throws IOException {
        Map<String, List<Change>> changes = OnlineRetail.changes(folder.resolve("out"));

        OnlineRetail.purchases()
                .forEach((customer, purchases) -> assertThat(changes.getOrDefault(customer, List.of()))
                        .as("customer %s, who bought %s", customer, purchases)
                        .isEqualTo(loop.apply(purchases)));
    }
}
