package dev.loyalty.tck;

import dev.loyalty.spi.ExchangeRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A table of rates that never change. A pair that is not in it is unknown. Thread-safe. */
public final class FixedExchangeRates implements ExchangeRates {

    private record Pair(Currency from, Currency to) {}

    private final Map<Pair, BigDecimal> rates = new ConcurrentHashMap<>();

    /** Makes an empty table. */
    public FixedExchangeRates() {}

    /**
     * Enters a rate.
     *
     * @param from the ISO 4217 code of the order's currency
     * @param to the ISO 4217 code of the program's currency
     * @param rate how many of {@code to} one of {@code from} is; above 0
     * @return this table
     * @throws IllegalArgumentException if a code is unknown or the rate is no number above 0
     */
    public FixedExchangeRates with(String from, String to, String rate) {
        BigDecimal value = new BigDecimal(rate);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above 0, but this is " + rate);
        }
        rates.put(new Pair(Currency.getInstance(from), Currency.getInstance(to)), value);
        return this;
    }

    @Override
    public Optional<BigDecimal> rate(Currency from, Currency to, Instant at) {
        return Optional.ofNullable(rates.get(new Pair(from, to)));
    }
}
