package dev.loyalty.rules.balance;

import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.BalanceRefusal.HoldResolved.Became;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.DebtWaived;
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
import dev.loyalty.event.UnitsMatured;
import dev.loyalty.event.UnitsProlonged;
import dev.loyalty.event.UnitsRecalled;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.event.UnitsSent;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hold that is no longer open, as its entries tell.
 *
 * @param became what became of it
 * @param units of how many: those that were captured or given back last, or of the hold that has ended
 * @param at when
 */
record PastHold(Became became, Units units, Instant at) {

    /** The last hold of the basket; empty if there was none in the present membership. */
    static Optional<PastHold> of(OpenAccount open, BasketId basket) {
        Optional<PastHold> last = Optional.empty();
        for (Entry entry : open.on().ofSubject()) {
            if (!open.isOfThisLife(entry)) {
                continue;
            }
            for (Event event : entry.events()) {
                if (event instanceof BalanceEvent ofBalance
                        && ofBalance.balance().equals(open.balance().id())) {
                    last = ofBalance.accept(new After(last, basket, entry.effectiveAt()));
                }
            }
        }
        return last;
    }

    /** The same hold, of which a part was captured. */
    private PastHold without(Units captured) {
        return new PastHold(became, units.with(units.steps() - captured.steps()), at);
    }

    /** Why it is not captured any more, or not given back. */
    Refusal refusal(OpenAccount open, BasketId basket, boolean capturing) {
        return new BalanceRefusal.HoldResolved(open.balance().id(), basket, capturing, became, units, at);
    }

    /** What is known of the hold after one more event. */
    private record After(Optional<PastHold> before, BasketId basket, Instant at)
            implements BalanceEvent.Visitor<Optional<PastHold>> {

        private Optional<PastHold> of(@Nullable BasketId of, Became became, Units units, Instant when) {
            return basket.equals(of) ? Optional.of(new PastHold(became, units, when)) : before;
        }

        @Override
        public Optional<PastHold> on(UnitsHeld event) {
            return of(event.basket(), Became.ENDED, event.units(), event.until());
        }

        @Override
        public Optional<PastHold> on(HoldCaptured event) {
            if (!event.keepsRest()) {
                return of(event.basket(), Became.CAPTURED, event.units(), at);
            }
            return event.basket().equals(basket) ? before.map(open -> open.without(event.units())) : before;
        }

        @Override
        public Optional<PastHold> on(HoldReleased event) {
            return of(event.basket(), Became.RELEASED, event.units(), at);
        }

        /** Captured after the hold had ended. */
        @Override
        public Optional<PastHold> on(UnitsDebited event) {
            return of(event.basket(), Became.CAPTURED, event.units(), at);
        }

        @Override
        public Optional<PastHold> on(UnitsCredited event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsAdjusted event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsConfirmed event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(CreditScheduled event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(ScheduledCreditEnded event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(BoundCrossed event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsProlonged event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsMatured event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsSent event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsReceived event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(TransferEnded event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(RecallBegun event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsRecalled event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsExpired event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsExpireSoon event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsForfeited event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsUnmoved event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(DebtPaid event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(DebtWaived event) {
            return before;
        }

        @Override
        public Optional<PastHold> on(UnitsReversed event) {
            return before;
        }
    }
}
