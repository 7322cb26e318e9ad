package dev.loyalty.program;

import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.Money;
import java.time.Period;
import java.util.Currency;
import java.util.List;

/** Says what it takes to earn a tier. Amounts are in the program's currency. Immutable. */
public final class ConditionBuilder {

    private final Currency currency;

    ConditionBuilder(Currency currency) {
        this.currency = currency;
    }

    /**
     * The net spend is at least so much.
     *
     * @param amount for example {@code "1000.00"}
     * @return the condition
     * @throws IllegalArgumentException if it is negative, or has too many decimals
     */
    public Condition spend(String amount) {
        return new Condition.SpendAtLeast(Money.of(amount, currency.getCurrencyCode()));
    }

    /**
     * There are at least so many orders of which something counts.
     *
     * @param least at least 1
     * @return the condition
     * @throws IllegalArgumentException if it is less
     */
    public Condition orders(int least) {
        return new Condition.CountAtLeast(Countable.ORDERS, least);
    }

    /**
     * There are at least so many activities of a kind.
     *
     * @param kind the kind, as the program declares it by {@link ProgramBuilder#activities}
     * @param least at least 1
     * @return the condition
     * @throws IllegalArgumentException if it is less, or the kind is no valid id
     */
    public Condition activities(String kind, int least) {
        return new Condition.CountAtLeast(Countable.activities(ActivityKind.of(kind)), least);
    }

    /**
     * At least so many units of a balance are earned: credits of this kind on their day, pending ones, too, less what of them is undone. What
     * is spent, ends or is given does not count. A condition counts from the version on that states it.
     *
     * @param balance the balance, as the program declares it by {@link ProgramBuilder#balance}; one without decimals
     * @param least at least 1
     * @return the condition
     * @throws IllegalArgumentException if it is less, or the balance is no valid id
     */
    public Condition earned(String balance, int least) {
        return new Condition.CountAtLeast(Countable.earned(BalanceId.of(balance)), least);
    }

    /**
     * At least so many units of a balance are there: available, pending and held ones, less what is owed. The tier is lost as soon as they are
     * spent or end, so the ladder has the policy of a lifetime, at once up and down.
     *
     * @param balance the balance, as the program declares it by {@link ProgramBuilder#balance}; one without decimals
     * @param least at least 1
     * @return the condition
     * @throws IllegalArgumentException if it is less, or the balance is no valid id
     */
    public Condition level(String balance, int least) {
        return new Condition.CountAtLeast(Countable.level(BalanceId.of(balance)), least);
    }

    /**
     * Has been a member for so long.
     *
     * @param period at least a day, at most 100 years
     * @return the condition
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Condition memberFor(Period period) {
        return new Condition.MemberFor(period);
    }

    /**
     * All of these hold.
     *
     * @param parts at least two
     * @return the condition
     * @throws IllegalArgumentException if there are fewer, one is an invitation, or there are too many
     */
    public Condition allOf(Condition... parts) {
        return new Condition.AllOf(List.of(parts));
    }

    /**
     * At least one of these holds.
     *
     * @param parts at least two
     * @return the condition
     * @throws IllegalArgumentException if there are fewer, one is an invitation, or there are too many
     */
    public Condition anyOf(Condition... parts) {
        return new Condition.AnyOf(List.of(parts));
    }
}
