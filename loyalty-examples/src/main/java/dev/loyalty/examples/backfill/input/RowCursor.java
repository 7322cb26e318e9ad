package dev.loyalty.examples.backfill.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Goes through an open file row by row, and says what is wrong with it as a whole. */
final class RowCursor implements Iterator<Row>, Closeable {

    /** The library writes the number in the digits of the default locale. */
    private static final Pattern STARTING_LINE = Pattern.compile(" \\(record starting at line (\\p{Nd}+)\\)$");

    private final OrderFile file;
    private final CloseableIterator<CsvRecord> records;
    private final RowReader reader;

    private RowCursor(OrderFile file, CloseableIterator<CsvRecord> records) {
        this.file = file;
        this.records = records;
        this.reader = readHeader();
    }

    static RowCursor open(OrderFile file) {
        InputStream bytes;
        try {
            bytes = file.source().open();
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
        try {
            return new RowCursor(file, records(bytes));
        } catch (IOException | RuntimeException failed) {
            try (bytes) {
                throw failed instanceof BadInputException said ? said : unreadable(file, failed);
            } catch (IOException alsoFailed) {
                throw unreadable(file, alsoFailed);
            }
        }
    }

    @Override
    public boolean hasNext() {
        return guarded(records::hasNext);
    }

    @Override
    public Row next() {
        CsvRecord fields = guarded(records::next);
        return reader.read(fields.getStartingLineNumber(), fields.getFields());
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException failed) {
            throw unreadable(file, failed);
        }
    }

    private RowReader readHeader() {
        if (!guarded(records::hasNext)) {
            throw new BadInputException(file.name() + " is empty: begin it with a header that names the columns");
        }
        CsvRecord header = guarded(records::next);
        try {
            return RowReader.below(header.getFields(), file.columns(), file.times(), file.amounts());
        } catch (IllegalArgumentException wrong) {
            throw new BadInputException(file.at(header.getStartingLineNumber()) + wrong.getMessage());
        }
    }

    private static CloseableIterator<CsvRecord> records(InputStream bytes) throws IOException {
        return CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(unpacked(bytes), StandardCharsets.UTF_8)
                .iterator();
    }

    /** Whether it is compressed is told by its first two bytes, whatever the file is called. */
    private static InputStream unpacked(InputStream bytes) throws IOException {
        InputStream buffered = new BufferedInputStream(bytes);
        buffered.mark(2);
        boolean isGzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return isGzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private <T> T guarded(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException | UncheckedIOException failed) {
            throw unreadable(file, failed);
        }
    }

    private static BadInputException unreadable(OrderFile file, Exception failed) {
        String reason = String.valueOf(failed.getMessage());
        if (failed instanceof CsvParseException) {
            Matcher line = STARTING_LINE.matcher(reason);
            return line.find()
                    ? new BadInputException(file.at(Long.parseLong(line.group(1))) + reason.substring(0, line.start()))
                    : new BadInputException(file.name() + " is no CSV: " + reason);
        }
        Throwable cause =
                failed instanceof UncheckedIOException && failed.getCause() != null ? failed.getCause() : failed;
        return new BadInputException("%s cannot be read: %s (%s)"
                .formatted(file.name(), cause.getMessage(), cause.getClass().getSimpleName()));
    }
}
