package dev.loyalty.examples.shop.club;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with fields, as a merchant writes it: <code>{{tier}}</code> stands for a value, and what stands between
 * <code>{{#if next}}</code> and <code>{{/if}}</code> is left out where the field has none. There is nothing else to it: it runs no code.
 */
public final class Template {

    private static final Pattern MARK = Pattern.compile("\\{\\{(.*?)\\}\\}", Pattern.DOTALL);
    private static final String IF = "#if ";
    private static final String END = "/if";

    /** A plain piece of text, or the name of a field; with the field that it depends on. */
    private record Piece(
            String text, boolean isField, @Nullable String onlyIf) {}

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * Reads a template.
     *
     * @param source what was written
     * @param fields the fields that there are
     * @throws TemplateException if it names another field, or an "if" has no end
     */
    public static Template parse(String source, Set<String> fields) {
        List<Piece> pieces = new ArrayList<>();
        Matcher marks = MARK.matcher(source);
        String onlyIf = null;
        int from = 0;
        while (marks.find()) {
            pieces.add(new Piece(source.substring(from, marks.start()), false, onlyIf));
            String mark = marks.group(1).strip();
            if (mark.startsWith(IF)) {
                requireNone(onlyIf);
                onlyIf = known(mark.substring(IF.length()).strip(), fields);
            } else if (mark.equals(END)) {
                requireOne(onlyIf);
                onlyIf = null;
            } else {
                pieces.add(new Piece(known(mark, fields), true, onlyIf));
            }
            from = marks.end();
        }
        requireNone(onlyIf);
        pieces.add(new Piece(source.substring(from), false, null));
        return new Template(pieces);
    }

    /** {@return the text with values; a field without one is empty} */
    public String filled(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            boolean isTold = piece.onlyIf == null
                    || !values.getOrDefault(piece.onlyIf, "").isEmpty();
            if (isTold) {
                text.append(piece.isField ? values.getOrDefault(piece.text, "") : piece.text);
            }
        }
        return text.toString();
    }

    /** {@return whether it names a field} */
    boolean names(String field) {
        return pieces.stream()
                .anyMatch(piece -> field.equals(piece.onlyIf) || (piece.isField && field.equals(piece.text)));
    }

    private static String known(String field, Set<String> fields) {
        if (!fields.contains(field)) {
            throw new TemplateException(TemplateException.Fault.UNKNOWN_FIELD, field);
        }
        return field;
    }

    private static void requireNone(@Nullable String open) {
        if (open != null) {
            throw new TemplateException(TemplateException.Fault.IF_WITHOUT_END, open);
        }
    }

    private static void requireOne(@Nullable String open) {
        if (open == null) {
            throw new TemplateException(TemplateException.Fault.END_WITHOUT_IF, END);
        }
    }

    /** Thrown when a template cannot be read. */
    public static final class TemplateException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Fault fault;
        private final String where;

        TemplateException(Fault fault, String where) {
            super(fault + ": " + where);
            this.fault = fault;
            this.where = where;
        }

        /** {@return what is wrong} */
        public Fault fault() {
            return fault;
        }

        /** {@return the field at which it is wrong} */
        public String where() {
            return where;
        }

        /** What can be wrong. */
        public enum Fault {
            /** There is no such field. */
            UNKNOWN_FIELD,
            /** An "if" has no end, or another one begins inside it. */
            IF_WITHOUT_END,
            /** An "if" ends that never began. */
            END_WITHOUT_IF
        }
    }
}
