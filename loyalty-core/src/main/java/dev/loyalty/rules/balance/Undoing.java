package dev.loyalty.rules.balance;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.BalanceEvent.Measured;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Entry;
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
import dev.loyalty.event.UnitsProlonged;
import dev.loyalty.event.UnitsRecalled;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.event.UnitsSent;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.ledger.Lots;
import dev.loyalty.rules.tier.Days;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to do to undo what an entry says of a balance. Amounts are in steps of the unit.
 *
 * @param take how many are to be taken
 * @param own the lots from which they are taken first
 * @param give what comes back
 * @param debt by how much the debt rises; where it falls, what of it is paid by now comes back
 * @param earned by how much what was ever earned rises, unless a credit is undone: then it is what can be taken
 * @param spent by how much what was ever spent rises
 * @param credited where a credit is undone, what kind of units it had brought; else null
 * @param reversal where a reversal is undone, that; else null
 * @param measured by how much what tiers count changes; null if they count nothing of it
 */
record Undoing(
        long take,
        Lots own,
        Lots give,
        long debt,
        long earned,
        long spent,
        @Nullable UnitKind credited,
        @Nullable UnitsReversed reversal,
        @Nullable Measured measured) {

    private static final Undoing NOTHING = new Undoing(0, Lots.NONE, Lots.NONE, 0, 0, 0, null, null, null);

    /** What the command's entry asks for of each balance that it moved; none if it moved nothing in the present membership. */
    static Map<BalanceId, Undoing> of(OpenAccount open, EarlierCommand command, List<Entry> entries) {
        Map<BalanceId, Undoing> all = new LinkedHashMap<>();
        for (Entry entry : entries) {
            for (Event event : open.isOfThisLife(entry) ? entry.events() : List.<Event>of()) {
                if (event instanceof BalanceEvent ofBalance && isBy(command, event)) {
                    ofBalance
                            .accept(new Of(open, entry))
                            .ifPresent(undoing -> all.putIfAbsent(ofBalance.balance(), undoing));
                }
            }
        }
        return all;
    }

    /** With the credit that was scheduled others may have come in one entry; what a reversal brought back may have become another balance's. */
    private static boolean isBy(EarlierCommand command, Event event) {
        if (command.kind() == CommandKind.SCHEDULED_CREDIT) {
            return event instanceof UnitsCredited credited && command.id().equals(credited.scheduled());
        }
        return command.kind() != CommandKind.REVERSAL || !(event instanceof UnitsCredited);
    }

    /** How many units it is about. */
    long all() {
        return take + give.total() + Math.abs(debt);
    }

    boolean isNothing() {
        return all() == 0;
    }

    boolean isCredit() {
        return credited != null;
    }

    /** By how much a debt is to fall. */
    long relief() {
        return Math.max(0, -debt);
    }

    /** The command that stands again; null if none does. */
    @Nullable
    EarlierCommand standsAgain() {
        return reversal == null ? null : reversal.of();
    }

    /** Whether a reversal is undone that had undone one itself. */
    boolean isOfAReversalOfAReversal() {
        return reversal != null && reversal.standsAgain() != null;
    }

    private static Optional<Undoing> spending(Lots lots, long owed) {
        return Optional.of(new Undoing(0, Lots.NONE, lots, -owed, 0, -(lots.total() + owed), null, null, null));
    }

    /** By the event with which a command's entry begins; those that only follow from it ask for nothing. */
    private record Of(OpenAccount open, Entry entry) implements BalanceEvent.Visitor<Optional<Undoing>> {

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
                    undone(event.measured())));
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
            return Optional.of(
                    new Undoing(0, Lots.NONE, Lots.NONE, event.units().steps(), 0, 0, null, null, null));
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
                    undone(event.measured())));
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
                    null));
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
            return Optional.of(NOTHING);
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
    }
}
