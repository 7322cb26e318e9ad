package dev.loyalty.oracle;

import java.time.Instant;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A version of a program, as the documents describe it. */
record Plan(
        int version,
        @Nullable Instant from,
        ZoneId zone,
        List<Ladder> ladders,
        Spend spend,
        List<String> activities,
        Joining joining,
        boolean keepsEarly,
        List<String> messages) {

    enum Joining {
        AUTOMATIC,
        EXPLICIT,
        EXPLICIT_WITH_EARLIER_ORDERS
    }

    enum Kind {
        LIFETIME,
        ROLLING,
        CALENDAR,
        MEMBERSHIP_YEAR
    }

    enum When {
        AT_ONCE,
        PERIOD_END,
        MEMBERSHIP_ANNIVERSARY,
        TIER_ANNIVERSARY,
        NEVER
    }

    enum ByRefund {
        AT_ONCE,
        AT_REVIEW,
        NEVER
    }

    enum Unit {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        final int months;

        Unit(int months) {
            this.months = months;
        }
    }

    record Periods(Unit unit, MonthDay start) {}

    record Window(
            Kind kind, @Nullable Period rolling, @Nullable Periods calendar) {
        boolean hasPeriods() {
            return kind == Kind.CALENDAR || kind == Kind.MEMBERSHIP_YEAR;
        }
    }

    record Policy(
            Window window,
            When upgrade,
            ByRefund byRefund,
            When byTime,
            boolean oneLevel,
            @Nullable Period grace,
            boolean status,
            @Nullable Period stay,
            @Nullable Periods reviews,
            int warningDays) {

        /** Whose ends the period ends are: where nothing is said, the window's. */
        @Nullable
        Periods periods() {
            return reviews == null ? window.calendar() : reviews;
        }
    }

    record Tier(String id, Need need, int percentOff) {}

    record Ladder(String id, Policy policy, List<Tier> tiers) {}

    record Spend(
            Set<Integer> parts,
            Set<String> onlyCategories,
            Set<String> exceptCategories,
            Set<String> onlyProducts,
            Set<String> exceptProducts,
            long minimum,
            boolean minimumOfPurchase,
            boolean giftCards,
            boolean whenConfirmed,
            int afterDays,
            boolean creditsAgainstNewest) {

        boolean admits(Basket.Row row) {
            return (onlyCategories.isEmpty() || row.categories().stream().anyMatch(onlyCategories::contains))
                    && (onlyProducts.isEmpty() || onlyProducts.contains(row.product()))
                    && row.categories().stream().noneMatch(exceptCategories::contains)
                    && !exceptProducts.contains(row.product());
        }
    }

    /** What it takes to earn a tier. */
    sealed interface Need {
        record Spent(long cents) implements Need {}

        record Orders(int least) implements Need {}

        record Acts(String kind, int least) implements Need {}

        record Age(Period period) implements Need {}

        record All(List<Need> parts) implements Need {}

        record Any(List<Need> parts) implements Need {}

        record Invitation() implements Need {}

        /** Whether a tier asks for a number of orders. */
        static boolean asksForOrders(Plan plan) {
            return plan.ladders().stream()
                    .flatMap(ladder -> ladder.tiers().stream())
                    .anyMatch(tier -> asksForOrders(tier.need()));
        }

        private static boolean asksForOrders(Need need) {
            return need instanceof Orders
                    || (need instanceof All all && all.parts().stream().anyMatch(Need::asksForOrders))
                    || (need instanceof Any any && any.parts().stream().anyMatch(Need::asksForOrders));
        }
    }
}
