package dev.loyalty.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What there is on some days: spend, orders, activities of each kind. */
final class Sum {

    long spend;
    long orders;
    private @Nullable Map<String, Long> acts;

    static Sum of(List<Fact> facts, Stretch days, int cutoff) {
        Sum sum = new Sum();
        for (Fact fact : facts) {
            if (days.has(fact.day())) {
                sum.add(fact, fact.worth().applyAsLong(cutoff));
            }
        }
        return sum;
    }

    /** The same, but for the spend. */
    Sum of(long other) {
        Sum sum = new Sum();
        sum.spend = other;
        sum.orders = orders;
        sum.acts = acts;
        return sum;
    }

    long acts(String kind) {
        return acts == null ? 0 : acts.getOrDefault(kind, 0L);
    }

    private void add(Fact fact, long worth) {
        @Nullable String kind = fact.kind();
        if (kind != null) {
            acts = acts == null ? new HashMap<>() : acts;
            acts.merge(kind, worth, Long::sum);
        } else {
            spend += worth;
            orders += fact.isOrder() && worth > 0 ? 1 : 0;
        }
    }
}
