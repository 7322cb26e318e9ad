package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Was warned: if nothing more is bought, time moves the member down.
 *
 * @param ladder on which ladder
 * @param from the tier held
 * @param to the tier that would then be held
 * @param on the day on which that would happen, in the program's zone
 * @param missing what would have to be spent, at the latest on the day before, to keep the tier; null if that would not prevent it
 * @param requirement what the tier takes, with the figures of that day, if a condition decides; else null
 */
public record DemotionAhead(
        LadderId ladder,
        TierId from,
        TierId to,
        LocalDate on,
        @Nullable Money missing,
        @Nullable Requirement requirement)
        implements Event {

    @Override
    public EventKind kind() {
        return EventKind.DEMOTION_AHEAD;
    }
}
