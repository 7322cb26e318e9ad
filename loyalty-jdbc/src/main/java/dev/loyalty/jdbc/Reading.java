package dev.loyalty.jdbc;

import java.sql.SQLException;

/** Something that is read on a connection. */
@FunctionalInterface
interface Reading<T> {

    T on(Session session) throws SQLException;
}
