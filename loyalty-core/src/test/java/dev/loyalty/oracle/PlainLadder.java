package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.ByRefund;
import dev.loyalty.oracle.Plan.Need;
import dev.loyalty.oracle.Plan.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    /** The first day on which the tier was no longer earned because of time; null while it is earned. */
    @Nullable
    LocalDate lostOn;
    /** The last deed whose takings were judged: those after it wait for the review. */
    int judgedDeed;

    @Nullable
    PlainPin pin;
    /** One level at a time, at once: whether a period has begun that takes a level, or will once grace and minimum stay are over. */
    private boolean stepOpen;
    /** The tier held while frozen; -1 if not frozen. */
    int frozenAt = -1;

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

    /** To keep a tier: what was taken back still counts, for ever or until the review, as the policy says. */
    private int keptCutoff() {
        return switch (plan.policy().byRefund()) {
            case AT_ONCE -> PlainOrder.ALL;
            case AT_REVIEW -> judgedDeed;
            case NEVER -> -1;
        };
    }

    private int kept(LocalDate windows, LocalDate ages) {
        int real = earned(windows, ages, PlainOrder.ALL);
        return keptCutoff() == PlainOrder.ALL ? real : Math.max(earned(windows, ages, keptCutoff()), real);
    }

    // ---- days of review

    private boolean isReview(When when, LocalDate day) {
        Plan.Policy policy = plan.policy();
        return switch (when) {
            case PERIOD_END -> day.equals(Stretch.start(java.util.Objects.requireNonNull(policy.periods()), day));
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
            case CALENDAR -> day.equals(Stretch.start(java.util.Objects.requireNonNull(window.calendar()), day));
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
        int before = tier;
        int next = tier;
        LocalDate lostBefore = lostOn;
        LocalDate reached = sinceDay;
        if (!again && policy.upgrade() != When.AT_ONCE && isReview(policy.upgrade(), day)) {
            int e = earned(eve, day, PlainOrder.ALL);
            if (e > next) {
                next = e;
                reached = day;
                lostOn = null;
            }
        }
        if (policy.byTime() != When.AT_ONCE && downReview) {
            next = review(next, eve, day, reached);
        }
        if (next >= before) {
            trackLoss(next, day);
        }
        if (policy.byTime() == When.AT_ONCE) {
            next = fall(next, day, reached, downReview, lostBefore);
        }
        if (policy.upgrade() == When.AT_ONCE) {
            next = Math.max(next, earned(day, day, PlainOrder.ALL));
        }
        if (downReview) {
            judgedDeed = member.deedNo;
        }
        move(next, at, day);
        trackLoss(tier, day);
    }

    private int review(int from, LocalDate eve, LocalDate day, LocalDate reached) {
        int real = earned(eve, day, PlainOrder.ALL);
        if (plan.policy().byRefund() == ByRefund.NEVER) {
            real = kept(eve, day);
        }
        if (real >= from) {
            return from;
        }
        boolean byRefund = plan.policy().byRefund() == ByRefund.AT_REVIEW && kept(eve, day) >= from;
        if (byRefund) {
            return stepped(from, real);
        }
        if (lostOn == null) {
            lostOn = eve;
        }
        return isProtected(day, reached) ? from : stepped(from, real);
    }

    private int fall(int from, LocalDate day, LocalDate reached, boolean review, @Nullable LocalDate lostBefore) {
        int real = earned(day, day, PlainOrder.ALL);
        int kept = kept(day, day);
        ByRefund byRefund = plan.policy().byRefund();
        if (byRefund == ByRefund.NEVER) {
            real = kept;
        }
        if (byRefund == ByRefund.AT_REVIEW && !review && (kept >= from || lostOn == null)) {
            return from;
        }
        if (real >= from) {
            return from;
        }
        boolean waited = lostBefore == null && earned(day.minusDays(1), day, PlainOrder.ALL) < from;
        if (byRefund == ByRefund.AT_REVIEW && review && (kept >= from || waited)) {
            return stepped(from, real);
        }
        stepOpen |= review;
        if (isProtected(day, reached) || (plan.policy().oneLevel() && !stepOpen)) {
            return from;
        }
        stepOpen = false;
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
        LocalDate lost = lostOn;
        boolean stays = policy.stay() != null && day.isBefore(reached.plus(policy.stay()));
        boolean grace = policy.grace() != null && lost != null && day.isBefore(lost.plus(policy.grace()));
        return stays || grace;
    }

    private void trackLoss(int of, LocalDate day) {
        if (kept(day, day) >= of) {
            lostOn = null;
            stepOpen = false;
        } else if (lostOn == null) {
            lostOn = day;
        }
    }

    /** What follows at once after something was said. {@code before} is what was earned just before, {@code keptBefore} to keep the tier. */
    void judge(LocalDate day, Instant at, int before, int keptBefore, int lastBefore, boolean takes) {
        Plan.Policy policy = plan.policy();
        int real = earned(day, day, PlainOrder.ALL);
        int next = tier;
        if (member.frozen && !takes) {
            return;
        }
        if (policy.upgrade() == When.AT_ONCE && !member.frozen) {
            next = Math.max(next, real);
        }
        int late = lastPeriodEarned(day);
        next = late > lastBefore && !member.frozen ? Math.max(next, late) : next;
        int rests = restsOn(day);
        if (policy.byRefund() == ByRefund.AT_ONCE && rests < next && before >= next) {
            next = rests;
        }
        int keeps = keepsOn(day);
        if (policy.byRefund() == ByRefund.NEVER && keeps < next && keptBefore >= next) {
            next = keeps;
        }
        move(next, at, day);
        if (kept(day, day) >= tier) {
            lostOn = null;
        }
    }

    /** What the period before earned, where its status still runs and its review is over: what comes late is given at once. */
    int lastPeriodEarned(LocalDate day) {
        Plan.Policy policy = plan.policy();
        List<Stretch> stretches = Stretch.of(policy, day, member.joined());
        if (policy.upgrade() == When.AT_ONCE || stretches.size() < 2) {
            return 0;
        }
        Stretch last = stretches.get(1);
        LocalDate review = java.util.Objects.requireNonNull(last.end());
        while (!review.isAfter(day) && !isReview(policy.upgrade(), review)) {
            review = review.plusDays(1);
        }
        return review.isAfter(day) ? 0 : earnedBy(Sum.of(member.facts(), last, PlainOrder.ALL), day);
    }

    /** A freeze ends: up at once, and down where time does so at once; grace begins today. */
    void thaw(LocalDate day, Instant at) {
        frozenAt = -1;
        Plan.Policy policy = plan.policy();
        int next = tier;
        trackLoss(next, day);
        if (policy.byTime() == When.AT_ONCE) {
            next = fall(next, day, sinceDay, !policy.oneLevel(), day);
        }
        if (policy.upgrade() == When.AT_ONCE) {
            next = Math.max(next, earned(day, day, PlainOrder.ALL));
        }
        move(next, at, day);
        trackLoss(tier, day);
    }

    /** Comes under another version: with its tier, or, if that is no more, with the tier that is earned. */
    void take(Plan.Ladder other, LocalDate day, Instant at) {
        String own = plan.tiers().get(tier).id();
        String kept = frozenAt < 0 ? null : plan.tiers().get(frozenAt).id();
        plan = other;
        lastAsked = null;
        if (pin != null && rank(pin.tier()) < 0) {
            pin = null;
        }
        tier = rank(own);
        if (tier < 0) {
            tier = earned(day, day, PlainOrder.ALL);
            since = at;
            sinceDay = day;
            lostOn = null;
        }
        if (kept != null) {
            frozenAt = rank(kept) < 0 ? tier : rank(kept);
        }
    }

    /** A version that comes within a day judges once: up at once, and down where time does so at once. */
    void adopts(LocalDate day, Instant at) {
        Plan.Policy policy = plan.policy();
        int next = tier;
        LocalDate lostBefore = lostOn;
        trackLoss(next, day);
        if (policy.byTime() == When.AT_ONCE) {
            next = fall(next, day, sinceDay, false, lostBefore);
        }
        if (policy.upgrade() == When.AT_ONCE) {
            next = Math.max(next, earned(day, day, PlainOrder.ALL));
        }
        move(next, at, day);
        trackLoss(tier, day);
    }

    /** What the tier rests on: what is earned, or what the last period earned. */
    int restsOn(LocalDate day) {
        return restsOn(day, PlainOrder.ALL);
    }

    private int restsOn(LocalDate day, int cutoff) {
        int best = earned(day, day, cutoff);
        if (!plan.policy().status()) {
            for (Stretch stretch : Stretch.looked(plan.policy(), day, member.joined())) {
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
        int before = tier;
        if (next != tier) {
            tier = next;
            since = at;
            sinceDay = day;
            lostOn = plan.policy().oneLevel() && next < before ? lostOn : null; // the tier below was lost no later
        }
    }
}
