package dev.loyalty.value;

/**
 * A credit note's number within its shop: a credit without an order.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record CreditNoteId(String value) implements Id<CreditNoteId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public CreditNoteId {
        Text.id(value, "credit note id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static CreditNoteId of(String value) {
        return new CreditNoteId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
