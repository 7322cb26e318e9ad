package dev.loyalty.event;

import dev.loyalty.value.ActivityId;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An activity did not happen after all, or does not count.
 *
 * @param activity what kind of activity
 * @param id its id among those of its kind
 * @param day the day on which it no longer counts; null if that is no longer kept
 * @param count by how many the count falls; 0 if it was done in an earlier membership
 */
public record ActivityVoided(
        ActivityKind activity, ActivityId id, @Nullable LocalDate day, int count) implements MeasuredEvent {

    @Override
    public EventKind kind() {
        return EventKind.ACTIVITY_VOIDED;
    }

    @Override
    public @Nullable Money change() {
        return null;
    }

    @Override
    public Told told() {
        return Told.forAll(
                Phrase.of("event.activity-voided").text("activity", activity).text("id", id));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
