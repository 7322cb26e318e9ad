package dev.loyalty.rules.time;

import dev.loyalty.event.Cause;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.account.Aging;
import dev.loyalty.rules.balance.Prolonging;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.calendar.NewDay;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.spend.ComingToCount;
import dev.loyalty.rules.tier.Days;
import dev.loyalty.rules.tier.Tiers;
import dev.loyalty.rules.time.Consequence.Happening;
import dev.loyalty.rules.time.Consequence.Trigger;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What time alone does: a pin ends, an order's return window is over, a purchase leaves a tier's window, a tier is reviewed, a version of
 * the program comes into force, a birthday or an anniversary comes. Each leaves an entry at its due instant, whenever it is noticed, so one
 * leap equals many small steps.
 */
public final class Advance {

    private static final long FAR_AHEAD_DAYS = 60;
    private static final long SECONDS_OF_A_DAY = 86_400;

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
        return to(state, programs, now, now);
    }

    /**
     * Does what is due up to an instant, recorded at another.
     *
     * @param state the state before
     * @param programs the versions of the program
     * @param now the instant; what is due at it is done
     * @param recordedAt what the clock says
     * @return the state after, and the entries
     */
    public static Advanced to(MemberState state, ProgramHistory programs, Instant now, Instant recordedAt) {
        Instant from = state.lastAt();
        if (from == null) {
            return new Advanced(state, List.of());
        }
        Instant due = nextDue(state, programs, from);
        if (due == null || due.isAfter(now)) {
            return new Advanced(state, List.of());
        }
        List<Entry> entries = new ArrayList<>();
        MemberState next = state;
        for (; due != null && !due.isAfter(now); due = nextDue(next, programs, due)) {
            // a version may say that it began before what the member did last
            due = next.notBeforeLast(due);
            EntryDraft draft = new EntryDraft(next, due);
            Due what = happens(draft, programs, due);
            Consequence.followAll(draft, what.happening());
            if (!draft.isEmpty()) {
                entries.add(draft.entry(what.cause(), recordedAt));
                next = draft.recorded();
            }
        }
        return new Advanced(next, entries);
    }

    /**
     * An instant no later than the first one at which time alone makes an entry.
     *
     * @param state the state
     * @param programs the versions of the program
     * @param after up to when everything was done
     * @return the instant, after {@code after} unless something was left undone; null for never
     */
    public static @Nullable Instant nextDue(MemberState state, ProgramHistory programs, Instant after) {
        return DueSource.nextOfAny(state, programs, after);
    }

    /**
     * The same, once everything is done up to the instant as of which the state was judged last.
     *
     * @param state the state
     * @param programs the versions of the program
     * @return the instant; null for never
     */
    public static @Nullable Instant nextDue(MemberState state, ProgramHistory programs) {
        Instant last = state.lastAt();
        return last == null ? null : nextDue(state, programs, last);
    }

    /**
     * When to look at a member again: at {@link #nextDue}, or before. What is far ahead is put to the last of the days that come every
     * so often, others for each member and the rarer the farther it is, so that most orders, which only move it on by a few days, leave
     * it where it is. That is at least half the way: a few looks in vain find the day itself.
     *
     * @param state the state
     * @param programs the versions of the program
     * @param now up to when everything was done
     * @return the instant; null for never
     */
    public static @Nullable Instant wakeUp(MemberState state, ProgramHistory programs, Instant now) {
        Instant due = nextDue(state, programs, now);
        long ahead = due == null ? 0 : (due.getEpochSecond() - now.getEpochSecond()) / SECONDS_OF_A_DAY;
        if (due == null || ahead < FAR_AHEAD_DAYS) {
            return due;
        }
        long betweenLooks = FAR_AHEAD_DAYS / 2 * Long.highestOneBit(ahead / FAR_AHEAD_DAYS);
        long day = Math.floorDiv(due.getEpochSecond(), SECONDS_OF_A_DAY);
        long back = Math.floorMod(day - state.id().hashCode(), betweenLooks);
        return Instant.ofEpochSecond((day - back) * SECONDS_OF_A_DAY);
    }

    /**
     * What time does at an instant.
     *
     * @param cause why there is an entry
     * @param happening what follows from it
     */
    record Due(Cause cause, Happening happening) {}

    /** Does what is due at an instant; a version comes into force before all else. What follows is left to do. */
    static Due happens(EntryDraft draft, ProgramHistory programs, Instant due) {
        Optional<Version> version = DueSource.version(draft.state(), programs);
        if (version.isPresent() && !version.get().from().isAfter(due)) {
            LoyaltyProgram program = version.get().program();
            Consumer<EntryDraft> judge = adopt(draft, programs, program);
            return new Due(
                    new Cause.ByProgram(version.get().number(), due),
                    new Happening(Trigger.TIME, programs, program, judge));
        }
        LoyaltyProgram program = programs.inForceAt(due);
        return new Due(
                new Cause.ByTime(due),
                new Happening(Trigger.TIME, programs, program, pass(draft, programs, program, due)));
    }

    private static Consumer<EntryDraft> pass(
            EntryDraft draft, ProgramHistory programs, LoyaltyProgram program, Instant due) {
        Set<LadderId> unpinned = new HashSet<>();
        for (LadderState standing : draft.state().ladders()) {
            if (standing.pin() != null && isDue(standing.pin().until(), due)) {
                draft.add(new PinEnded(standing.ladder(), standing.pin().tier(), PinEnded.Why.EXPIRED));
                unpinned.add(standing.ladder());
            }
        }
        ComingToCount.note(draft, program, due);
        Instant last = draft.before().lastAt();
        boolean dayBegins =
                ZoneDays.start(program.zone(), Counting.day(program, due)).equals(due)
                        && (last == null || due.isAfter(last));
        boolean forTheFirstTime = dayBegins && NewDay.beginsAt(due, program, programs);
        return passed -> Tiers.pass(passed, program, unpinned, dayBegins, forTheFirstTime);
    }

    private static boolean isDue(@Nullable Instant end, Instant due) {
        return end != null && !end.isAfter(due);
    }

    private static Consumer<EntryDraft> adopt(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
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
        Instant last = state.lastAt();
        boolean dayBegins = last != null && draft.at().isAfter(last) && NewDay.beginsAt(draft.at(), program, programs);
        if (dayBegins) {
            // so that the reviews of the day see them
            ComingToCount.note(draft, program, draft.at());
        }
        // so that a longer window finds the same days, whatever was written since they left the shorter one
        Days.leave(draft, before);
        draft.add(new ProgramAdopted(
                program.version(), program.needsDays() ? Counting.day(program, draft.at()) : null, joined, left));
        ended.forEach(draft::add);
        Prolonging.look(draft, programs, program, before);
        Aging.remindEarlier(draft, programs, program, before);
        return adopted -> Tiers.adopted(adopted, program, before, dayBegins);
    }
}
