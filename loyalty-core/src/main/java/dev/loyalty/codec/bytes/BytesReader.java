package dev.loyalty.codec.bytes;

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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link BytesWriter} wrote. Trusts no byte: every fault is a {@link CorruptDataException}, and nothing is allocated
 * by a length that the bytes that follow could not fill.
 */
public final class BytesReader extends ByteSource {

    private final Faults faults;
    private final List<String> texts = new ArrayList<>();

    /** Whether the checksum was right: what is unknown then is not damaged, but newer. */
    private boolean intact;

    private int depth;
    private long lastMicros;
    private @Nullable Currency lastCurrency;

    /** Says of which document something is wrong. */
    public interface Faults {

        /**
         * A fault.
         *
         * @param offset at which byte
         * @param problem what is wrong, behind the name of the document
         */
        CorruptDataException at(int offset, String problem, @Nullable Throwable cause);
    }

    /** Reads bytes from the first one on. */
    public BytesReader(byte[] bytes, Faults faults) {
        super(bytes);
        this.faults = faults;
    }

    /** Reads a checksum, and compares it with what follows. */
    public void requireIntact(Seal seal) {
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

    /** Says that the document was written by a newer version. */
    public CorruptDataException newer(String what) {
        return faults.at(start, "was written by a newer version of the library; upgrade: " + what, null);
    }

    /** Says that what was read makes no sense. */
    public CorruptDataException refused(RuntimeException refused) {
        return corrupt(refused.getMessage() + ",", refused);
    }

    public void requireEnd() {
        start = position;
        if (remaining() > 0) {
            throw corrupt("the document should end, but %s bytes follow".formatted(remaining()));
        }
    }

    /** Reads something that may hold others of its kind, but not without end. */
    public <T> T nested(int deepest, String what, Function<BytesReader, T> item) {
        if (depth == deepest) {
            throw corrupt("%s nested more than %s deep".formatted(what, deepest));
        }
        depth++;
        T value = item.apply(this);
        depth--;
        return value;
    }

    public long unsigned() {
        start = position;
        return varint(0, 0);
    }

    public long signed() {
        return unzigzag(unsigned());
    }

    public long count() {
        long value = unsigned();
        if (value < 0) {
            throw corrupt("the number %s, which is beyond any".formatted(Long.toUnsignedString(value)));
        }
        return value;
    }

    public int smallCount() {
        long value = unsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw corrupt(
                    "the number %s, where %s is the most".formatted(Long.toUnsignedString(value), Integer.MAX_VALUE));
        }
        return (int) value;
    }

    public boolean flag() {
        start = position;
        int value = octet();
        if (value > 1) {
            throw corrupt("%s instead of 0 or 1".formatted(value));
        }
        return value == 1;
    }

    public long fixed() {
        start = position;
        require(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | octet();
        }
        return value;
    }

    public <E extends Enum<E>> E code(Codes<E> codes) {
        long code = unsigned();
        E found = codes.find(code);
        if (found == null) {
            throw unknown(codes.what(), code);
        }
        return found;
    }

    public String text() {
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

    public Instant instant() {
        long micros = Math.addExact(lastMicros, signed());
        lastMicros = micros;
        Instant instant = Instant.ofEpochSecond(
                Math.floorDiv(micros, BytesWriter.MICROS_PER_SECOND),
                Math.floorMod(micros, BytesWriter.MICROS_PER_SECOND) * 1000L);
        return Time.kept(instant, "an instant");
    }

    public <T> @Nullable T optional(Function<BytesReader, T> item) {
        return flag() ? item.apply(this) : null;
    }

    public LocalDate date() {
        return LocalDate.ofEpochDay(signed());
    }

    public MonthDay monthDay() {
        int code = smallCount();
        return MonthDay.of(code >>> 5, code & 31);
    }

    public Money money() {
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

    public BigDecimal rate() {
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
    public int size() {
        return length(unsigned());
    }

    public <T> List<T> list(Function<BytesReader, T> item) {
        int size = size();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(item.apply(this));
        }
        return items;
    }

    /** Says that a code, tag or field is unknown: it is newer than this library, or damaged where no checksum says otherwise. */
    public CorruptDataException unknown(String what, long number) {
        String unknown = "the unknown %s %s".formatted(what, Long.toUnsignedString(number));
        return intact
                ? newer("it holds " + unknown)
                : corrupt(unknown + " (damaged, or written by a newer version of the library)");
    }

    @Override
    public CorruptDataException corrupt(String problem) {
        return corrupt(problem, null);
    }

    private CorruptDataException corrupt(String problem, @Nullable Throwable cause) {
        return faults.at(start, "cannot be read: %s at byte %s of %s".formatted(problem, start, bytes.length), cause);
    }
}
