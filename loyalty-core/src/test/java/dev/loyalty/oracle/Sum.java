package dev.loyalty.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongBinaryOperator;
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

    /** No more of anything than another has. */
    Sum atMost(Sum other) {
        return each(List.of(this, other), Math::min);
    }

    /** Of everything as much as any of some has. */
    static Sum most(List<Sum> some) {
        return each(some, Math::max);
    }

    private static Sum each(List<Sum> some, LongBinaryOperator choice) {
        Sum sum = new Sum();
        sum.spend = some.stream().mapToLong(each -> each.spend).reduce(choice).orElseThrow();
        sum.orders = some.stream().mapToLong(each -> each.orders).reduce(choice).orElseThrow();
        Set<String> kinds = new HashSet<>();
        some.forEach(each -> kinds.addAll(each.acts == null ? Set.of() : each.acts.keySet()));
        Map<String, Long> acts = new HashMap<>();
        for (String kind : kinds) {
            acts.put(
                    kind,
                    some.stream()
                            .mapToLong(each -> each.acts(kind))
                            .reduce(choice)
                            .orElseThrow());
        }
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
