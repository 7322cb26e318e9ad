package dev.loyalty.testing;

import static dev.loyalty.testing.DomainArbitraries.ids;

import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Event;
import dev.loyalty.event.HoldCaptured;
import dev.loyalty.event.HoldReleased;
import dev.loyalty.event.RecallBegun;
import dev.loyalty.event.ScheduledCreditEnded;
import dev.loyalty.event.TransferEnded;
import dev.loyalty.event.UnitsAdjusted;
import dev.loyalty.event.UnitsConfirmed;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.event.UnitsHeld;
import dev.loyalty.event.UnitsMatured;
import dev.loyalty.event.UnitsProlonged;
import dev.loyalty.event.UnitsRecalled;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.event.UnitsSent;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.HeldUnits;
import dev.loyalty.ledger.Inactivity;
import dev.loyalty.ledger.Lifetime;
import dev.loyalty.ledger.LimitCounts;
import dev.loyalty.ledger.LimitCounts.Counted;
import dev.loyalty.ledger.LimitCounts.Counting;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.ledger.ScheduledUnits;
import dev.loyalty.ledger.Unconfirmed;
import dev.loyalty.member.Accounts;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any accounts of members, and any events that speak of them: whether or not they fit together. */
public final class AccountArbitraries {

    private static final long SOME = 1_000_000_000L;

    private AccountArbitraries() {}

    /** Days within some weeks, so that lots meet. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 40)
                .map(day -> LocalDate.of(2026, 2, 20).plusDays(day));
    }

    public static Arbitrary<Lots> lots() {
        Arbitrary<LocalDate> ends = Arbitraries.frequencyOf(
                Tuple.of(8, days()),
                Tuple.of(
                        1,
                        Arbitraries.of(Period.ofMonths(6), Period.ofYears(100).plusDays(36_525))
                                .map(Inactivity::after)));
        return Combinators.combine(
                        Arbitraries.of(UnitKind.class),
                        Arbitraries.frequencyOf(Tuple.of(8, days()), Tuple.of(1, days().map(Unconfirmed::until)))
                                .injectNull(0.6),
                        ends.injectNull(0.2),
                        Arbitraries.longs().between(1, SOME))
                .as(Lot::new)
                .list()
                .ofMaxSize(8)
                .map(Lots::of);
    }

    public static Arbitrary<Account> accounts() {
        Arbitrary<List<HeldUnits>> holds = Combinators.combine(
                        ids().map(BasketId::of), DomainArbitraries.instants(), lots())
                .as(HeldUnits::new)
                .list()
                .uniqueElements(HeldUnits::basket)
                .ofMaxSize(2);
        Arbitrary<Long> sums = Arbitraries.longs().between(0, SOME);
        return Combinators.combine(
                        ids().map(BalanceId::of),
                        lots(),
                        holds,
                        Arbitraries.oneOf(Arbitraries.just(0L), sums),
                        Combinators.combine(sums, sums, sums, sums).as(Lifetime::new),
                        days().injectNull(0.5),
                        days().injectNull(0.5),
                        Combinators.combine(counts(), lots(), scheduled().list().ofMaxSize(2))
                                .as(Tuple::of))
                .as((balance, lots, held, debt, lifetime, active, reminded, kept) -> new Account(
                        balance, lots, held, debt, lifetime, active, reminded, kept.get1(), kept.get2(), kept.get3()));
    }

    private static Arbitrary<ScheduledUnits> scheduled() {
        return Combinators.combine(
                        ids().map(CommandId::of),
                        days(),
                        Arbitraries.of(UnitKind.class),
                        days().injectNull(0.5),
                        Arbitraries.longs().between(1, SOME))
                .as(ScheduledUnits::new);
    }

    private static Arbitrary<LimitCounts> counts() {
        return Combinators.combine(
                        days(),
                        Arbitraries.of(UnitKind.class).injectNull(0.5),
                        Arbitraries.longs().between(0, SOME))
                .as((day, kind, steps) -> new Counted(day, kind, steps, 1 + (int) (steps % 3)))
                .list()
                .uniqueElements(counted -> List.of(counted.on(), String.valueOf(counted.kind())))
                .ofMaxSize(3)
                .map(LimitCounts::new);
    }

    private static Arbitrary<LimitPeriod> limitPeriods() {
        return Arbitraries.of(
                LimitPeriod.EVER, LimitPeriod.per(LimitPeriod.Calendar.WEEK), LimitPeriod.within(Period.ofMonths(12)));
    }

    public static Arbitrary<Accounts> allAccounts() {
        return accounts().list().uniqueElements(Account::balance).ofMaxSize(2).map(Accounts::new);
    }

    private static UnitsReversed reversed(
            BalanceId balance, String id, Units units, Lots lots, LocalDate on, boolean isAgain) {
        EarlierCommand of = new EarlierCommand(isAgain ? CommandKind.REVERSAL : CommandKind.CREDIT, CommandId.of(id));
        return new UnitsReversed(
                balance,
                of,
                isAgain ? new EarlierCommand(CommandKind.DEBIT, CommandId.of(id)) : null,
                isAgain ? Lots.NONE : lots,
                isAgain ? lots : Lots.NONE,
                units,
                units.with(isAgain ? 0 : 5),
                units.with(isAgain ? 7 : -7),
                units.with(0),
                on,
                isAgain ? Lots.NONE : lots,
                isAgain ? lots : Lots.NONE,
                null);
    }

    /** No format before the second one holds them. */
    public static Arbitrary<Event> events() {
        return Combinators.combine(
                        Combinators.combine(ids().map(BalanceId::of), ids().map(BasketId::of))
                                .as(Tuple::of),
                        Combinators.combine(
                                        Arbitraries.longs(),
                                        Arbitraries.integers().between(0, Units.MOST_DECIMALS))
                                .as(Units::new),
                        lots(),
                        Combinators.combine(days(), days()).as(Tuple::of),
                        DomainArbitraries.instants(),
                        Arbitraries.of(UnitKind.class),
                        Combinators.combine(Arbitraries.of(UnitsUnmoved.Why.class), limitPeriods())
                                .as(Tuple::of),
                        Arbitraries.of(true, false))
                .flatAs((ids, units, lots, days, until, kind, whyAndLimit, flag) -> {
                    UnitsUnmoved.Why why = whyAndLimit.get1();
                    LimitPeriod limit = whyAndLimit.get2();
                    BalanceId balance = ids.get1();
                    BasketId basket = ids.get2();
                    LocalDate on = days.get1();
                    Units asked = flag ? units : units.with(7);
                    Counting counted = flag ? new Counting(days.get2(), on.minusDays(40)) : null;
                    return Arbitraries.of(
                            new UnitsCredited(balance, asked, units, kind, lots, on, flag ? on.minusDays(3) : null)
                                    .counted(counted, flag ? null : limit),
                            new UnitsCredited(balance, asked, units, kind, lots, on, null).countingLater(),
                            new UnitsMatured(balance, units, units.with(flag ? 0 : 7), on),
                            new UnitsDebited(
                                    balance,
                                    asked,
                                    units,
                                    lots,
                                    flag ? basket : null,
                                    on,
                                    flag ? on : null,
                                    counted,
                                    flag ? limit : null),
                            new UnitsAdjusted(
                                    balance,
                                    flag ? lots : Lots.NONE,
                                    flag ? Lots.NONE : lots,
                                    flag,
                                    units,
                                    on,
                                    flag ? on : null,
                                    flag ? on.minusDays(1) : null),
                            new UnitsConfirmed(
                                    balance,
                                    new EarlierCommand(CommandKind.CREDIT, CommandId.of(basket.value())),
                                    units,
                                    lots,
                                    lots,
                                    on,
                                    flag),
                            new UnitsSent(balance, MemberId.of(basket.value()), asked, units, lots, on),
                            new UnitsReceived(
                                    balance,
                                    MemberId.of(basket.value()),
                                    units,
                                    flag ? lots : Lots.NONE,
                                    on,
                                    flag ? on : null),
                            new TransferEnded(
                                    balance, MemberId.of(basket.value()), flag, units, flag ? lots : Lots.NONE, on),
                            new RecallBegun(
                                    balance,
                                    MemberId.of(basket.value()),
                                    new EarlierCommand(CommandKind.TRANSFER, CommandId.of(basket.value())),
                                    7,
                                    units,
                                    on),
                            new UnitsRecalled(
                                    balance,
                                    MemberId.of(basket.value()),
                                    asked,
                                    flag ? lots : Lots.NONE,
                                    asked.with(flag ? 3 : 0),
                                    lots,
                                    on),
                            new CreditScheduled(
                                    balance,
                                    units,
                                    new ScheduledUnits(CommandId.of(basket.value()), on, kind, flag ? on : null, 7),
                                    on),
                            new ScheduledCreditEnded(
                                    balance,
                                    CommandId.of(basket.value()),
                                    units,
                                    flag ? ScheduledCreditEnded.Why.CANCELLED : ScheduledCreditEnded.Why.NO_ROOM,
                                    on),
                            new BoundCrossed(
                                    balance,
                                    flag ? BoundCrossed.What.BELOW_LEAST : BoundCrossed.What.MOST_REACHED,
                                    units,
                                    asked,
                                    on),
                            new UnitsExpired(balance, units, lots, on),
                            new UnitsExpireSoon(balance, units, days.get2(), flag ? kind : null, on),
                            new UnitsProlonged(balance, units, lots, lots, on),
                            new UnitsForfeited(balance, units, on),
                            new UnitsHeld(balance, basket, units, lots, until, on),
                            new HoldCaptured(balance, basket, units, lots, flag, on, flag ? null : on, counted),
                            new HoldReleased(balance, basket, units, on),
                            new DebtPaid(balance, units, lots, on),
                            new DebtWaived(balance, units, on),
                            reversed(balance, basket.value(), units, lots, on, flag),
                            new UnitsUnmoved(balance, units, why, on));
                });
    }
}
