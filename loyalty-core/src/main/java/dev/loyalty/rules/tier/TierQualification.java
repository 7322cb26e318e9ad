package dev.loyalty.rules.tier;

import dev.loyalty.event.TierReason;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.calendar.Earlier;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.rules.spend.ComingToCount;
import dev.loyalty.rules.spend.Conditions;
import dev.loyalty.rules.spend.Figures;
import dev.loyalty.rules.spend.Measure;
import dev.loyalty.rules.spend.Windows;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One ladder of one member: what is measured against what is held, and the days that matter to it. */
public final class TierQualification {

    private final LoyaltyProgram program;
    private final MemberState state;
    private final TierLadder ladder;
    private final LadderState standing;
    private final Windows windows;

    public TierQualification(LoyaltyProgram program, MemberState state, LadderState standing) {
        this.program = program;
        this.state = state;
        this.ladder = program.ladder(standing.ladder());
        this.standing = standing;
        this.windows = new Windows(ladder, state, program.zone());
    }

    /** The same ladder in another state of the member. */
    TierQualification in(MemberState other) {
        return new TierQualification(
                program, other, other.ladder(standing.ladder()).orElse(standing));
    }

    /** The same at the start of a later day, if nothing more happens: what waits, and comes to count by then, does. */
    TierQualification by(LocalDate day) {
        return in(ComingToCount.by(state, program, ZoneDays.start(zone(), day)));
    }

    public LadderState standing() {
        return standing;
    }

    public EarnedTier earned() {
        return standing.earned();
    }

    public TierLadder ladder() {
        return ladder;
    }

    public TierPolicy policy() {
        return ladder.policy();
    }

    public Windows windows() {
        return windows;
    }

    /** The rank of the tier held by the policy alone; -1 if the program no longer has it. */
    int rank() {
        return ladder.rank(earned().tier());
    }

    int rankEarned(Measure measure) {
        return measure.rankEarned(ladder);
    }

    int rankKept(Measure measure) {
        return measure.rankKept(ladder);
    }

    /** Since when, as a day. */
    LocalDate since() {
        return LocalDate.ofInstant(earned().since(), zone());
    }

    /** The day before one: the one before it, or, where the zone skipped that date, the one before that. */
    public LocalDate eve(LocalDate day) {
        return ZoneDays.eve(zone(), day);
    }

    /** The day that begins with a date: itself, or, where the zone skipped it, the next one. */
    LocalDate begins(LocalDate date) {
        return Counting.day(program, ZoneDays.start(zone(), date));
    }

    boolean reviewsUpgrade(LocalDate day) {
        LocalDate review = nextUpgrade(eve(day));
        return review != null && !review.isAfter(day);
    }

    boolean reviewsDowngrade(LocalDate day) {
        LocalDate review = nextReview(eve(day));
        return review != null && !review.isAfter(day);
    }

    /**
     * What the last period earns whose status still runs, once its review that moves up is over: what comes late for it lifts at once.
     * Null if there is none, as in the first membership year, or where members move up at once anyway.
     */
    @Nullable
    Measure closedPeriod(LocalDate today) {
        boolean countsAlone = windows.periods(today).size() < 2;
        if (countsAlone || policy().upgrade() == TierPolicy.Upgrade.AT_ONCE) {
            return null;
        }
        LocalDate start = windows.start(today);
        LocalDate review = nextUpgrade(start.minusDays(1));
        if (review == null || (review.isAfter(today) && !isOutOfReach(review, start, windows.end(today)))) {
            return null;
        }
        return windows.closedPeriod(today);
    }

    /** Whether a review comes only when the status has ended, because what it counts from began in this very period. */
    private boolean isOutOfReach(LocalDate review, LocalDate start, LocalDate end) {
        LocalDate countsFrom = policy().upgrade() == TierPolicy.Upgrade.TIER_ANNIVERSARY ? since() : windows.joined();
        return policy().upgrade() != TierPolicy.Upgrade.PERIOD_END
                && review.isAfter(end)
                && !countsFrom.isBefore(start);
    }

    /** The rank that a review gives at the start of a day, by what the day before earned: no more than that very start leaves. */
    int rankByUpgrade(Measure eve, LocalDate review) {
        int earned = rankEarned(eve);
        return isUnprotected() ? Math.min(earned, rankKept(windows.measure(review))) : earned;
    }

    /** Whether time takes at once, and without delay, what is not earned on a day itself. */
    boolean isUnprotected() {
        return policy().byTime() == TierPolicy.TimeDowngrade.AT_ONCE
                && policy().needsDays()
                && !policy().hasGrace()
                && policy().minimumStay().isZero();
    }

    /** Whether a minimum stay and a grace period leave a tier that is not earned to time. */
    boolean isLosable(LocalDate today) {
        return !today.isBefore(firstLoss());
    }

    /** Whether a grace period or a minimum stay puts the loss off until a day begins, or longer. One that is over puts off nothing. */
    boolean isPutOffUntil(LocalDate today) {
        return earned().isPutOff() && !begins(firstLoss()).isBefore(today);
    }

    /** The first day on which time may take the tier, a minimum stay considered. */
    LocalDate stayEnds() {
        return windows.stayEnds(earned());
    }

    /**
     * The next day after one at whose start time may do something, if nothing more happens; null for never. It may be in vain: then
     * the next one is asked for.
     */
    @Nullable
    public LocalDate nextDue(LocalDate after) {
        if (!ladder.isTimed()) {
            return null;
        }
        Measure present = windows.measure(after);
        LocalDate due = windows.nextChange(after);
        if (rankEarned(present) > rank()) {
            due = Earlier.of(due, nextUpgrade(after));
        }
        if (rankKept(present) < rank()) {
            due = Earlier.of(due, nextLoss(after));
        }
        return Earlier.of(due, nextAgeAtReview(after));
    }

    /** The next review on whose own day a membership age comes true: it looks at the spend of the day before, which never meets it. */
    private @Nullable LocalDate nextAgeAtReview(LocalDate after) {
        LocalDate due = null;
        for (Period age : ladder.ages()) {
            LocalDate day = windows.joined().plus(age);
            if (day.isAfter(after) && (reviewsUpgrade(day) || reviewsDowngrade(day))) {
                due = Earlier.of(due, day);
            }
        }
        return due;
    }

    /** The next day after one at whose start a review moves up; null if members move up at once. */
    @Nullable
    public LocalDate nextUpgrade(LocalDate after) {
        return Reviews.nextUpgrade(policy(), after, windows.joined(), since());
    }

    /** The next day after one at whose start time reviews who moves down; null if it has no such days. */
    @Nullable
    public LocalDate nextReview(LocalDate after) {
        return Reviews.nextDowngrade(policy(), after, windows.joined(), since());
    }

    /** The last day on which a tier is surely kept that is no longer earned; null if none is kept for a while. */
    @Nullable
    public LocalDate keptThrough(LocalDate today) {
        if (!earned().isPutOff()) {
            return null;
        }
        LocalDate loss = policy().byTime().isReview() ? nextLoss(today) : firstLoss();
        return loss == null || !loss.isAfter(today) ? null : eve(loss);
    }

    /** The first day on which neither a grace period nor a minimum stay keeps a tier from being lost. */
    LocalDate firstLoss() {
        return windows.firstLoss(earned());
    }

    /** When a tier that is no longer earned may be lost. */
    private @Nullable LocalDate nextLoss(LocalDate after) {
        LocalDate first = firstLoss();
        if (policy().byTime().isReview()) {
            LocalDate from = first.isAfter(after) ? eve(first) : after;
            return Reviews.nextDowngrade(policy(), from, windows.joined(), since());
        }
        if (policy().byTime() == TierPolicy.TimeDowngrade.NEVER || !policy().needsDays()) {
            return null;
        }
        LocalDate due = first.isAfter(after) ? first : null;
        boolean rolling = policy().window().isRolling();
        return rolling ? due : Earlier.of(due, windows.end(after));
    }

    /** A reason to have a tier of a rank: what is held against it to reach it. */
    TierReason reached(Code code, Measure measure, int rank) {
        return reason(code, measure.earns(), measure.toEarn(), rank);
    }

    /** A reason to have a tier of a rank no longer: what is held against it to keep it. */
    TierReason lost(Code code, Measure measure, int rank) {
        return reason(code, measure.keeps(), measure.toKeep(), rank);
    }

    private TierReason reason(Code code, Money measure, @Nullable Figures figures, int rank) {
        Tier tier = ladder.tiers().get(rank);
        return new TierReason(code, measure, tier.threshold(), Conditions.of(tier, figures), program.version());
    }

    public ZoneId zone() {
        return program.zone();
    }
}
