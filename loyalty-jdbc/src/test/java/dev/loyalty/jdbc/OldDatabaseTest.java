package dev.loyalty.jdbc;

/** A database of the version before, in H2. */
class OldDatabaseTest extends OldDatabaseCases {

    OldDatabaseTest() {
        super(Pools.h2InMemory(), Database.H2, "format-1-h2.sql");
    }
}
