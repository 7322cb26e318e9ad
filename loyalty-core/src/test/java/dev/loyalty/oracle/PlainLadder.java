package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.ByRefund;
import dev.loyalty.oracle.Plan.Need;
import dev.loyalty.oracle.Plan.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a member stands on a ladder. */
final class PlainLadder {

    private final PlainMember member;
    Plan.Ladder plan;
    int tier;
    Instant since;
    LocalDate sinceDay;
    /** Since when the tier held is held, by hand or not. */
    Instant heldSince;
    /** The day on which time took the tier, so that grace runs from it; null while it is earned, and where something else took it. */
    @Nullable
    LocalDate lostOn;

    /** The day on which the loss is put off no longer, as the version said under which that began; null if the present one did. */
    private @Nullable LocalDate putOffUntil;

    @Nullable
    PlainPin pin;
    /** Whether a period has begun that takes the tier once grace and minimum stay are over. */
    private boolean due;
    /** The tier held while frozen; -1 if not frozen. */
    int frozenAt = -1;
    /** While frozen: whether the tier was no longer earned before and had no grace, or was taken back and waits for the review. */
    private boolean waits;

    /** Whether the tier was earned, or rested on something, under the version before. */
    private boolean earnedBefore = true;

    private boolean restedBefore = true;

    private @Nullable Asked lastAsked;
    private int lastEarned;

    PlainLadder(PlainMember member, Plan.Ladder plan, Instant since, LocalDate sinceDay) {
        this.member = member;
        this.plan = plan;
        this.since = since;
        this.sinceDay = sinceDay;
        this.heldSince = since;
    }

    /** The tier held: by the policy alone, or by hand. */
    int held() {
        if (frozenAt >= 0) {
            return frozenAt;
        }
        PlainPin given = pin;
        if (given == null) {
            return tier;
        }
        int hand = rank(given.tier());
        return given.exact() ? hand : Math.max(hand, tier);
    }

    String heldTier() {
        return plan.tiers().get(held()).id();
    }

    int rank(String id) {
        for (int i = 0; i < plan.tiers().size(); i++) {
            if (plan.tiers().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    // ---- what is earned

    List<Sum> sums(LocalDate day, int cutoff) {
        List<Sum> sums = new ArrayList<>();
        for (Stretch stretch : Stretch.of(plan.policy(), day, member.joined())) {
            sums.add(Sum.of(member.facts(), stretch, cutoff));
        }
        return sums;
    }

    /** The next tier above the one held; -1 at the top. One by invitation is none. */
    int next() {
        for (int i = held() + 1; i < plan.tiers().size(); i++) {
            if (!(plan.tiers().get(i).need() instanceof Need.Invitation)) {
                return i;
            }
        }
        return -1;
    }

    /** The tier earned by what stands in the windows of one day, at the membership age of another. */
    int earned(LocalDate windows, LocalDate ages, int cutoff) {
        Asked asked = new Asked(windows, ages, cutoff, member.facts());
        Asked last = lastAsked;
        if (last == null || !asked.isSame(last)) {
            lastAsked = asked;
            lastEarned = reckoned(windows, ages, cutoff);
        }
        return lastEarned;
    }

    /** A question, to answer it once when it is asked twice. */
    private record Asked(LocalDate windows, LocalDate ages, int cutoff, List<Fact> facts) {
        boolean isSame(Asked other) {
            return cutoff == other.cutoff
                    && facts == other.facts
                    && windows.equals(other.windows)
                    && ages.equals(other.ages);
        }
    }

    private int reckoned(LocalDate windows, LocalDate ages, int cutoff) {
        int best = 0;
        for (Sum sum : sums(windows, cutoff)) {
            best = Math.max(best, earnedBy(sum, ages));
        }
        return best;
    }

    private int earnedBy(Sum sum, LocalDate age) {
        for (int i = plan.tiers().size() - 1; i > 0; i--) {
            if (isMet(plan.tiers().get(i).need(), sum, age)) {
                return i;
            }
        }
        return 0;
    }

    boolean isMet(Need need, Sum sum, LocalDate age) {
        if (need instanceof Need.Spent spent) {
            return Math.max(0, sum.spend) >= spent.cents();
        } else if (need instanceof Need.Orders orders) {
            return sum.orders >= orders.least();
        } else if (need instanceof Need.Acts acts) {
            return sum.acts(acts.kind()) >= acts.least();
        } else if (need instanceof Need.Age years) {
            return !member.joined().plus(years.period()).isAfter(age);
        } else if (need instanceof Need.All all) {
            return all.parts().stream().allMatch(part -> isMet(part, sum, age));
        } else if (need instanceof Need.Any any) {
            return any.parts().stream().anyMatch(part -> isMet(part, sum, age));
        }
        return false;
    }

    /** To keep a tier: what was taken back still counts for ever, if the policy says so. */
    private int keptCutoff() {
        return plan.policy().byRefund() == ByRefund.NEVER ? -1 : PlainOrder.ALL;
    }

    /** The tier that is kept by what stands in the windows of one day, at the membership age of another. */
    int kept(LocalDate windows, LocalDate ages) {
        int real = earned(windows, ages, PlainOrder.ALL);
        return keptCutoff() == PlainOrder.ALL ? real : Math.max(earned(windows, ages, keptCutoff()), real);
    }

    // ---- days of review

    private boolean isReview(When when, LocalDate day) {
        Plan.Policy policy = plan.policy();
        return switch (when) {
            case PERIOD_END -> day.equals(Stretch.start(Objects.requireNonNull(policy.periods()), day));
            case MEMBERSHIP_ANNIVERSARY -> isAnniversary(member.joined(), day);
            case TIER_ANNIVERSARY -> isAnniversary(sinceDay, day);
            case AT_ONCE -> isPeriodStart(day);
            case NEVER -> false;
        };
    }

    /** The next day after one on which a review gives tiers. */
    LocalDate nextReview(LocalDate after) {
        LocalDate day = after.plusDays(1);
        while (!isReview(plan.policy().upgrade(), day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isPeriodStart(LocalDate day) {
        Plan.Window window = plan.policy().window();
        return switch (window.kind()) {
            case CALENDAR -> day.equals(Stretch.start(Objects.requireNonNull(window.calendar()), day));
            case MEMBERSHIP_YEAR -> isAnniversary(member.joined(), day);
            case LIFETIME, ROLLING -> false;
        };
    }

    private static boolean isAnniversary(LocalDate from, LocalDate day) {
        int years = Stretch.yearsSince(from, day);
        return years >= 1 && from.plusYears(years).equals(day);
    }

    // ---- what moves

    /** What time does at the start of a day. */
    void dayBegins(LocalDate day, Instant at, boolean again) {
        Plan.Policy policy = plan.policy();
        LocalDate eve = day.minusDays(1);
        boolean downReview = !again && isReview(policy.byTime(), day);
        int next = tier;
        LocalDate reached = sinceDay;
        if (!again && policy.upgrade() != When.AT_ONCE && isReview(policy.upgrade(), day)) {
            int e = earned(eve, day, PlainOrder.ALL);
            if (e > next) {
                next = e;
                reached = day;
                won();
            }
        }
        if (policy.byTime() != When.AT_ONCE && downReview) {
            next = review(next, eve, day, reached);
        }
        if (next >= tier) {
            trackLoss(next, day);
        }
        if (policy.byTime() == When.AT_ONCE) {
            next = fall(next, day, reached, downReview);
        }
        if (policy.upgrade() == When.AT_ONCE) {
            next = Math.max(next, earned(day, day, PlainOrder.ALL));
        }
        move(next, at, day);
        trackLoss(tier, day);
        if (policy.byTime() == When.AT_ONCE
                && policy.oneLevel()
                && policy.window().hasPeriods()
                && !due) {
            leftByStep(day);
        }
    }

    /** What a step has left, and its very day takes as well, has a grace of its own, if that lasts beyond the next start of a period. */
    private void leftByStep(LocalDate day) {
        LocalDate ends = graceEnds();
        LocalDate period =
                Stretch.of(plan.policy(), day, member.joined()).get(0).end();
        due = ends != null && ends.isAfter(Objects.requireNonNull(period));
        lostOn = due ? lostOn : null;
    }

    /** A review takes what is no longer earned: what time took after its grace, all else without one; a minimum stay puts off both. */
    private int review(int from, LocalDate eve, LocalDate day, LocalDate reached) {
        int real = kept(eve, day);
        return real >= from || isProtected(day, reached) ? from : stepped(from, real);
    }

    /** Where time takes at once: as soon as it is lost, or, with periods, when one begins. */
    private int fall(int from, LocalDate day, LocalDate reached, boolean begins) {
        Plan.Policy policy = plan.policy();
        int real = kept(day, day);
        if (real >= from || (policy.window().hasPeriods() && !begins && !due)) {
            return from;
        }
        boolean waited = lostOn == null && !due;
        due = isProtected(day, reached);
        if (due) {
            return from;
        }
        int waiting = kept(day.minusDays(1), day);
        if (waited && policy.grace() != null && !policy.oneLevel() && waiting > real) {
            // what something else took has no grace, but what the day takes of the rest has
            lostOn = member.dayFrom(day);
            due = true;
            return waiting;
        }
        return stepped(from, real);
    }

    private int stepped(int from, int earned) {
        if (!plan.policy().oneLevel()) {
            return earned;
        }
        int next = from - 1;
        while (next > earned && plan.tiers().get(next).need() instanceof Need.Invitation) {
            next--;
        }
        return next;
    }

    private boolean isProtected(LocalDate day, LocalDate reached) {
        Plan.Policy policy = plan.policy();
        LocalDate ends = graceEnds();
        boolean stays = policy.stay() != null && day.isBefore(reached.plus(policy.stay()));
        return stays || (ends != null && day.isBefore(ends));
    }

    /** The end of the grace period; one that runs goes on under another version. */
    @Nullable
    LocalDate graceEnds() {
        LocalDate lost = lostOn;
        Period grace = plan.policy().grace();
        LocalDate own = lost == null || grace == null ? null : lost.plus(grace);
        return putOffUntil == null ? own : putOffUntil;
    }

    /** Before another version comes. What was lost and had no grace under this one has none. */
    private void keepsGrace(Plan.Policy next) {
        Plan.Policy policy = plan.policy();
        if (putOffUntil == null && policy.byTime() != When.NEVER) {
            putOffUntil = graceEnds();
        }
        if (due && policy.stay() != null && policy.window().hasPeriods()) {
            LocalDate stays = sinceDay.plus(policy.stay());
            putOffUntil = putOffUntil == null || stays.isAfter(putOffUntil) ? stays : putOffUntil;
        }
        if (next.window().kind() == Plan.Kind.LIFETIME) {
            putOffUntil = null;
        }
        lostOn = putOffUntil == null ? null : lostOn;
        due = putOffUntil != null && (next.byTime() == When.AT_ONCE || next.byTime() == When.NEVER);
    }

    /** What was put off long enough under the version before is not put off any more, unless a freeze keeps it. */
    private void forgetsWhatIsOver(LocalDate day) {
        boolean over = putOffUntil != null && !putOffUntil.isAfter(member.begun);
        if (over && !member.frozen && !isProtected(day, sinceDay)) {
            lostOn = null;
            putOffUntil = null;
            due = false;
        }
    }

    private void trackLoss(int of, LocalDate day) {
        if (kept(day, day) >= of) {
            won();
        } else if (lostOn == null && putOffUntil == null && kept(day.minusDays(1), day) >= of) {
            lostOn = member.dayFrom(day);
        }
    }

    /** The tier is earned. */
    private void won() {
        lostOn = null;
        putOffUntil = null;
        due = false;
        waits = false;
    }

    /** What follows at once after something was said, whatever stood before; {@code takes} if it takes something back. */
    void judge(LocalDate day, Instant at, Before before, boolean takes) {
        Plan.Policy policy = plan.policy();
        if (kept(day, day) >= tier) {
            won();
        }
        if (member.frozen && (!takes || policy.byRefund() == ByRefund.NEVER)) {
            return;
        }
        int next = tier;
        if (policy.upgrade() == When.AT_ONCE && !member.frozen) {
            next = Math.max(next, earned(day, day, PlainOrder.ALL));
        }
        int late = lastPeriodEarned(day);
        next = late > before.late() && !member.frozen ? Math.max(next, late) : next;
        int rests = restsOn(day);
        if (policy.byRefund() == ByRefund.AT_ONCE && rests < next && before.rests() >= next) {
            next = rests;
        }
        int keeps = keepsOn(day);
        if (policy.byRefund() == ByRefund.NEVER && keeps < next && before.keeps() >= next) {
            next = keeps;
        }
        if (member.frozen && policy.byRefund() == ByRefund.AT_REVIEW) {
            waits |= kept(day, day) < tier && before.earned() >= tier;
        }
        LocalDate lost = lostOn;
        LocalDate until = putOffUntil;
        boolean wasDue = due;
        boolean down = next < tier;
        move(next, at, day);
        if (down && wasDue && !member.frozen && kept(day, day) < tier) {
            // what is left in a grace period has the rest of it
            lostOn = lost;
            putOffUntil = until;
            due = true;
        }
    }

    /**
     * What stood before something was said.
     *
     * @param rests the tier on which it rested
     * @param keeps the same, to keep a tier
     * @param earned the tier that was earned, to keep one
     * @param late what the last period had earned
     */
    record Before(int rests, int keeps, int earned, int late) {

        static final Before NOTHING = new Before(0, 0, 0, 0);
    }

    /** Whether what stood before no longer stands after. */
    boolean isLost(Before before, Before after) {
        return plan.policy().byRefund() == ByRefund.AT_REVIEW
                ? before.earned() >= tier && after.earned() < tier
                : before.rests() >= tier && after.rests() < tier;
    }

    Before before(LocalDate day) {
        return new Before(restsOn(day), keepsOn(day), kept(day, day), lastPeriodEarned(day));
    }

    /**
     * What the period before earned, where its status still runs and its review is over, or comes only when the status has ended because
     * what it counts from began in this very period: what comes late is given at once.
     */
    int lastPeriodEarned(LocalDate day) {
        Plan.Policy policy = plan.policy();
        List<Stretch> stretches = Stretch.of(policy, day, member.joined());
        if (policy.upgrade() == When.AT_ONCE || stretches.size() < 2) {
            return 0;
        }
        Stretch last = stretches.get(1);
        LocalDate start = Objects.requireNonNull(last.end());
        LocalDate end = Objects.requireNonNull(stretches.get(0).end());
        LocalDate review = start;
        while (!review.isAfter(end) && !isReview(policy.upgrade(), review)) {
            review = review.plusDays(1);
        }
        LocalDate from = policy.upgrade() == When.TIER_ANNIVERSARY ? sinceDay : member.joined();
        boolean inVain = review.isAfter(end) && policy.upgrade() != When.PERIOD_END && !from.isBefore(start);
        return review.isAfter(day) && !inVain ? 0 : earnedBy(Sum.of(member.facts(), last, PlainOrder.ALL), day);
    }

    /** What began to count only now, and so comes late for its period. */
    void lifts(LocalDate day, Instant at, int before) {
        int late = lastPeriodEarned(day);
        move(late > before ? Math.max(late, tier) : tier, at, day);
    }

    /** A freeze begins: what is no longer earned and has no grace waits. */
    void freeze(LocalDate day) {
        frozenAt = held();
        waits = kept(day, day) < tier && lostOn == null && putOffUntil == null && !due;
    }

    /**
     * A freeze ends: up at once, and down where time does so at once; grace begins today. What waits for a review, or for the period's end,
     * waits on.
     */
    void thaw(LocalDate day, Instant at) {
        frozenAt = -1;
        Plan.Policy policy = plan.policy();
        boolean periods = policy.window().hasPeriods();
        boolean reviews = policy.byTime() != When.AT_ONCE && policy.byTime() != When.NEVER;
        int next = tier;
        int real = kept(day, day);
        boolean waited = waits;
        waits = false;
        if (real >= next) {
            won();
        } else if (!waited || (!periods && !reviews)) {
            boolean step = policy.oneLevel() && !reviews;
            if (!waited && (!step || isTakenByPeriod(day))) {
                beginGrace(day);
            }
            next = lose(day);
        }
        if (policy.upgrade() == When.AT_ONCE) {
            next = Math.max(next, earned(day, day, PlainOrder.ALL));
        }
        move(next, at, day);
    }

    /** Whether the start of this period took the tier. */
    private boolean isTakenByPeriod(LocalDate day) {
        LocalDate start = Objects.requireNonNull(
                Stretch.of(plan.policy(), day, member.joined()).get(0).first());
        return sinceDay.isBefore(start) && kept(start.minusDays(1), day) >= tier;
    }

    /** Comes under another version: with its tier, or, if that is no more, with the tier that is earned. */
    void take(Plan.Ladder other, LocalDate day, Instant at) {
        String own = plan.tiers().get(tier).id();
        String kept = frozenAt < 0 ? null : plan.tiers().get(frozenAt).id();
        keepsGrace(other.policy());
        plan = other;
        sinceDay = member.day(since);
        lastAsked = null;
        forgetsWhatIsOver(day);
        if (pin != null && rank(pin.tier()) < 0) {
            pin = null;
        }
        tier = rank(own);
        if (tier < 0) {
            tier = earned(day, day, PlainOrder.ALL);
            since = at;
            sinceDay = day;
            won();
        }
        if (kept != null) {
            frozenAt = rank(kept) < 0 ? tier : rank(kept);
        }
    }

    /** Notes what another version is about to judge otherwise. */
    void leaves(LocalDate day) {
        earnedBefore = kept(day, day) >= tier;
        restedBefore = keepsOn(day) >= tier;
    }

    /** What the version no longer earns has its grace from that day on, if time takes it at once or at a review. */
    void beginsGrace(LocalDate day) {
        Plan.Policy policy = plan.policy();
        boolean step = policy.byTime() == When.AT_ONCE && policy.oneLevel();
        if (earnedBefore && !step && policy.byTime() != When.NEVER && isLostByVersion(day)) {
            beginGrace(day);
        }
    }

    private boolean isLostByVersion(LocalDate day) {
        boolean rests = plan.policy().window().hasPeriods() && keepsOn(day) >= tier;
        boolean waitsOn = plan.policy().byRefund() == ByRefund.AT_REVIEW && !restedBefore;
        return kept(day, day) < tier && !rests && !waitsOn;
    }

    /** A version judges once: up at once, and down where time does so at once. */
    void adopts(LocalDate day, Instant at) {
        Plan.Policy policy = plan.policy();
        int next = tier;
        if (kept(day, day) >= next) {
            won();
        } else if (isLostByVersion(day)) {
            next = lose(day);
        }
        if (policy.upgrade() == When.AT_ONCE) {
            next = Math.max(next, earned(day, day, PlainOrder.ALL));
        }
        move(next, at, day);
    }

    private void beginGrace(LocalDate day) {
        Plan.Policy policy = plan.policy();
        if (lostOn == null
                && putOffUntil == null
                && !due
                && policy.grace() != null
                && policy.window().kind() != Plan.Kind.LIFETIME) {
            lostOn = member.dayFrom(day);
            due = policy.byTime() == When.AT_ONCE;
        }
    }

    /** Where time takes at once, the tier that is left. */
    private int lose(LocalDate day) {
        Plan.Policy policy = plan.policy();
        boolean takes = policy.byTime() == When.AT_ONCE && (!policy.oneLevel() || due);
        if (takes && isProtected(day, sinceDay)) {
            due = true;
        } else if (takes) {
            return stepped(tier, kept(day, day));
        }
        return tier;
    }

    /** What the tier rests on: what is earned, or what the last period earned. */
    int restsOn(LocalDate day) {
        return restsOn(day, PlainOrder.ALL);
    }

    private int restsOn(LocalDate day, int cutoff) {
        int best = earned(day, day, cutoff);
        if (!plan.policy().status()) {
            List<Stretch> stretches = due && isProtected(day, sinceDay)
                    ? Stretch.withLast(plan.policy(), day, member.joined())
                    : Stretch.looked(plan.policy(), day, member.joined());
            for (Stretch stretch : stretches) {
                best = Math.max(best, earnedBy(Sum.of(member.facts(), stretch, cutoff), day));
            }
        }
        return best;
    }

    int keepsOn(LocalDate day) {
        int real = restsOn(day);
        return keptCutoff() == PlainOrder.ALL ? real : Math.max(real, restsOn(day, keptCutoff()));
    }

    private void move(int next, Instant at, LocalDate day) {
        if (next != tier) {
            boolean goesOn = lostOn != null && lostOn.equals(member.dayFrom(day)) && due;
            LocalDate lost = lostOn;
            LocalDate until = putOffUntil;
            tier = next;
            since = at;
            sinceDay = member.dayFrom(day);
            won();
            if (goesOn) {
                lostOn = lost;
                putOffUntil = until;
                due = true;
            }
        }
    }
}
