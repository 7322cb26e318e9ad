package dev.loyalty.codec.form;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbered fields of one record, while it is being written or read: a word whose bits say which of them are there, then those in
 * the order of their numbers. A field that is not there has the value that its table names, or none.
 *
 * <p>A table describes a record once, for both ways:
 *
 * <pre>{@code
 * static Pin pin(Fields<Pin> of) {
 *     return new Pin(
 *             of.field(0, TIER, Pin::tier),
 *             of.field(1, MODE, Pin::mode),
 *             of.optional(2, INSTANT, Pin::until));
 * }
 * }</pre>
 *
 * <p>A table grows at its end: a new field takes the next number, and is {@link #optional} or has a value where it is not there. A
 * number is never given anew, and neither its form nor what its absence means ever changes. Whoever does not know a field refuses
 * the document.
 *
 * @param <R> the record
 */
public abstract class Fields<R> {

    /** The highest number of a field: as many as the word has bits, but for the sign. */
    static final int LAST = 62;

    private int last = -1;

    private Fields() {}

    /** Describes a record: asks for its fields in the order of their numbers, and makes it of them. */
    public interface Table<R> {
        R of(Fields<R> fields);
    }

    /** What a field of a record holds. */
    public interface Part<R, T> {
        @Nullable
        T of(R of);
    }

    /** A field that every record has had from the beginning. */
    public abstract <T> T field(int number, Form<T> form, Part<R, T> part);

    /** A field that a record may lack. */
    public abstract <T> @Nullable T optional(int number, Form<T> form, Part<R, T> part);

    /** A field that is left out where it has a value that most have, or that follows from the fields before. */
    public abstract <T> T or(T absent, int number, Form<T> form, Part<R, T> part);

    /** A field that is there or not, and holds nothing. */
    public abstract boolean flag(int number, Part<R, Boolean> part);

    public static <R> void write(BytesWriter out, R value, Table<R> table) {
        int before = out.size();
        Written<R> fields = new Written<>(out, value);
        table.of(fields);
        out.insertUnsigned(before, fields.present);
    }

    public static <R> R read(BytesReader in, String what, Table<R> table) {
        long present = in.unsigned();
        Read<R> fields = new Read<>(in, what, present);
        R value = table.of(fields);
        long unknown = present & ~fields.known;
        if (unknown != 0) {
            throw in.unknown("field of " + what + ", number", Long.numberOfTrailingZeros(unknown));
        }
        return value;
    }

    /** Fields that come in another order would be misread by those who know fewer. */
    public final long bit(int number) {
        if (number <= last || number > LAST) {
            throw new IllegalStateException(
                    "field %s after field %s: numbers rise, up to %s".formatted(number, last, LAST));
        }
        last = number;
        return 1L << number;
    }

    private static final class Written<R> extends Fields<R> {

        private final BytesWriter out;
        private final R value;
        private long present;

        Written(BytesWriter out, R value) {
            this.out = out;
            this.value = value;
        }

        @Override
        public <T> T field(int number, Form<T> form, Part<R, T> part) {
            return put(number, form, Objects.requireNonNull(part.of(value)));
        }

        @Override
        public <T> @Nullable T optional(int number, Form<T> form, Part<R, T> part) {
            T found = part.of(value);
            return found == null ? null : put(number, form, found);
        }

        @Override
        public <T> T or(T absent, int number, Form<T> form, Part<R, T> part) {
            T found = Objects.requireNonNull(part.of(value));
            return found.equals(absent) ? found : put(number, form, found);
        }

        @Override
        public boolean flag(int number, Part<R, Boolean> part) {
            boolean set = Boolean.TRUE.equals(part.of(value));
            present |= set ? bit(number) : 0;
            return set;
        }

        private <T> T put(int number, Form<T> form, T found) {
            present |= bit(number);
            form.writer().accept(out, found);
            return found;
        }
    }

    private static final class Read<R> extends Fields<R> {

        private final BytesReader in;
        private final String what;
        private final long present;
        private long known;

        Read(BytesReader in, String what, long present) {
            this.in = in;
            this.what = what;
            this.present = present;
        }

        @Override
        public <T> T field(int number, Form<T> form, Part<R, T> part) {
            if (!has(number)) {
                throw in.corrupt("%s without its field %s".formatted(what, number));
            }
            return form.reader().apply(in);
        }

        @Override
        public <T> @Nullable T optional(int number, Form<T> form, Part<R, T> part) {
            return has(number) ? form.reader().apply(in) : null;
        }

        @Override
        public <T> T or(T absent, int number, Form<T> form, Part<R, T> part) {
            return has(number) ? form.reader().apply(in) : absent;
        }

        @Override
        public boolean flag(int number, Part<R, Boolean> part) {
            return has(number);
        }

        private boolean has(int number) {
            long bit = bit(number);
            known |= bit;
            return (present & bit) != 0;
        }
    }
}
