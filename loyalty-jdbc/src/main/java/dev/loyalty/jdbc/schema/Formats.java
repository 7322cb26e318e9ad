package dev.loyalty.jdbc.schema;

import dev.loyalty.codec.DocumentFormat;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * In which format documents are written: the one that the schema allows, see {@link JdbcSchema#raise()}. Whether it was raised is looked
 * up now and then, with the connection of a transaction that writes. Until then the older format is written, which everybody reads; it
 * never goes back. Thread-safe.
 */
public final class Formats {

    /** For how long nobody looks again. */
    public static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Sql ALLOWED = new Sql("select max(document_format) from loyalty_schema");

    private final LongSupplier nanoseconds;
    private final AtomicReference<Seen> seen = new AtomicReference<>(Seen.nothing());

    /**
     * What was looked up last. Not a record: who looked up something has to know whether the question was asked anew meanwhile.
     */
    private static final class Seen {

        private final int format;
        private final long at;

        private Seen(int format, long at) {
            this.format = format;
            this.at = at;
        }

        private static Seen nothing() {
            return new Seen(0, 0);
        }

        private boolean isGoodAt(long now) {
            return format == DocumentFormat.NEWEST || (format > 0 && now - at < PAUSE.toNanos());
        }
    }

    public Formats() {
        this(System::nanoTime);
    }

    public Formats(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** The format to write. To be asked when the transaction has its lock, for this may be a statement. */
    public int allowed(Session session) throws SQLException {
        Seen known = Objects.requireNonNull(seen.get());
        long now = nanoseconds.getAsLong();
        if (known.isGoodAt(now)) {
            return known.format;
        }
        Seen found = new Seen(inTheSchema(session), now);
        seen.compareAndSet(known, found);
        return found.format;
    }

    /** Lets the next transaction that writes look: something was published that may need a newer format. */
    public void lookAgain() {
        seen.updateAndGet(known -> known.format == DocumentFormat.NEWEST ? known : Seen.nothing());
    }

    /** The format that the schema allows at this moment. */
    public static int inTheSchema(Session session) throws SQLException {
        int found = session.first(session.call(ALLOWED), row -> row.getInt(1)).orElse(DocumentFormat.FIRST);
        return Math.max(DocumentFormat.FIRST, Math.min(found, DocumentFormat.NEWEST));
    }
}
