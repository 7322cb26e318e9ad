package dev.loyalty.testing;

import static dev.loyalty.testing.DomainArbitraries.ids;

import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.Availability;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Balance.ExpiryOf;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.program.Balance.RemindOf;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.Balance.TiersCount;
import dev.loyalty.program.BalanceUnit;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.Expiry.EndOf;
import dev.loyalty.program.Retirement;
import dev.loyalty.program.UnitLimit;
import dev.loyalty.program.Worth;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Money;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Any balances that a merchant may decide on. */
public final class BalanceArbitraries {

    private static final long LONGEST_HOLD = Balance.LONGEST_HOLD.toSeconds();

    private BalanceArbitraries() {}

    public static Arbitrary<List<Balance>> balances() {
        return balance().list().uniqueElements(Balance::id).ofMaxSize(3);
    }

    private static Arbitrary<Balance> balance() {
        return Combinators.combine(
                        ids().map(BalanceId::of),
                        ProgramArbitraries.names(),
                        units(),
                        bounds(),
                        ends(),
                        habits(),
                        limits(),
                        prices())
                .as((id, name, unit, bounds, ends, habits, limits, prices) -> new Balance(
                        id,
                        name,
                        unit,
                        unit.none().with(-bounds.overdraft()),
                        in(unit, bounds.most()),
                        in(unit, bounds.mostCredited()),
                        in(unit, bounds.mostDebited()),
                        habits.overLimit(),
                        habits.shortfall(),
                        ends.availability(),
                        ends.expiry(),
                        ends.from(),
                        habits.expiryOf(),
                        habits.spending(),
                        habits.holdFor(),
                        ends.remindBefore(),
                        habits.remindOf(),
                        habits.retirement(),
                        limits.stream().map(limit -> limit(unit, limit)).toList(),
                        worth(unit, prices),
                        habits.tiersCount(),
                        habits.shown()));
    }

    private static @Nullable Units in(BalanceUnit unit, @Nullable Long steps) {
        return steps == null ? null : unit.none().with(steps);
    }

    /** Whichever way it counts. */
    private static UnitLimit limit(BalanceUnit unit, UnitLimit limit) {
        return limit.most() == null
                ? limit
                : new UnitLimit(
                        limit.of(), limit.kinds(), unit.none().with(limit.most().steps()), 0, limit.period());
    }

    private static List<Worth> worth(BalanceUnit unit, List<Money> prices) {
        return prices.stream()
                .filter(price -> !price.currency().equals(unit.currency()))
                .map(price -> new Worth(unit.none().with(price.minor() % 1000 + 1), price))
                .toList();
    }

    private static Arbitrary<List<Money>> prices() {
        return Combinators.combine(Arbitraries.longs().between(1, Units.LARGEST), DomainArbitraries.currencies())
                .as(Money::ofMinor)
                .list()
                .uniqueElements(Money::currency)
                .ofMaxSize(2);
    }

    private static Arbitrary<List<UnitLimit>> limits() {
        Arbitrary<LimitPeriod> periods = Arbitraries.oneOf(
                Arbitraries.of(LimitPeriod.Calendar.class).map(LimitPeriod::per),
                Arbitraries.integers().between(1, 366).map(days -> LimitPeriod.within(Period.ofDays(days))),
                Arbitraries.integers().between(1, 12).map(months -> LimitPeriod.within(Period.ofMonths(months))));
        return Combinators.combine(
                        Arbitraries.of(UnitKind.class).set().ofMaxSize(3),
                        Arbitraries.longs().between(1, Units.LARGEST).injectNull(0.5),
                        Arbitraries.integers().between(1, UnitLimit.MOST_TIMES),
                        periods)
                .as((kinds, most, times, period) -> new UnitLimit(
                        kinds.isEmpty() ? UnitLimit.Of.DEBITS : UnitLimit.Of.CREDITS,
                        kinds,
                        most == null ? null : new Units(most, 0),
                        most == null ? times : 0,
                        period))
                .list()
                .ofMaxSize(3);
    }

    private record Bounds(
            long overdraft,
            @Nullable Long most,
            @Nullable Long mostCredited,
            @Nullable Long mostDebited) {}

    private record Ends(Availability availability, Map<UnitKind, Expiry> expiry, ExpiryFrom from, int remindBefore) {}

    private record Habits(
            OverLimit overLimit,
            Shortfall shortfall,
            List<UnitKind> spending,
            Duration holdFor,
            boolean shown,
            @Nullable Retirement retirement,
            ExpiryOf expiryOf,
            RemindOf remindOf,
            TiersCount tiersCount) {}

    private static Arbitrary<BalanceUnit> units() {
        Arbitrary<BalanceUnit> own = Combinators.combine(
                        ProgramArbitraries.names(),
                        ProgramArbitraries.names(),
                        Arbitraries.integers().between(0, Units.MOST_DECIMALS))
                .as((one, many, decimals) -> BalanceUnit.of(one, many, decimals));
        return Arbitraries.oneOf(own, DomainArbitraries.currencies().map(BalanceUnit::of));
    }

    private static Arbitrary<Bounds> bounds() {
        Arbitrary<Long> steps = Arbitraries.longs().between(1, Units.LARGEST);
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.just(0L), steps),
                        steps.injectNull(0.5),
                        steps.injectNull(0.5),
                        steps.injectNull(0.5))
                .as((overdraft, most, credited, debited) -> new Bounds(
                        overdraft,
                        most,
                        most == null || credited == null ? credited : (Long) Math.min(most, credited),
                        debited));
    }

    private static Arbitrary<Ends> ends() {
        Arbitrary<Map<UnitKind, Expiry>> byKind =
                Arbitraries.maps(Arbitraries.of(UnitKind.class), expiries()).ofMaxSize(5);
        Arbitrary<Map<UnitKind, Expiry>> alike = expiries().map(BalanceArbitraries::forAll);
        return Combinators.combine(
                        Combinators.combine(
                                        Arbitraries.integers().between(0, Availability.MOST_DAYS),
                                        Arbitraries.of(true, false))
                                .as(Availability::new),
                        Arbitraries.oneOf(byKind, alike),
                        Arbitraries.of(ExpiryFrom.class),
                        Arbitraries.integers().between(0, Balance.MOST_REMIND_DAYS))
                .as(Ends::new);
    }

    private static Map<UnitKind, Expiry> forAll(Expiry expiry) {
        return Map.of(
                UnitKind.EARNED, expiry,
                UnitKind.BOUGHT, expiry,
                UnitKind.GIVEN, expiry,
                UnitKind.RETURNED, expiry,
                UnitKind.MIGRATED, expiry);
    }

    /** None of them with so many ends that they cannot stand beside a year of pending units. */
    private static Arbitrary<Expiry> expiries() {
        Arbitrary<Period> shorter = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 60))
                .as((months, days) -> Period.of(0, months, days));
        return Arbitraries.oneOf(
                Arbitraries.just(Expiry.NEVER),
                Combinators.combine(shorter, Arbitraries.of(EndOf.class)).as(Expiry.After::new),
                Combinators.combine(DomainArbitraries.monthDays(), shorter).as(Expiry.Yearly::new),
                shorter.filter(period -> !period.isZero()).map(Expiry.Idle::new),
                dates().map(Expiry.On::new));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Habits> habits() {
        return Combinators.combine(
                        Arbitraries.of(OverLimit.class),
                        Arbitraries.of(Shortfall.class),
                        Arbitraries.shuffle(UnitKind.values()),
                        Arbitraries.longs().between(1, LONGEST_HOLD).map(Duration::ofSeconds),
                        Arbitraries.of(true, false),
                        dates().injectNull(0.5)
                                .map(until -> new Retirement(until, null))
                                .injectNull(0.5),
                        Arbitraries.of(ExpiryOf.class),
                        Combinators.combine(
                                        Arbitraries.of(RemindOf.class),
                                        Arbitraries.of(true, false),
                                        Arbitraries.of(true, false))
                                .as(Tuple::of))
                .as((over, shortfall, spending, hold, shown, retirement, expiry, counts) -> new Habits(
                        over,
                        shortfall,
                        spending,
                        hold,
                        shown,
                        retirement,
                        expiry,
                        counts.get1(),
                        new TiersCount(counts.get2(), counts.get3())));
    }
}
