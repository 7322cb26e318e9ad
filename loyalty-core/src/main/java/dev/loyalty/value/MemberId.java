package dev.loyalty.value;

/**
 * One membership: the stream in which everything that happened to it is recorded. By default it bears the customer's id.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record MemberId(String value) implements Id<MemberId> {

    /**
     * Checks the text.
     *
     * @param value 1 to 128 code points, see {@link Id}
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public MemberId {
        Text.id(value, "member id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static MemberId of(String value) {
        return new MemberId(value);
    }

    /**
     * The membership that a customer has by default.
     *
     * @param customer whose
     * @return the member id with the customer's text
     */
    public static MemberId of(CustomerId customer) {
        return new MemberId(customer.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
