package dev.loyalty.jdbc;

import dev.loyalty.spi.StoreException;
import dev.loyalty.spi.StoreException.Effect;
import java.sql.SQLException;

/** Says how the database failed, in the words of the ports. */
final class Failures {

    private Failures() {}

    static StoreException nothingHappened(String what, SQLException cause) {
        return new StoreException(Effect.NOTHING_HAPPENED, what + ": " + sentence(cause), cause);
    }

    static StoreException unknown(SQLException cause) {
        return new StoreException(
                Effect.UNKNOWN,
                "the answer to a commit was lost, so it may have been done or not: " + sentence(cause),
                cause);
    }

    /** A failure that no database reported. */
    static StoreException refused(String sentence) {
        return new StoreException(Effect.NOTHING_HAPPENED, sentence, new IllegalStateException(sentence));
    }

    private static String sentence(SQLException cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
