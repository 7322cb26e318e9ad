package dev.loyalty.event;

import dev.loyalty.value.ActivityId;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.EventKind;
import java.time.LocalDate;

/**
 * Did something besides buying.
 *
 * @param activity what kind of activity
 * @param id its id among those of its kind
 * @param day the day it counts on, in the program's zone
 * @param count as how many it counts; at least 1
 */
public record ActivityReported(ActivityKind activity, ActivityId id, LocalDate day, int count) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.ACTIVITY_REPORTED;
    }
}
