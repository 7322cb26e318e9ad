package dev.loyalty.member;

import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody spent. All that waits can come to count: time alone never meets an amount that is too large.
 *
 * @param spend what was spent
 * @param days what counts on each day, as far back as a window reaches; null if no ladder of the program has one
 * @param waiting orders that are paid but do not count yet, in the order in which they came
 */
public record Purchases(SpendLedger spend, @Nullable DaySums days, List<WaitingOrder> waiting) {

    /**
     * Copies the list.
     *
     * @throws ArithmeticException if the spend would overflow once the waiting orders count
     */
    public Purchases {
        waiting = List.copyOf(waiting);
        if (!waiting.isEmpty()) {
            requireAddable(spend, waiting);
            requireAddable(days == null ? 0 : days.weight(), waiting);
        }
    }

    private static void requireAddable(SpendLedger spend, List<WaitingOrder> waiting) {
        long sum = 0;
        for (WaitingOrder order : waiting) {
            sum = Math.addExact(sum, order.counted().minor());
        }
        spend.orderChanged(Money.ofMinor(sum, waiting.get(0).counted().currency()));
    }

    private static void requireAddable(long weight, List<WaitingOrder> waiting) {
        long sum = weight;
        for (WaitingOrder order : waiting) {
            sum = Math.addExact(sum, Math.absExact(order.counted().minor()));
        }
    }

    /**
     * Nothing.
     *
     * @param currency the program's currency
     * @return the part of somebody who never bought anything
     */
    public static Purchases none(Currency currency) {
        return new Purchases(SpendLedger.empty(currency), null, List.of());
    }

    /**
     * The same with other sums of days.
     *
     * @param next what counts on each day; null if no ladder of the program has a window
     * @return the part after it
     */
    public Purchases on(@Nullable DaySums next) {
        return new Purchases(spend, next, waiting);
    }

    /**
     * Looks up a waiting order.
     *
     * @param order which
     * @return the order if it waits to count
     */
    public Optional<WaitingOrder> waiting(OrderKey order) {
        for (WaitingOrder candidate : waiting) {
            if (candidate.order().equals(order)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
