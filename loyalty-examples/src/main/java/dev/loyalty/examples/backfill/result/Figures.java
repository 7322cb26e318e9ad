package dev.loyalty.examples.backfill.result;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as a person reads them, the same on every machine. */
final class Figures {

    private static final String EIGHTHS = "▏▎▍▌▋▊▉█";

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String amount(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /** A bar as long as {@code part} is of {@code longest}; never invisible unless it is 0. */
    static String bar(long part, long longest, int width) {
        if (part == 0) {
            return "";
        }
        int eighths = Math.max(1, (int) Math.round(8.0 * width * part / longest));
        String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8 - 1, eighths % 8);
        return "█".repeat(eighths / 8) + rest;
    }
}
