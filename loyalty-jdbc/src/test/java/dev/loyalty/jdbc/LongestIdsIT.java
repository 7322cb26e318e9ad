package dev.loyalty.jdbc;

/** The longest ids in PostgreSQL. */
class LongestIdsIT extends LongestIdsCases {

    LongestIdsIT() {
        super(PostgresServer.newest().newPool());
    }
}
