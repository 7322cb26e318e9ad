package dev.loyalty.examples.backfill;

import dev.loyalty.ImportReport;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.examples.backfill.Place.Database;
import dev.loyalty.examples.backfill.input.BadInputException;
import dev.loyalty.examples.backfill.input.Check;
import dev.loyalty.examples.backfill.input.Row;
import dev.loyalty.examples.backfill.result.Census;
import dev.loyalty.examples.backfill.result.OutputFolder;
import dev.loyalty.examples.backfill.result.ResultFiles;
import dev.loyalty.examples.backfill.result.ResultTables;
import dev.loyalty.spi.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The whole job: check, run, show, write. */
final class Backfill {

    private static final int SHOWN = 10;

    private final Setup setup;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean onTerminal;

    Backfill(Setup setup, PrintWriter out, PrintWriter err, boolean onTerminal) {
        this.setup = setup;
        this.out = out;
        this.err = err;
        this.onTerminal = onTerminal;
    }

    void run() throws IOException {
        Check check = check();
        try (OpenStore store = OpenStore.at(setup.place())) {
            Database database = store.database();
            try {
                run(store, check);
            } catch (LoyaltyException | StoreException failed) {
                throw database == null ? failed : DatabaseException.lost(database, failed);
            }
        }
    }

    private void run(OpenStore store, Check check) throws IOException {
        if (store.database() != null) {
            err.println("  members are kept in " + store.database());
            err.flush();
        }
        Instant end = end(check);
        try (Run run = new Run(setup, store, end)) {
            ImportReport report = feed(run, check);
            Census census = Census.of(run.engine());
            List<LeftOut> rejected = new ArrayList<>();
            LeftOut.find(setup.orders(), run::takes, report.rejected(), rejected::add);
            if (setup.out() != null) {
                write(setup.out(), census, rejected);
            }
            new Headline(setup, check, end, run.goesOn()).print(report, run.told(), out);
            new ResultTables(census, out).print(run.engine(), setup.zone());
            closing(store, report);
            list(check, rejected);
        }
    }

    private Check check() {
        Check check = Check.of(setup.orders(), setup.end());
        if (check.bad() > 0 && !setup.skipsBadRows()) {
            String more = check.bad() == 1
                    ? " (--skip-bad-rows would leave it out)"
                    : String.format(
                            Locale.ROOT,
                            " (and %,d more bad rows; --skip-bad-rows would leave them out)",
                            check.bad() - 1);
            throw new BadInputException(
                    setup.orders().complaint(check.firstBad().get(0)) + more);
        }
        err.println(String.format(
                Locale.ROOT, "%s: %,d rows checked", setup.orders().name(), check.good() + check.bad()));
        err.flush();
        return check;
    }

    private ImportReport feed(Run run, Check check) {
        long start = System.nanoTime();
        ImportReport report;
        try (Progress progress = onTerminal ? Progress.bar(err, check.taken()) : Progress.lines(err, check.taken())) {
            report = run.feed(progress);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        err.println(String.format(Locale.ROOT, "  %,d rows in %.1f s", report.commands(), seconds));
        err.flush();
        return report;
    }

    private Instant end(Check check) {
        if (setup.end() != null) {
            return setup.end();
        }
        Instant latest = check.latest();
        return setup.orders().times().endOfDay(latest == null ? Instant.EPOCH : latest);
    }

    private void write(Path folder, Census census, List<LeftOut> rejected) throws IOException {
        try (OutputFolder files = OutputFolder.open(folder)) {
            new ResultFiles(census, setup.zone()).write(files);
            RowFiles rows = new RowFiles(files);
            if (setup.skipsBadRows()) {
                rows.writeSkipped(setup.orders());
            }
            if (!rejected.isEmpty()) {
                rows.writeRejected(rejected);
            }
            files.publish(RowFiles.SKIPPED, RowFiles.REJECTED);
        }
    }

    private void closing(OpenStore store, ImportReport report) {
        if (report.applied() == 0 && report.replays() > 0) {
            out.println("Nothing was new: every row that counts had been recorded before, and the store is as it was.");
        }
        if (setup.out() != null) {
            out.println("summary.json, customers.csv and tier_changes.csv are in " + setup.out());
        }
        if (store.isFresh() && store.database() != null) {
            out.println("The members are kept in an H2 file. To go on with it: --store " + store.database());
        }
        if (setup.isSample()) {
            out.println(
                    "This was the bundled sample. Your own history: backfill --orders FILE.csv (see backfill --help)");
        }
        out.flush();
    }

    private void list(Check check, List<LeftOut> rejected) {
        if (check.bad() > 0) {
            err.println(String.format(Locale.ROOT, "bad rows that were skipped: %,d", check.bad()));
            check.firstBad().stream()
                    .limit(SHOWN)
                    .map((Row.Bad row) -> "  " + setup.orders().complaint(row))
                    .forEach(err::println);
            more(check.bad());
        }
        if (!rejected.isEmpty()) {
            err.println(String.format(Locale.ROOT, "rows that were rejected: %,d", rejected.size()));
            rejected.stream()
                    .limit(SHOWN)
                    .map(row -> "  " + setup.orders().complaint(row.line(), row.reason()))
                    .forEach(err::println);
            more(rejected.size());
        }
        err.flush();
    }

    private void more(long all) {
        if (all > SHOWN) {
            err.println(String.format(
                    Locale.ROOT,
                    "  … and %,d more%s",
                    all - SHOWN,
                    setup.out() == null ? ": give --out to have them all in a file" : ""));
        }
    }
}
