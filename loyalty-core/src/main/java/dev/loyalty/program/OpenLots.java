package dev.loyalty.program;

import dev.loyalty.value.UnitKind;
import java.time.Period;
import java.util.Map;

/** How many lots of one kind are open at once, about and at the most: one for each day on which some of them end. */
record OpenLots() implements Expiry.Visitor<Integer> {

    private static final int LONGEST_MONTH = 31;
    private static final int SHORTEST_MONTH = 28;
    private static final int WEEK = 7;
    private static final int YEAR = 12;

    /** Of all kinds; units that are pending stand apart from those that are not. */
    static int of(Map<UnitKind, Expiry> expiry, int pendingDays) {
        int open = 0;
        for (UnitKind kind : UnitKind.values()) {
            open += expiry.getOrDefault(kind, Expiry.NEVER).accept(new OpenLots()) + pendingDays;
        }
        return open;
    }

    @Override
    public Integer on(Expiry.Never never) {
        return 1;
    }

    @Override
    public Integer on(Expiry.After after) {
        return switch (after.until()) {
            case DAY -> days(after.period()) + 1;
            case WEEK -> days(after.period()) / WEEK + 2;
            case MONTH -> months(after.period()) + 2;
            case QUARTER -> months(after.period()) / 3 + 2;
            case HALF_YEAR -> months(after.period()) / 6 + 2;
            case YEAR -> months(after.period()) / YEAR + 2;
        };
    }

    @Override
    public Integer on(Expiry.Yearly yearly) {
        return months(yearly.age()) / YEAR + 2;
    }

    @Override
    public Integer on(Expiry.Idle idle) {
        return 1;
    }

    /** Those that end on the date, and after it those of the day. */
    @Override
    public Integer on(Expiry.On on) {
        return 2;
    }

    private static int days(Period period) {
        return (period.getYears() * YEAR + period.getMonths()) * LONGEST_MONTH + period.getDays();
    }

    private static int months(Period period) {
        return period.getYears() * YEAR + period.getMonths() + period.getDays() / SHORTEST_MONTH;
    }
}
