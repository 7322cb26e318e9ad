package dev.loyalty.jdbc;

/** The tables in H2. */
class SchemaTest extends SchemaCases {

    SchemaTest() {
        super(Pools.h2InMemory(), Database.H2);
    }
}
