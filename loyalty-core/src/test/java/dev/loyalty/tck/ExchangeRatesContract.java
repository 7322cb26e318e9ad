package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.spi.ExchangeRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every source of exchange rates guarantees. Extend it, give the source and a pair that it knows, and run it. */
public abstract class ExchangeRatesContract {

    /** For those who extend it. */
    protected ExchangeRatesContract() {}

    /**
     * The source.
     *
     * @return the source of rates
     */
    protected abstract ExchangeRates rates();

    /**
     * A currency from which the source converts.
     *
     * @return by default US dollars
     */
    protected Currency from() {
        return Currency.getInstance("USD");
    }

    /**
     * The currency to which it converts that one.
     *
     * @return by default euros
     */
    protected Currency to() {
        return Currency.getInstance("EUR");
    }

    /**
     * An instant for which it knows the rate.
     *
     * @return by default the beginning of 2026, in UTC
     */
    protected Instant at() {
        return Draft.START;
    }

    @Test
    void aRateIsAboveZero() {
        assertThat(rates().rate(from(), to(), at()))
                .hasValueSatisfying(rate -> assertThat(rate).isPositive());
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Optional<BigDecimal> first = rates().rate(from(), to(), at());

        for (int i = 0; i < 10; i++) {
            assertThat(rates().rate(from(), to(), at())).isEqualTo(first);
        }
    }

    @Test
    void aPairThatIsUnknownHasNoRate() {
        Currency noCurrency = Currency.getInstance("XXX");

        assertThat(rates().rate(noCurrency, to(), at())).isEmpty();
        assertThat(rates().rate(from(), noCurrency, at())).isEmpty();
    }
}
