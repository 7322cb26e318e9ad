package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.LocalDate;
import java.time.ZoneId;

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
    public Wording wording(ZoneId zone) {
        return Wording.forStaff("days before " + before + " are no longer kept");
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
