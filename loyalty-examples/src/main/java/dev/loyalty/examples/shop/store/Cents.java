package dev.loyalty.examples.shop.store;

import dev.loyalty.value.Money;
import dev.loyalty.value.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** The shop's amounts are whole cents of its one currency. */
public final class Cents {

    private static final Currency EURO = Currency.getInstance("EUR");

    private Cents() {}

    /** {@return so many cents as an amount} */
    public static Money money(long cents) {
        return Money.ofMinor(cents, EURO);
    }

    /** {@return so many cents as the engine reads them, such as "12.50"} */
    public static String told(long cents) {
        return money(cents).plain();
    }

    /** {@return a price after a discount. The one place where prices are rounded: half a cent up, line by line} */
    public static long reduced(long cents, Percentage off) {
        BigDecimal rest = BigDecimal.valueOf(100).subtract(new BigDecimal(off.plain()));
        return BigDecimal.valueOf(cents)
                .multiply(rest)
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
