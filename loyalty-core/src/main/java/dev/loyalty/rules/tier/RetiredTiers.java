package dev.loyalty.rules.tier;

import dev.loyalty.event.Event;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierEvent;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.spend.Measure;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whoever holds, or has earned, a tier that a version no longer has leaves it for the one that is earned now. What the version gives or
 * takes besides is judged from there, but told as one change, from the tier that is gone.
 */
final class RetiredTiers {

    private final EntryDraft draft;
    private final LoyaltyProgram program;
    private final LoyaltyProgram before;
    private final LocalDate today;

    RetiredTiers(EntryDraft draft, LoyaltyProgram program, LoyaltyProgram before, LocalDate today) {
        this.draft = draft;
        this.program = program;
        this.before = before;
        this.today = today;
    }

    /** Leaves them, to be judged further. */
    void leave() {
        MemberState state = draft.state();
        if (state.membership().isMember()) {
            state.ladders().forEach(standing -> leave(state, standing));
        }
    }

    private void leave(MemberState state, LadderState standing) {
        TierLadder ladder = program.ladder(standing.ladder());
        boolean holdsRetired = ladder.rank(standing.tier()) < 0;
        boolean earnedRetired = ladder.rank(standing.earned().tier()) < 0;
        if (!holdsRetired && !earnedRetired) {
            return;
        }
        TierQualification qualification = new TierQualification(program, state, standing);
        Measure measure = qualification.windows().measure(today);
        int rank = earnedRetired ? qualification.rankEarned(measure) : qualification.rank();
        if (earnedRetired && (standing.pin() != null || !holdsRetired)) {
            TierId to = ladder.tiers().get(rank).id();
            draft.add(new TierEarned(
                    standing.ladder(), standing.earned().tier(), to, retired(qualification, measure, rank)));
        }
        if (holdsRetired) {
            int due = EffectiveTier.due(ladder, standing.pin(), rank);
            draft.add(changed(standing.ladder(), standing.tier(), due, retired(qualification, measure, due)));
        }
    }

    /** Makes one change of several that the draft says of such a tier. */
    void tellAsOne() {
        for (LadderState standing : draft.state().ladders()) {
            tellAsOne(standing);
        }
    }

    private void tellAsOne(LadderState standing) {
        LadderId ladder = standing.ladder();
        List<TierChanged> changes = of(TierChanged.class, ladder);
        List<TierEarned> earned = of(TierEarned.class, ladder);
        if (changes.size() > 1 && isRetired(ladder, changes.get(0).from())) {
            TierChanged last = changes.get(changes.size() - 1);
            TierReason reason = retired(standing, last.to(), last.reason());
            int to = program.ladder(ladder).rank(last.to());
            replace(changes, changed(ladder, changes.get(0).from(), to, reason));
        }
        if (earned.size() > 1 && isRetired(ladder, earned.get(0).from())) {
            TierEarned last = earned.get(earned.size() - 1);
            TierReason reason = retired(standing, last.to(), last.reason());
            replace(earned, new TierEarned(ladder, earned.get(0).from(), last.to(), reason));
        }
    }

    private <E extends TierEvent> List<E> of(Class<E> kind, LadderId ladder) {
        return draft.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> event.ladder().equals(ladder))
                .toList();
    }

    private boolean isRetired(LadderId ladder, TierId tier) {
        return program.ladder(ladder).rank(tier) < 0;
    }

    /** Puts one event in the place of the last of several. */
    private void replace(List<? extends Event> several, Event one) {
        List<Event> events = new ArrayList<>(draft.events());
        events.set(events.lastIndexOf(several.get(several.size() - 1)), one);
        several.subList(0, several.size() - 1).forEach(events::remove);
        draft.tellInstead(events);
    }

    private TierChanged changed(LadderId id, TierId from, int rank, TierReason reason) {
        TierLadder ladder = program.ladder(id);
        TierId to = ladder.tiers().get(rank).id();
        return new TierChanged(id, from, to, Ranks.isUp(before.ladder(id), from, ladder, to), reason);
    }

    /** With the figures that have given the tier; if the last step was down, with those of today. */
    private TierReason retired(LadderState standing, TierId to, TierReason last) {
        if (last.code() == Code.BELOW_THRESHOLD) {
            TierQualification qualification = new TierQualification(program, draft.state(), standing);
            Measure measure = qualification.windows().measure(today);
            return retired(qualification, measure, qualification.ladder().rank(to));
        }
        return new TierReason(Code.TIER_RETIRED, last.measure(), last.threshold(), last.requirement(), last.program());
    }

    private static TierReason retired(TierQualification qualification, Measure measure, int rank) {
        return qualification.reached(Code.TIER_RETIRED, measure, rank);
    }
}
