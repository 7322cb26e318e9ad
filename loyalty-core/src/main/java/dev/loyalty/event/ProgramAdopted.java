package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is judged by a new version of the program from now on.
 *
 * @param version its number
 * @param byDaysFrom where what counts is kept per day: the day on which all that was spent before counts, if it was not told
 *     apart until now; else null
 * @param joined ladders that are new, and where the member starts on them
 * @param left ladders that the version no longer has
 */
public record ProgramAdopted(
        int version, @Nullable LocalDate byDaysFrom, List<Enrolled.Start> joined, List<LadderId> left)
        implements MemberEvent {

    /** Copies the lists. */
    public ProgramAdopted {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }

    @Override
    public EventKind kind() {
        return EventKind.PROGRAM_ADOPTED;
    }

    @Override
    public Told told() {
        return Told.forStaff(Phrase.of("event.program-adopted").number("version", version));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
