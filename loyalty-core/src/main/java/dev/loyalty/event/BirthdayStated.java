package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.MonthDay;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Said on which day of the year the birthday is, or took that back. It stands here, and not in the profile alone, because time makes
 * an event of that day, which would tell it anyway; the year of birth is never asked for.
 *
 * @param birthday month and day; null if it is known no longer
 */
public record BirthdayStated(@Nullable MonthDay birthday) implements MemberEvent {

    @Override
    public EventKind kind() {
        return EventKind.BIRTHDAY_STATED;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forStaff(
                birthday == null
                        ? "the birthday is known no longer"
                        : "the birthday is on day " + birthday.getDayOfMonth() + " of month "
                                + birthday.getMonthValue());
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
