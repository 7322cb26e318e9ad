package dev.loyalty.examples.backfill.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.loyalty.examples.backfill.input.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where the files go. They are written under temporary names and take their own names together, once all are whole. UTF-8, lines
 * end with LF. Not thread-safe.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path folder;
    private final Set<String> names = new LinkedHashSet<>();

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes rows of a CSV file. */
    @FunctionalInterface
    public interface Rows {
        /** Writes all rows, the header first. */
        void writeTo(CsvWriter csv);
    }

    /**
     * Makes sure that files can be written to a folder, without creating anything.
     *
     * @throws BadInputException if they cannot
     */
    public static void check(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            Path parent = existing.getParent();
            if (parent == null) {
                break;
            }
            existing = parent;
        }
        if (!Files.isDirectory(existing)) {
            throw new BadInputException("--out: " + existing + " is a file: give a folder");
        }
        if (!Files.isWritable(existing)) {
            throw new BadInputException("--out: nothing may be written to " + existing);
        }
    }

    /** Opens a folder, and creates it if need be. */
    public static OutputFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new OutputFolder(folder);
    }

    /** Writes a text file. */
    public void write(String name, String text) throws IOException {
        names.add(name);
        Files.writeString(temporary(name), text, StandardCharsets.UTF_8);
    }

    /** Writes a CSV file. */
    public void writeCsv(String name, Rows rows) throws IOException {
        names.add(name);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(temporary(name))) {
            rows.writeTo(csv);
        } catch (UncheckedIOException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** Gives the files their names; one of an earlier run that is named here and was not written again is removed. */
    public void publish(String... leftOver) throws IOException {
        for (String name : names) {
            Files.move(temporary(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        for (String name : leftOver) {
            if (!names.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        names.clear();
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        for (String name : names) {
            Files.deleteIfExists(temporary(name));
        }
    }

    private Path temporary(String name) {
        return folder.resolve("." + name + ".part");
    }
}
