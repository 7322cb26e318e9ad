package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.wording.Phrase;
import java.time.MonthDay;
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
    public Told told() {
        return Told.forStaff(
                birthday == null
                        ? Phrase.of("event.birthday-stated.unknown")
                        : Phrase.of("event.birthday-stated").yearly("birthday", birthday));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
