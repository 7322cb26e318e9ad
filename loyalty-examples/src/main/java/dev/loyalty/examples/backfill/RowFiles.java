package dev.loyalty.examples.backfill;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.loyalty.examples.backfill.input.OrderFile;
import dev.loyalty.examples.backfill.input.Row;
import dev.loyalty.examples.backfill.result.OutputFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of the rows that left no trace.
 *
 * @param folder where they go
 */
record RowFiles(OutputFolder folder) {

    /** Rows that could not be read. */
    static final String SKIPPED = "skipped.csv";

    /** Rows that the engine rejected. */
    static final String REJECTED = "rejected.csv";

    void writeSkipped(OrderFile file) throws IOException {
        folder.writeCsv(SKIPPED, csv -> {
            csv.writeRecord("line", "reason", "row");
            try (Stream<Row> rows = file.rows()) {
                rows.forEach(row -> {
                    if (row instanceof Row.Bad bad) {
                        csv.writeRecord(Long.toString(bad.line()), bad.reason(), line(bad.fields()));
                    }
                });
            }
        });
    }

    void writeRejected(List<LeftOut> rejected) throws IOException {
        folder.writeCsv(REJECTED, csv -> {
            csv.writeRecord("line", "customer_id", "order", "reason");
            for (LeftOut row : rejected) {
                csv.writeRecord(Long.toString(row.line()), row.customer(), row.order(), row.reason());
            }
        });
    }

    /** The row as one line of CSV, as the file may have had it. */
    private static String line(List<String> fields) {
        StringWriter line = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
            csv.writeRecord(fields);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString().stripTrailing();
    }
}
