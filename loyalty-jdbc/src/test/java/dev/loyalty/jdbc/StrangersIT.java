package dev.loyalty.jdbc;

/** Strangers' locks in PostgreSQL. */
class StrangersIT extends StrangersCases {

    StrangersIT() {
        super(PostgresServer.newest().newPool());
    }
}
