package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that speaks of a balance. It says which lots it moves, so that nothing is reckoned anew. Written in documents of format 2 and
 * later.
 */
public sealed interface BalanceEvent extends Event
        permits UnitsCredited,
                UnitsDebited,
                UnitsExpired,
                UnitsExpireSoon,
                UnitsForfeited,
                UnitsHeld,
                UnitsReversed,
                UnitsAdjusted,
                UnitsConfirmed,
                CreditScheduled,
                ScheduledCreditEnded,
                BoundCrossed,
                UnitsSent,
                UnitsReceived,
                TransferEnded,
                RecallBegun,
                UnitsRecalled,
                UnitsProlonged,
                UnitsMatured,
                UnitsUnmoved,
                HoldCaptured,
                HoldReleased,
                DebtPaid,
                DebtWaived {

    /** What a hold is mentioned by: its basket, within its balance. */
    Mention.Kind HOLD = new Mention.Kind("hold");

    /** {@return which balance} */
    BalanceId balance();

    /** {@return the day as of which it was decided, in the program's zone} */
    LocalDate on();

    /** {@return by how much the total of the account rises: what is available, pending and held, less the debt; below 0 where it falls} */
    Units moved();

    /** {@return the lots that join the account, as they are added} */
    default Lots came() {
        return Lots.NONE;
    }

    /** {@return the lots that leave the account; what is only set aside does not} */
    default Lots went() {
        return Lots.NONE;
    }

    /** {@return what it changes of what tiers count; null if nothing} */
    default @Nullable Measured measured() {
        return null;
    }

    /**
     * A change of what tiers count of units that are earned.
     *
     * @param day on which day; null if that is no longer kept
     * @param change by how many steps the count rises; below 0 where it falls
     * @param back by how many what was taken back rises; below 0 where it falls
     */
    record Measured(@Nullable LocalDate day, long change, long back) {}

    /**
     * What becomes of an account.
     *
     * @param before the account, brought up to {@link #on} and to the instant of the entry
     * @return the account after it
     */
    Account after(Account before);

    /**
     * The mention of a hold.
     *
     * @param balance in which balance
     * @param basket for what
     * @return the mention
     */
    static Mention hold(BalanceId balance, BasketId basket) {
        return Mention.of(HOLD, balance.value(), basket.value());
    }

    @Override
    default @Nullable LocalDate day() {
        return null;
    }

    @Override
    default @Nullable Money change() {
        return null;
    }

    @Override
    default List<Mention> mentions() {
        return List.of();
    }

    @Override
    default <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }

    /** {@return what the visitor answers for this one, by which the kinds of events of a balance are told apart} */
    <R> R accept(BalanceEvent.Visitor<R> visitor);

    /** An answer for each kind of event of a balance. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(UnitsCredited event);

        /** {@return the answer for this kind} */
        R on(UnitsDebited event);

        /** {@return the answer for this kind} */
        R on(UnitsExpired event);

        /** {@return the answer for this kind} */
        R on(UnitsExpireSoon event);

        /** {@return the answer for this kind} */
        R on(UnitsForfeited event);

        /** {@return the answer for this kind} */
        R on(UnitsHeld event);

        /** {@return the answer for this kind} */
        R on(UnitsUnmoved event);

        /** {@return the answer for this kind} */
        R on(HoldCaptured event);

        /** {@return the answer for this kind} */
        R on(HoldReleased event);

        /** {@return the answer for this kind} */
        R on(DebtPaid event);

        /** {@return the answer for this kind} */
        R on(DebtWaived event);

        /** {@return the answer for this kind} */
        R on(UnitsReversed event);

        /** {@return the answer for this kind} */
        R on(UnitsAdjusted event);

        /** {@return the answer for this kind} */
        R on(UnitsConfirmed event);

        /** {@return the answer for this kind} */
        R on(CreditScheduled event);

        /** {@return the answer for this kind} */
        R on(ScheduledCreditEnded event);

        /** {@return the answer for this kind} */
        R on(BoundCrossed event);

        /** {@return the answer for this kind} */
        R on(UnitsSent event);

        /** {@return the answer for this kind} */
        R on(UnitsReceived event);

        /** {@return the answer for this kind} */
        R on(TransferEnded event);

        /** {@return the answer for this kind} */
        R on(RecallBegun event);

        /** {@return the answer for this kind} */
        R on(UnitsRecalled event);

        /** {@return the answer for this kind} */
        R on(UnitsProlonged event);

        /** {@return the answer for this kind} */
        R on(UnitsMatured event);
    }
}
