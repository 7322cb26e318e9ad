package dev.loyalty.examples.shop.web.clerk;

import java.util.List;

/**
 * A field of a form.
 *
 * @param name its name
 * @param kind how it is filled in
 * @param label what stands beside it
 * @param value what it holds
 * @param options what there is to choose from
 * @param hint how to fill it in; empty for nothing
 */
public record Field(String name, Kind kind, String label, String value, List<Option> options, String hint) {

    /** How a field is filled in. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** An amount in the reader's language. */
        AMOUNT,
        /** A whole number. */
        NUMBER,
        /** A day. */
        DAY,
        /** Several lines. */
        LINES,
        /** One of some, all of them seen. */
        RADIO,
        /** One of some. */
        SELECT,
        /** Not at all. */
        HIDDEN
    }

    /**
     * Something to choose.
     *
     * @param value what is sent
     * @param label what is read
     */
    public record Option(String value, String label) {}

    /** Copies the options. */
    public Field {
        options = List.copyOf(options);
    }

    static Field of(String name, Kind kind, String label, String value, String hint) {
        return new Field(name, kind, label, value, List.of(), hint);
    }

    static Field choice(String name, Kind kind, String label, String value, List<Option> options) {
        return new Field(name, kind, label, value, options, "");
    }

    /** {@return whether an option is the one that is chosen} */
    public boolean isChosen(Option option) {
        return option.value().equals(value);
    }
}
