package dev.loyalty.jdbc;

import dev.loyalty.spi.StoreException;
import java.util.Optional;

/** A way to the database: a transaction of our own, or the host's. */
interface Access {

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

    /**
     * {@return the way by which several members are written in one unit, which waits for others only for a moment; none, where each
     * must be a unit of its own}
     */
    Optional<Access> gathering();
}
