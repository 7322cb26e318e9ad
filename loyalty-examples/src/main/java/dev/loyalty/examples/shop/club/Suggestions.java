package dev.loyalty.examples.shop.club;

import dev.loyalty.program.Benefits;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import java.util.List;

/** What the shop would suggest to its customers, for those who write to them. Thread-safe. */
@FunctionalInterface
public interface Suggestions {

    /**
     * Looks for what would fit a customer.
     *
     * @param benefits what their tier gives: the prices are what they would pay
     * @param most how many there may be
     * @return what fits best first; empty if nothing does
     */
    List<Suggested> to(CustomerId customer, Benefits benefits, int most);

    /**
     * A product that is suggested.
     *
     * @param name what it is called
     * @param price what it costs this customer
     */
    record Suggested(Name name, Money price) {}
}
