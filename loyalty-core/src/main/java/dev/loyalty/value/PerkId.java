package dev.loyalty.value;

/**
 * A named perk of a tier, such as early access to a sale.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record PerkId(String value) implements Id<PerkId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public PerkId {
        Text.id(value, "perk id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static PerkId of(String value) {
        return new PerkId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
