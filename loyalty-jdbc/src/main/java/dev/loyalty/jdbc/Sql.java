package dev.loyalty.jdbc;

/**
 * The text of a statement. Made in static initialisers alone and of constants alone: what a caller says travels as a parameter,
 * never in the text. A test holds it.
 */
final class Sql {

    /** Bounds how long this transaction waits for any lock. Parameter: the milliseconds. */
    static final String BOUND_WAITS = "select set_config('lock_timeout', ?, true); ";

    private final String text;
    private final String bounded;

    Sql(String text) {
        this.text = text;
        this.bounded = BOUND_WAITS + text;
    }

    String text() {
        return text;
    }

    /** The statement behind {@link #BOUND_WAITS}, with which it travels. */
    String bounded() {
        return bounded;
    }
}
