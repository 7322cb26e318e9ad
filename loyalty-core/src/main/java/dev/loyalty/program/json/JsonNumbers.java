package dev.loyalty.program.json;

import dev.loyalty.program.BalanceUnit;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Money;
import dev.loyalty.value.Percentage;
import dev.loyalty.value.Units;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** Amounts, numbers of units and percentages: strings of digits with a decimal point, and nothing else that a number may be written as. */
final class JsonNumbers {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}([.][0-9]{1,19})?");

    private JsonNumbers() {}

    static Money money(JsonField at, Currency currency) {
        String allowed = "an amount as a string, such as \"500.00\"";
        return at.parsed(allowed, text -> Money.of(new BigDecimal(decimal(at, text, allowed)), currency));
    }

    static Units units(JsonField at, BalanceUnit unit) {
        String allowed = "a number of units as a string, such as \"500\"";
        return at.parsed(allowed, text -> unit.units(Amount.of(decimal(at, text, allowed))));
    }

    /** An amount that is not in a unit yet. */
    static Amount amount(JsonField at) {
        String allowed = "a number as a string, such as \"12.5\"";
        return at.parsed(allowed, text -> Amount.of(decimal(at, text, allowed)));
    }

    static Percentage percentage(JsonField at) {
        String allowed = "a percentage as a string, such as \"12.5\"";
        return at.parsed(allowed, text -> Percentage.of(decimal(at, text, allowed)));
    }

    private static String decimal(JsonField at, String text, String allowed) {
        if (!DECIMAL.matcher(text).matches()) {
            throw at.instead(allowed);
        }
        return text;
    }
}
