package dev.loyalty.jdbc;

/** Processes that start on one PostgreSQL. */
class PublicationIT extends PublicationCases {

    PublicationIT() {
        super(PostgresServer.newest().newPool());
    }
}
