package dev.loyalty.ledger;

import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one order: the fold of its journal entries. May hold refunds, a revision or a cancellation before the
 * order itself has come.
 *
 * <p>What is left is a function of the order as it is now and of all refunds that stand together: pieces first, then amounts of parts,
 * then totals. It does not depend on the order in which they came, nor on how they were split, nor on edits in between. The amounts
 * beside returned lines tell what these took when they were recorded; they take no part in what is left.
 *
 * @param order which order
 * @param bought what it consists of before refunds; null while neither the order nor a revision of it has come
 * @param paidAt when it was paid, as the shop first said; null while it has not come
 * @param program the version of the program by whose rule it counts; 0 while it has not come
 * @param rate how many of the program's currency one of the order's is; null if the currencies are the same
 * @param refunds the refunds in the order in which they came
 * @param cancelled whether it stands cancelled
 * @param revision the highest revision seen; 0 if none
 * @param counts whether it counts already, rather than waiting for its confirmation or return window
 * @param counted what of it counts, or will once it counts, in the program's currency
 * @param tallied whether it is counted as an order, where orders are
 */
public record OrderAccount(
        OrderKey order,
        @Nullable Basket bought,
        @Nullable Instant paidAt,
        int program,
        @Nullable BigDecimal rate,
        Map<RefundId, Refunded> refunds,
        boolean cancelled,
        long revision,
        boolean counts,
        Money counted,
        Tallied tallied) {

    /**
     * Copies the refunds, keeping their order, and checks that they can be summed: what is left can always be told.
     *
     * @throws ArithmeticException if the refunds that stand become too large together
     */
    public OrderAccount {
        refunds = refunds.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(refunds));
        if (!refunds.isEmpty()) {
            requireSummable(refunds, bought);
        }
    }

    /**
     * A refund of an order.
     *
     * @param taking what it takes back
     * @param voided whether it did not happen after all
     */
    public record Refunded(Taking taking, boolean voided) {}

    /**
     * What is left once everything taken back is subtracted.
     *
     * @param basket what is left of what was bought
     * @param excess what refunds took beyond that, in the order's currency; 0 unless they came before their order
     */
    public record Left(Basket basket, Money excess) {}

    /**
     * An order of which nothing is known yet.
     *
     * @param order which
     * @param zero 0 in the program's currency
     * @return the empty account
     */
    public static OrderAccount unheardOf(OrderKey order, Money zero) {
        return new OrderAccount(order, null, null, 0, null, Map.of(), false, 0, false, zero, Tallied.NOT);
    }

    /** {@return whether the order itself has come} */
    public boolean isPaid() {
        return paidAt != null;
    }

    /** {@return whether nothing at all is known of it} */
    public boolean isUnheardOf() {
        return bought == null && refunds.isEmpty() && !cancelled && revision == 0;
    }

    /**
     * Looks up a refund.
     *
     * @param refund its id
     * @return the refund, voided or not
     */
    public Optional<Refunded> refund(RefundId refund) {
        return Optional.ofNullable(refunds.get(refund));
    }

    /**
     * What is left: what was bought minus all refunds that stand, nothing if cancelled.
     *
     * @return what is left and what was taken in excess
     * @throws IllegalStateException if the order has not come
     */
    public Left left() {
        Basket whole = purchase();
        return cancelled ? new Left(whole.emptied(), Money.zero(whole.currency())) : refundsApplied();
    }

    /**
     * What would be left if the order were not cancelled.
     *
     * @return what is left and what was taken in excess
     * @throws IllegalStateException if the order has not come
     */
    public Left refundsApplied() {
        Basket whole = purchase();
        if (refunds.isEmpty()) {
            return new Left(whole, Money.zero(whole.currency()));
        }
        return Remainder.of(whole, refunds.values());
    }

    /**
     * What would be left if the order were not cancelled, and no total had been refunded: what amounts of parts are measured against.
     *
     * @return what pieces and amounts of parts leave
     * @throws IllegalStateException if the order has not come
     */
    public Left partsApplied() {
        return Remainder.of(
                purchase(),
                refunds.values().stream()
                        .filter(refund -> !(refund.taking() instanceof Taking.OfTotal))
                        .toList());
    }

    /** {@return what of its pieces came back, or still may} */
    public Pieces pieces() {
        return new Pieces(isPaid() ? bought : null, refunds);
    }

    /**
     * The order came. A revision that came before it stands.
     *
     * @param basket what was bought
     * @param at when it was paid
     * @param byProgram the version of the program by whose rule it counts
     * @param atRate how many of the program's currency one of the order's is; null if they are the same
     * @param atOnce whether it counts already
     * @return the account after it
     */
    public OrderAccount paid(Basket basket, Instant at, int byProgram, @Nullable BigDecimal atRate, boolean atOnce) {
        Basket stands = bought == null ? basket : bought.readIn(basket.currency());
        return new OrderAccount(
                order, stands, at, byProgram, atRate, refunds, cancelled, revision, atOnce, counted, tallied);
    }

    /**
     * The order with other refunds than those recorded.
     *
     * @param stated all of them
     * @return the account with these refunds alone
     */
    public OrderAccount withRefunds(Map<RefundId, Taking> stated) {
        Map<RefundId, Refunded> standing = new LinkedHashMap<>();
        stated.forEach((refund, taking) -> standing.put(refund, new Refunded(taking, false)));
        return new OrderAccount(
                order, bought, paidAt, program, rate, standing, cancelled, revision, counts, counted, tallied);
    }

    /**
     * The order was edited.
     *
     * @param basket the whole order before refunds; null if only the revision is to be noted
     * @param number the revision
     * @return the account after it
     */
    public OrderAccount revised(@Nullable Basket basket, long number) {
        return new OrderAccount(
                order,
                basket == null ? bought : basket,
                paidAt,
                program,
                rate,
                refunds,
                cancelled,
                Math.max(revision, number),
                counts,
                counted,
                tallied);
    }

    /**
     * A refund happened, or turned out not to have happened.
     *
     * @param refund its id
     * @param taking what it takes back
     * @param voided whether it did not happen after all
     * @return the account after it
     */
    public OrderAccount refunded(RefundId refund, Taking taking, boolean voided) {
        Map<RefundId, Refunded> more = new LinkedHashMap<>(refunds);
        more.put(refund, new Refunded(taking, voided));
        return new OrderAccount(
                order, bought, paidAt, program, rate, more, cancelled, revision, counts, counted, tallied);
    }

    /**
     * The order was cancelled, or reinstated.
     *
     * @param now whether it stands cancelled now
     * @return the account after it
     */
    public OrderAccount cancelled(boolean now) {
        return new OrderAccount(order, bought, paidAt, program, rate, refunds, now, revision, counts, counted, tallied);
    }

    /** {@return the account once the order's waiting is over} */
    public OrderAccount counting() {
        return new OrderAccount(
                order, bought, paidAt, program, rate, refunds, cancelled, revision, true, counted, tallied);
    }

    /**
     * What counts has changed.
     *
     * @param change by how much, in the program's currency
     * @return the account after it
     */
    public OrderAccount countedChanged(Money change) {
        return change.isZero()
                ? this
                : new OrderAccount(
                        order,
                        bought,
                        paidAt,
                        program,
                        rate,
                        refunds,
                        cancelled,
                        revision,
                        counts,
                        counted.plus(change),
                        tallied);
    }

    /**
     * It is counted as an order otherwise than before.
     *
     * @param now how
     * @return the account after it
     */
    public OrderAccount tallied(Tallied now) {
        return new OrderAccount(
                order, bought, paidAt, program, rate, refunds, cancelled, revision, counts, counted, now);
    }

    private static void requireSummable(Map<RefundId, Refunded> refunds, @Nullable Basket bought) {
        long taken = 0;
        for (Refunded refund : refunds.values()) {
            Taking taking = bought == null ? refund.taking() : refund.taking().readIn(bought.currency());
            taken = refund.voided() ? taken : Math.addExact(taken, taking.sum().minor());
        }
    }

    private Basket purchase() {
        if (bought == null || paidAt == null) {
            throw new IllegalStateException("order " + order + " has not come yet");
        }
        return bought;
    }
}
