package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * Said on which day of the year the birthday is, or took that back. It stands here, and not in the profile alone, because time makes
 * an event of that day, which would tell it anyway; the year of birth is never asked for.
 *
 * @param birthday month and day; null if it is known no longer
 */
public record BirthdayStated(@Nullable MonthDay birthday) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.BIRTHDAY_STATED;
    }
}
