package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.Phrase;
import java.time.Instant;
import java.util.List;

/**
 * Became a member. Starts anew: what an erased member had spent before counts no longer.
 *
 * @param joinedAt from when
 * @param explicitly whether by a command of its own, rather than by the first order or credit note
 * @param program the version of the program that is in force
 * @param byDays whether what counts is kept per day from now on
 * @param ladders where the member starts
 */
public record Enrolled(Instant joinedAt, boolean explicitly, int program, boolean byDays, List<Start> ladders)
        implements MemberEvent, Announced {

    /** Copies the list. */
    public Enrolled {
        ladders = List.copyOf(ladders);
    }

    /**
     * Where a member starts on a ladder.
     *
     * @param ladder the ladder
     * @param tier its lowest tier
     */
    public record Start(LadderId ladder, TierId tier) {}

    @Override
    public EventKind kind() {
        return EventKind.ENROLLED;
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of(explicitly ? "event.enrolled" : "event.enrolled.by-order"));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }

    @Override
    public <R> R accept(Announced.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
