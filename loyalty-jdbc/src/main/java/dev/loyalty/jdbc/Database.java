package dev.loyalty.jdbc;

import dev.loyalty.jdbc.sql.H2Dialect;
import dev.loyalty.jdbc.sql.PostgresDialect;

/** The databases that the store works with. */
public enum Database {
    /** PostgreSQL 15 or later, in a database whose encoding is UTF8. */
    POSTGRESQL,
    /** H2 2.5 or later: for trying things out. What it has committed may be lost when the machine or the process dies. */
    H2;

    /** {@return the folder in the jar in which the schema's migrations lie, as Flyway and Liquibase name it} */
    public String migrations() {
        return this == H2 ? H2Dialect.MIGRATIONS : PostgresDialect.MIGRATIONS;
    }
}
