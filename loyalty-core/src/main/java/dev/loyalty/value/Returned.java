package dev.loyalty.value;

/**
 * Some of a product that came back.
 *
 * @param product the product's key, as the order's line has it; 1 to 128 code points
 * @param quantity how many came back; at least 1
 */
public record Returned(String product, int quantity) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the product is no valid {@link Id}, or the quantity is below 1
     */
    public Returned {
        Text.id(product, "product");
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    "of product " + product + " " + quantity + " came back: it must be at least 1");
        }
    }

    /**
     * Some of a product.
     *
     * @param product the product's key, as the order's line has it
     * @param quantity how many came back; at least 1
     * @return what came back
     * @throws IllegalArgumentException if something is out of bounds
     */
    public static Returned of(String product, int quantity) {
        return new Returned(product, quantity);
    }
}
