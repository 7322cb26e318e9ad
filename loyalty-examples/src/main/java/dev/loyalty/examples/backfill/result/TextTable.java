package dev.loyalty.examples.backfill.result;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns side by side, as wide as their widest cell. Not thread-safe. */
final class TextTable {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final String alignment;
    private final List<String[]> rows = new ArrayList<>();

    /** A table with a letter for each column: {@code l} for texts, {@code r} for numbers. */
    TextTable(String alignment) {
        this.alignment = alignment;
    }

    TextTable row(String... cells) {
        if (cells.length != alignment.length()) {
            throw new IllegalArgumentException(
                    "%s cells in a table of %s columns".formatted(cells.length, alignment.length()));
        }
        rows.add(cells);
        return this;
    }

    TextTable rule() {
        rows.add(new String[0]);
        return this;
    }

    void print(PrintWriter out) {
        int[] widths = IntStream.range(0, alignment.length()).map(this::width).toArray();
        int whole = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
        for (String[] row : rows) {
            String line = row.length == 0
                    ? "─".repeat(whole)
                    : IntStream.range(0, row.length)
                            .mapToObj(column -> padded(row[column], widths[column], alignment.charAt(column)))
                            .collect(Collectors.joining(GAP));
            out.println(INDENT + line.stripTrailing());
        }
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.length > 0)
                .mapToInt(row -> length(row[column]))
                .max()
                .orElse(0);
    }

    private static String padded(String cell, int width, char alignment) {
        String blanks = " ".repeat(width - length(cell));
        return alignment == 'r' ? blanks + cell : cell + blanks;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
