package dev.loyalty.value;

import java.math.BigDecimal;
import java.util.Objects;

/** Decimal numbers as people write them, of a length that can be reckoned with. */
final class Decimals {

    private static final int MOST_DIGITS = 200;
    private static final int LONGEST = 2 * MOST_DIGITS;
    private static final int SHOWN = 60;

    private Decimals() {}

    static BigDecimal amount(String amount) {
        return of(amount, "amount");
    }

    /** The number that a text writes, or an error that says what it should be. */
    static BigDecimal of(String text, String what) {
        Objects.requireNonNull(text, what);
        if (text.length() <= LONGEST && isPlain(text)) {
            return bounded(new BigDecimal(text));
        }
        throw new IllegalArgumentException(
                "\"" + shortened(text) + "\" is no " + what
                        + ": give the digits 0 to 9 with a decimal point, such as 12.34, without exponent, plus sign or blanks");
    }

    /** Digits with a point between them: no exponent, and no digits of other scripts, which nobody who writes an amount means to use. */
    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > start && point != start && point != text.length() - 1;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Keeps out numbers such as 1e999999999, which take more memory to write down than any shop has. */
    static BigDecimal bounded(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("an amount has at most %s digits, but this has %s with an exponent of %s"
                    .formatted(MOST_DIGITS, number.precision(), -(long) number.scale()));
        }
        return number;
    }
}
