package dev.loyalty.member;

import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order that is paid but does not count yet.
 *
 * @param order which
 * @param day the day on which it will count, in the program's zone
 * @param counted what it will count, in the program's currency
 * @param until the first instant at which it counts; null if it waits for the shop's confirmation
 */
public record WaitingOrder(
        OrderKey order,
        LocalDate day,
        Money counted,
        @Nullable Instant until) {}
