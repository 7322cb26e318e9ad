package dev.loyalty.examples.backfill;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a run is. */
interface Progress extends AutoCloseable {

    /** How many lines there are in a log. */
    int QUARTERS = 4;

    /** How many columns a bar takes. */
    int WIDTH = 78;

    /** So many rows are done. */
    void reached(long rows);

    @Override
    void close();

    /** A bar that moves, for a terminal. */
    static Progress bar(PrintWriter out, long rows) {
        ProgressBar bar = ProgressBar.builder()
                .setTaskName("  rows")
                .setInitialMax(rows)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .clearDisplayOnFinish()
                .setConsumer(new DelegatingProgressBarConsumer(line -> draw(out, line), WIDTH))
                .build();
        return new Progress() {
            @Override
            public void reached(long done) {
                bar.stepTo(done);
            }

            @Override
            public void close() {
                bar.close();
                out.print("\r" + " ".repeat(WIDTH) + "\r");
                out.flush();
            }
        };
    }

    /** A line at each quarter, for a log. */
    static Progress lines(PrintWriter out, long rows) {
        return new Progress() {
            private long told;

            @Override
            public void reached(long done) {
                long quarter = rows == 0 ? QUARTERS : done * QUARTERS / rows;
                if (quarter > told) {
                    told = quarter;
                    out.println(String.format(Locale.ROOT, "  %,d of %,d rows", done, rows));
                    out.flush();
                }
            }

            @Override
            public void close() {}
        };
    }

    private static void draw(PrintWriter out, String line) {
        out.print("\r" + line);
        out.flush();
    }
}
