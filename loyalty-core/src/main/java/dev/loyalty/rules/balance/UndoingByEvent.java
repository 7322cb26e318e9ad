package dev.loyalty.rules.balance;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.BalanceEvent.Measured;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.Entry;
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
import dev.loyalty.rules.tier.Days;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By the event with which a command's entry begins; those that only follow from it ask for nothing. */
record UndoingByEvent(OpenAccount open, Entry entry) implements BalanceEvent.Visitor<Optional<Undoing>> {

    /** The opposite, on the day on which it still counts. */
    private @Nullable Measured undone(@Nullable Measured measured) {
        if (measured == null) {
            return null;
        }
        LocalDate own = measured.day();
        LocalDate day = own == null ? null : Days.of(open.on().draft().state(), own, seq -> entry.seq() < seq);
        return new Measured(day, -measured.change(), measured.change());
    }

    @Override
    public Optional<Undoing> on(UnitsCredited event) {
        return Optional.of(new Undoing(
                event.units().steps(),
                event.lots(),
                Lots.NONE,
                0,
                0,
                0,
                event.source(),
                null,
                undone(event.measured()),
                event.countsLater(),
                Lots.NONE));
    }

    @Override
    public Optional<Undoing> on(UnitsDebited event) {
        return spending(event.lots(), event.owed().steps());
    }

    @Override
    public Optional<Undoing> on(HoldCaptured event) {
        return spending(event.lots(), 0);
    }

    @Override
    public Optional<Undoing> on(DebtWaived event) {
        return Optional.of(new Undoing(0, Lots.NONE, Lots.NONE, event.units().steps(), 0, 0, null, null, null));
    }

    @Override
    public Optional<Undoing> on(UnitsReversed event) {
        return Optional.of(new Undoing(
                event.returned().total(),
                event.returned(),
                event.taken(),
                -event.debt().steps(),
                -event.earned().steps(),
                -event.spent().steps(),
                null,
                event,
                undone(event.measured()),
                false,
                event.uncounted()));
    }

    @Override
    public Optional<Undoing> on(UnitsAdjusted event) {
        return Optional.of(new Undoing(
                event.added().total(),
                event.added(),
                event.taken(),
                -event.debt().steps(),
                0,
                0,
                null,
                null,
                undone(event.measured())));
    }

    @Override
    public Optional<Undoing> on(UnitsConfirmed event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(CreditScheduled event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(ScheduledCreditEnded event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(BoundCrossed event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(UnitsProlonged event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(UnitsMatured event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(UnitsSent event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(UnitsReceived event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(TransferEnded event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(RecallBegun event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(UnitsRecalled event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(UnitsUnmoved event) {
        return Optional.of(Undoing.NOTHING);
    }

    @Override
    public Optional<Undoing> on(UnitsHeld event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(HoldReleased event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(UnitsExpired event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(UnitsExpireSoon event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(UnitsForfeited event) {
        return Optional.empty();
    }

    @Override
    public Optional<Undoing> on(DebtPaid event) {
        return Optional.empty();
    }

    private static Optional<Undoing> spending(Lots lots, long owed) {
        return Optional.of(new Undoing(0, Lots.NONE, lots, -owed, 0, -(lots.total() + owed), null, null, null));
    }
}
