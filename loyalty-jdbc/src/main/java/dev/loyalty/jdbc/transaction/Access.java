package dev.loyalty.jdbc.transaction;

import dev.loyalty.spi.StoreException;
import java.time.Duration;
import java.util.Optional;

/** A way to the database: a transaction of our own, or the host's. */
public interface Access {

    /**
     * Does some work as one unit: what it wrote is there, or nothing is.
     *
     * @throws StoreException if the database failed
     */
    <T> T run(Work<T> work);

    /**
     * Reads something.
     *
     * @throws StoreException if the database failed
     */
    <T> T read(Reading<T> reading);

    /** {@return how a batch is done without waiting long for anybody; not at all, where it must not be done so} */
    Optional<Gathered> gathering();

    /**
     * How members of a batch are done.
     *
     * @param access the way to the database, which waits for others only for a moment
     * @param members how many share a unit
     * @param inAll for how long a batch waits for others in vain: after that, whoever is left fails without being tried
     */
    record Gathered(Access access, int members, Duration inAll) {}
}
