package dev.loyalty.examples.backfill;

import dev.loyalty.examples.backfill.OnlineRetail.Cause;
import dev.loyalty.examples.backfill.OnlineRetail.Change;
import dev.loyalty.examples.backfill.OnlineRetail.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * One customer, day by day, where what is reached in a calendar year is kept until the end of the next one, and a credit note takes
 * at once what it takes: so the tier is always the one that the better of this year and the last one earns.
 */
final class CalendarStatusDays {

    private final List<Change> changes = new ArrayList<>();
    private Tier tier = Tier.BRONZE;
    private long lastYear;
    private long thisYear;

    List<Change> until(LocalDate end, NavigableMap<LocalDate, List<Long>> purchases) {
        for (LocalDate day = purchases.firstKey(); !day.isAfter(end); day = day.plusDays(1)) {
            if (day.getDayOfYear() == 1) {
                lastYear = thisYear;
                thisYear = 0;
                judge(day, Cause.TIME);
            }
            for (long pence : purchases.getOrDefault(day, List.of())) {
                thisYear += pence;
                judge(day, Cause.ORDER);
            }
        }
        return changes;
    }

    private void judge(LocalDate day, Cause cause) {
        Tier earned = Tier.earnedBy(Math.max(lastYear, thisYear));
        if (earned != tier) {
            changes.add(new Change(day, tier, earned, cause));
            tier = earned;
        }
    }
}
