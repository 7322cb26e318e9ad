package dev.loyalty.jdbc;

/** A database of the version before, in PostgreSQL. */
class OldDatabaseIT extends OldDatabaseCases {

    OldDatabaseIT() {
        super(PostgresServer.newest().newEmptyPool(), Database.POSTGRESQL, "format-1-postgresql.sql");
    }
}
