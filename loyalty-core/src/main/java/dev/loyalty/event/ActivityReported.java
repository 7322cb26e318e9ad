package dev.loyalty.event;

import dev.loyalty.value.ActivityId;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Did something besides buying.
 *
 * @param activity what kind of activity
 * @param id its id among those of its kind
 * @param day the day it counts on, in the program's zone
 * @param count as how many it counts; at least 1
 */
public record ActivityReported(ActivityKind activity, ActivityId id, LocalDate day, int count)
        implements MeasuredEvent {

    @Override
    public EventKind kind() {
        return EventKind.ACTIVITY_REPORTED;
    }

    @Override
    public @Nullable Money change() {
        return null;
    }

    @Override
    public Told told() {
        Phrase done = count == 1
                ? Phrase.of("event.activity-reported")
                : Phrase.of("event.activity-reported.several").number("number", count);
        return Told.forAll(done.text("activity", activity).text("id", id));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
