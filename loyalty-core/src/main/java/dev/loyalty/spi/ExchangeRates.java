package dev.loyalty.spi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * Knows what one currency was worth in another. Asked before an order in a foreign currency is decided; the answer is recorded
 * with the order, and refunds use what was recorded.
 *
 * <p>What the implementer must guarantee, and {@code ExchangeRatesContract} checks: rates are above 0, and the same question has
 * the same answer.
 *
 * <p>What it throws becomes a {@code BusyException} with it as the cause: nothing has happened, and the command may be sent again.
 *
 * <p>Called on the thread of the caller of the engine, outside any lock of the engine's.
 */
@FunctionalInterface
public interface ExchangeRates {

    /**
     * The rate at an instant.
     *
     * @param from the order's currency
     * @param to the program's currency
     * @param at when the order was paid
     * @return how many of {@code to} one of {@code from} was, in major units; empty if unknown, then the order is refused
     */
    Optional<BigDecimal> rate(Currency from, Currency to, Instant at);
}
