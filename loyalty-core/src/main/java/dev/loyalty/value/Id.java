package dev.loyalty.value;

/**
 * An identifier that a shop chose: 1 to 128 code points, no control characters, no unpaired surrogates. Case matters, nothing
 * is trimmed or folded. Ids compare by code point, so that every store sorts them alike.
 *
 * <p>An id stands in journals for ever. One that is itself personal (an e-mail address) cannot be erased: use a technical key.
 *
 * @param <T> the concrete id
 */
public interface Id<T extends Id<T>> extends Comparable<T> {

    /** {@return the text of this id, exactly as the shop gave it} */
    String value();

    @Override
    default int compareTo(T other) {
        return Text.compare(value(), other.value());
    }
}
