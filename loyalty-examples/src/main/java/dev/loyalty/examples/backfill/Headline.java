package dev.loyalty.examples.backfill;

import dev.loyalty.ImportReport;
import dev.loyalty.examples.backfill.input.Check;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first lines of the answer: what was read, and what became of its rows.
 *
 * @param setup what the user wants
 * @param check what the first pass found
 * @param end the last instant that is told of
 * @param goesOn whether the store had members before
 */
record Headline(Setup setup, Check check, Instant end, boolean goesOn) {

    void print(ImportReport report, Told told, PrintWriter out) {
        out.println();
        out.println(setup.orders().name() + ": orders and credit notes " + period());
        out.println("rows: " + rows(report));
        if (!told.isNothing()) {
            out.println("told: " + told);
        }
    }

    private String period() {
        boolean isWholeDay = setup.orders().times().endOfDay(end).equals(end);
        return "%sas of %s (%s)"
                .formatted(
                        check.first() == null || check.latest() == null
                                ? ""
                                : "from " + day(check.first()) + " to " + day(check.latest()) + ", ",
                        isWholeDay
                                ? "the end of " + day(end)
                                : end.atZone(setup.zone()).toLocalDateTime(),
                        setup.zone());
    }

    private String rows(ImportReport report) {
        List<String> parts = new ArrayList<>(List.of(count(report.applied(), "recorded")));
        add(parts, report.replays(), goesOn ? "recorded before" : "repeated and counted once");
        add(parts, report.rejected().size(), "rejected");
        add(parts, check.bad(), "bad and skipped");
        add(parts, check.late(), "later and left out");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long rows, String what) {
        if (rows > 0) {
            parts.add(count(rows, what));
        }
    }

    private static String count(long rows, String what) {
        return String.format(Locale.ROOT, "%,d %s", rows, what);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(setup.zone()).toLocalDate();
    }
}
