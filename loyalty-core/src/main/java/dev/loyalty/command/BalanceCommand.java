package dev.loyalty.command;

import dev.loyalty.value.BalanceId;

/**
 * Something the shop says of a balance of a member. Refused for who is no member. Numbers are in the balance's unit: {@code "40"} points,
 * {@code "12.50"} euros.
 */
public sealed interface BalanceCommand extends Command
        permits Credit,
                Debit,
                Hold,
                Capture,
                Release,
                DebtWaiver,
                Opening,
                UnitAdjustment,
                UnitConfirmation,
                ScheduledCredit,
                ScheduleCancellation,
                Conversion,
                Transfer,
                Expiration,
                Reversal {

    /** {@return which balance} */
    BalanceId balance();

    /** An answer for each kind of command about a balance. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(Credit command);

        /** {@return the answer for this kind} */
        R on(Debit command);

        /** {@return the answer for this kind} */
        R on(Hold command);

        /** {@return the answer for this kind} */
        R on(Capture command);

        /** {@return the answer for this kind} */
        R on(Release command);

        /** {@return the answer for this kind} */
        R on(DebtWaiver command);

        /** {@return the answer for this kind} */
        R on(Opening command);

        /** {@return the answer for this kind} */
        R on(UnitAdjustment command);

        /** {@return the answer for this kind} */
        R on(UnitConfirmation command);

        /** {@return the answer for this kind} */
        R on(ScheduledCredit command);

        /** {@return the answer for this kind} */
        R on(ScheduleCancellation command);

        /** {@return the answer for this kind} */
        R on(Conversion command);

        /** {@return the answer for this kind} */
        R on(Transfer command);

        /** {@return the answer for this kind} */
        R on(Expiration command);

        /** {@return the answer for this kind} */
        R on(Reversal command);
    }
}
