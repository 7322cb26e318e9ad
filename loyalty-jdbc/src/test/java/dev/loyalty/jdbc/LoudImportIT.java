package dev.loyalty.jdbc;

/** Batches that queue something, in PostgreSQL. */
class LoudImportIT extends LoudImportCases {

    LoudImportIT() {
        super(PostgresServer.newest().newPool());
    }
}
