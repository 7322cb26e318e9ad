package dev.loyalty.jdbc.transaction;

import dev.loyalty.jdbc.sql.Session;
import java.sql.SQLException;

/** Something that is read on a connection. */
@FunctionalInterface
public interface Reading<T> {

    T on(Session session) throws SQLException;
}
