package dev.loyalty.testing;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.OrderPage;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.value.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** All orders of a customer, collected from pages that are smaller than most histories. */
public final class AllOrders {

    private static final int PAGE = 4;

    private AllOrders() {}

    /** What is left of each order. */
    public static List<OrderStatement> left(LoyaltyEngine engine, CustomerId customer) {
        return all(after -> engine.orders().of(customer, after, PAGE));
    }

    /** What of each order counts, and why the rest does not. */
    public static List<OrderAnswer> explained(LoyaltyEngine engine, CustomerId customer) {
        return all(after -> engine.orders().explain(customer, after, PAGE));
    }

    /** All that a call tells page by page. */
    public static <T> List<T> all(LongFunction<OrderPage<T>> pages) {
        List<T> all = new ArrayList<>();
        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            OrderPage<T> page = pages.apply(next.getAsLong());
            all.addAll(page.orders());
            next = page.next();
        }
        return all;
    }
}
