package dev.loyalty.rules;

import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Requirement;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.Outlook;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What time will do if nothing more happens, and the warning of it. */
final class Ahead {

    /** Enough for every level of a ladder with all that comes between; more would be a member that time never lets rest. */
    private static final int MOST_STEPS = 200;

    private Ahead() {}

    /**
     * A change of a tier that time alone will make.
     *
     * @param on the day of it, in the program's zone
     * @param to the tier after
     * @param up whether it is above the one before
     * @param missing what is then missing to the tier before, and can be spent; 0 if nothing is
     * @param requirement what the tier before takes, if a condition decides; else null
     */
    record Change(
            LocalDate on,
            TierId to,
            boolean up,
            Money missing,
            @Nullable Requirement requirement) {}

    /** The next change on a ladder that time alone makes; empty if it makes none before the program gives the ladder up. */
    static Optional<Change> nextChange(MemberState state, ProgramHistory programs, LadderId ladder, Instant now) {
        MemberState then = state;
        Instant at = now;
        for (int step = 0; step < MOST_STEPS + state.waiting().size(); step++) {
            Instant due = Advance.nextUnwarned(then, programs, at);
            if (due == null) {
                return Optional.empty();
            }
            at = due.isAfter(at) ? due : at;
            Draft draft = new Draft(then, at);
            Advance.happens(draft, programs, at);
            if (draft.state().ladder(ladder).isEmpty()) {
                return Optional.empty();
            }
            Optional<Change> change = change(draft, programs, ladder);
            if (change.isPresent()) {
                return change;
            }
            then = draft.isEmpty() ? then : draft.recorded();
        }
        return Optional.empty();
    }

    /** The next change, if it is a move down, and what it takes to prevent that. */
    static Optional<Outlook> next(MemberState state, ProgramHistory programs, LadderId ladder, Instant now) {
        return nextChange(state, programs, ladder, now)
                .filter(next -> !next.up())
                .map(next -> outlook(next, state, programs, ladder, now));
    }

    /** What is missing to keep the tier, if it would be kept by spending that on the last day on which it counts in time. */
    private static Outlook outlook(
            Change down, MemberState state, ProgramHistory programs, LadderId ladder, Instant now) {
        Money missing = down.missing();
        LoyaltyProgram program = programs.inForceAt(now);
        LocalDate today = Counting.day(program, now);
        int waits = program.spend().countsFrom() instanceof CountsFrom.AfterDays window ? window.days() : 0;
        LocalDate latest = down.on().minusDays(Math.max(1, waits));
        SpendAdjusted spent = new SpendAdjusted(latest.isAfter(today) ? latest : today, missing);
        MemberState richer = Evolve.event(state, spent, state.version(), now);
        boolean inTime = waits == 0 || !latest.isBefore(today);
        boolean keeps = inTime
                && nextChange(richer, programs, ladder, now)
                        .filter(next -> next.on().equals(down.on()) && !next.up())
                        .isEmpty();
        return new Outlook(down.on(), down.to(), keeps && missing.isPositive() ? missing : null, down.requirement());
    }

    /** Warns of a move down that is near enough, once for each day on which it is expected. */
    static void look(Draft draft, ProgramHistory programs) {
        MemberState state = draft.state();
        if (state.membership() != Membership.ACTIVE) {
            return;
        }
        LoyaltyProgram program = programs.version(state.program());
        if (!program.warnsAhead()) {
            return;
        }
        for (LadderState standing : state.ladders()) {
            int days = program.ladder(standing.ladder()).policy().warningDays();
            if (days > 0) {
                warn(draft, programs, program, standing, days);
            }
        }
    }

    private static void warn(
            Draft draft, ProgramHistory programs, LoyaltyProgram program, LadderState standing, int days) {
        Outlook ahead =
                next(draft.recorded(), programs, standing.ladder(), draft.at()).orElse(null);
        LocalDate today = Counting.day(program, draft.at());
        if (ahead != null
                && !ahead.on().equals(standing.earned().warnedOf())
                && !ahead.on().minusDays(days).isAfter(today)) {
            draft.add(new DemotionAhead(
                    standing.ladder(), standing.tier(), ahead.to(), ahead.on(), ahead.missing(), ahead.requirement()));
        }
    }

    /** When the next warning is due; null if none is. */
    static @Nullable Instant nextDue(MemberState state, ProgramHistory programs, Instant after) {
        LoyaltyProgram program = programs.version(state.program());
        if (!program.warnsAhead()) {
            return null;
        }
        Instant due = null;
        for (LadderState standing : state.ladders()) {
            int days = program.ladder(standing.ladder()).policy().warningDays();
            Change ahead = days == 0
                    ? null
                    : nextChange(state, programs, standing.ladder(), after)
                            .filter(next -> !next.up())
                            .orElse(null);
            if (ahead != null && !ahead.on().equals(standing.earned().warnedOf())) {
                Instant warning = ZoneDays.start(program.zone(), ahead.on().minusDays(days));
                due = warning.isAfter(after) && (due == null || warning.isBefore(due)) ? warning : due;
            }
        }
        return due;
    }

    /** What becomes of the tier held, in one step or, where a review takes and the day gives, in two. */
    private static Optional<Change> change(Draft draft, ProgramHistory programs, LadderId ladder) {
        List<TierChanged> changes = draft.events().stream()
                .filter(event ->
                        event instanceof TierChanged change && change.ladder().equals(ladder))
                .map(TierChanged.class::cast)
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        TierChanged first = changes.get(0);
        TierId to = changes.get(changes.size() - 1).to();
        if (first.from().equals(to)) {
            return Optional.empty();
        }
        LoyaltyProgram program = programs.inForceAt(draft.at());
        TierLadder before = programs.version(draft.before().program()).ladder(ladder);
        Requirement requirement = missed(first.reason().requirement());
        return Optional.of(new Change(
                Counting.day(program, draft.at()),
                to,
                Ranks.isUp(before, first.from(), program.ladder(ladder), to),
                missing(before.tier(first.from()), first.reason()),
                requirement));
    }

    private static Money missing(Tier from, TierReason reason) {
        Money zero = Money.zero(reason.measure().currency());
        Requirement requirement = reason.requirement();
        if (requirement == null) {
            return from.threshold().minus(reason.measure()).orZeroIfNegative();
        }
        Money missing = Conditions.missingSpend(requirement, zero);
        return missing == null ? zero : missing;
    }

    /** A requirement that is not met, and might be. */
    private static @Nullable Requirement missed(@Nullable Requirement requirement) {
        return requirement == null || requirement.isMet() || requirement instanceof Requirement.Invitation
                ? null
                : requirement;
    }
}
