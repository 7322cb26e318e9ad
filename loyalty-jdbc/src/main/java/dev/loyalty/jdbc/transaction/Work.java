package dev.loyalty.jdbc.transaction;

import dev.loyalty.jdbc.sql.Session;
import java.sql.SQLException;

/** Something that is done on a connection: all of it, or nothing. */
@FunctionalInterface
public interface Work<T> {

    Effect<T> on(Session session) throws SQLException;

    /**
     * What came of it.
     *
     * @param answer what it answers
     * @param written whether something was written that is to be kept
     */
    record Effect<T>(T answer, boolean written) {
        public static <T> Effect<T> kept(T answer) {
            return new Effect<>(answer, false);
        }

        public static <T> Effect<T> wrote(T answer) {
            return new Effect<>(answer, true);
        }
    }
}
