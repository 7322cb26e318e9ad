package dev.loyalty.member;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.value.SharedId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a thing that members share sees.
 *
 * @param stream which thing
 * @param state its state; null if there is no entry yet
 * @param newestProgram the highest version of the program that is published; 0 if none is
 * @param found for each reference that was asked for, the entries that carry it, oldest first
 */
public record SharedRecord(SharedId stream, @Nullable SharedState state, int newestProgram, Map<Ref, List<Entry>> found)
        implements StreamRecord {

    /** {@return the state, also of a thing of which nothing is known} */
    public SharedState known() {
        return state != null ? state : SharedState.none(stream);
    }
}
