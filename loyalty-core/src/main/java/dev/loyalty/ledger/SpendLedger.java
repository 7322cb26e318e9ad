package dev.loyalty.ledger;

import dev.loyalty.value.Money;
import java.util.Currency;

/**
 * A member's spend, summed: what was ordered, what was taken back, what was credited. Constant in size, however long the history.
 *
 * <p>Net spend = ordered − taken back − credits + adjustments. It may be below 0; then it counts as 0 for the tier, but stays
 * below 0 here.
 *
 * <p>What was ordered and taken back again takes no room for ever: beyond {@value #MOST_TAKEN_BACK} minor units, what was wholly taken back
 * is left out of both figures. The net spend stays exact.
 *
 * @param ordered Σ of what orders counted when they were paid or edited
 * @param takenBack Σ of what refunds and cancellations took of that, minus what voids and reinstatements gave back
 * @param credits Σ of credit notes without an order
 * @param adjustments Σ of adjustments by hand; may be negative
 * @param orders how many orders were paid
 * @param creditNotes how many credit notes without an order there were
 */
public record SpendLedger(
        Money ordered, Money takenBack, Money credits, Money adjustments, int orders, int creditNotes) {

    /** Up to where what was taken back is told in full, in minor units. */
    static final long MOST_TAKEN_BACK = 100_000_000_000_000_000L;

    /** What is told of it beyond that: still more than any threshold. */
    private static final long STILL_TOLD = MOST_TAKEN_BACK / 10;

    /**
     * Checks that there is a net spend.
     *
     * @throws ArithmeticException if it overflows
     */
    public SpendLedger {
        net(ordered, takenBack, credits, adjustments);
    }

    /**
     * The ledger of somebody who has spent nothing yet.
     *
     * @param currency the program's currency
     * @return an empty ledger
     */
    public static SpendLedger empty(Currency currency) {
        Money zero = Money.zero(currency);
        return new SpendLedger(zero, zero, zero, zero, 0, 0);
    }

    /** {@return the net spend; may be below 0} */
    public Money net() {
        return net(ordered, takenBack, credits, adjustments);
    }

    private static Money net(Money ordered, Money takenBack, Money credits, Money adjustments) {
        return ordered.minus(takenBack).minus(credits).plus(adjustments);
    }

    /**
     * One more order was paid.
     *
     * @param counted what of it counts already
     * @return the ledger after it
     * @throws ArithmeticException on overflow
     */
    public SpendLedger orderPaid(Money counted) {
        return new SpendLedger(
                ordered.plus(counted), takenBack, credits, adjustments, Math.incrementExact(orders), creditNotes);
    }

    /**
     * What an order counts was edited, or an order that was waiting counts now.
     *
     * @param change by how much
     * @return the ledger after it
     * @throws ArithmeticException on overflow
     */
    public SpendLedger orderChanged(Money change) {
        return new SpendLedger(ordered.plus(change), takenBack, credits, adjustments, orders, creditNotes);
    }

    /**
     * Something of an order was taken back, or given back.
     *
     * @param change by how much what counts rose (negative: fell)
     * @return the ledger after it
     * @throws ArithmeticException on overflow
     */
    public SpendLedger takenBack(Money change) {
        Money back = takenBack.minus(change);
        if (back.minor() <= MOST_TAKEN_BACK) {
            return new SpendLedger(ordered, back, credits, adjustments, orders, creditNotes);
        }
        Money told = Money.ofMinor(STILL_TOLD, back.currency());
        return new SpendLedger(ordered.minus(back.minus(told)), told, credits, adjustments, orders, creditNotes);
    }

    /**
     * A credit note without an order was issued.
     *
     * @param amount not negative
     * @return the ledger after it
     * @throws ArithmeticException on overflow
     */
    public SpendLedger credited(Money amount) {
        return new SpendLedger(
                ordered, takenBack, credits.plus(amount), adjustments, orders, Math.incrementExact(creditNotes));
    }

    /**
     * The net spend was adjusted by hand.
     *
     * @param change by how much
     * @return the ledger after it
     * @throws ArithmeticException on overflow
     */
    public SpendLedger adjusted(Money change) {
        return new SpendLedger(ordered, takenBack, credits, adjustments.plus(change), orders, creditNotes);
    }
}
