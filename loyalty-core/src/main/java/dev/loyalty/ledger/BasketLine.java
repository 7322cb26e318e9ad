package dev.loyalty.ledger;

import dev.loyalty.value.Money;
import java.util.Currency;
import java.util.Set;

/**
 * One line of what was bought, in the order's currency.
 *
 * @param product the product's key
 * @param categories the categories that the product is in
 * @param quantity how many were bought
 * @param amount what was paid for the line, without tax
 * @param tax the tax on it
 */
public record BasketLine(String product, Set<String> categories, int quantity, Money amount, Money tax) {

    BasketLine with(long amountMinor, long taxMinor, Currency currency) {
        return new BasketLine(
                product, categories, quantity, Money.ofMinor(amountMinor, currency), Money.ofMinor(taxMinor, currency));
    }
}
