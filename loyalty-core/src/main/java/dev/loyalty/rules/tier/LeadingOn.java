package dev.loyalty.rules.tier;

import dev.loyalty.program.Tier;
import dev.loyalty.rules.spend.Conditions;
import dev.loyalty.rules.spend.Measure;
import dev.loyalty.rules.spend.Windows;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leads on to higher tiers: what is measured today, or, where reviews give tiers, what the next one will see if nothing more is
 * bought. With a status several periods count, each alone.
 */
public final class LeadingOn {

    private final TierQualification then;
    private final Windows windows;
    private final @Nullable LocalDate review;
    private final LocalDate judged;
    private final List<LocalDate> periods;
    private final LocalDate open;

    public LeadingOn(TierQualification now, LocalDate today) {
        LocalDate next = now.nextUpgrade(today);
        this.then = next == null ? now : now.by(next);
        this.windows = then.windows();
        this.review = next == null ? null : then.begins(next);
        this.judged = review == null ? today : review;
        this.periods = review == null ? windows.periods(today) : seen(review);
        this.open = periods.stream()
                .filter(day -> windows.areInOnePeriod(day, today))
                .findFirst()
                .orElse(periods.get(0));
    }

    /** What reaches a tier; unless something does, what is measured in the period in which spending leads there. */
    public Measure to(Tier tier) {
        return periods.stream()
                .map(period -> measure(period, tier))
                .filter(measure -> Conditions.isReached(tier, measure))
                .findFirst()
                .orElseGet(() -> measure(open, tier));
    }

    /** The first day after the period in which spending leads on: the present one, if it counts; null where the window has no periods. */
    @Nullable
    public LocalDate ends() {
        return windows.ends(open);
    }

    /** A day in each period that a review looks at, and that does not stop counting on the review's own day. */
    private List<LocalDate> seen(LocalDate day) {
        List<LocalDate> seen = windows.periods(then.eve(day));
        if (!then.isUnprotected() || windows.ends(day) == null) {
            return seen;
        }
        List<LocalDate> left = windows.periods(day);
        return seen.stream()
                .filter(period -> left.stream().anyMatch(other -> windows.areInOnePeriod(period, other)))
                .toList();
    }

    /** What is measured of a period, or of the window that ends with a day: no more than the review's own day leaves to a tier. */
    private Measure measure(LocalDate period, Tier tier) {
        Measure earned = windows.measureOfPeriod(period, judged);
        if (review == null || !then.isUnprotected() || windows.ends(review) != null) {
            return earned;
        }
        Measure left = windows.measure(review).kept();
        Measure both = earned.atMost(left);
        // one may reach it by this, the other by that
        boolean isGiven = Conditions.isReached(tier, earned) && Conditions.isReached(tier, left);
        return isGiven && !Conditions.isReached(tier, both) ? earned : both;
    }
}
