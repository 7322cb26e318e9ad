package dev.loyalty.examples.backfill;

import dev.loyalty.examples.backfill.OnlineRetail.Cause;
import dev.loyalty.examples.backfill.OnlineRetail.Change;
import dev.loyalty.examples.backfill.OnlineRetail.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * One customer, day by day, where the last 180 days count: up at once, down at once by the credit note that takes the tier, and by
 * time one level at each month's end, once 30 days of grace are over.
 */
final class SoftLandingDays {

    private static final int WINDOW = 180;
    private static final int GRACE = 30;

    private final List<Change> changes = new ArrayList<>();
    private Tier tier = Tier.BRONZE;
    private long counts;
    private @Nullable LocalDate graceEnds;

    List<Change> until(LocalDate end, NavigableMap<LocalDate, List<Long>> purchases) {
        for (LocalDate day = purchases.firstKey(); !day.isAfter(end); day = day.plusDays(1)) {
            dayBegins(day, purchases.getOrDefault(day.minusDays(WINDOW), List.of()));
            for (long pence : purchases.getOrDefault(day, List.of())) {
                buys(day, pence);
            }
        }
        return changes;
    }

    private void dayBegins(LocalDate day, List<Long> leaving) {
        Tier yesterday = Tier.earnedBy(counts);
        for (long pence : leaving) {
            counts -= pence;
        }
        Tier today = Tier.earnedBy(counts);
        boolean isLost = tier.isAbove(yesterday) && tier.isAbove(today);
        if (day.getDayOfMonth() == 1 && isLost && isGraceOver(day)) {
            moveTo(tier.oneLower(), day, Cause.TIME);
        }
        if (tier.isAbove(today) && !tier.isAbove(yesterday)) {
            graceEnds = day.plusDays(GRACE);
        }
        keepOrRise(today, day, Cause.TIME);
    }

    private void buys(LocalDate day, long pence) {
        Tier before = Tier.earnedBy(counts);
        counts += pence;
        Tier after = Tier.earnedBy(counts);
        if (tier.isAbove(after) && !tier.isAbove(before)) {
            moveTo(after, day, Cause.ORDER);
        }
        keepOrRise(after, day, Cause.ORDER);
    }

    private void keepOrRise(Tier earned, LocalDate day, Cause cause) {
        if (earned.isAbove(tier)) {
            moveTo(earned, day, cause);
        } else if (earned == tier) {
            graceEnds = null;
        }
    }

    private boolean isGraceOver(LocalDate day) {
        return graceEnds == null || !day.isBefore(graceEnds);
    }

    private void moveTo(Tier next, LocalDate day, Cause cause) {
        changes.add(new Change(day, tier, next, cause));
        tier = next;
        graceEnds = null;
    }
}
