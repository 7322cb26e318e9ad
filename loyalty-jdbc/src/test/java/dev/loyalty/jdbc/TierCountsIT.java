package dev.loyalty.jdbc;

/** Members per tier on past days, in PostgreSQL. */
class TierCountsIT extends TierCountsCases {

    TierCountsIT() {
        super(PostgresServer.newest().newPool());
    }
}
