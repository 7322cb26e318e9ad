package dev.loyalty.value;

import java.util.function.Function;

/**
 * A thing that the members of a program share, such as what is left of a reward: a stream of its own, beside those of the members. The
 * directory of members and the reports pass over it.
 *
 * @param kind what kind of thing it is
 * @param name which one: an {@link Id} of 1 to 120 code points, unique within the kind
 */
public record SharedId(Kind kind, String name) implements StreamId {

    /** Begins the key. No id holds a control character, so that no key is ever a member's id, and all keys come before all ids. */
    private static final char MARK = '\u0001';

    /** With mark, kind and joint, a key is no longer than the longest id: columns hold both. */
    private static final int LONGEST_NAME = 120;

    /** What kinds of things members share. */
    public enum Kind {
        /** How many pieces of something there are. */
        STOCK("stock");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** {@return the name in keys: at most six letters. Never changes} */
        public String code() {
            return code;
        }
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is no valid {@link Id}, or longer than 120 code points
     */
    public SharedId {
        Text.id(name, "the name of a shared thing");
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new IllegalArgumentException("the name of a shared thing must be at most %s characters, but has %s"
                    .formatted(LONGEST_NAME, name.codePointCount(0, name.length())));
        }
    }

    /**
     * How many pieces of something there are.
     *
     * @param name of what
     * @return its stream
     * @throws IllegalArgumentException if it is no valid {@link Id}, or longer than 120 code points
     */
    public static SharedId stock(String name) {
        return new SharedId(Kind.STOCK, name);
    }

    static boolean isKey(String value) {
        return !value.isEmpty() && value.charAt(0) == MARK;
    }

    static SharedId parse(String key) {
        int joint = key.indexOf(Text.JOINT);
        for (Kind kind : Kind.values()) {
            if (joint > 0 && kind.code().equals(key.substring(1, joint))) {
                return new SharedId(kind, key.substring(joint + 1));
            }
        }
        throw new IllegalArgumentException("no kind of shared things has the key " + readable(key));
    }

    private static String readable(String key) {
        return key.substring(1).replace(Text.JOINT, '/');
    }

    @Override
    public String value() {
        return MARK + kind.code() + Text.JOINT + name;
    }

    @Override
    public <R> R fold(Function<MemberId, R> ofMember, Function<SharedId, R> ofShared) {
        return ofShared.apply(this);
    }

    /** {@return kind and name joined by a slash: for logs} */
    @Override
    public String toString() {
        return readable(value());
    }
}
