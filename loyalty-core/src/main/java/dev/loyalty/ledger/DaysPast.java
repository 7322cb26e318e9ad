package dev.loyalty.ledger;

import dev.loyalty.ledger.DaySums.Forgotten;
import dev.loyalty.ledger.DaySums.Start;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where days began to be told apart, and up to where they are no longer.
 *
 * @param start null if they always were, or if no day from then is left
 * @param forgotten null if none was forgotten
 */
record DaysPast(@Nullable Start start, @Nullable Forgotten forgotten) {

    static final DaysPast NONE = new DaysPast(null, null);

    DaysPast without(LocalDate oldest, long entry) {
        Start kept = start == null || start.day().isBefore(oldest) ? null : start;
        boolean more = forgotten == null || !oldest.isBefore(forgotten.before());
        return new DaysPast(kept, more ? new Forgotten(entry, oldest) : forgotten);
    }
}
