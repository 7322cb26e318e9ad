package dev.loyalty.event;

import dev.loyalty.event.Cause.ByCommand;
import dev.loyalty.event.Cause.ByProgram;
import dev.loyalty.event.Cause.ByTime;
import dev.loyalty.value.Mention;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a stream's journal: one accepted command, one step that time made, or one step of a process. Never edited.
 *
 * @param seq its number in the stream's journal, from 1, without gaps
 * @param cause why it is there
 * @param recordedAt when it was written, by the engine's clock; may be before an earlier entry's, if the clock was set back
 * @param effectiveAt the instant as of which it was judged, never before an earlier entry's: when it fell due; for a command what the
 *     clock said, during an import the row's time
 * @param events what happened to the member, in order; empty where the journal is not a member's
 * @param shared what happened to the thing that members share, in order; empty where the journal is a member's
 */
public record Entry(
        long seq, Cause cause, Instant recordedAt, Instant effectiveAt, List<Event> events, List<SharedEvent> shared) {

    /**
     * Copies the events.
     *
     * @throws IllegalArgumentException if they happened to a member and to a shared thing
     */
    public Entry {
        events = List.copyOf(events);
        shared = List.copyOf(shared);
        if (!events.isEmpty() && !shared.isEmpty()) {
            throw new IllegalArgumentException(
                    "an entry is a member's or a shared thing's, but entry %s holds %s and %s"
                            .formatted(seq, events, shared));
        }
    }

    /**
     * An entry of a member.
     *
     * @param seq its number in the member's journal, from 1, without gaps
     * @param cause why it is there
     * @param recordedAt when it was written, by the engine's clock
     * @param effectiveAt the instant as of which it was judged
     * @param events what happened, in order; not empty
     */
    public Entry(long seq, Cause cause, Instant recordedAt, Instant effectiveAt, List<Event> events) {
        this(seq, cause, recordedAt, effectiveAt, events, List.of());
    }

    /**
     * An entry of a thing that members share.
     *
     * @param seq its number in the thing's journal, from 1, without gaps
     * @param cause why it is there
     * @param recordedAt when it was written, by the engine's clock
     * @param events what happened, in order; not empty
     * @return the entry
     */
    public static Entry ofShared(long seq, Cause cause, Instant recordedAt, List<SharedEvent> events) {
        return new Entry(seq, cause, recordedAt, effectiveAt(cause, recordedAt), List.of(), events);
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
    public List<Ref> refs(StreamId owner) {
        return mentions().stream().map(mention -> new Ref(owner, mention)).toList();
    }
}
