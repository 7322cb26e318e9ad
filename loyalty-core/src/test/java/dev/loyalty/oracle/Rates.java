package dev.loyalty.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a currency is worth in euros: dollars another amount each day, francs unknown. */
final class Rates {

    private Rates() {}

    static @Nullable BigDecimal of(String currency, Instant at) {
        return switch (currency) {
            case "EUR" -> BigDecimal.ONE;
            case "USD" -> BigDecimal.valueOf(7137 + Math.floorMod(at.getEpochSecond() / 86400, 50L) * 100, 4);
            default -> null;
        };
    }
}
