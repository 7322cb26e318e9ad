package dev.loyalty.jdbc.sql;

/**
 * The text of a statement. Made in static initialisers alone and of constants alone: what a caller says travels as a parameter,
 * never in the text. A test holds it.
 */
public final class Sql {

    /**
     * Bounds how long this transaction waits for any lock. Parameter: the milliseconds. A statement of its own: within another one it would
     * come after the wait for that one's tables.
     */
    static final String BOUND_WAITS = "select set_config('lock_timeout', ?, true); ";

    /** Lets an insert pass over a key that is there. */
    public static final String UNLESS_THERE = " on conflict do nothing";

    private final String text;
    private final String bounded;
    private final String unlessThere;
    private final String boundedUnlessThere;

    public Sql(String text) {
        this.text = text;
        this.bounded = BOUND_WAITS + text;
        this.unlessThere = text + UNLESS_THERE;
        this.boundedUnlessThere = BOUND_WAITS + unlessThere;
    }

    public String text() {
        return text;
    }

    /** The statement behind {@link #BOUND_WAITS}, with which it travels. */
    String bounded() {
        return bounded;
    }

    /** An insert that passes over a key that is there. */
    String unlessThere() {
        return unlessThere;
    }

    /** The same behind {@link #BOUND_WAITS}. */
    String boundedUnlessThere() {
        return boundedUnlessThere;
    }
}
