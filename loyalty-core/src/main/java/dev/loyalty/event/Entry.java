package dev.loyalty.event;

import dev.loyalty.event.Cause.ByCommand;
import dev.loyalty.event.Cause.ByProgram;
import dev.loyalty.event.Cause.ByTime;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a member's journal: one accepted command, or one step that time made. Never edited.
 *
 * @param seq its number in the member's journal, from 1, without gaps
 * @param cause why it is there
 * @param recordedAt when it was written, by the engine's clock; may be before an earlier entry's, if the clock was set back
 * @param effectiveAt the instant as of which it was judged, never before an earlier entry's: when it fell due; for a command what the
 *     clock said, during an import the row's time
 * @param events what happened, in order; not empty
 */
public record Entry(long seq, Cause cause, Instant recordedAt, Instant effectiveAt, List<Event> events) {

    /** Copies the events. */
    public Entry {
        events = List.copyOf(events);
    }

    /**
     * An entry that was judged when it fell due, or as of when it was recorded.
     *
     * @param seq its number in the member's journal, from 1, without gaps
     * @param cause why it is there
     * @param recordedAt when it was written, by the engine's clock
     * @param events what happened, in order; not empty
     */
    public Entry(long seq, Cause cause, Instant recordedAt, List<Event> events) {
        this(seq, cause, recordedAt, effectiveAt(cause, recordedAt), events);
    }

    /**
     * The instant as of which most entries were judged.
     *
     * @param cause why there is the entry
     * @param recordedAt when it was written
     * @return when it fell due, or for a command when it was recorded
     */
    public static Instant effectiveAt(Cause cause, Instant recordedAt) {
        if (cause instanceof ByTime time) {
            return time.due();
        }
        return cause instanceof ByProgram program ? program.from() : recordedAt;
    }

    /** {@return when it happened: as the shop says, or when it fell due} */
    public Instant occurredAt() {
        return cause instanceof ByCommand command ? command.occurredAt() : effectiveAt();
    }

    /**
     * Everything that this entry speaks of, each once: what its cause mentions first, then what its events do, in their order. It is found
     * by these alone.
     *
     * @return the mentions
     */
    public List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>(4);
        mentions.addAll(cause.mentions());
        for (Event event : events) {
            for (Mention mention : event.mentions()) {
                if (!mentions.contains(mention)) {
                    mentions.add(mention);
                }
            }
        }
        return mentions;
    }

    /**
     * Whether this entry is found by a reference.
     *
     * @param ref any reference of this journal's owner
     * @return whether the entry mentions the same
     */
    public boolean carries(Ref ref) {
        if (cause.mentions().contains(ref.mention())) {
            return true;
        }
        for (Event event : events) {
            if (event.mentions().contains(ref.mention())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Every reference by which this entry is found.
     *
     * @param owner whose journal it stands in
     * @return the references, in the order of {@link #mentions}
     */
    public List<Ref> refs(MemberId owner) {
        return mentions().stream().map(mention -> new Ref(owner, mention)).toList();
    }
}
