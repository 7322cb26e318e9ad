package dev.loyalty.jdbc.schema;

import dev.loyalty.codec.DocumentFormat;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** 0 until it was looked up. */
    private final AtomicInteger allowed = new AtomicInteger();

    private volatile long looked;

    public Formats() {
        this(System::nanoTime);
    }

    public Formats(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** The format to write. To be asked when the transaction has its lock, for this may be a statement. */
    public int allowed(Session session) throws SQLException {
        int known = allowed.get();
        if (known == DocumentFormat.NEWEST || (known > 0 && nanoseconds.getAsLong() - looked < PAUSE.toNanos())) {
            return known;
        }
        int found = session.first(session.call(ALLOWED), row -> row.getInt(1)).orElse(DocumentFormat.FIRST);
        looked = nanoseconds.getAsLong();
        int writable = Math.max(DocumentFormat.FIRST, Math.min(found, DocumentFormat.NEWEST));
        return allowed.accumulateAndGet(writable, Math::max);
    }
}
