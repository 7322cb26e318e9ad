package dev.loyalty.rules.spend;

import dev.loyalty.ledger.DayCounts;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.Window;
import dev.loyalty.rules.calendar.Anniversaries;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.value.Countable;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one ladder of one member measures as of a day, and when time alone changes what that earns. A function of the sums of the
 * days: nothing of it is kept.
 */
public final class Windows {

    private final TierLadder ladder;
    private final TierPolicy policy;
    private final MemberState state;
    private final Flow flow;
    private final ZoneId zone;
    private final boolean keepsTakenBack;
    private @Nullable LocalDate startOf;
    private LocalDate start = LocalDate.MIN;
    private @Nullable Sums latest;
    private @Nullable RunningMeasures running;

    public Windows(TierLadder ladder, MemberState state, ZoneId zone) {
        this(ladder, state, zone, ladder.policy().byRefund() == RefundDowngrade.NEVER);
    }

    private Windows(TierLadder ladder, MemberState state, ZoneId zone, boolean keepsTakenBack) {
        this.ladder = ladder;
        this.keepsTakenBack = keepsTakenBack;
        this.policy = ladder.policy();
        this.state = state;
        this.flow = Flow.of(state);
        this.zone = zone;
    }

    /** What is measured as of a day. With a status until the end of the next period, the better of this period and the last one. */
    public Measure measure(LocalDate today) {
        return measure(today, today);
    }

    /** What is measured in retrospect, at the start of the day after: the membership is as old as it then is. */
    public Measure measureOfEve(LocalDate today) {
        return measure(ZoneDays.eve(zone, today), today);
    }

    private Measure measure(LocalDate day, LocalDate today) {
        Measure now = measureOfPeriod(day, today);
        return policy.status() == Status.NONE ? now : now.or(lastPeriod(start(day), today), ladder);
    }

    /** What is measured in the period of a day alone, or in the window that ends with it; the membership is as old as on another day. */
    public Measure measureOfPeriod(LocalDate day, LocalDate today) {
        if (!policy.needsDays()) {
            return judged(lifetime(), null, null, today);
        }
        LocalDate from = start(day);
        return policy.window().isRolling()
                ? judged(between(from, LocalDate.MAX), from, null, today)
                : judged(from, end(day), today);
    }

    /** A day in each period that counts on a day, its own first: with a status, the last one does, too. */
    public List<LocalDate> periods(LocalDate day) {
        if (policy.status() == Status.NONE) {
            return List.of(day);
        }
        LocalDate last = start(day).minusDays(1);
        // the first membership year has none before it
        return areInOnePeriod(day, last) ? List.of(day) : List.of(day, last);
    }

    /** Whether two days lie in the same period of the window. */
    public boolean areInOnePeriod(LocalDate one, LocalDate other) {
        return hasPeriods() && start(one).equals(start(other));
    }

    private Measure judged(LocalDate from, LocalDate to, LocalDate today) {
        return judged(between(from, to), from, to, today);
    }

    /** With all that conditions ask for besides, where there are any. Without a first day it is all there is. */
    private Measure judged(Measure spend, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        return ladder.isConditional()
                ? Measure.of(
                        new Figures(spend.earns(), counts(from, to, false), joined(), today),
                        new Figures(spend.keeps(), counts(from, to, keepsTakenBack), joined(), today))
                : spend;
    }

    private Map<Countable, Long> counts(@Nullable LocalDate from, @Nullable LocalDate to, boolean kept) {
        Map<Countable, Long> counts = new HashMap<>();
        for (Countable what : ladder.counted()) {
            if (what.level()) {
                counts.put(what, state.level(what));
                continue;
            }
            DayCounts tally = state.tally(what);
            long all = tally.count() + (kept ? Math.max(0, tally.takenBack()) : 0);
            counts.put(what, from == null ? all : count(tally, from, to, kept));
        }
        return counts;
    }

    private long count(DayCounts tally, LocalDate from, @Nullable LocalDate to, boolean kept) {
        if (running != null) {
            return running.count(tally.what(), from, to, kept);
        }
        long left = tally.between(from, to, false);
        return kept ? Math.max(left, tally.between(from, to, true)) : left;
    }

    /**
     * What a present tier rests on: where reviews grant it for the period that follows, and while its loss is put off, also what was
     * measured in the last one.
     */
    public Measure granted(LocalDate today) {
        return granted(measure(today), today);
    }

    /** The same, where the measure of the day is known. */
    public Measure granted(Measure now, LocalDate today) {
        return granted(now, today, isPutOff(today));
    }

    /** The same before something happened to a tier whose loss is put off now, or is not. */
    public Measure grantedBefore(LocalDate today, Windows after) {
        return granted(measure(today), today, after.isPutOff(today));
    }

    private Measure granted(Measure now, LocalDate today, boolean putOff) {
        boolean rests = isGrantedByReviews() || putOff;
        return hasPeriods() && policy.status() == Status.NONE && rests
                ? now.or(lastPeriod(start(today), today), ladder)
                : now;
    }

    private Measure lastPeriod(LocalDate from, LocalDate today) {
        return judged(start(from.minusDays(1)), from, today);
    }

    /** What is measured in the last period alone. */
    public Measure closedPeriod(LocalDate today) {
        return lastPeriod(start(today), today);
    }

    /** Whether a tier may rest on the period before, too. */
    private boolean looksBack() {
        boolean putsOff = policy.hasGrace() || !policy.minimumStay().isZero();
        return hasPeriods() && (policy.status() != Status.NONE || isGrantedByReviews() || putsOff);
    }

    private boolean hasPeriods() {
        return policy.window().hasPeriods();
    }

    private boolean isGrantedByReviews() {
        return policy.upgrade() != TierPolicy.Upgrade.AT_ONCE || policy.byTime().isReview();
    }

    /** Whether a grace period or a minimum stay keeps what the period before had earned. */
    private boolean isPutOff(LocalDate today) {
        return state.ladder(ladder.id())
                .map(LadderState::earned)
                .filter(earned -> earned.isPutOff() && today.isBefore(firstLoss(earned)))
                .isPresent();
    }

    /** The first day on which neither a grace period nor a minimum stay keeps a tier from being lost. */
    public LocalDate firstLoss(EarnedTier earned) {
        LocalDate stayEnds = stayEnds(earned);
        LocalDate graceEnds = earned.graceEnds();
        return graceEnds == null || stayEnds.isAfter(graceEnds) ? stayEnds : graceEnds;
    }

    /** The first day on which time may take a tier, a minimum stay considered. */
    public LocalDate stayEnds(EarnedTier earned) {
        return LocalDate.ofInstant(earned.since(), zone).plus(policy.minimumStay());
    }

    /** The first day that any measure looks at, also when a day is judged in retrospect, as a review does. */
    public LocalDate horizon(LocalDate today) {
        LocalDate first = start(ZoneDays.eve(zone, today));
        return looksBack() ? start(first.minusDays(1)) : first;
    }

    /** The first day after one on which another tier is earned or kept, if nothing more happens; null for never. */
    @Nullable
    public LocalDate nextChange(LocalDate after) {
        if (ladder.isConditional()) {
            Iterable<LocalDate> days = ChangeDays.of(ladder, this, state, flow.days(), after);
            return new NextChange(ladder, ofMany(), measure(after)).among(days);
        }
        if (!policy.needsDays() || flow.days().size() == 0) {
            return null;
        }
        if (policy.window() instanceof Window.Rolling rolling) {
            return Leaving.next(ladder, rolling, flow.days(), sums(start(after), LocalDate.MAX), keepsTakenBack);
        }
        LocalDate last = flow.days().day(flow.days().size() - 1);
        return new NextChange(ladder, this, measure(after)).atPeriodAfter(after, last);
    }

    /** The same, to be asked of many days. */
    private Windows ofMany() {
        Windows ofMany = new Windows(ladder, state, zone, keepsTakenBack);
        ofMany.running = new RunningMeasures(state, flow.days(), ladder.counted(), keepsTakenBack);
        return ofMany;
    }

    /** Whether a period of the window begins with a day. A rolling window has no periods. */
    public boolean isPeriodStart(LocalDate day) {
        return hasPeriods() && start(day).isAfter(ZoneDays.eve(zone, day));
    }

    /** The first day after the period of a calendar window, or of a membership year, in which a day lies. */
    public LocalDate end(LocalDate day) {
        return policy.window() instanceof Window.Calendar calendar
                ? calendar.period().endOf(day)
                : Anniversaries.next(joined(), day);
    }

    /** The first day after the period in which a day lies; null where the window has no periods. */
    @Nullable
    public LocalDate ends(LocalDate day) {
        return hasPeriods() ? end(day) : null;
    }

    /** The day of joining, in the program's zone. */
    public LocalDate joined() {
        Instant joinedAt = state.joinedAt();
        if (joinedAt == null) {
            throw new IllegalStateException(state.id() + " never joined");
        }
        return LocalDate.ofInstant(joinedAt, zone);
    }

    /** The first day that is measured as of a day: of its period, or of the rolling window that ends with it. */
    public LocalDate start(LocalDate day) {
        if (policy.window() instanceof Window.Rolling rolling) {
            if (!day.equals(startOf)) {
                startOf = day;
                start = rolling.start(day);
            }
            return start;
        }
        return policy.window() instanceof Window.Calendar calendar
                ? calendar.period().startOf(day)
                : Anniversaries.latest(joined(), day);
    }

    /** What ladders that are judged by the whole lifetime measure of a member: what is left of everything. */
    public static Money ofLifetime(MemberState state) {
        return Flow.of(state).left();
    }

    private Measure lifetime() {
        return keepsTakenBack ? Measure.of(flow.left(), flow.keeps()) : Measure.of(flow.left());
    }

    private Measure between(LocalDate from, LocalDate to) {
        Sums sums = sums(from, to);
        Currency currency = flow.days().currency();
        Money net = Money.ofMinor(sums.net(), currency);
        return keepsTakenBack ? Measure.of(net, Money.ofMinor(sums.keeps(), currency)) : Measure.of(net);
    }

    /** The same stretch is mostly asked for several times in a row. */
    private Sums sums(LocalDate from, LocalDate to) {
        Sums known = latest;
        if (known == null || !known.from().equals(from) || !known.to().equals(to)) {
            known = running == null
                    ? Sums.of(flow.days(), from, to, keepsTakenBack)
                    : new Sums(from, to, 0, running.net(from, to), running.takenBack(from, to));
            latest = known;
        }
        return known;
    }
}
