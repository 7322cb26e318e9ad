package dev.loyalty.value;

import java.util.Currency;

/** Thrown where two amounts of different currencies were to be added, compared or measured. Nothing was changed. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The currency that was expected. */
    private final Currency expected;

    /** The currency that came. */
    private final Currency actual;

    /**
     * States both currencies.
     *
     * @param expected the currency that was expected
     * @param actual the currency that came
     */
    public CurrencyMismatchException(Currency expected, Currency actual) {
        super("expected an amount in " + expected + ", but it is in " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    /** {@return the currency that was expected} */
    public Currency expected() {
        return expected;
    }

    /** {@return the currency that came} */
    public Currency actual() {
        return actual;
    }
}
