package dev.loyalty.rules;

import dev.loyalty.event.Cause;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What time alone does: a pin ends, an order's return window is over, a version of the program comes into force. Each leaves an
 * entry at its due instant, whenever it is noticed, so one leap equals many small steps.
 */
public final class Advance {

    private Advance() {}

    /**
     * A state brought up to an instant.
     *
     * @param state the state
     * @param entries the entries that time made on the way, oldest first
     */
    public record Advanced(MemberState state, List<Entry> entries) {}

    /**
     * Does what is due up to an instant.
     *
     * @param state the state before
     * @param programs the versions of the program
     * @param now the instant; what is due at it is done
     * @return the state after, and the entries
     */
    public static Advanced to(MemberState state, ProgramHistory programs, Instant now) {
        Instant due = nextDue(state, programs);
        if (due == null || due.isAfter(now)) {
            return new Advanced(state, List.of());
        }
        List<Entry> entries = new ArrayList<>();
        MemberState next = state;
        for (; due != null && !due.isAfter(now); due = nextDue(next, programs)) {
            Optional<Version> version = nextVersion(next, programs);
            boolean adopts = version.isPresent() && !version.get().from().isAfter(due);
            Draft draft = new Draft(next, due);
            Cause cause;
            if (adopts) {
                adopt(draft, programs, version.get().program());
                cause = new Cause.ByProgram(version.get().number(), due);
            } else {
                pass(draft, programs.inForceAt(due), due);
                cause = new Cause.ByTime(due);
            }
            entries.add(draft.entry(cause, now));
            next = draft.recorded();
        }
        return new Advanced(next, entries);
    }

    /**
     * The first instant at which time alone makes an entry.
     *
     * @param state the state
     * @param programs the versions of the program
     * @return the instant; null for never
     */
    public static @Nullable Instant nextDue(MemberState state, ProgramHistory programs) {
        Instant due = null;
        List<LadderState> ladders = state.ladders();
        for (int i = 0; i < ladders.size(); i++) {
            Pin pin = ladders.get(i).pin();
            due = pin == null ? due : earlier(due, pin.until());
        }
        List<WaitingOrder> waiting = state.waiting();
        for (int i = 0; i < waiting.size(); i++) {
            due = earlier(due, waiting.get(i).until());
        }
        if (programs.newest().number() == state.program()) {
            return due;
        }
        Optional<Version> version = nextVersion(state, programs);
        return version.isPresent() ? earlier(due, version.get().from()) : due;
    }

    private static Optional<Version> nextVersion(MemberState state, ProgramHistory programs) {
        return state.membership().isMember() ? programs.after(state.program()) : Optional.empty();
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.isBefore(a) ? b : a;
    }

    private static void pass(Draft draft, LoyaltyProgram program, Instant due) {
        Set<LadderId> unpinned = new HashSet<>();
        for (LadderState standing : draft.state().ladders()) {
            if (standing.pin() != null && isDue(standing.pin().until(), due)) {
                draft.add(new PinEnded(standing.ladder(), standing.pin().tier(), PinEnded.Why.EXPIRED));
                unpinned.add(standing.ladder());
            }
        }
        for (WaitingOrder waiting : draft.state().waiting()) {
            if (isDue(waiting.until(), due)) {
                draft.add(new OrderCounted(waiting.order(), waiting.counted()));
            }
        }
        Tiers.judge(draft, program, program, unpinned);
    }

    private static boolean isDue(@Nullable Instant end, Instant due) {
        return end != null && !end.isAfter(due);
    }

    private static void adopt(Draft draft, ProgramHistory programs, LoyaltyProgram program) {
        MemberState state = draft.state();
        LoyaltyProgram before = programs.version(state.program());
        List<Enrolled.Start> joined = new ArrayList<>();
        for (TierLadder ladder : program.ladders()) {
            if (state.ladder(ladder.id()).isEmpty()) {
                joined.add(new Enrolled.Start(ladder.id(), ladder.lowest().id()));
            }
        }
        List<LadderId> left = new ArrayList<>();
        List<PinEnded> ended = new ArrayList<>();
        for (LadderState standing : state.ladders()) {
            Optional<TierLadder> ladder = program.findLadder(standing.ladder());
            if (ladder.isEmpty()) {
                left.add(standing.ladder());
            } else if (standing.pin() != null
                    && ladder.get().find(standing.pin().tier()).isEmpty()) {
                ended.add(new PinEnded(standing.ladder(), standing.pin().tier(), PinEnded.Why.TIER_RETIRED));
            }
        }
        draft.add(new ProgramAdopted(program.version(), joined, left));
        ended.forEach(draft::add);
        Tiers.judge(draft, program, before, Set.of());
    }
}
