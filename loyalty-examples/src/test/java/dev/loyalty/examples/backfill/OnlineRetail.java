package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real history: Online Retail, given by Dr Daqing Chen, London South Bank University, to the UCI Machine Learning Repository. It
 * is no part of this project; what needs it is skipped where the system property {@code loyalty.data} does not name its folder.
 */
final class OnlineRetail {

    private static final Path FOLDER = Path.of(System.getProperty("loyalty.data", ""));
    private static final Path INVOICES = FOLDER.resolve("online_retail_invoices.csv");

    private OnlineRetail() {}

    /** The four tiers, from the lowest, and from how many pence on each is earned. */
    enum Tier {
        BRONZE(0),
        SILVER(500_00),
        GOLD(1000_00),
        PLATINUM(5000_00);

        private final long threshold;

        Tier(long threshold) {
            this.threshold = threshold;
        }

        static Tier earnedBy(long pence) {
            Tier earned = BRONZE;
            for (Tier tier : values()) {
                earned = pence >= tier.threshold ? tier : earned;
            }
            return earned;
        }

        boolean isAbove(Tier other) {
            return compareTo(other) > 0;
        }

        Tier oneLower() {
            return switch (this) {
                case PLATINUM -> GOLD;
                case GOLD -> SILVER;
                case SILVER, BRONZE -> BRONZE;
            };
        }
    }

    /** What brings a change of tier. */
    enum Cause {
        ORDER,
        TIME
    }

    /** A change of tier, and the day on which it was. */
    record Change(LocalDate day, Tier from, Tier to, Cause cause) {}

    /** Sends all rows through the engine; the result is written to a folder. */
    static void replay(Path out, Object... more) {
        Assumptions.assumeTrue(
                Files.isRegularFile(INVOICES),
                "skipped: -Dloyalty.data does not name the folder of online_retail_invoices.csv and what is expected of it");
        Stream<Object> all = Stream.concat(
                Stream.of(
                        "--orders", INVOICES,
                        "--columns", "order=invoice,customer=customer_id,at=timestamp,amount=amount_gbp",
                        "--currency", "GBP",
                        "--zone", "Europe/London",
                        "--rounding", "half-up",
                        "--out", out),
                Arrays.stream(more));
        Ran ran = Ran.backfill(all.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    /** The file of a program with the four tiers. */
    static Path program(Path folder, String policy) throws IOException {
        return Ran.file(folder, "program.json", """
                {"id": "retail", "currency": "GBP", "zone": "Europe/London", "policy": %s,
                 "tiers": [{"id": "bronze", "threshold": "0"}, {"id": "silver", "threshold": "500.00"},
                           {"id": "gold", "threshold": "1000.00"}, {"id": "platinum", "threshold": "5000.00"}]}""".formatted(policy));
    }

    /** The rows of a file of what is expected, below its header. */
    static List<String[]> expected(String name) throws IOException {
        return fields(FOLDER.resolve(name));
    }

    /** What each customer bought on each day: amounts in pence, rounded half up, in the order of the file; credit notes are negative. */
    static Map<String, NavigableMap<LocalDate, List<Long>>> purchases() throws IOException {
        Map<String, NavigableMap<LocalDate, List<Long>>> purchases = new TreeMap<>();
        for (String[] row : fields(INVOICES)) {
            purchases
                    .computeIfAbsent(row[1], customer -> new TreeMap<>())
                    .computeIfAbsent(day(row[3]), day -> new ArrayList<>())
                    .add(pence(row[4]));
        }
        return purchases;
    }

    /** The changes of tier of each customer, as a replay has written them. */
    static Map<String, List<Change>> changes(Path out) throws IOException {
        Map<String, List<Change>> changes = new TreeMap<>();
        for (String[] row : fields(out.resolve("tier_changes.csv"))) {
            changes.computeIfAbsent(row[0], customer -> new ArrayList<>())
                    .add(new Change(
                            day(row[1]),
                            word(Tier.class, row[3]),
                            word(Tier.class, row[4]),
                            word(Cause.class, row[6])));
        }
        return changes;
    }

    private static LocalDate day(String time) {
        return LocalDateTime.parse(time).toLocalDate();
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }

    private static long pence(String pounds) {
        return new BigDecimal(pounds)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** No field of these files is quoted. */
    private static List<String[]> fields(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
    }
}
