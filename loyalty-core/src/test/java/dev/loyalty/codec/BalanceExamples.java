package dev.loyalty.codec;

import static dev.loyalty.codec.EntryExamples.DAY;
import static dev.loyalty.codec.EntryExamples.NOON;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.BalanceEvent.Measured;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.EarlierCommand;
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
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One event of each kind that speaks of a balance, and an account that has of everything. */
final class BalanceExamples {

    private static final BalanceId POINTS = BalanceId.of("points");
    private static final BalanceId CREDIT = BalanceId.of("store-credit");
    private static final BasketId BASKET = BasketId.of("cart-7");
    private static final Lots SOME = Lots.of(List.of(
            new Lot(UnitKind.EARNED, null, DAY.plusDays(30), 30),
            new Lot(UnitKind.EARNED, DAY.plusDays(14), DAY.plusYears(1), 10)));

    private static final Lots LATER = Lots.of(UnitKind.EARNED, DAY.plusDays(14), null, 40);

    private static final ScheduledUnits SCHEDULED =
            new ScheduledUnits(CommandId.of("t-7"), DAY.plusDays(9), UnitKind.EARNED, DAY.plusYears(1), 40);

    private BalanceExamples() {}

    static Map<String, BalanceEvent> all() {
        Map<String, BalanceEvent> all = new LinkedHashMap<>();
        all.put("units-credited", new UnitsCredited(POINTS, points(40), points(40), UnitKind.EARNED, SOME, DAY, DAY));
        all.put(
                "units-credited-cut-and-paying",
                new UnitsCredited(
                        CREDIT,
                        euros(2000),
                        euros(1500),
                        UnitKind.BOUGHT,
                        Lots.of(UnitKind.BOUGHT, null, null, 1200),
                        DAY,
                        null));
        all.put("units-debited", new UnitsDebited(POINTS, points(40), points(40), SOME, null, DAY, DAY));
        all.put(
                "units-debited-cut-and-owing",
                new UnitsDebited(CREDIT, euros(900), euros(700), Lots.NONE, BASKET, DAY, null));
        all.put("units-expired", new UnitsExpired(POINTS, points(40), SOME, DAY));
        all.put("units-expire-soon", new UnitsExpireSoon(POINTS, points(30), DAY.plusDays(30), null, DAY));
        all.put(
                "units-expire-soon-of-a-kind",
                new UnitsExpireSoon(POINTS, points(30), DAY.plusDays(30), UnitKind.GIVEN, DAY));
        all.put("units-prolonged", new UnitsProlonged(POINTS, points(40), SOME, SOME, DAY));
        all.put("units-forfeited", new UnitsForfeited(POINTS, points(40), DAY));
        all.put("units-held", new UnitsHeld(POINTS, BASKET, points(40), SOME, NOON.plusSeconds(1800), DAY));
        all.put("hold-captured", new HoldCaptured(POINTS, BASKET, points(40), SOME, true, DAY, DAY, null));
        all.put("hold-released", new HoldReleased(POINTS, BASKET, points(40), DAY));
        all.put(
                "debt-paid",
                new DebtPaid(
                        CREDIT,
                        euros(300),
                        Lots.of(UnitKind.GIVEN, null, Inactivity.after(Period.ofMonths(6)), 300),
                        DAY));
        all.put("debt-waived", new DebtWaived(CREDIT, euros(300), DAY));
        EarlierCommand credit = new EarlierCommand(CommandKind.CREDIT, CommandId.of("t-1"));
        all.put(
                "units-reversed",
                new UnitsReversed(
                        POINTS, credit, null, SOME, Lots.NONE, points(5), points(5), points(-45), points(0), DAY));
        all.put(
                "units-reversed-again",
                new UnitsReversed(
                        CREDIT,
                        new EarlierCommand(CommandKind.REVERSAL, CommandId.of("t-2")),
                        credit,
                        Lots.NONE,
                        Lots.of(UnitKind.GIVEN, null, null, 40),
                        euros(-5),
                        euros(0),
                        euros(45),
                        euros(-3),
                        DAY));
        LimitPeriod month = LimitPeriod.per(LimitPeriod.Calendar.MONTH);
        all.put(
                "units-credited-limited",
                new UnitsCredited(POINTS, points(60), points(40), UnitKind.EARNED, SOME, DAY, null)
                        .counted(new Counting(DAY.minusDays(2), DAY.minusDays(62)), month));
        all.put(
                "units-debited-limited",
                new UnitsDebited(
                        POINTS,
                        points(60),
                        points(40),
                        SOME,
                        null,
                        DAY,
                        DAY,
                        new Counting(DAY, DAY.minusDays(40)),
                        LimitPeriod.within(Period.ofYears(1))));
        all.put(
                "hold-captured-counted",
                new HoldCaptured(
                        POINTS, BASKET, points(40), SOME, false, DAY, null, new Counting(DAY, DAY.minusDays(40))));
        all.put(
                "units-credited-earned",
                new UnitsCredited(POINTS, points(40), points(40), UnitKind.EARNED, SOME, DAY, DAY)
                        .earnedOn(DAY.minusDays(3)));
        all.put(
                "units-reversed-measured",
                new UnitsReversed(
                        POINTS,
                        credit,
                        null,
                        SOME,
                        Lots.NONE,
                        points(0),
                        points(0),
                        points(-40),
                        points(0),
                        DAY,
                        Lots.NONE,
                        Lots.NONE,
                        new Measured(DAY.minusDays(3), -40, 40)));
        all.put(
                "units-reversed-measured-long-ago",
                new UnitsReversed(
                        POINTS,
                        credit,
                        null,
                        SOME,
                        Lots.NONE,
                        points(0),
                        points(0),
                        points(-40),
                        points(0),
                        DAY,
                        Lots.NONE,
                        Lots.NONE,
                        new Measured(null, -40, 40)));
        all.put("units-adjusted", new UnitsAdjusted(POINTS, Lots.NONE, SOME, false, points(5), DAY, null, null));
        all.put(
                "units-opened",
                new UnitsAdjusted(CREDIT, SOME, Lots.NONE, true, euros(0), DAY, DAY.minusDays(9), null));
        all.put(
                "units-confirmed",
                new UnitsConfirmed(
                        POINTS,
                        credit,
                        points(40),
                        Lots.of(UnitKind.EARNED, Unconfirmed.until(DAY.plusDays(14)), null, 40),
                        SOME,
                        DAY,
                        false));
        all.put("units-matured", new UnitsMatured(POINTS, points(40), points(0), DAY));
        all.put("units-matured-counting", new UnitsMatured(POINTS, points(40), points(30), DAY));
        all.put(
                "units-credited-counting-later",
                new UnitsCredited(POINTS, points(40), points(40), UnitKind.EARNED, LATER, DAY, null).countingLater());
        all.put("units-confirmed-counting", new UnitsConfirmed(POINTS, credit, points(40), LATER, LATER, DAY, true));
        all.put(
                "units-adjusted-counting",
                new UnitsAdjusted(POINTS, SOME, Lots.NONE, false, points(0), DAY, null, DAY));
        all.put(
                "units-reversed-uncounted",
                new UnitsReversed(
                        POINTS,
                        credit,
                        null,
                        LATER,
                        Lots.NONE,
                        points(0),
                        points(0),
                        points(-40),
                        points(0),
                        DAY,
                        LATER,
                        Lots.NONE,
                        null));
        all.put(
                "units-reversed-recounted",
                new UnitsReversed(
                        POINTS,
                        credit,
                        null,
                        Lots.NONE,
                        LATER,
                        points(0),
                        points(0),
                        points(40),
                        points(0),
                        DAY,
                        Lots.NONE,
                        LATER,
                        null));
        MemberId bert = MemberId.of("bert");
        EarlierCommand transfer = new EarlierCommand(CommandKind.TRANSFER, CommandId.of("t-8"));
        all.put("units-sent", new UnitsSent(POINTS, bert, points(40), points(40), SOME, DAY));
        all.put("units-sent-cut", new UnitsSent(POINTS, bert, points(60), points(40), SOME, DAY));
        all.put("units-received", new UnitsReceived(POINTS, bert, points(40), SOME, DAY, null));
        all.put("units-received-active", new UnitsReceived(POINTS, bert, points(60), SOME, DAY, DAY));
        all.put("units-received-none", new UnitsReceived(POINTS, bert, points(40), Lots.NONE, DAY, null));
        all.put("transfer-ended", new TransferEnded(POINTS, bert, false, points(40), Lots.NONE, DAY));
        all.put("transfer-ended-recalled", new TransferEnded(POINTS, bert, true, points(40), SOME, DAY));
        all.put("recall-begun", new RecallBegun(POINTS, bert, transfer, 7, points(40), DAY));
        all.put("units-recalled", new UnitsRecalled(POINTS, bert, points(40), SOME, points(0), SOME, DAY));
        all.put("units-recalled-owed", new UnitsRecalled(POINTS, bert, points(40), Lots.NONE, points(40), SOME, DAY));
        all.put("credit-scheduled", new CreditScheduled(POINTS, points(40), SCHEDULED, DAY));
        all.put(
                "units-credited-as-scheduled",
                new UnitsCredited(POINTS, points(40), points(40), UnitKind.EARNED, SOME, DAY, null)
                        .scheduled(CommandId.of("t-7")));
        for (ScheduledCreditEnded.Why why : ScheduledCreditEnded.Why.values()) {
            all.put(
                    "scheduled-credit-ended-" + why,
                    new ScheduledCreditEnded(POINTS, CommandId.of("t-7"), points(40), why, DAY));
        }
        for (BoundCrossed.What what : BoundCrossed.What.values()) {
            all.put("bound-crossed-" + what, new BoundCrossed(POINTS, what, points(-7), points(-5), DAY));
        }
        for (UnitsUnmoved.Why why : UnitsUnmoved.Why.values()) {
            all.put("units-unmoved-" + why, new UnitsUnmoved(CREDIT, euros(1), why, DAY));
        }
        return all;
    }

    static Accounts accounts() {
        return new Accounts(List.of(
                new Account(
                        POINTS,
                        SOME,
                        List.of(new HeldUnits(BASKET, NOON.plusSeconds(1800), SOME)),
                        0,
                        new Lifetime(500, 300, 80, 40),
                        DAY,
                        DAY.plusDays(30),
                        LimitCounts.NONE,
                        Lots.NONE,
                        List.of()),
                new Account(
                        CREDIT,
                        Lots.of(UnitKind.MIGRATED, null, null, 12).plus(Lots.of(UnitKind.RETURNED, null, DAY, 34)),
                        List.of(),
                        300,
                        Lifetime.NOTHING,
                        null,
                        null,
                        LimitCounts.NONE,
                        Lots.NONE,
                        List.of())));
    }

    static Accounts counted() {
        return new Accounts(List.of(new Account(
                POINTS,
                SOME,
                List.of(),
                0,
                Lifetime.NOTHING,
                null,
                null,
                new LimitCounts(List.of(
                        new Counted(LimitCounts.LONG_AGO, null, 7, 2),
                        new Counted(DAY, null, 40, 1),
                        new Counted(DAY, UnitKind.EARNED, 60, 3))),
                Lots.NONE,
                List.of())));
    }

    static Accounts maturing() {
        return new Accounts(List.of(new Account(
                POINTS, Lots.NONE, List.of(), 0, Lifetime.NOTHING, null, null, LimitCounts.NONE, LATER, List.of())));
    }

    static Accounts scheduled() {
        return new Accounts(List.of(new Account(
                POINTS,
                Lots.NONE,
                List.of(),
                0,
                Lifetime.NOTHING,
                null,
                null,
                LimitCounts.NONE,
                Lots.NONE,
                List.of(SCHEDULED))));
    }

    private static Units points(long steps) {
        return new Units(steps, 0);
    }

    private static Units euros(long cents) {
        return new Units(cents, 2);
    }
}
