package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The real history, where everything ever spent counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnlineRetailCases {

    private Path out = Path.of("");

    /** Where members are kept. */
    abstract String store(Path folder);

    @BeforeAll
    void replay(@TempDir Path folder) {
        out = folder.resolve("out");
        OnlineRetail.replay(out, "--store", store(folder));
    }

    @Test
    void theTotalsAreRight() {
        assertThat(out.resolve("summary.json")).hasContent("""
                        {
                          "members" : 4372,
                          "orders" : 18536,
                          "credits" : 3654,
                          "net" : "8300065.81",
                          "promotions" : 4158,
                          "demotions" : 120,
                          "promotions_by_time" : 0,
                          "demotions_by_time" : 0,
                          "tiers" : {
                            "bronze" : 1832,
                            "silver" : 907,
                            "gold" : 1370,
                            "platinum" : 263
                          }
                        }
                        """);
    }

    @Test
    void everyCustomerEndsAsExpected() throws IOException {
        List<String> expected = expected(
                "online_retail_expected_customers.csv",
                fields -> List.of(
                        fields[0], fields[1], fields[2], pence(fields[3]), tier(fields[5]), fields[6], fields[7]));

        assertThat(rows("customers.csv")).containsExactlyElementsOf(expected);
    }

    @Test
    void everyTierChangeIsAsExpected() throws IOException {
        List<String> expected = expected(
                "online_retail_expected_tier_changes.csv",
                fields -> List.of(
                        fields[0], fields[1], fields[2], tier(fields[3]), tier(fields[4]), pence(fields[5]), "order"));

        assertThat(rows("tier_changes.csv")).containsExactlyElementsOf(expected);
    }

    /** Turns the fields of an expected row into those of ours. */
    @FunctionalInterface
    private interface Mapping {
        List<String> of(String[] fields);
    }

    private static List<String> expected(String name, Mapping mapping) throws IOException {
        return OnlineRetail.expected(name).stream()
                .map(fields -> String.join(",", mapping.of(fields)))
                .toList();
    }

    private List<String> rows(String name) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve(name));
        return lines.subList(1, lines.size());
    }

    private static String pence(String pounds) {
        return new BigDecimal(pounds).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String tier(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
