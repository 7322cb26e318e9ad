package dev.loyalty.event;

import dev.loyalty.event.Cause.ByCommand;
import dev.loyalty.event.Cause.ByProgram;
import dev.loyalty.event.Cause.ByTime;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /**
     * Copies the events.
     *
     * @param seq its number in the member's journal, from 1, without gaps
     * @param cause why it is there
     * @param recordedAt when it was written, by the engine's clock
     * @param effectiveAt the instant as of which it was judged
     * @param events what happened, in order; not empty
     */
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
     * Whether this entry is found by a reference.
     *
     * @param ref any reference of this journal's owner
     * @return whether it is the command's entry, or speaks of the order
     */
    public boolean carries(Ref ref) {
        return switch (ref.kind()) {
            case COMMAND -> cause instanceof ByCommand command && isOf(command, ref);
            case ORDER -> {
                for (Event event : events) {
                    if (event instanceof OrderEvent ofOrder
                            && ofOrder.order().text().equals(ref.name())) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    /**
     * Every reference by which this entry is found.
     *
     * @param owner whose journal it stands in
     * @return the references, without order
     */
    public Set<Ref> refs(MemberId owner) {
        Set<Ref> refs = new HashSet<>(4);
        if (cause instanceof ByCommand command) {
            refs.add(Ref.command(owner, command.kind(), command.id()));
        }
        for (Event event : events) {
            if (event instanceof OrderEvent ofOrder) {
                refs.add(Ref.order(owner, ofOrder.order()));
            }
        }
        return refs;
    }

    private static boolean isOf(ByCommand command, Ref ref) {
        return command.id().value().equals(ref.name()) && command.kind().code().equals(ref.scope());
    }
}
