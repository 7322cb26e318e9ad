package dev.loyalty.value;

import org.jspecify.annotations.Nullable;

/** What makes a text fit to be an id, and how two of them compare: by code point, on every machine and in every database. */
final class Text {

    static final int LONGEST_ID = 128;

    /** Joins ids to one key. No id holds it, so that a joined key is unambiguous and never equals an id. */
    static final char JOINT = '\u001f';

    private Text() {}

    /** Returns {@code value} if it is 1 to 128 code points without control characters and unpaired surrogates. */
    static String id(@Nullable String value, String what) {
        if (value == null) {
            throw empty(what);
        }
        id(value, 0, value.length(), what);
        return value;
    }

    /** Joins two ids, of which the first is known to be valid, and the second is checked when the joined text is. */
    static String joined(String left, @Nullable String right, String what) {
        if (right == null) {
            throw empty(what);
        }
        return left + JOINT + right;
    }

    /** Returns {@code value} if it is a valid id, or several joined by {@link #JOINT}. */
    static String key(String value, String what) {
        int start = 0;
        for (int joint = value.indexOf(JOINT); joint >= 0; joint = value.indexOf(JOINT, start)) {
            id(value, start, joint, what);
            start = joint + 1;
        }
        id(value, start, value.length(), what);
        return value;
    }

    /** Checks one id within a text. */
    static void id(String value, int from, int to, String what) {
        if (from == to) {
            throw empty(what);
        }
        int codePoints = to - from;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            if (Character.isISOControl(c)) {
                throw new IllegalArgumentException("%s must not hold control characters, but has U+%04X at position %s"
                        .formatted(what, (int) c, i - from));
            }
            if (isPair(value, i, to)) {
                i++;
                codePoints--;
            } else if (Character.isSurrogate(c)) {
                throw unpaired(c, i - from, what);
            }
        }
        if (codePoints > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "%s must be at most %s characters, but has %s".formatted(what, LONGEST_ID, codePoints));
        }
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~';
    }

    private static boolean isPair(String value, int i, int to) {
        return Character.isHighSurrogate(value.charAt(i))
                && i + 1 < to
                && Character.isLowSurrogate(value.charAt(i + 1));
    }

    private static IllegalArgumentException empty(String what) {
        return new IllegalArgumentException(what + " must not be empty: give 1 to " + LONGEST_ID + " characters");
    }

    private static IllegalArgumentException unpaired(char surrogate, int position, String what) {
        return new IllegalArgumentException(
                "%s must be well-formed Unicode, but has the unpaired surrogate U+%04X at position %s"
                        .formatted(what, (int) surrogate, position));
    }

    /** Returns {@code value} if it is well-formed Unicode and at most {@code longest} UTF-16 units. */
    static String free(String value, int longest, String what) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    "%s must be at most %s characters, but has %s".formatted(what, longest, value.length()));
        }
        for (int i = 0; i < value.length(); i++) {
            if (isPair(value, i, value.length())) {
                i++;
            } else if (Character.isSurrogate(value.charAt(i))) {
                throw unpaired(value.charAt(i), i, what);
            }
        }
        return value;
    }

    /** Orders by code point, unlike {@link String#compareTo}, which orders by UTF-16 unit. */
    static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean oneIsSupplementary = Character.isSurrogate(x) != Character.isSurrogate(y);
                return oneIsSupplementary ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
