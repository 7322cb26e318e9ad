package dev.loyalty.jdbc;

/** Two versions of the library on PostgreSQL. */
class VersionsSideBySideIT extends VersionsSideBySideCases {

    VersionsSideBySideIT() {
        super(PostgresServer.newest().newEmptyPool());
    }
}
