package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The real history, where only the last 365 days count, judged to the end of its last day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailRollingYearTest {

    private Path out = Path.of("");

    @BeforeAll
    void replay(@TempDir Path folder) throws IOException {
        out = folder.resolve("out");
        OnlineRetail.replay(out, "--program", OnlineRetail.program(folder, """
                {"window": {"rolling": "P365D"}}"""));
    }

    @Test
    void theTotalsAreRight() {
        assertThat(out.resolve("summary.json")).hasContent("""
                        {
                          "members" : 4372,
                          "orders" : 18536,
                          "credits" : 3654,
                          "net" : "8300065.81",
                          "promotions" : 4161,
                          "demotions" : 218,
                          "promotions_by_time" : 0,
                          "demotions_by_time" : 97,
                          "tiers" : {
                            "bronze" : 1886,
                            "silver" : 891,
                            "gold" : 1342,
                            "platinum" : 253
                          }
                        }
                        """);
    }

    @Test
    void everyTierChangeIsAsExpected() throws IOException {
        List<String> expected = OnlineRetail.expected("online_retail_expected_rolling_365d.csv").stream()
                .map(row -> String.join(
                        ",",
                        row[0],
                        row[2].isEmpty() ? row[1] + "T00:00:00" : row[1],
                        row[2],
                        row[3],
                        row[4],
                        new BigDecimal(row[5]).movePointLeft(2).setScale(2).toPlainString(),
                        row[2].isEmpty() ? "time" : "order"))
                .toList();

        assertThat(byCustomer(out.resolve("tier_changes.csv")))
                .hasSize(4161 + 121 + 97)
                .containsExactlyElementsOf(expected);
    }

    /** Each customer's rows in the order in which they stand in the file. */
    private static List<String> byCustomer(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .sorted(Comparator.comparing(row -> row.substring(0, row.indexOf(','))))
                .toList();
    }
}
