package dev.loyalty.jdbc;

/** Strangers' locks in H2, if it had no {@code skip locked}. */
class StrangersWithoutSkipLockedTest extends StrangersCases {

    StrangersWithoutSkipLockedTest() {
        super(
                StrangersTest.pool(),
                (database, longest) -> WithoutSkipLocked.store(database, patience -> patience.waitingAtMost(longest)),
                2);
    }
}
