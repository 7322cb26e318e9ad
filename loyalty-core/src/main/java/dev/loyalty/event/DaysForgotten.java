package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.LocalDate;

/**
 * What was spent on days that no window reaches any longer is no longer told apart by days.
 *
 * @param before the first day that is still told apart
 */
public record DaysForgotten(LocalDate before) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.DAYS_FORGOTTEN;
    }
}
