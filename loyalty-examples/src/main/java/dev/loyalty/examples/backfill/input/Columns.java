package dev.loyalty.examples.backfill.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns that are read are called in the file.
 *
 * @param order the order's id, or the credit note's number
 * @param customer whose it is
 * @param at when it was paid or issued
 * @param amount how much; negative for a credit note
 */
public record Columns(String order, String customer, String at, String amount) {

    /** The names that need no {@code --columns}. */
    public static final Columns DEFAULT = new Columns("order", "customer", "at", "amount");

    /**
     * Reads {@code order=invoice,amount=total}. What is not named keeps its default name.
     *
     * @throws BadInputException if it is not of that form
     */
    public static Columns parse(String text) {
        Map<String, String> names = new HashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            String what = pair.substring(0, Math.max(0, equals)).strip();
            String name = pair.substring(equals + 1).strip();
            if (!DEFAULT.names().contains(what) || name.isEmpty()) {
                throw new BadInputException("--columns: %s is not of the form what=column, where what is one of %s"
                        .formatted(Excerpt.of(pair), String.join(", ", DEFAULT.names())));
            }
            if (names.put(what, name) != null) {
                throw new BadInputException("--columns: " + what + " is given twice");
            }
        }
        return new Columns(
                names.getOrDefault("order", DEFAULT.order),
                names.getOrDefault("customer", DEFAULT.customer),
                names.getOrDefault("at", DEFAULT.at),
                names.getOrDefault("amount", DEFAULT.amount));
    }

    /** {@return the four names} */
    public List<String> names() {
        return List.of(order, customer, at, amount);
    }
}
