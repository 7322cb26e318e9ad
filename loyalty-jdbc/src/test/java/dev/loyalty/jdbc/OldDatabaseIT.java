package dev.loyalty.jdbc;

/** A database of the version before, in PostgreSQL. */
class OldDatabaseIT extends OldDatabaseCases {

    OldDatabaseIT() {
        super(PostgresServer.newest().newPool(), Database.POSTGRESQL, "format-1-postgresql.sql");
    }
}
