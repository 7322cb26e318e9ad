package dev.loyalty.rules.time;

import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.tier.Tiers;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What time alone does to a member, one thing after the other. Nothing of it is recorded. */
final class TimeProjection {

    /** Enough for every level of a ladder with all that comes between; more would be a member that time never lets rest. */
    private static final int MOST_STEPS = 200;

    /** It comes, a reminder is due, it ends. */
    private static final int DUES_OF_A_LOT = 3;

    private final ProgramHistory programs;
    private MemberState state;
    private Instant at;
    private int stepsLeft;

    TimeProjection(MemberState state, ProgramHistory programs, Instant now) {
        this.programs = programs;
        this.state = state;
        this.at = now;
        this.stepsLeft = MOST_STEPS + state.waiting().size() + DUES_OF_A_LOT * ends(state);
    }

    /** How often units may come or end. */
    private static int ends(MemberState state) {
        return state.accounts().all().stream()
                .mapToInt(account -> account.lots().size()
                        + account.scheduled().size()
                        + account.holds().size())
                .sum();
    }

    /** The next thing that time does, maybe in vain; null if it lets the member rest from now on. */
    @Nullable
    EntryDraft next() {
        Instant due = due();
        if (due == null) {
            return null;
        }
        EntryDraft draft = new EntryDraft(state, due);
        happens(draft, due);
        happened(draft);
        return draft;
    }

    /** The state at an instant, when all that is due at it is done. */
    MemberState at(Instant instant) {
        for (Instant due = due(); due != null && !due.isAfter(instant); due = due()) {
            next();
        }
        return state;
    }

    /** The state when all that is due before an instant is done. */
    MemberState before(Instant instant) {
        for (Instant due = due(); due != null && due.isBefore(instant); due = due()) {
            next();
        }
        return state;
    }

    /**
     * An amount is spent on a day, and counts from an instant on: at once, or because time lets it, so that all is done that time does at
     * that instant.
     */
    void spends(Money amount, LocalDate day, Instant counts, boolean isByTime) {
        before(counts);
        Instant due = due();
        // a version that comes into force at that instant does so first; one that begins with a day lets orders count
        // itself
        while (counts.equals(due) && isAdopted(counts) && !isByTime) {
            next();
            due = due();
        }
        EntryDraft draft = new EntryDraft(state, counts);
        draft.add(new SpendAdjusted(day, amount));
        if (isByTime || counts.equals(due)) {
            happens(draft, counts);
        } else {
            Tiers.judge(draft, programs.inForceAt(counts), false);
        }
        happened(draft);
    }

    private boolean isAdopted(Instant instant) {
        return programs.after(state.program())
                .filter(version -> !version.from().isAfter(instant))
                .isPresent();
    }

    /** What is due, and what becomes of the tiers; nobody is told. */
    private void happens(EntryDraft draft, Instant due) {
        Consequence.Happening happening = Advance.happens(draft, programs, due).happening();
        if (DueSource.balancesMoveTiers(happening.program())) {
            Consequence.CREDITED.follow(draft, happening);
            Consequence.SETTLED.follow(draft, happening);
        }
        Consequence.JUDGED.follow(draft, happening);
    }

    private void happened(EntryDraft draft) {
        stepsLeft--;
        at = draft.at();
        state = draft.isEmpty() ? state : draft.recorded();
    }

    private @Nullable Instant due() {
        Instant due = stepsLeft > 0 ? DueSource.nextThatMovesTiers(state, programs, at) : null;
        return due == null || due.isAfter(at) ? due : at;
    }
}
