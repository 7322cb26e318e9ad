package dev.loyalty.codec;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.value.Money;
import dev.loyalty.value.Time;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link BytesWriter} wrote. Trusts no byte: every fault is a {@link CorruptDataException}, and nothing is allocated
 * by a length that the bytes that follow could not fill.
 */
final class BytesReader extends ByteSource {

    /** No format of the years to come is beyond this: what says so is damaged. */
    private static final int FURTHEST = 15;

    private final Document<?> document;
    private final Place place;
    private final List<String> texts = new ArrayList<>();

    /** Whether the checksum was right: what is unknown then is not damaged, but newer. */
    private boolean intact;

    private int depth;
    private long lastMicros;
    private @Nullable Currency lastCurrency;

    BytesReader(Document<?> document, Place place, byte[] bytes) {
        super(bytes);
        this.document = document;
        this.place = place;
    }

    /** Reads the whole document. */
    <T> T document(Document<T> ofKind, Seal seal, BiConsumer<T, Integer> check) {
        try {
            int format = format();
            if (format > DocumentFormat.FIRST) {
                requireIntact(seal);
            }
            T value = ofKind.reader(format).apply(this);
            requireEnd();
            check.accept(value, format);
            return value;
        } catch (CorruptDataException corrupt) {
            throw corrupt;
        } catch (RuntimeException refused) {
            throw corrupt(refused.getMessage() + ",", refused);
        }
    }

    private int format() {
        long format = unsigned();
        if (format < 0 || format > FURTHEST) {
            throw corrupt("format %s, where %s is the newest that is known,"
                    .formatted(Long.toUnsignedString(format), DocumentFormat.NEWEST));
        }
        if (format > DocumentFormat.NEWEST) {
            throw newer("it has format %s, and this version reads up to %s"
                    .formatted(Long.toUnsignedString(format), DocumentFormat.NEWEST));
        }
        if (format == 0) {
            throw corrupt("format 0 instead of 1 to %s".formatted(DocumentFormat.NEWEST));
        }
        return (int) format;
    }

    private void requireIntact(Seal seal) {
        start = position;
        require(Seal.BYTES);
        int said = 0;
        for (int i = 0; i < Seal.BYTES; i++) {
            said = said << 8 | octet();
        }
        int found = seal.over(bytes, position);
        if (said != found) {
            throw corrupt("the checksum %08x, but what was read has %08x: it was changed, or stands in another's place"
                    .formatted(said, found));
        }
        intact = true;
    }

    private CorruptDataException newer(String what) {
        return document.corrupt(place, start, "was written by a newer version of the library; upgrade: " + what, null);
    }

    private void requireEnd() {
        start = position;
        if (remaining() > 0) {
            throw corrupt("the document should end, but %s bytes follow".formatted(remaining()));
        }
    }

    /** Reads something that may hold others of its kind, but not without end. */
    <T> T nested(int deepest, String what, Function<BytesReader, T> item) {
        if (depth == deepest) {
            throw corrupt("%s nested more than %s deep".formatted(what, deepest));
        }
        depth++;
        T value = item.apply(this);
        depth--;
        return value;
    }

    long unsigned() {
        start = position;
        return varint(0, 0);
    }

    long signed() {
        return unzigzag(unsigned());
    }

    long count() {
        long value = unsigned();
        if (value < 0) {
            throw corrupt("the number %s, which is beyond any".formatted(Long.toUnsignedString(value)));
        }
        return value;
    }

    int smallCount() {
        long value = unsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw corrupt(
                    "the number %s, where %s is the most".formatted(Long.toUnsignedString(value), Integer.MAX_VALUE));
        }
        return (int) value;
    }

    boolean flag() {
        start = position;
        int value = octet();
        if (value > 1) {
            throw corrupt("%s instead of 0 or 1".formatted(value));
        }
        return value == 1;
    }

    long fixed() {
        start = position;
        require(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | octet();
        }
        return value;
    }

    <E extends Enum<E>> E code(EnumCodes<E> codes) {
        long code = unsigned();
        E found = codes.find(code);
        if (found == null) {
            throw unknown(codes.what(), code);
        }
        return found;
    }

    String text() {
        long head = unsigned();
        if ((head & 1) == 1) {
            long index = head >>> 1;
            if (index >= texts.size()) {
                throw corrupt("a reference to text %s, but only %s came before".formatted(index, texts.size()));
            }
            return texts.get((int) index);
        }
        int length = length(head >>> 1);
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0
                && !Arrays.equals(
                        text.getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOfRange(bytes, position, position + length))) {
            throw corrupt("a text that is not UTF-8");
        }
        position += length;
        texts.add(text);
        return text;
    }

    Instant instant() {
        long micros = Math.addExact(lastMicros, signed());
        lastMicros = micros;
        Instant instant = Instant.ofEpochSecond(
                Math.floorDiv(micros, BytesWriter.MICROS_PER_SECOND),
                Math.floorMod(micros, BytesWriter.MICROS_PER_SECOND) * 1000L);
        return Time.kept(instant, "an instant");
    }

    <T> @Nullable T optional(Function<BytesReader, T> item) {
        return flag() ? item.apply(this) : null;
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(signed());
    }

    MonthDay monthDay() {
        int code = smallCount();
        return MonthDay.of(code >>> 5, code & 31);
    }

    Money money() {
        start = position;
        int first = octet();
        long minor = unzigzag((first & 0x80) == 0 ? first & 0x3F : varint(first & 0x3F, 6));
        if ((first & BytesWriter.OTHER_CURRENCY) != 0) {
            lastCurrency = Money.currency(text());
        }
        Currency currency = lastCurrency;
        if (currency == null) {
            throw corrupt("an amount without a currency");
        }
        return minor == 0 ? Money.zero(currency) : Money.ofMinor(minor, currency);
    }

    BigDecimal rate() {
        long scale = signed();
        if (Math.abs(scale) > BytesWriter.MOST_DECIMALS) {
            throw corrupt("a rate with %s decimals, where %s are the most".formatted(scale, BytesWriter.MOST_DECIMALS));
        }
        int length = length(unsigned());
        BigInteger digits = new BigInteger(bytes, position, length);
        position += length;
        return new BigDecimal(digits, (int) scale);
    }

    /** A number of items of at least one byte each. */
    int size() {
        return length(unsigned());
    }

    <T> List<T> list(Function<BytesReader, T> item) {
        int size = size();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(item.apply(this));
        }
        return items;
    }

    /** Says that a code, tag or field is unknown: it is newer than this library, or damaged where no checksum says otherwise. */
    CorruptDataException unknown(String what, long number) {
        String unknown = "the unknown %s %s".formatted(what, Long.toUnsignedString(number));
        return intact
                ? newer("it holds " + unknown)
                : corrupt(unknown + " (damaged, or written by a newer version of the library)");
    }

    @Override
    CorruptDataException corrupt(String problem) {
        return corrupt(problem, null);
    }

    private CorruptDataException corrupt(String problem, @Nullable Throwable cause) {
        return document.corrupt(
                place, start, "cannot be read: %s at byte %s of %s".formatted(problem, start, bytes.length), cause);
    }
}
