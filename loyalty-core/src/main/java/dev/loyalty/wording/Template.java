package dev.loyalty.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text of a language, taken apart: what stands in it as it is, and the figures that it names. */
record Template(List<Piece> pieces) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");
    private static final String LAST = ".last";

    /** Copies the pieces. */
    Template {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of a text.
     *
     * @param text what stands in the file
     * @param slot the figure that it names; null if it is said as it is
     * @param isLast whether it names what lies just before that figure
     */
    record Piece(String text, @Nullable String slot, boolean isLast) {}

    /**
     * Takes a text apart. Two braces are one that is meant as such.
     *
     * @throws IllegalArgumentException if a brace does not name a figure; says what would be right
     */
    static Template of(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean isBrace = c == '{' || c == '}';
            if (isBrace && at + 1 < text.length() && text.charAt(at + 1) == c) {
                literal.append(c);
                at += 2;
            } else if (isBrace) {
                flush(literal, pieces);
                Piece piece = slot(text, at);
                pieces.add(piece);
                at += piece.text().length();
            } else {
                literal.append(c);
                at++;
            }
        }
        flush(literal, pieces);
        return new Template(pieces);
    }

    /** A text that is said as it is. */
    static Template literal(String text) {
        return new Template(List.of(new Piece(text, null, false)));
    }

    private static void flush(StringBuilder literal, List<Piece> pieces) {
        if (!literal.isEmpty()) {
            pieces.add(new Piece(literal.toString(), null, false));
            literal.setLength(0);
        }
    }

    private static Piece slot(String text, int at) {
        int end = text.indexOf('}', at);
        if (text.charAt(at) == '}' || end < 0) {
            throw new IllegalArgumentException(
                    "the brace at position %s stands alone: write {amount} to name a figure, or two for a brace"
                            .formatted(at + 1));
        }
        String inner = text.substring(at + 1, end);
        boolean isLast = inner.endsWith(LAST);
        String name = isLast ? inner.substring(0, inner.length() - LAST.length()) : inner;
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "{%s} names no figure: write it as {amount} or {day.last}, or two braces for one".formatted(inner));
        }
        return new Piece(text.substring(at, end + 1), name, isLast);
    }

    /** {@return the names of the figures} */
    Set<String> slots() {
        Set<String> names = new TreeSet<>();
        for (Piece piece : pieces) {
            if (piece.slot() != null) {
                names.add(piece.slot());
            }
        }
        return names;
    }
}
