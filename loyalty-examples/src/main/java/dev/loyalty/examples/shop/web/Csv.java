package dev.loyalty.examples.shop.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table for spreadsheets, as RFC 4180 has it. What a spreadsheet would take for a formula is made a text by an apostrophe. */
public final class Csv {

    private static final String FORMULA_SIGNS = "=+-@\t\r\n";

    private Csv() {}

    /** {@return a table to be saved as a file: its head, and its lines} */
    public static Answer file(String name, List<String> head, List<List<String>> lines) {
        StringBuilder table = new StringBuilder(line(head));
        lines.forEach(line -> table.append(line(line)));
        return new Answer.Bytes(
                "text/csv; charset=utf-8; header=present",
                table.toString().getBytes(StandardCharsets.UTF_8),
                200,
                Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    /** {@return a line with its end} */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        boolean isFormula = startsLikeAFormula(text) || startsLikeAFormula(text.stripLeading());
        String safe = isFormula ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean startsLikeAFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }
}
