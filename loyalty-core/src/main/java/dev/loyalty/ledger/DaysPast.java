package dev.loyalty.ledger;

import dev.loyalty.ledger.DaySums.Pruned;
import dev.loyalty.ledger.DaySums.Start;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where days began to be kept, and up to where they are no longer.
 *
 * @param start null if they always were, or if no day from then is left
 * @param pruned null if none was pruned
 */
record DaysPast(@Nullable Start start, @Nullable Pruned pruned) {

    static final DaysPast NONE = new DaysPast(null, null);

    DaysPast without(LocalDate oldest, long entry) {
        Start kept = start == null || start.day().isBefore(oldest) ? null : start;
        boolean more = pruned == null || !oldest.isBefore(pruned.before());
        return new DaysPast(kept, more ? new Pruned(entry, oldest) : pruned);
    }
}
