package dev.loyalty.value;

import org.jspecify.annotations.Nullable;

/**
 * What a journal entry speaks of, and by which it is found again: an order, the command that left it, or a thing of a further kind, such
 * as a hold, a voucher or a process. A store indexes mentions and need not know what they stand for.
 *
 * <p>No record, so that texts which were checked already are not checked again with each command. Immutable.
 */
public final class Mention implements Comparable<Mention> {

    private final Kind kind;
    private final String scope;
    private final String name;

    /**
     * What kind of thing is mentioned. Kinds are told apart by their codes alone; a new kind is a new constant, and no store has to learn
     * it.
     *
     * @param code a short name: a lower-case letter, then at most 31 lower-case letters, digits and hyphens. Never changes
     */
    public record Kind(String code) {

        /** A command: leads to the one entry that it left. */
        public static final Kind COMMAND = new Kind("command");

        /** An order: leads to all entries that speak of it. */
        public static final Kind ORDER = new Kind("order");

        /** A process of several steps: leads to the entries of its later steps. */
        public static final Kind PROCESS = new Kind("process");

        private static final int LONGEST = 32;

        /**
         * Checks the code.
         *
         * @throws IllegalArgumentException if it is not made as it should be
         */
        public Kind {
            if (!isCode(code)) {
                throw new IllegalArgumentException(
                        "a kind of mention is a lower-case letter and up to 31 lower-case letters, digits and hyphens, but this is "
                                + code);
            }
        }

        private static boolean isCode(String code) {
            return !code.isEmpty()
                    && code.length() <= LONGEST
                    && isLetter(code.charAt(0))
                    && code.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '-');
        }

        private static boolean isLetter(int c) {
            return c >= 'a' && c <= 'z';
        }
    }

    private Mention(Kind kind, String scope, String name) {
        this.kind = kind;
        this.scope = scope;
        this.name = name;
    }

    /**
     * An order.
     *
     * @param order which
     * @return its mention, whose name is shop and order joined by U+001F
     */
    public static Mention of(OrderKey order) {
        return new Mention(Kind.ORDER, "", order.text());
    }

    /**
     * A command.
     *
     * @param kind the code of its kind
     * @param id its id
     * @return its mention, whose scope is the code of its kind
     */
    public static Mention command(String kind, CommandId id) {
        return new Mention(Kind.COMMAND, kind, id.value());
    }

    /**
     * A process.
     *
     * @param source whose entry began it
     * @param seq the number of that entry
     * @return its mention, whose scope is the text of the source and whose name is the number
     */
    public static Mention process(StreamId source, long seq) {
        return new Mention(Kind.PROCESS, source.value(), Long.toString(seq));
    }

    /**
     * A thing of a further kind.
     *
     * @param kind which kind; not an order or a command
     * @param scope within what the name is unique, an {@link Id} of 1 to 128 code points; empty if it is unique by itself
     * @param name an {@link Id} of 1 to 128 code points
     * @return its mention
     * @throws IllegalArgumentException if it is an order or a command, or a text is no valid {@link Id}
     */
    public static Mention of(Kind kind, String scope, String name) {
        if (kind.equals(Kind.PROCESS)) {
            return new Mention(kind, StreamId.parse(scope).value(), Text.id(name, "the number of a process"));
        }
        if (!kind.equals(Kind.COMMAND) && !kind.equals(Kind.ORDER)) {
            String where = scope.isEmpty() ? scope : Text.id(scope, "the scope of a " + kind.code());
            return new Mention(kind, where, Text.id(name, "the name of a " + kind.code()));
        }
        throw new IllegalArgumentException("this is for further kinds: an order is mentioned by Mention.of(OrderKey),"
                + " a command by Mention.command, but this is of the kind " + kind.code());
    }

    /** {@return what kind of thing it is} */
    public Kind kind() {
        return kind;
    }

    /** {@return within what the name is unique; empty if it is unique by itself} */
    public String scope() {
        return scope;
    }

    /** {@return unique within kind and scope} */
    public String name() {
        return name;
    }

    /** By kind, then by scope, then by name, each by code point. */
    @Override
    public int compareTo(Mention other) {
        int byKind = Text.compare(kind.code(), other.kind.code());
        int byScope = byKind != 0 ? byKind : Text.compare(scope, other.scope);
        return byScope != 0 ? byScope : Text.compare(name, other.name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Mention that
                        && name.equals(that.name)
                        && scope.equals(that.scope)
                        && kind.equals(that.kind));
    }

    @Override
    public int hashCode() {
        return (name.hashCode() * 31 + scope.hashCode()) * 31 + kind.hashCode();
    }

    /** {@return kind, scope and name, joined by slashes: for logs} */
    @Override
    public String toString() {
        String where = scope.isEmpty() ? "" : scope + "/";
        return kind.code() + " " + (where + name).replace(Text.JOINT, '/').replace("\u0001", "");
    }
}
