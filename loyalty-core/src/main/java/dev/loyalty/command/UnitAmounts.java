package dev.loyalty.command;

import dev.loyalty.program.Balance;
import dev.loyalty.value.Amount;
import dev.loyalty.value.UnitKind;
import java.time.Duration;

/** What commands state of units. */
final class UnitAmounts {

    private UnitAmounts() {}

    static void requirePositive(Amount units, String what, String instead) {
        if (units.value().signum() <= 0) {
            throw new IllegalArgumentException("%s states a number above 0, but this is %s: %s"
                    .formatted(what, units.value().toPlainString(), instead));
        }
    }

    static void requireHold(Duration time) {
        if (!Balance.isTimeOfHold(time)) {
            throw new IllegalArgumentException(
                    "a hold lasts longer than nothing and at most 7 days, but this is " + time);
        }
    }

    /** The word for a kind in fingerprints; never changes. */
    static String code(UnitKind kind) {
        return switch (kind) {
            case EARNED -> "earned";
            case BOUGHT -> "bought";
            case GIVEN -> "given";
            case RETURNED -> "returned";
            case MIGRATED -> "migrated";
        };
    }
}
