package dev.loyalty.rules.decision;

import dev.loyalty.command.Refusal;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.ledger.Taking;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How large amounts and their sums may become, so that whatever is accepted can be asked about. Each figure of a member stays within
 * {@link #MOST_IN_ALL} minor units; questions add up a handful of such figures at most.
 */
public final class Bounds {

    /** A thousand times the largest amount: 10,000,000,000,000,000.00 EUR. */
    static final long MOST_IN_ALL = 1000 * Amount.LARGEST_MINOR;

    /** What all refunds of one order may state together before it comes. */
    private static final long MOST_REFUNDED = 10 * Amount.LARGEST_MINOR;

    private Bounds() {}

    /** Why an amount is too large, as it is stated or converted; null if it is not. */
    public static @Nullable Refusal ofAmount(
            CustomerId customer, Money amount, @Nullable BigDecimal rate, Currency own) {
        Money most = Money.ofMinor(Amount.LARGEST_MINOR, amount.currency());
        if (amount.isGreaterThan(most)) {
            return new Refusal.SpendTooLarge(customer, amount, most);
        }
        Money mostConverted = Money.ofMinor(Amount.LARGEST_MINOR, own);
        boolean tooMuch = rate != null && amount.amount().multiply(rate).compareTo(mostConverted.amount()) > 0;
        return tooMuch ? new Refusal.SpendTooLarge(customer, amount, mostConverted) : null;
    }

    /** Why one more refund of an order is too much; null if it is not. Mostly the order itself is the narrower bound. */
    public static @Nullable Refusal ofRefund(CustomerId customer, OrderAccount account, Taking taking) {
        Money sum = taking.sum();
        long all = sum.minor();
        for (OrderAccount.Refunded refund : account.refunds().values()) {
            all += refund.voided()
                    ? 0
                    : refund.taking().readIn(sum.currency()).sum().minor();
        }
        Money most = Money.ofMinor(MOST_REFUNDED, sum.currency());
        return all > MOST_REFUNDED ? new Refusal.SpendTooLarge(customer, sum, most) : null;
    }

    /** Why a member's sums would become too large; null if they do not, or are not larger than they were. */
    public static @Nullable Refusal ofState(CustomerId customer, MemberState before, MemberState after) {
        long largest = largest(after);
        if (largest <= MOST_IN_ALL || largest <= largest(before)) {
            return null;
        }
        Currency currency = after.spend().ordered().currency();
        Money more = Money.ofMinor(largest - Math.min(largest, largest(before)), currency);
        return new Refusal.SpendTooLarge(customer, more, Money.ofMinor(MOST_IN_ALL, currency));
    }

    private static long largest(MemberState state) {
        SpendLedger spend = state.spend();
        long waiting = 0;
        for (WaitingOrder order : state.waiting()) {
            waiting = plus(waiting, order.counted());
        }
        long days = state.days() == null ? 0 : state.days().weight();
        long figures = Math.max(
                Math.max(plus(0, spend.ordered().minus(spend.takenBack())), plus(0, spend.takenBack())),
                Math.max(plus(0, spend.credits()), plus(0, spend.adjustments())));
        long most = Math.max(Math.max(days, figures), plus(0, spend.net()));
        return most > Long.MAX_VALUE - waiting ? Long.MAX_VALUE : most + waiting;
    }

    private static long plus(long sum, Money amount) {
        long size = amount.minor() == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(amount.minor());
        return sum > Long.MAX_VALUE - size ? Long.MAX_VALUE : sum + size;
    }
}
