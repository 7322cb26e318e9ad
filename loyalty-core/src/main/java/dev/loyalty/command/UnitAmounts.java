package dev.loyalty.command;

import dev.loyalty.program.Balance;
import dev.loyalty.value.Amount;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.LocalDate;

/** What commands state of units. */
final class UnitAmounts {

    private static final int LAST_YEAR = 9999;

    private UnitAmounts() {}

    static void requirePositive(Amount units, String what, String instead) {
        if (units.value().signum() <= 0) {
            throw new IllegalArgumentException("%s states a number above 0, but this is %s: %s"
                    .formatted(what, units.value().toPlainString(), instead));
        }
    }

    static void requireHold(Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(Balance.LONGEST_HOLD) > 0) {
            throw new IllegalArgumentException(
                    "a hold lasts longer than nothing and at most 7 days, but this is " + time);
        }
    }

    /** The same years as those of an expiry on a date. */
    static void requireLastDay(LocalDate through) {
        if (through.getYear() < 1 || through.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "the last day of units is within the years 1 to 9999, but this is %s: for units that never end, let the balance say so"
                            .formatted(through));
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
