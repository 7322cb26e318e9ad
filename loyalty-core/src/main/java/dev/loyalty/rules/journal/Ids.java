package dev.loyalty.rules.journal;

import dev.loyalty.command.Command;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.OrderCommand;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.event.Cause.ByCommand;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.Ref;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.program.SameRevision;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.OrderKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of a command, and what was recorded under it before.
 *
 * @param id the id; null for what is judged by what stands
 * @param seen the entry that was recorded under it; null if there is none
 */
public record Ids(@Nullable CommandId id, @Nullable Entry seen) {

    /**
     * The command's own id, or the one that follows from its order's history.
     *
     * @throws ConflictException if another command was recorded under it
     */
    public static Ids of(Request request, MemberRecord record, Digest digest, SameRevision tie) {
        Command command = request.command();
        CommandId own = request.id();
        if (own == null) {
            if (!(command instanceof OrderCommand ofAnOrder)) {
                return ofMember(request, record, digest);
            }
            List<Entry> ofOrder = ofSubject(request, record);
            CommandId next = next(ofAnOrder, ofOrder);
            return checked(command, digest, next, entry(ofOrder, command.kind(), next));
        }
        List<Entry> same = request.self() == null ? List.of() : record.found(request.self());
        Entry seen = same.isEmpty() ? null : same.get(0);
        boolean ties = tie != SameRevision.CONFLICT && command.givenId() == null;
        if (ties && command instanceof OrderSnapshot snapshot && seen != null && differs(seen, digest)) {
            CommandId tied = CommandId.tied(snapshot.ref().order(), snapshot.revision(), digest.text());
            return new Ids(tied, entry(ofSubject(request, record), command.kind(), tied));
        }
        return checked(command, digest, own, seen);
    }

    private static List<Entry> ofSubject(Request request, MemberRecord record) {
        return request.subject() == null ? List.of() : record.found(request.subject());
    }

    /** Recognises a command that is delivered once more; whatever else is judged by what stands. */
    private static Ids ofMember(Request request, MemberRecord record, Digest digest) {
        Command command = request.command();
        Ref self = request.self();
        if (self == null) {
            return new Ids(null, null);
        }
        List<Entry> same = record.found(self);
        if (same.isEmpty()) {
            return new Ids(AtOneInstant.id(command), null);
        }
        Ref opposite = AtOneInstant.opposite(request.member(), command);
        boolean takenBack = opposite != null && !record.found(opposite).isEmpty();
        return takenBack || differs(same.get(0), digest) ? new Ids(null, null) : new Ids(null, same.get(0));
    }

    private static Ids checked(Command command, Digest digest, @Nullable CommandId id, @Nullable Entry seen) {
        if (id != null && seen != null && differs(seen, digest)) {
            throw new ConflictException(command.customer(), command.kind(), id);
        }
        return new Ids(id, seen);
    }

    private static boolean differs(Entry seen, Digest digest) {
        return !(seen.cause() instanceof ByCommand cause) || !cause.digest().equals(digest);
    }

    /** Which cancellation, or reinstatement, of its order this is: the next once the one before was undone, else still that one. */
    private static CommandId next(OrderCommand command, List<Entry> ofOrder) {
        OrderKey order = command.ref().order();
        return command.kind() == CommandKind.CANCELLATION
                ? CommandId.numbered(order, 1 + count(ofOrder, order, OrderReinstated.class))
                : CommandId.numbered(order, count(ofOrder, order, OrderCancelled.class));
    }

    private static @Nullable Entry entry(List<Entry> ofOrder, CommandKind kind, CommandId id) {
        for (Entry entry : ofOrder) {
            if (entry.cause() instanceof ByCommand cause
                    && cause.kind() == kind
                    && cause.id().equals(id)) {
                return entry;
            }
        }
        return null;
    }

    private static long count(List<Entry> entries, OrderKey order, Class<? extends Event> kind) {
        long count = 0;
        for (Entry entry : entries) {
            for (Event event : entry.events()) {
                boolean ofOrder = event instanceof OrderEvent one && one.order().equals(order);
                count += ofOrder && kind.isInstance(event) ? 1 : 0;
            }
        }
        return count;
    }
}
