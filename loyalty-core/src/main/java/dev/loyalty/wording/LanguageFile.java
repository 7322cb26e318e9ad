package dev.loyalty.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a file of texts: lines of {@code key=text}, comments that begin with {@code #}, and empty lines. A line that ends with a backslash
 * goes on in the next one. Strict, so that a slip is told and does not reach a customer.
 */
final class LanguageFile {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");

    private final String source;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private LanguageFile(String source) {
        this.source = source;
    }

    /**
     * A text with the place where it stands.
     *
     * @param text the text
     * @param place the file and the line, for people
     */
    record Line(String text, String place) {}

    /**
     * Reads a file.
     *
     * @param source what people call the file
     * @param content all of it
     * @return the texts by their keys, in the order of the file
     * @throws IllegalArgumentException if something is not as it should be; names file and line and says what would be right
     */
    static Map<String, Line> read(String source, String content) {
        LanguageFile file = new LanguageFile(source);
        String[] rows = withoutMark(content).split("\r\n|\r|\n", -1);
        int row = 0;
        while (row < rows.length) {
            row = file.entry(rows, row);
        }
        return file.lines;
    }

    private static String withoutMark(String content) {
        return content.startsWith("\ufeff") ? content.substring(1) : content;
    }

    /** Reads one entry, and tells where the next one begins. */
    private int entry(String[] rows, int first) {
        String row = strip(rows[first]);
        int next = first + 1;
        if (row.isEmpty() || row.startsWith("#")) {
            return next;
        }
        StringBuilder all = new StringBuilder(row);
        while (goesOn(all) && next < rows.length) {
            all.setLength(all.length() - 1);
            all.append(strip(rows[next]));
            next++;
        }
        add(all.toString(), source + ", line " + (first + 1));
        return next;
    }

    private void add(String entry, String place) {
        int equals = entry.indexOf('=');
        if (equals < 0) {
            throw wrong(place, "there is no text: write key=text, or begin a comment with #");
        }
        String key = strip(entry.substring(0, equals));
        if (!KEY.matcher(key).matches()) {
            throw wrong(
                    place,
                    "\"%s\" is no key: it has letters, digits, hyphens and single dots between them".formatted(key));
        }
        String text = unescaped(strip(entry.substring(equals + 1)), place);
        Line before = lines.putIfAbsent(key, new Line(text, place));
        if (before != null) {
            throw wrong(place, "%s stands at %s already: give it once".formatted(key, before.place()));
        }
    }

    /** Whether a backslash that is not itself meant as one ends the line. */
    private static boolean goesOn(CharSequence row) {
        int backslashes = 0;
        while (backslashes < row.length() && row.charAt(row.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static String unescaped(String text, String place) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            char escaped = c == '\\' && at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (c != '\\') {
                plain.append(c);
                at++;
            } else if (escaped == 'u') {
                plain.append(unit(text, at + 2, place));
                at += 6;
            } else {
                plain.append(meant(escaped, place));
                at += 2;
            }
        }
        return wellFormed(plain.toString(), place);
    }

    private static char meant(char escaped, String place) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '\\' -> '\\';
            default ->
                throw wrong(
                        place,
                        "a backslash before \"%s\" means nothing: there are \\n, \\t, \\\\ and \\u00a0"
                                .formatted(escaped));
        };
    }

    private static char unit(String text, int from, String place) {
        int end = from + 4;
        if (end > text.length() || !text.substring(from, end).matches("[0-9a-fA-F]{4}")) {
            throw wrong(place, "\\u wants four hexadecimal digits, as in \\u00a0");
        }
        return (char) Integer.parseInt(text.substring(from, end), 16);
    }

    private static String wellFormed(String text, String place) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                throw wrong(place, "it holds the unpaired surrogate U+%04X: give both halves".formatted(codePoint));
            }
        }
        return text;
    }

    /** Blanks and tabs alone: other spaces are meant. */
    private static String strip(String row) {
        int from = 0;
        int to = row.length();
        while (from < to && isBlank(row.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(row.charAt(to - 1))) {
            to--;
        }
        return row.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static IllegalArgumentException wrong(String place, String what) {
        return new IllegalArgumentException(place + ": " + what);
    }
}
