package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.Need;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much of what a tier takes is there: of all of several the least, of any of several the most, rounded down. */
final class Percent {

    private Percent() {}

    static int of(Need need, Sum sum, LocalDate joined, LocalDate day) {
        if (need instanceof Need.Spent spent) {
            return share(sum.spend, spent.cents());
        } else if (need instanceof Need.Orders orders) {
            return share(sum.orders, orders.least());
        } else if (need instanceof Need.Acts acts) {
            return share(sum.acts(acts.kind()), acts.least());
        } else if (need instanceof Need.Age age) {
            return share(
                    ChronoUnit.DAYS.between(joined, day), ChronoUnit.DAYS.between(joined, joined.plus(age.period())));
        } else if (need instanceof Need.All all) {
            return all.parts().stream()
                    .mapToInt(part -> of(part, sum, joined, day))
                    .min()
                    .orElseThrow();
        } else if (need instanceof Need.Any any) {
            return any.parts().stream()
                    .mapToInt(part -> of(part, sum, joined, day))
                    .max()
                    .orElseThrow();
        }
        return 0;
    }

    private static int share(long has, long needs) {
        return has >= needs ? 100 : (int) (Math.max(0, has) * 100 / needs);
    }
}
