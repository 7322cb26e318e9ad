package dev.loyalty.examples.backfill.sample;

import dev.loyalty.examples.sample.Habit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Two years of a shop that does not exist. The same on every machine: it draws whole numbers only, from a {@link Random} whose
 * algorithm and seed are fixed.
 *
 * <p>Its main method writes the file: {@code SampleHistory sample-orders.csv}.
 */
public final class SampleHistory {

    /** What the file is called that comes with the program. */
    public static final String FILE = "sample-orders.csv";

    private static final int CUSTOMERS = 640;
    private static final LocalDateTime START = LocalDateTime.of(2024, Month.JANUARY, 1, 0, 0);
    private static final LocalDateTime END = LocalDateTime.of(2026, Month.JANUARY, 1, 0, 0);
    private static final int DAYS = 731;

    private final Random random = new Random(20240101);
    private final List<Sale> sales = new ArrayList<>();

    private SampleHistory() {}

    /** Writes the file to the path given. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), text());
    }

    /** {@return the file that comes with the program} */
    public static InputStream open() {
        InputStream file = SampleHistory.class.getResourceAsStream("/" + FILE);
        if (file == null) {
            throw new UncheckedIOException(new IOException(FILE + " is missing from the program"));
        }
        return file;
    }

    /** {@return the file, made up anew} */
    public static String text() {
        SampleHistory history = new SampleHistory();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            history.live(10_001 + customer);
        }
        return history.write();
    }

    /** An order, or with a negative amount a credit note. */
    private record Sale(int customer, LocalDateTime at, int cents) {}

    private void live(int customer) {
        Habit habit = Habit.of(random.nextInt(100));
        int firstDay = random.nextInt(100) < 45 ? random.nextInt(60) : random.nextInt(DAYS - 30);
        LocalDateTime at = START.plusDays(firstDay).plusSeconds(openingHours());
        while (at.isBefore(END)) {
            buy(customer, habit, at);
            int days = habit.days().draw(random);
            boolean isSeason = at.getMonthValue() >= 11;
            boolean loses = random.nextInt(100) < 3;
            if (loses) {
                return;
            }
            at = at.toLocalDate()
                    .atStartOfDay()
                    .plusDays(isSeason ? Math.max(1, days / 2) : days)
                    .plusSeconds(openingHours());
        }
    }

    private void buy(int customer, Habit habit, LocalDateTime at) {
        int cents = habit.euros().draw(random) * 100 - (random.nextBoolean() ? 5 : 10 * random.nextInt(9));
        sales.add(new Sale(customer, at, cents));
        LocalDateTime back = at.plusDays(between(3, 21)).plusSeconds(between(600, 20_000));
        if (random.nextInt(100) < habit.returns() && back.isBefore(END)) {
            int returned = random.nextInt(100) < 55 ? cents : cents * between(2, 8) / 10;
            sales.add(new Sale(customer, back, -returned));
        }
    }

    private String write() {
        sales.sort(Comparator.comparing(Sale::at).thenComparing(Sale::customer).thenComparing(Sale::cents));
        StringBuilder csv = new StringBuilder("order,customer,at,amount\n");
        int order = 50_000;
        int creditNote = 1000;
        for (Sale sale : sales) {
            String number = sale.cents < 0 ? "CN-" + ++creditNote : Integer.toString(++order);
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%tFT%<tT,%s%d.%02d\n",
                    number,
                    sale.customer,
                    sale.at,
                    sale.cents < 0 ? "-" : "",
                    Math.abs(sale.cents) / 100,
                    Math.abs(sale.cents) % 100));
        }
        return csv.toString();
    }

    private int openingHours() {
        return between(7 * 3600, 23 * 3600);
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
