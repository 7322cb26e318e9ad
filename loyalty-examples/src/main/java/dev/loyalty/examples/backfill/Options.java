package dev.loyalty.examples.backfill;

import dev.loyalty.examples.backfill.input.AmountReader;
import dev.loyalty.examples.backfill.input.BadInputException;
import dev.loyalty.examples.backfill.input.Columns;
import dev.loyalty.examples.backfill.input.Excerpt;
import dev.loyalty.examples.backfill.input.OrderFile;
import dev.loyalty.examples.backfill.input.TimeReader;
import dev.loyalty.examples.backfill.result.OutputFolder;
import dev.loyalty.examples.backfill.sample.SampleHistory;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.json.ProgramFormatException;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.value.Money;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options as they are typed. */
final class Options {

    @Option(
            names = "--orders",
            paramLabel = "FILE",
            description =
                    "The order history: CSV with a header, in UTF-8, or the same as .gz. Without it a sample is taken.")
    private @Nullable Path orders;

    @Option(
            names = "--columns",
            paramLabel = "WHAT=COLUMN,…",
            description = "What the file calls the columns order, customer, at and amount, if not so. Example: "
                    + "order=invoice,customer=customer_id")
    private @Nullable String columns;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of the amounts. Default: the program's, else EUR.")
    private @Nullable String currency;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "The time zone of times without offset, such as Europe/London. Default: the program's, else UTC.")
    private @Nullable String zone;

    @Option(
            names = "--rounding",
            paramLabel = "HOW",
            description =
                    "How to round amounts that have too many decimals; otherwise they are an error. half-up rounds half away "
                            + "from zero.")
    private @Nullable String rounding;

    @Option(
            names = "--program",
            paramLabel = "FILE",
            description =
                    "The program as JSON: tiers, and how they are kept and lost. Default: Bronze 0, Silver 500, Gold 1000, Platinum "
                            + "5000, by everything ever spent.")
    private @Nullable Path program;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description =
                    "Where members are kept: memory, jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE. Tables are made "
                            + "where they are missing. Run again on the same store, it goes on from where it was. Default: an H2 file "
                            + "in a new folder, which is named at the end.")
    private @Nullable String store;

    @Option(names = "--user", paramLabel = "NAME", description = "Who asks the database. Default: $LOYALTY_DB_USER.")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description =
                    "The password. Others on this machine may see the command line: $LOYALTY_DB_PASSWORD, the default, "
                            + "is better.")
    private @Nullable String password;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "How far time runs: an instant, or a date for the end of that day. Later rows are left out. Default: "
                            + "the end of the day of the latest row.")
    private @Nullable String asOf;

    @Option(
            names = "--notify",
            description =
                    "Queue messages as in everyday life, and count them; nobody gets one. Otherwise the history is taken quietly.")
    private boolean notifies;

    @Option(names = "--skip-bad-rows", description = "Leave out rows that cannot be read, and list them.")
    private boolean skipsBadRows;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write summary.json, customers.csv and tier_changes.csv to this folder.")
    private @Nullable Path out;

    /** Everything checked that can be checked without reading the orders. */
    Setup checked() {
        Place place = Place.of(store, user, password, System.getenv());
        if (out != null) {
            OutputFolder.check(out);
        }
        LoyaltyProgram chosen = chosenProgram();
        ZoneId local = zone == null ? chosen.zone() : zone(zone);
        TimeReader times = new TimeReader(local);
        RoundingMode mode = rounding == null ? null : AmountReader.rounding(rounding);
        Instant end = asOf == null ? null : times.readEnd("--as-of", asOf);
        OrderFile file = orderFile(times, new AmountReader(chosen.currency(), mode));
        return new Setup(file, orders == null, chosen, place, end, notifies, skipsBadRows, out);
    }

    private LoyaltyProgram chosenProgram() {
        if (program == null) {
            String code = currency == null ? "EUR" : currency;
            requireCurrency(code);
            return DefaultProgram.in(code, zone == null ? ZoneId.of("UTC") : zone(zone));
        }
        LoyaltyProgram read = readProgram(program);
        if (currency != null && !currency.equals(read.currency().getCurrencyCode())) {
            throw new BadInputException(
                    "--currency: the orders are in %s, but the program of %s is in %s: they must be the same"
                            .formatted(currency, program, read.currency()));
        }
        if (notifies && read.messages().isEmpty()) {
            throw new BadInputException(
                    "--notify: the program of " + program + " sends no messages: declare some there");
        }
        return read;
    }

    private OrderFile orderFile(TimeReader times, AmountReader amounts) {
        if (orders == null) {
            if (columns != null) {
                throw new BadInputException("--columns: say by --orders whose columns these are");
            }
            return new OrderFile(SampleHistory.FILE, SampleHistory::open, Columns.DEFAULT, times, amounts);
        }
        Path file = orders;
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(
                    Files.exists(file) ? file + " is no file that can be read twice" : file + " does not exist");
        }
        Columns names = columns == null ? Columns.DEFAULT : Columns.parse(columns);
        return new OrderFile(file.toString(), () -> Files.newInputStream(file), names, times, amounts);
    }

    private static LoyaltyProgram readProgram(Path file) {
        try {
            if (Files.size(file) > ProgramJson.LONGEST) {
                throw new BadInputException(file + " is too large for a program: is it the right file?");
            }
            return ProgramJson.read(Files.readString(file));
        } catch (ProgramFormatException wrong) {
            throw new BadInputException(file + ": " + wrong.getMessage());
        } catch (IOException failed) {
            throw new BadInputException("%s cannot be read: %s".formatted(file, failed));
        }
    }

    private static void requireCurrency(String code) {
        try {
            Money.zero(Money.currency(code));
        } catch (IllegalArgumentException unknown) {
            throw new BadInputException("--currency: " + unknown.getMessage());
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new BadInputException(
                    "--zone: there is no %s: give a name such as Europe/London".formatted(Excerpt.of(name)));
        }
    }
}
