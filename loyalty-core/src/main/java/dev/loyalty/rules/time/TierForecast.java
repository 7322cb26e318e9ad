package dev.loyalty.rules.time;

import dev.loyalty.event.Outlook;
import dev.loyalty.event.Requirement;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.spend.Conditions;
import dev.loyalty.rules.spend.Measure;
import dev.loyalty.rules.spend.Windows;
import dev.loyalty.rules.tier.Ranks;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What time will do to a member's tier on one ladder if nothing more happens, and what spending would change about it. */
public final class TierForecast {

    private final MemberState state;
    private final ProgramHistory programs;
    private final LadderState standing;
    private final Instant now;
    private final LoyaltyProgram program;
    private final LocalDate today;
    private @Nullable LocalDate rises;
    private @Nullable Loss loss;

    /** Looks ahead, until the tier held is lost, or the program gives the ladder up. */
    public TierForecast(MemberState state, ProgramHistory programs, LadderState standing, Instant now) {
        this.state = state;
        this.programs = programs;
        this.standing = standing;
        this.now = now;
        this.program = programs.inForceAt(now);
        this.today = Counting.day(program, now);
        look();
    }

    /** A move below the tier that is held now, in the draft in which it happens. */
    private record Loss(EntryDraft draft, LocalDate on, TierChanged first, TierId to) {}

    private void look() {
        TimeProjection future = new TimeProjection(state, programs, now);
        for (EntryDraft draft = future.next(); draft != null; draft = future.next()) {
            LadderState then = draft.state().ladder(ladder()).orElse(null);
            if (then != null) {
                happens(draft, then.tier());
            }
            if (then == null || loss != null) {
                return;
            }
        }
    }

    private void happens(EntryDraft draft, TierId then) {
        TierChanged first = firstChange(draft);
        if (first == null) {
            return;
        }
        LocalDate on = Counting.day(programs.inForceAt(draft.at()), draft.at());
        if (isBelow(draft.state(), then)) {
            loss = new Loss(draft, on, first, then);
        } else if (rises == null && !then.equals(standing.tier())) {
            rises = on;
        }
    }

    /** One step, or, where a review takes and the day gives, the first of two. */
    private @Nullable TierChanged firstChange(EntryDraft draft) {
        return draft.events().stream()
                .filter(event ->
                        event instanceof TierChanged change && change.ladder().equals(ladder()))
                .map(TierChanged.class::cast)
                .findFirst()
                .orElse(null);
    }

    private boolean isBelow(MemberState then, TierId tier) {
        TierLadder present = programs.version(state.program()).ladder(ladder());
        return !Ranks.isUp(
                present, standing.tier(), programs.version(then.program()).ladder(ladder()), tier);
    }

    private LadderId ladder() {
        return standing.ladder();
    }

    /** The day from which a higher tier is held; null if none is before the present one is lost. */
    @Nullable
    public LocalDate rises() {
        return rises;
    }

    /** The day on which the tier held is lost; null if it never is. */
    @Nullable
    public LocalDate lostOn() {
        return loss == null ? null : loss.on();
    }

    /** How the tier held is lost, and what prevents it; null if it never is. */
    @Nullable
    public Outlook outlook() {
        Loss lost = loss;
        if (lost == null) {
            return null;
        }
        Tier tier = programs.version(lost.draft().state().program())
                .ladder(ladder())
                .find(standing.tier())
                .orElse(null);
        if (tier == null) {
            return new Outlook(lost.on(), lost.to(), null);
        }
        Requirement requirement = lost.first().from().equals(tier.id())
                ? missed(lost.first().reason().requirement())
                : null;
        Outlook prevented = prevented(lost, tier, requirement);
        return prevented == null ? new Outlook(lost.on(), lost.to(), requirement) : prevented;
    }

    /** A requirement that is not met, and might be. */
    private static @Nullable Requirement missed(@Nullable Requirement requirement) {
        return requirement == null || requirement.isMet() || requirement instanceof Requirement.Invitation
                ? null
                : requirement;
    }

    /** What is missing to what was judged, on the last day before; or, of two periods that count, in the former, or in the latter. */
    private @Nullable Outlook prevented(Loss lost, Tier tier, @Nullable Requirement requirement) {
        Money missing = tier.condition() == null
                ? tier.threshold().minus(lost.first().reason().measure())
                : missingSpend(requirement);
        Outlook prevented = prevented(lost, tier, missing, lost.on(), requirement);
        LadderState then = lost.draft().before().ladder(ladder()).orElse(null);
        if (prevented != null || then == null) {
            return prevented;
        }
        LocalDate eve = lost.on().minusDays(1);
        LoyaltyProgram inForce = programs.version(lost.draft().before().program());
        Windows windows = new Windows(inForce.ladder(ladder()), lost.draft().before(), inForce.zone());
        if (windows.ends(eve) == null) {
            return null;
        }
        prevented = prevented(lost, tier, missing, windows.start(eve), requirement);
        return prevented == null
                ? prevented(lost, tier, missing(tier, windows.measureOfPeriod(eve, eve)), lost.on(), requirement)
                : prevented;
    }

    private @Nullable Money missing(Tier tier, Measure measure) {
        return tier.condition() == null
                ? tier.threshold().minus(measure.keeps())
                : missingSpend(Conditions.of(tier, measure.toKeep()));
    }

    private @Nullable Money missingSpend(@Nullable Requirement requirement) {
        return requirement == null ? null : requirement.missingSpend(program.zero());
    }

    /** An amount that must be spent before a day, if that keeps the tier. */
    private @Nullable Outlook prevented(
            Loss lost, Tier tier, @Nullable Money missing, LocalDate end, @Nullable Requirement requirement) {
        if (missing == null || !missing.isPositive()) {
            return null;
        }
        Money enough = atLeastTheMinimum(missing);
        LocalDate last = last(lost, enough, end);
        if (last == null) {
            return null;
        }
        Money amount = least(lost, tier, enough, last);
        LocalDate first = first(lost, amount, last);
        LocalDate before = last.equals(end) ? end : last.plusDays(1);
        return new Outlook(lost.on(), lost.to(), amount, first.equals(today) ? null : first, before, requirement);
    }

    private Money atLeastTheMinimum(Money missing) {
        Money minimum = program.spend().minimum();
        return minimum == null || missing.reaches(minimum) ? missing : minimum;
    }

    /**
     * The last day before an end on which spending an amount keeps the tier; null if it does on none. It must count in time before the
     * tier is lost, or, where what is judged is decided at the end itself, before that.
     */
    private @Nullable LocalDate last(Loss lost, Money amount, LocalDate end) {
        if (end.equals(today) && daysToWait() == 0) {
            return keeps(lost, amount, today) ? today : null;
        }
        LocalDate counted = lost.on().minusDays(Math.max(1, daysToWait()));
        LocalDate eve = end.minusDays(1);
        LocalDate latest = counted.isBefore(eve) ? counted : eve;
        LocalDate sooner = end.minusDays(Math.max(1, daysToWait()));
        if (!latest.isBefore(today) && keeps(lost, amount, latest)) {
            return latest;
        }
        boolean isAnother = sooner.isBefore(latest) && !sooner.isBefore(today);
        return isAnother && keeps(lost, amount, sooner) ? sooner : null;
    }

    /**
     * An amount that keeps the tier, or, where there is a grace period, what is missing when it is spent, if that is less: it ends the one
     * that runs, or lets one begin.
     */
    private Money least(Loss lost, Tier tier, Money enough, LocalDate last) {
        Instant counts = counts(last);
        LoyaltyProgram losing = programs.version(lost.draft().before().program());
        if (!losing.ladder(ladder()).policy().hasGrace()) {
            return enough;
        }
        MemberState then = new TimeProjection(state, programs, now).before(counts);
        LoyaltyProgram inForce = programs.version(then.program());
        Windows windows = new Windows(inForce.ladder(ladder()), then, inForce.zone());
        Money missing = missing(tier, windows.measure(Counting.day(inForce, counts)));
        if (missing == null || !missing.isPositive()) {
            return enough;
        }
        Money less = atLeastTheMinimum(missing);
        return enough.isGreaterThan(less) && keeps(lost, less, last) ? less : enough;
    }

    /** The first day on which spending an amount keeps the tier, as it does on the last day. */
    private LocalDate first(Loss lost, Money amount, LocalDate last) {
        if (keeps(lost, amount, today)) {
            return today;
        }
        LocalDate tooEarly = today;
        LocalDate early = last;
        while (tooEarly.plusDays(1).isBefore(early)) {
            LocalDate middle = tooEarly.plusDays(ChronoUnit.DAYS.between(tooEarly, early) / 2);
            if (keeps(lost, amount, middle)) {
                early = middle;
            } else {
                tooEarly = middle;
            }
        }
        return early;
    }

    private boolean keeps(Loss lost, Money amount, LocalDate day) {
        TimeProjection future = new TimeProjection(state, programs, now);
        future.spends(amount, day, counts(day));
        MemberState then = future.at(lost.draft().at());
        return then.ladder(ladder()).filter(kept -> !isBelow(then, kept.tier())).isPresent();
    }

    /** From when at the latest counts what is spent on a day. */
    private Instant counts(LocalDate day) {
        if (daysToWait() > 0) {
            return ZoneDays.start(program.zone(), day.plusDays(daysToWait()));
        }
        return day.equals(today)
                ? now
                : ZoneDays.start(program.zone(), day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    private int daysToWait() {
        return program.spend().countsFrom().days();
    }
}
