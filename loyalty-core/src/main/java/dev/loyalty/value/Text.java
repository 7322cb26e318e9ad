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
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be empty: give 1 to " + LONGEST_ID + " characters");
        }
        int length = value.length();
        int codePoints = length;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c)) {
                throw new IllegalArgumentException("%s must not hold control characters, but has U+%04X at position %d"
                        .formatted(what, (int) c, i));
            }
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(value.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException(
                            "%s must be well-formed Unicode, but has the unpaired surrogate U+%04X at position %d"
                                    .formatted(what, (int) c, i));
                }
                i++;
                codePoints--;
            }
        }
        if (codePoints > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "%s must be at most %d characters, but has %d".formatted(what, LONGEST_ID, codePoints));
        }
        return value;
    }

    /** Returns {@code value} if it is a valid id, or several joined by {@link #JOINT}. */
    static String key(String value, String what) {
        int start = 0;
        for (int joint = value.indexOf(JOINT); joint >= 0; joint = value.indexOf(JOINT, start)) {
            id(value.substring(start, joint), what);
            start = joint + 1;
        }
        id(start == 0 ? value : value.substring(start), what);
        return value;
    }

    /** Returns {@code value} if it is well-formed Unicode and at most {@code longest} UTF-16 units. */
    static String free(String value, int longest, String what) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    "%s must be at most %d characters, but has %d".formatted(what, longest, value.length()));
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isHighSurrogate(value.charAt(i))
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(value.charAt(i))) {
                throw new IllegalArgumentException(
                        "%s must be well-formed Unicode, but has the unpaired surrogate U+%04X at position %d"
                                .formatted(what, (int) value.charAt(i), i));
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
