package dev.loyalty.jdbc;

/** One way to record a paid order. Thread-safe. */
interface Side {

    /** Records an order that nobody has seen, and commits. */
    void paid(int member, long order) throws Exception;
}
