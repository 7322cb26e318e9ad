package dev.loyalty.rules.journal;

import dev.loyalty.command.Command;
import dev.loyalty.event.Ref;
import dev.loyalty.member.MemberState;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command, and what it is judged by: everything that had to be fetched before.
 *
 * @param command the command
 * @param member whose
 * @param id the id; null if it follows from what is recorded
 * @param self the reference to it; null if its id follows from what is recorded
 * @param subject the reference to the order, or the activity, that it speaks of; null if it speaks of none that may be recorded
 * @param counterpart what is known of another member whom it concerns; null if it concerns none, or nobody looked
 * @param clock as of when it is judged, unless the member is further on: what the clock says; during an import the row's time
 * @param recordedAt what the clock says
 * @param rate how many of the program's currency one of the command's is; null if they are the same, or if it is not known
 * @param rates whether there are exchange rates at all
 * @param quiet whether no message and no group assignment is queued
 */
public record Request(
        Command command,
        MemberId member,
        @Nullable CommandId id,
        @Nullable Ref self,
        @Nullable Ref subject,
        @Nullable MemberState counterpart,
        Instant clock,
        Instant recordedAt,
        @Nullable BigDecimal rate,
        boolean rates,
        boolean quiet) {

    /**
     * A command to be judged.
     *
     * @param command the command
     * @param clock what the clock says
     * @param rate how many of the program's currency one of the command's is; null if they are the same, or if it is not known
     * @param quiet whether no message and no group assignment is queued
     * @return the request
     */
    public static Request of(Command command, Instant clock, @Nullable BigDecimal rate, boolean quiet) {
        return of(command, clock, clock, rate, true, quiet);
    }

    /**
     * A command to be judged as of another time than it is recorded at.
     *
     * @param command the command
     * @param clock as of when
     * @param recordedAt what the clock says
     * @param rate how many of the program's currency one of the command's is; null if they are the same, or if it is not known
     * @param rates whether there are exchange rates at all
     * @param quiet whether no message and no group assignment is queued
     * @return the request
     */
    public static Request of(
            Command command,
            Instant clock,
            Instant recordedAt,
            @Nullable BigDecimal rate,
            boolean rates,
            boolean quiet) {
        MemberId member = MemberId.of(command.customer());
        CommandId id = command.id();
        Ref self = id == null ? AtOneInstant.self(member, command) : Ref.command(member, command.kind(), id);
        return new Request(command, member, id, self, command.subject(), null, clock, recordedAt, rate, rates, quiet);
    }

    /**
     * The same, where another member is looked at before.
     *
     * @param state what is known of the other
     * @return the request with it
     */
    public Request beside(MemberState state) {
        return new Request(command, member, id, self, subject, state, clock, recordedAt, rate, rates, quiet);
    }

    /** {@return what must be known to decide: whether it was recorded before, and all that is recorded of what it speaks of} */
    public Set<Ref> facts() {
        if (id != null && self != null && subject != null && !self.equals(subject) && command.besides() == null) {
            // as with every payment: nothing but the set that is handed on
            return Set.of(self, subject);
        }
        Set<Ref> facts = new HashSet<>();
        if (self != null) {
            facts.add(self);
        }
        if (subject != null) {
            facts.add(subject);
        }
        Ref besides = command.besides();
        if (besides != null) {
            facts.add(besides);
        }
        Ref opposite = id == null ? AtOneInstant.opposite(member, command) : null;
        if (opposite != null) {
            facts.add(opposite);
        }
        return Set.copyOf(facts);
    }

    /**
     * Whether this is a row of history that comes after what happened later: while history is loading beside live commands. It moves
     * tiers upwards only; when the import ends, all is judged once.
     */
    public boolean isLateRow(MemberState before) {
        Instant last = before.lastAt();
        return quiet && last != null && command.occurredAt().isBefore(last);
    }
}
