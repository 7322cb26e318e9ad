package dev.loyalty.spi;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.tck.ExchangeRatesContract;
import dev.loyalty.tck.FixedExchangeRates;
import org.junit.jupiter.api.Test;

class FixedExchangeRatesTest extends ExchangeRatesContract {

    @Override
    protected ExchangeRates rates() {
        return new FixedExchangeRates().with("USD", "EUR", "0.9137");
    }

    @Test
    void aRateThatIsNotAboveZeroIsNotEntered() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedExchangeRates().with("USD", "EUR", "0"));
    }
}
