package dev.loyalty.value;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One membership: the stream in which everything that happened to it is recorded. By default it bears the customer's id.
 *
 * <p>No record, so that the text of a customer's id, which was checked already, is not checked again with each command.
 */
public final class MemberId implements Id<MemberId>, StreamId {

    private final String value;

    private MemberId(String value) {
        this.value = value;
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points, see {@link Id}
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static MemberId of(String value) {
        return new MemberId(Text.id(value, "member id"));
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
    public String value() {
        return value;
    }

    @Override
    public <R> R fold(Function<MemberId, R> ofMember, Function<SharedId, R> ofShared) {
        return ofMember.apply(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof MemberId that && value.equals(that.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
