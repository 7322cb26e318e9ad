package dev.loyalty.internal;

import dev.loyalty.command.BusyException;
import dev.loyalty.command.Command;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.spi.ExchangeRates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rates by which commands are converted, fetched before they are decided.
 *
 * @param rates asks for them; null if there are none
 */
record Rates(@Nullable ExchangeRates rates) {

    boolean areKnown() {
        return rates != null;
    }

    /** How many of the program's currency one of the command's is; null if they are the same, or if it is not known. */
    @Nullable
    BigDecimal of(Command command, ProgramHistory programs) {
        Currency own = programs.newest().program().currency();
        Currency stated = command.currencyOr(own);
        if (rates == null || stated.equals(own)) {
            return null;
        }
        BigDecimal rate = rate(rates, stated, own, command.occurredAt()).orElse(null);
        if (rate != null && rate.signum() <= 0) {
            throw new IllegalStateException("the ExchangeRates gave %s from %s to %s: rates are above 0"
                    .formatted(rate.toPlainString(), stated, own));
        }
        return rate;
    }

    /** What an adapter throws is no word about the command: nothing has happened, and it may be sent again. */
    private static Optional<BigDecimal> rate(ExchangeRates rates, Currency from, Currency to, Instant at) {
        Optional<BigDecimal> rate;
        try {
            rate = rates.rate(from, to, at);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError failed) {
            throw new BusyException(
                    "the ExchangeRates failed for %s to %s, and nothing was recorded: %s"
                            .formatted(from, to, Streak.text(failed)),
                    failed);
        }
        return Objects.requireNonNull(
                rate, "the ExchangeRates returned null: return Optional.empty() for a rate that is not known");
    }
}
