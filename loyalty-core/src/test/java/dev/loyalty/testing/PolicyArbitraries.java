package dev.loyalty.testing;

import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Basis;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.program.Window;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Any tier policy that does not contradict itself. */
public final class PolicyArbitraries {

    private PolicyArbitraries() {}

    /** With lengths of any size that is allowed. */
    public static Arbitrary<TierPolicy> policies() {
        Arbitrary<Period> lengths = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 36_525))
                .as(Period::of);
        Arbitrary<MonthDay> days = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as(MonthDay::of);
        return policies(lengths, days, Arbitraries.integers().between(1, 366));
    }

    /** With lengths that pass within a few years. */
    public static Arbitrary<TierPolicy> shortPolicies() {
        return policies(shortLengths(), someStarts(), Arbitraries.of(1, 7, 30, 100));
    }

    /** Any window whose end is seen within a few years. */
    public static Arbitrary<Window> windows() {
        return windows(shortLengths(), periods(someStarts()));
    }

    private static Arbitrary<Period> shortLengths() {
        return Arbitraries.of(
                Period.ofDays(1),
                Period.ofDays(2),
                Period.ofDays(14),
                Period.ofDays(30),
                Period.ofMonths(1),
                Period.ofDays(180),
                Period.ofMonths(6),
                Period.ofDays(365),
                Period.ofMonths(12),
                Period.of(1, 1, 1));
    }

    private static Arbitrary<MonthDay> someStarts() {
        return Arbitraries.of(MonthDay.of(1, 1), MonthDay.of(4, 6), MonthDay.of(12, 28));
    }

    private static Arbitrary<CalendarPeriod> periods(Arbitrary<MonthDay> starts) {
        return Combinators.combine(Arbitraries.of(CalendarPeriod.Unit.class), starts)
                .as(CalendarPeriod::new);
    }

    private static Arbitrary<Window> windows(Arbitrary<Period> lengths, Arbitrary<CalendarPeriod> periods) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Window.LIFETIME)),
                Tuple.of(3, lengths.filter(length -> !length.isZero()).map(Window.Rolling::new)),
                Tuple.of(3, periods.map(Window.Calendar::new)),
                Tuple.of(1, Arbitraries.just(Window.MEMBERSHIP_YEAR)));
    }

    private static Arbitrary<TierPolicy> policies(
            Arbitrary<Period> lengths, Arbitrary<MonthDay> starts, Arbitrary<Integer> days) {
        Arbitrary<CalendarPeriod> periods = periods(starts);
        Arbitrary<Window> windows = windows(lengths, periods);
        Arbitrary<Downwards> downwards = Combinators.combine(
                        Arbitraries.of(RefundDowngrade.class),
                        Arbitraries.of(TimeDowngrade.class),
                        oftenNot(Step.TO_EARNED, Arbitraries.of(Step.class)))
                .as(Downwards::new);
        Arbitrary<Delays> delays = Combinators.combine(
                        oftenNot(Period.ZERO, lengths),
                        oftenNot(Status.NONE, Arbitraries.of(Status.class)),
                        oftenNot(Period.ZERO, lengths),
                        oftenNot(0, days))
                .as(Delays::new);
        return Combinators.combine(windows, Arbitraries.of(Upgrade.class), downwards, delays, periods)
                .as(PolicyArbitraries::policy)
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static <T> Arbitrary<T> oftenNot(T otherwise, Arbitrary<T> some) {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(otherwise)), Tuple.of(1, some));
    }

    private record Downwards(RefundDowngrade byRefund, TimeDowngrade byTime, Step step) {}

    private record Delays(Period grace, Status status, Period stay, int warningDays) {}

    private static Optional<TierPolicy> policy(
            Window window, Upgrade upgrade, Downwards down, Delays delays, CalendarPeriod periods) {
        boolean atPeriodEnd = upgrade == Upgrade.PERIOD_END || down.byTime() == TimeDowngrade.PERIOD_END;
        @Nullable CalendarPeriod reviews = atPeriodEnd ? periods : null;
        try {
            return Optional.of(new TierPolicy(
                    Basis.NET_SPEND,
                    window,
                    upgrade,
                    down.byRefund(),
                    down.byTime(),
                    down.step(),
                    delays.grace(),
                    delays.status(),
                    delays.stay(),
                    reviews,
                    delays.warningDays()));
        } catch (IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }
}
