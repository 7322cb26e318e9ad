package dev.loyalty.examples.backfill;

import dev.loyalty.examples.backfill.Place.Database;
import java.io.IOException;
import java.sql.SQLException;

/** Thrown when the database that holds the members cannot be used, or no longer. The message is one line for the user. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** It could not be opened: nothing was recorded. */
    static DatabaseException unusable(Database database, Throwable cause) {
        return new DatabaseException("%s cannot be used: %s".formatted(database, reason(cause)), cause);
    }

    /** It was lost on the way. */
    static DatabaseException lost(Database database, Throwable cause) {
        return new DatabaseException(
                "%s failed: %s; what was recorded stays: run it again with --store %s, and it goes on from there"
                        .formatted(database, reason(cause), database),
                cause);
    }

    /** What the driver said: the innermost failure of the database, without what pools and stores add, and of the network. */
    private static String reason(Throwable failure) {
        String reason = firstLine(failure);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                reason = firstLine(cause);
            } else if (cause instanceof IOException) {
                reason += " (" + cause.getClass().getSimpleName() + ": " + firstLine(cause) + ")";
            }
        }
        return reason;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    }
}
