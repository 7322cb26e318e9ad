package dev.loyalty.wording;

import static dev.loyalty.wording.Said.DAY;
import static dev.loyalty.wording.Said.NOON;

import dev.loyalty.command.AccountRefusal;
import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.BalanceRefusal.HoldResolved.Became;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.ReversalRefusal;
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
import dev.loyalty.ledger.Lots;
import dev.loyalty.ledger.ScheduledUnits;
import dev.loyalty.ledger.Unconfirmed;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An example of each thing that can be said of a balance. */
final class SaidBalances {

    private static final BalanceId POINTS = BalanceId.of("points");
    private static final BalanceId CREDIT = BalanceId.of("credit");
    private static final EarlierCommand CREDITED = new EarlierCommand(CommandKind.CREDIT, CommandId.of("t-1"));
    private static final MemberId BERT = MemberId.of("bert");
    private static final BasketId CART = BasketId.of("cart-7");

    private SaidBalances() {}

    static List<Event> events() {
        List<Event> all = new ArrayList<>(List.of(
                credited(points(1), points(1), 1),
                credited(points(40), points(40), 40),
                credited(points(40), points(30), 30),
                credited(points(40), points(40), 25),
                new UnitsCredited(
                        POINTS,
                        points(40),
                        points(40),
                        UnitKind.EARNED,
                        Lots.of(UnitKind.EARNED, DAY, DAY.plusYears(1), 40),
                        DAY.minusDays(14),
                        null),
                new UnitsCredited(
                        CREDIT,
                        euros(500),
                        euros(500),
                        UnitKind.BOUGHT,
                        Lots.of(UnitKind.BOUGHT, null, null, 500),
                        DAY,
                        null),
                new UnitsDebited(POINTS, points(40), points(40), lots(40), null, DAY, null),
                new UnitsDebited(POINTS, points(40), points(40), lots(40), CART, DAY, null),
                new UnitsDebited(POINTS, points(40), points(30), lots(30), null, DAY, null),
                new UnitsDebited(CREDIT, euros(4000), euros(4000), lots(3500), null, DAY, null),
                new UnitsAdjusted(POINTS, lots(40), Lots.NONE, false, points(0), DAY, null, null),
                new UnitsAdjusted(POINTS, Lots.NONE, lots(30), false, points(10), DAY, null, null),
                new UnitsAdjusted(CREDIT, lots(4000), Lots.NONE, true, euros(500), DAY, null, null),
                new UnitsConfirmed(POINTS, CREDITED, points(40), lots(40), lots(40), DAY, false),
                new UnitsCredited(
                        POINTS,
                        points(40),
                        points(40),
                        UnitKind.EARNED,
                        Lots.of(UnitKind.EARNED, Unconfirmed.until(DAY), null, 40),
                        DAY,
                        null),
                new UnitsMatured(POINTS, points(40), points(0), DAY),
                new UnitsMatured(POINTS, points(40), points(30), DAY),
                new UnitsSent(POINTS, BERT, points(40), points(40), lots(40), DAY),
                new UnitsSent(POINTS, BERT, points(60), points(40), lots(40), DAY),
                new UnitsReceived(POINTS, BERT, points(40), lots(40), DAY, null),
                new UnitsReceived(POINTS, BERT, points(60), lots(40), DAY, null),
                new UnitsReceived(POINTS, BERT, points(60), Lots.NONE, DAY, null),
                new TransferEnded(POINTS, BERT, false, points(40), Lots.NONE, DAY),
                new TransferEnded(POINTS, BERT, false, points(0), lots(40), DAY),
                new TransferEnded(POINTS, BERT, true, points(0), Lots.NONE, DAY),
                new TransferEnded(POINTS, BERT, true, points(40), lots(40), DAY),
                new RecallBegun(
                        POINTS,
                        BERT,
                        new EarlierCommand(CommandKind.TRANSFER, CommandId.of("t-8")),
                        7,
                        points(40),
                        DAY),
                new UnitsRecalled(POINTS, BERT, points(40), lots(40), points(0), lots(40), DAY),
                new UnitsRecalled(POINTS, BERT, points(40), lots(10), points(30), lots(40), DAY),
                new UnitsRecalled(POINTS, BERT, points(40), Lots.NONE, points(0), Lots.NONE, DAY),
                new CreditScheduled(POINTS, points(40), SCHEDULED, DAY),
                new ScheduledCreditEnded(
                        POINTS, SCHEDULED.ticket(), points(40), ScheduledCreditEnded.Why.CANCELLED, DAY),
                new ScheduledCreditEnded(POINTS, SCHEDULED.ticket(), points(40), ScheduledCreditEnded.Why.NO_ROOM, DAY),
                new BoundCrossed(POINTS, BoundCrossed.What.BELOW_LEAST, points(-40), points(0), DAY),
                new BoundCrossed(POINTS, BoundCrossed.What.LEAST_AGAIN, points(10), points(0), DAY),
                new BoundCrossed(POINTS, BoundCrossed.What.MOST_REACHED, points(1), points(1), DAY),
                new UnitsExpired(POINTS, points(1200), lots(1200), DAY),
                new UnitsExpireSoon(POINTS, points(1), DAY, null, DAY.minusDays(7)),
                new UnitsExpireSoon(POINTS, points(40), DAY, UnitKind.EARNED, DAY.minusDays(7)),
                new UnitsExpireSoon(POINTS, points(40), DAY, UnitKind.BOUGHT, DAY.minusDays(7)),
                new UnitsExpireSoon(POINTS, points(40), DAY, UnitKind.GIVEN, DAY.minusDays(7)),
                new UnitsExpireSoon(POINTS, points(40), DAY, UnitKind.RETURNED, DAY.minusDays(7)),
                new UnitsExpireSoon(POINTS, points(40), DAY, UnitKind.MIGRATED, DAY.minusDays(7)),
                new UnitsProlonged(POINTS, points(40), lots(40), lots(40), DAY),
                new UnitsForfeited(CREDIT, euros(1250), DAY),
                new UnitsHeld(POINTS, CART, points(500), lots(500), NOON, DAY),
                new HoldCaptured(POINTS, CART, points(500), lots(500), false, DAY, null, null),
                new UnitsCredited(POINTS, points(60), points(40), UnitKind.EARNED, lots(40), DAY, null)
                        .counted(null, LimitPeriod.per(LimitPeriod.Calendar.DAY)),
                new UnitsDebited(
                        CREDIT,
                        euros(6000),
                        euros(4000),
                        lots(4000),
                        null,
                        DAY,
                        null,
                        null,
                        LimitPeriod.within(Period.ofMonths(1))),
                new HoldReleased(POINTS, CART, points(500), DAY),
                new DebtPaid(CREDIT, euros(500), lots(500), DAY),
                new DebtWaived(CREDIT, euros(500), DAY),
                reversed(points(0), lots(40), Lots.NONE, 0),
                reversed(points(0), lots(30), Lots.NONE, 10),
                reversed(points(10), lots(30), Lots.NONE, 10),
                reversed(points(-5), Lots.NONE, lots(35), 0)));
        for (UnitsUnmoved.Why why : UnitsUnmoved.Why.values()) {
            all.add(new UnitsUnmoved(POINTS, points(40), why, DAY));
        }
        return all;
    }

    static List<Refusal> refusals() {
        List<Refusal> all = new ArrayList<>(List.of(
                new BalanceRefusal.BalanceUnknown(BalanceId.of("ponits"), List.of(POINTS, CREDIT)),
                new BalanceRefusal.BalanceUnknown(POINTS, List.of()),
                new BalanceRefusal.NotEnoughUnits(POINTS, points(40), points(1), points(20), points(0)),
                new BalanceRefusal.BalanceFull(CREDIT, euros(4000), euros(2500), euros(10000)),
                new AccountRefusal.AccountInUse(POINTS),
                new AccountRefusal.BalanceRetired(POINTS, null),
                new AccountRefusal.BalanceRetired(POINTS, DAY),
                new AccountRefusal.RecipientUnknown(POINTS, CustomerId.of("bert")),
                new AccountRefusal.RecipientFull(POINTS, CustomerId.of("bert"), points(40), points(10)),
                new AccountRefusal.TooManyScheduled(POINTS, 100),
                new AccountRefusal.NotScheduled(POINTS, SCHEDULED.ticket()),
                new AccountRefusal.NothingToConfirm(POINTS, CommandId.of("order-1001")),
                reached(points(500), 0, LimitPeriod.Calendar.DAY),
                reached(points(500), 0, LimitPeriod.Calendar.WEEK),
                reached(points(500), 0, LimitPeriod.Calendar.MONTH),
                reached(null, 3, LimitPeriod.Calendar.YEAR),
                reached(null, 3, LimitPeriod.Calendar.EVER),
                new BalanceRefusal.TooManyUnits(POINTS, points(40_000), points(10_000)),
                new BalanceRefusal.TooManyEnds(POINTS, 4000),
                new BalanceRefusal.TooManyHolds(POINTS, 100),
                new BalanceRefusal.DebtOpen(CREDIT, euros(500)),
                new BalanceRefusal.MemberFrozen(POINTS, CustomerId.of("4711")),
                new BalanceRefusal.HoldUnknown(POINTS, CART),
                new BalanceRefusal.HoldExceeded(POINTS, CART, points(501), points(500))));
        all.add(new ReversalRefusal.NothingToReverse(POINTS, CREDITED));
        all.add(new ReversalRefusal.NotReversible(POINTS, CREDITED));
        all.add(new ReversalRefusal.ReversalShort(POINTS, CREDITED, points(40), points(10)));
        for (Became became : Became.values()) {
            all.add(new BalanceRefusal.HoldResolved(POINTS, CART, true, became, points(500), NOON));
        }
        return all;
    }

    private static final ScheduledUnits SCHEDULED =
            new ScheduledUnits(CommandId.of("bonus-7"), DAY, UnitKind.GIVEN, null, 40);

    private static Refusal reached(@Nullable Units most, int times, LimitPeriod.Calendar calendar) {
        return new AccountRefusal.LimitReached(POINTS, points(600), points(70), most, times, LimitPeriod.per(calendar));
    }

    private static UnitsCredited credited(Units asked, Units units, long added) {
        return new UnitsCredited(POINTS, asked, units, UnitKind.GIVEN, lots(added), DAY, null);
    }

    private static UnitsReversed reversed(Units debt, Lots taken, Lots returned, long missing) {
        return new UnitsReversed(
                POINTS, CREDITED, null, taken, returned, debt, points(missing), points(0), points(0), DAY);
    }

    private static Lots lots(long steps) {
        return Lots.of(UnitKind.GIVEN, null, DAY, steps);
    }

    private static Units points(long steps) {
        return new Units(steps, 0);
    }

    private static Units euros(long cents) {
        return new Units(cents, 2);
    }
}
