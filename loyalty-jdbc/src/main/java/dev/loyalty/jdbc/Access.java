package dev.loyalty.jdbc;

import dev.loyalty.spi.StoreException;

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

    /** {@return whether several members may be written in one unit} */
    boolean mayGather();
}
