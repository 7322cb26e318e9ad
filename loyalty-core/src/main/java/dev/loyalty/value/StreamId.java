package dev.loyalty.value;

import java.util.Comparator;
import java.util.function.Function;

/**
 * Whose journal something stands in: a member's, or a thing's that members share. Everything that is written changes one stream in one
 * atomic unit; what concerns two is a process of several steps.
 */
public sealed interface StreamId permits MemberId, SharedId {

    /** By code point of their texts: shared things first, then members in the order of their ids. */
    Comparator<StreamId> ORDER = (one, other) -> Text.compare(one.value(), other.value());

    /** {@return the text by which a store keeps the stream; no two streams of a program have the same} */
    String value();

    /** {@return the stream in words, for messages: for example {@code member anna} or {@code stock/mugs}} */
    default String named() {
        return fold(member -> "member " + member, SharedId::toString);
    }

    /** {@return what one of the two answers, by what kind of stream this is} */
    <R> R fold(Function<MemberId, R> ofMember, Function<SharedId, R> ofShared);

    /**
     * The stream with a text.
     *
     * @param value a text of {@link #value}
     * @return the stream
     * @throws IllegalArgumentException if no stream has this text
     */
    static StreamId parse(String value) {
        return SharedId.isKey(value) ? SharedId.parse(value) : MemberId.of(value);
    }
}
