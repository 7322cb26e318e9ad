package dev.loyalty.examples.backfill.input;

/** A text of somebody else's as it is shown in a message: quoted, not too long, and nothing that a terminal would obey. */
public final class Excerpt {

    private static final int LONGEST = 40;

    private Excerpt() {}

    /** {@return the text in quotes} */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (isPrintable(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("\\u%04x".formatted(c));
            }
        });
        boolean isCut = text.codePointCount(0, text.length()) > LONGEST;
        return shown.append(isCut ? "…\"" : "\"").toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
