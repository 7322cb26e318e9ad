package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * What was spent on days that no window reaches any longer is no longer kept per day.
 *
 * @param before the first day that is still kept
 */
public record DaysPruned(LocalDate before) implements MemberEvent {

    @Override
    public EventKind kind() {
        return EventKind.DAYS_FORGOTTEN;
    }

    @Override
    public Told told() {
        return Told.forStaff(Phrase.of("event.days-forgotten").day("before", before));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
