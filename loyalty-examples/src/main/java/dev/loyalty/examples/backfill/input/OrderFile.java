package dev.loyalty.examples.backfill.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An order history: CSV with a header, in UTF-8 with or without byte order mark, also compressed by gzip. It is read as often as
 * somebody asks for its rows, and never held as a whole.
 *
 * @param name what it is called in messages
 * @param source opens it
 * @param columns what its columns are called
 * @param times reads its times
 * @param amounts reads its amounts
 */
public record OrderFile(String name, Source source, Columns columns, TimeReader times, AmountReader amounts) {

    /** Opens a file. */
    @FunctionalInterface
    public interface Source {
        /** {@return its bytes, from the beginning} */
        InputStream open() throws IOException;
    }

    /**
     * Its rows, good and bad, in the file's order.
     *
     * @return the rows; to be closed
     * @throws BadInputException if the file or its header cannot be read; the stream throws it too
     */
    public Stream<Row> rows() {
        RowCursor rows = RowCursor.open(this);
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, characteristics), false)
                .onClose(rows::close);
    }

    /** {@return what is wrong with a row, as a line for the user} */
    public String complaint(Row.Bad row) {
        return complaint(row.line(), row.reason());
    }

    /** {@return what is wrong with a line, as a line for the user} */
    public String complaint(long line, String reason) {
        return at(line) + reason;
    }

    /** {@return how a message about a line begins} */
    String at(long line) {
        return name + ":" + line + ": ";
    }
}
