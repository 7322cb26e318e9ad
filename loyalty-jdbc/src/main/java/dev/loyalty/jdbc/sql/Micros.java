package dev.loyalty.jdbc.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as the database has them: microseconds since 1970-01-01T00:00:00Z, whatever zones anybody is in. */
public final class Micros {

    private static final long PER_SECOND = 1_000_000;
    private static final long FIRST_SECOND = Math.floorDiv(Long.MIN_VALUE, PER_SECOND) + 1;
    private static final long LAST_SECOND = Math.floorDiv(Long.MAX_VALUE, PER_SECOND) - 1;

    private Micros() {}

    /** The microsecond in which an instant lies; the first or last one for instants beyond all that is ever stored. */
    public static long of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND) {
            return Long.MIN_VALUE;
        }
        return second > LAST_SECOND ? Long.MAX_VALUE : second * PER_SECOND + instant.getNano() / 1000;
    }

    public static @Nullable Long ofOptional(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(of(instant));
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public static Instant read(ResultSet row, int column) throws SQLException {
        return instant(row.getLong(column));
    }
}
