package dev.loyalty.jdbc.sql;

/** What adapters say of their failures, as a column takes it. */
public final class ErrorTexts {

    /** They may be as long as they like, and hold what no column can. */
    private static final int LONGEST_ERROR = 2000;

    private ErrorTexts() {}

    /** What a text column takes: no U+0000, no unpaired surrogates, and not without end. */
    public static String storable(String error) {
        StringBuilder kept = new StringBuilder();
        error.codePoints()
                .limit(LONGEST_ERROR)
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? '\ufffd' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
