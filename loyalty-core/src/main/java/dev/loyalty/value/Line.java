package dev.loyalty.value;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of an order: the whole line after every discount. The lines of an order sum exactly to its goods parts.
 *
 * @param product the product's key in the shop; 1 to 128 code points
 * @param categories the categories that the product is in, at most 64, each 1 to 128 code points
 * @param quantity how many; at least 1
 * @param amount what was paid for the line, without tax; not negative
 * @param tax the tax on it; not negative
 */
public record Line(String product, Set<String> categories, int quantity, Amount amount, Amount tax) {

    private static final int MOST_CATEGORIES = 64;

    /**
     * Checks the line and copies the categories.
     *
     * @throws IllegalArgumentException if the product or a category is no valid {@link Id}, the quantity is below 1, or an
     *     amount is negative
     */
    public Line {
        Text.id(product, "product");
        categories = Collections.unmodifiableSet(new TreeSet<>(categories));
        if (categories.size() > MOST_CATEGORIES) {
            throw new IllegalArgumentException("a line has at most %s categories, but product %s has %s"
                    .formatted(MOST_CATEGORIES, product, categories.size()));
        }
        categories.forEach(category -> Text.id(category, "category"));
        if (quantity < 1) {
            throw new IllegalArgumentException("a line's quantity is at least 1, but this is " + quantity);
        }
        if (amount.value().signum() < 0 || tax.value().signum() < 0) {
            throw new IllegalArgumentException("a line's amount and tax must not be negative: %s, %s"
                    .formatted(amount.value().toPlainString(), tax.value().toPlainString()));
        }
    }

    /**
     * A line without tax and categories.
     *
     * @param product the product's key
     * @param quantity how many
     * @param amount what was paid for the line
     * @return the line
     * @throws IllegalArgumentException if something is out of bounds
     */
    public static Line of(String product, int quantity, String amount) {
        return new Line(product, Set.of(), quantity, Amount.of(amount), Amount.ZERO);
    }

    /**
     * This line in categories.
     *
     * @param in the categories
     * @return the line
     */
    public Line categories(String... in) {
        return new Line(product, Set.of(in), quantity, amount, tax);
    }

    /**
     * This line with a tax.
     *
     * @param stated the tax on the line
     * @return the line
     */
    public Line tax(String stated) {
        return new Line(product, categories, quantity, amount, Amount.of(stated));
    }
}
