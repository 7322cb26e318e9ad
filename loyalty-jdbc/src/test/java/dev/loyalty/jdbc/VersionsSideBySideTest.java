package dev.loyalty.jdbc;

/** Two versions of the library on H2. */
class VersionsSideBySideTest extends VersionsSideBySideCases {

    VersionsSideBySideTest() {
        super(Pools.h2InMemory());
    }
}
