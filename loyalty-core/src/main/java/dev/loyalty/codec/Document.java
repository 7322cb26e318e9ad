package dev.loyalty.codec;

import dev.loyalty.command.CorruptDataException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document, in every format that there is.
 *
 * @param name what it is, for errors
 * @param numbered whether a member has several, told apart by their numbers
 * @param first format 1: fixed shapes
 * @param second format 2: a checksum, and numbered fields
 * @param <T> what it holds
 */
record Document<T>(String name, boolean numbered, Form<T> first, Form<T> second) {

    byte[] encode(Place place, T value, int format) {
        return encode(Seal.of(name, place), value, format);
    }

    byte[] encode(Seal seal, T value, int format) {
        DocumentFormat.requireWritable(format);
        if (format == DocumentFormat.FIRST) {
            BytesWriter out = new BytesWriter(format);
            first.writer().accept(out, value);
            return out.toBytes();
        }
        BytesWriter out = BytesWriter.sealed(format);
        second.writer().accept(out, value);
        return out.toBytes(seal);
    }

    T decode(Place place, byte[] bytes) {
        return decode(place, Seal.of(name, place), bytes, (value, format) -> {});
    }

    /** What is read must also pass a check, by the format it was read in. */
    T decode(Place place, Seal seal, byte[] bytes, BiConsumer<T, Integer> check) {
        return new BytesReader(this, place, bytes).document(this, seal, check);
    }

    Function<BytesReader, T> reader(int format) {
        return format == DocumentFormat.FIRST ? first.reader() : second.reader();
    }

    CorruptDataException corrupt(Place place, int offset, String problem, @Nullable Throwable cause) {
        return new CorruptDataException(name, place.stream(), numbered ? place.number() : -1, offset, problem, cause);
    }
}
