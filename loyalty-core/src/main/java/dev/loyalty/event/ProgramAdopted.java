package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import java.util.List;

/**
 * Is judged by a new version of the program from now on.
 *
 * @param version its number
 * @param joined ladders that are new, and where the member starts on them
 * @param left ladders that the version no longer has
 */
public record ProgramAdopted(int version, List<Enrolled.Start> joined, List<LadderId> left) implements Event {

    /**
     * Copies the lists.
     *
     * @param version its number
     * @param joined ladders that are new, and where the member starts on them
     * @param left ladders that the version no longer has
     */
    public ProgramAdopted {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }

    @Override
    public EventKind kind() {
        return EventKind.PROGRAM_ADOPTED;
    }
}
