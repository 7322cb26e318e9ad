package dev.loyalty.rules.journal;

import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.member.MemberState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An entry in the making, and the state as its events so far leave it. Lives within one decision. */
public final class EntryDraft {

    private final long seq;
    private final Instant at;
    private final MemberState before;
    private List<Event> events = List.of();
    private List<Event> last = List.of();
    private MemberState state;

    /** Begins the entry that follows {@code state}, judged as of {@code at}. */
    public EntryDraft(MemberState state, Instant at) {
        this.seq = state.version() + 1;
        this.at = at;
        this.before = state;
        this.state = state;
    }

    public void add(Event event) {
        events = with(events, event);
        state = Evolve.event(state, event, seq, at);
    }

    /**
     * Tells something that changes nothing. It stands behind all else, so that no other event has another place where a document leaves
     * it out.
     */
    public void tellLast(Event event) {
        last = with(last, event);
    }

    /** Adds orders that come to count together, in one go. */
    public void addAll(List<OrderCounted> orders) {
        orders.forEach(order -> events = with(events, order));
        state = orders.isEmpty() ? state : EvolveSpend.counted(state, orders);
    }

    /** Says these events in place of those so far. */
    public void tellInstead(List<Event> others) {
        events = List.of();
        state = before;
        others.forEach(this::add);
    }

    /** The state before the first event. */
    public MemberState before() {
        return before;
    }

    /** The state after the events so far. */
    public MemberState state() {
        return state;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** The number of the entry. */
    public long seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public Entry entry(Cause cause, Instant recordedAt) {
        if (last.isEmpty()) {
            return new Entry(seq, cause, recordedAt, at, events);
        }
        List<Event> all = new ArrayList<>(events);
        all.addAll(last);
        return new Entry(seq, cause, recordedAt, at, all);
    }

    /** Mostly there is one, seldom two. */
    private static List<Event> with(List<Event> events, Event next) {
        return switch (events.size()) {
            case 0 -> List.of(next);
            case 1 -> List.of(events.get(0), next);
            default -> {
                List<Event> longer = events.size() == 2 ? new ArrayList<>(events) : events;
                longer.add(next);
                yield longer;
            }
        };
    }

    /** The state once the entry is written. */
    public MemberState recorded() {
        return Evolve.recorded(state, seq, at);
    }
}
