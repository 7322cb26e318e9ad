package dev.loyalty.program;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Name;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what a balance is counted in. */
final class BalanceUnitBuilder {

    private final Currency programs;
    private final Map<Locale, String> ones = new LinkedHashMap<>();
    private final Map<Locale, String> manys = new LinkedHashMap<>();
    private @Nullable Currency currency;
    private @Nullable String one;
    private @Nullable String many;
    private int decimals;

    BalanceUnitBuilder(Currency programs) {
        this.programs = programs;
    }

    void own(String single, String several, int places) {
        one = single;
        many = several;
        decimals = places;
    }

    void own(Locale locale, String single, String several) {
        ones.put(locale, single);
        manys.put(locale, several);
    }

    void in(Currency which) {
        currency = which;
    }

    BalanceUnit build(BalanceId id) {
        boolean hasNames = one != null || !ones.isEmpty();
        BalanceCheck.refuse(
                id,
                hasNames && currency != null,
                "it is in %s, and has a unit of the shop's, too: give one of them".formatted(currency));
        if (one != null && many != null) {
            return BalanceUnit.of(new Name(one, ones), new Name(many, manys), decimals);
        }
        BalanceCheck.refuse(
                id,
                hasNames,
                "the unit has names in %s alone: say what it is called elsewhere, as in unit(\"point\", \"points\")"
                        .formatted(ones.keySet()));
        return BalanceUnit.of(currency == null ? programs : currency);
    }
}
