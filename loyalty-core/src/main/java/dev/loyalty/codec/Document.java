package dev.loyalty.codec;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.bytes.Seal;
import dev.loyalty.codec.form.Form;
import dev.loyalty.command.CorruptDataException;
import java.util.function.BiConsumer;
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

    /** No format of the years to come is beyond this: what says so is damaged. */
    private static final int FURTHEST = 15;

    byte[] encode(Place place, T value, int format) {
        return encode(place.sealOn(name), value, format);
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
        return decode(place, place.sealOn(name), bytes, (value, format) -> {});
    }

    /** What is read must also pass a check, by the format it was read in. */
    T decode(Place place, Seal seal, byte[] bytes, BiConsumer<T, Integer> check) {
        BytesReader in = new BytesReader(bytes, (offset, problem, cause) -> corrupt(place, offset, problem, cause));
        try {
            int format = format(in);
            if (format > DocumentFormat.FIRST) {
                in.requireIntact(seal);
            }
            T value = (format == DocumentFormat.FIRST ? first : second).reader().apply(in);
            in.requireEnd();
            check.accept(value, format);
            return value;
        } catch (CorruptDataException corrupt) {
            throw corrupt;
        } catch (RuntimeException refused) {
            throw in.refused(refused);
        }
    }

    private static int format(BytesReader in) {
        long format = in.unsigned();
        if (format < 0 || format > FURTHEST) {
            throw in.corrupt("format %s, where %s is the newest that is known,"
                    .formatted(Long.toUnsignedString(format), DocumentFormat.NEWEST));
        }
        if (format > DocumentFormat.NEWEST) {
            throw in.newer("it has format %s, and this version reads up to %s"
                    .formatted(Long.toUnsignedString(format), DocumentFormat.NEWEST));
        }
        if (format == 0) {
            throw in.corrupt("format 0 instead of 1 to %s".formatted(DocumentFormat.NEWEST));
        }
        return (int) format;
    }

    private CorruptDataException corrupt(Place place, int offset, String problem, @Nullable Throwable cause) {
        return new CorruptDataException(name, place.stream(), numbered ? place.number() : -1, offset, problem, cause);
    }
}
