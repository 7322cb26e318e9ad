package dev.loyalty.internal;

import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import java.time.Instant;

/** Members hold units of the balances of earlier versions: the newest has them all, and counts them as before. */
final class KeptBalances {

    private KeptBalances() {}

    /**
     * Holds a version that is to be published against those before it that have been in force, or will be for a while.
     *
     * @throws IllegalStateException if it lacks a balance, or counts it in another unit
     */
    static void require(ProgramHistory stored, ProgramHistory after, Instant now) {
        LoyaltyProgram newest = after.newest().program();
        for (Version version : stored.versions()) {
            boolean hasBegun = !version.from().isAfter(now) && isEverInForce(version, stored);
            if (hasBegun || isEverInForce(version, after)) {
                version.program().balances().forEach(had -> require(had, version.number(), newest));
            }
        }
    }

    private static boolean isEverInForce(Version version, ProgramHistory history) {
        return history.inPlaceOf(version.number()).isEmpty();
    }

    private static void require(Balance had, int version, LoyaltyProgram newest) {
        Balance has = newest.findBalance(had.id())
                .orElseThrow(() -> new IllegalStateException(
                        "version %s of program \"%s\" has no balance \"%s\", but version %s has, and members may hold units of it: declare it again"
                                .formatted(newest.version(), newest.id(), had.id(), version)));
        if (!has.unit().isLike(had.unit())) {
            throw new IllegalStateException(
                    "balance \"%s\" of program \"%s\" is in %s with %s decimals in version %s, but in %s with %s in version %s: a unit never changes; declare a balance with another id"
                            .formatted(
                                    had.id(),
                                    newest.id(),
                                    had.unit(),
                                    had.unit().decimals(),
                                    version,
                                    has.unit(),
                                    has.unit().decimals(),
                                    newest.version()));
        }
    }
}
