package dev.loyalty.examples.shop.web.clerk;

import java.util.List;
import java.util.stream.Collectors;

/** A table for spreadsheets, as RFC 4180 has it. What a spreadsheet would take for a formula is made a text by an apostrophe. */
final class Csv {

    private static final String FORMULA_SIGNS = "=+-@\t\r\n";

    private Csv() {}

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
