package dev.loyalty.jdbc;

/** Strangers' locks in PostgreSQL, if it had no {@code skip locked}. */
class StrangersWithoutSkipLockedIT extends StrangersCases {

    StrangersWithoutSkipLockedIT() {
        super(
                PostgresServer.newest().newPool(),
                (database, longest) -> WithoutSkipLocked.store(database, patience -> patience.waitingAtMost(longest)),
                2);
    }
}
