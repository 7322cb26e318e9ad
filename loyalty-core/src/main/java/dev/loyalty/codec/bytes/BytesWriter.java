package dev.loyalty.codec.bytes;

import dev.loyalty.value.Money;
import dev.loyalty.value.Time;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one document, value by value; {@link BytesReader} reads them in the same order. What each method writes is part of
 * every format that uses it, so none of them ever changes.
 */
public final class BytesWriter {

    /** The most decimals of a rate, as of any amount: by a longer one, nothing can be converted. */
    static final int MOST_DECIMALS = 200;

    public static final int MICROS_PER_SECOND = 1_000_000;

    /** Set in the first byte of an amount of money whose currency follows. */
    static final int OTHER_CURRENCY = 0x40;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[128];
    private int size;
    private long lastMicros;
    private @Nullable Currency lastCurrency;

    public BytesWriter(int format) {
        unsigned(format);
    }

    /** One that begins with room for a checksum. */
    public static BytesWriter sealed(int format) {
        BytesWriter out = new BytesWriter(format);
        out.reserve(Seal.BYTES);
        out.size += Seal.BYTES;
        return out;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** The bytes with their checksum. */
    public byte[] toBytes(Seal seal) {
        byte[] all = toBytes();
        ByteBuffer.wrap(all).putInt(1, seal.over(all, 1 + Seal.BYTES));
        return all;
    }

    public int size() {
        return size;
    }

    /** Writes a number in front of what was written from a place on. */
    public void insertUnsigned(int at, long value) {
        int end = size;
        unsigned(value);
        int length = size - end;
        byte[] number = Arrays.copyOfRange(bytes, end, size);
        System.arraycopy(bytes, at, bytes, at + length, end - at);
        System.arraycopy(number, 0, bytes, at, length);
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. Negative numbers take ten bytes. */
    public void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) rest | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** Zigzag, so that numbers near 0 are short on both sides. */
    public void signed(long value) {
        unsigned(zigzag(value));
    }

    /** A number that is never negative. */
    public void count(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a number that counts must not be negative, but is " + value);
        }
        unsigned(value);
    }

    public void flag(boolean value) {
        octet(value ? 1 : 0);
    }

    /** Eight bytes, the highest first: for numbers that are evenly spread. */
    public void fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            octet((int) (value >>> shift));
        }
    }

    public <E extends Enum<E>> void code(Codes<E> codes, E value) {
        unsigned(codes.codeOf(value));
    }

    /** Twice the number of bytes and UTF-8; or, if this document holds the text already, twice its index plus 1. */
    public void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            unsigned(2L * known + 1);
            return;
        }
        requireWellFormed(text);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(2L * utf8.length);
        raw(utf8);
    }

    /** Microseconds since the instant written before, or since 1970. */
    public void instant(Instant instant) {
        if (!Time.kept(instant, "an instant").equals(instant)) {
            throw new IllegalArgumentException("instants are kept to the microsecond, but this is " + instant);
        }
        long micros = instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / 1000;
        signed(micros - lastMicros);
        lastMicros = micros;
    }

    public <T> void optional(@Nullable T value, BiConsumer<BytesWriter, T> item) {
        flag(value != null);
        if (value != null) {
            item.accept(this, value);
        }
    }

    /** Days since 1970. */
    public void date(LocalDate date) {
        signed(date.toEpochDay());
    }

    /** The month's number times 32, and the day. */
    public void monthDay(MonthDay day) {
        unsigned(day.getMonthValue() * 32L + day.getDayOfMonth());
    }

    /** Minor units, zigzag, with six bits in the first byte; a bit there says that the currency changes, and its code follows. */
    public void money(Money money) {
        boolean other = !money.currency().equals(lastCurrency);
        long zigzag = zigzag(money.minor());
        long rest = zigzag >>> 6;
        octet((int) (zigzag & 0x3F) | (other ? OTHER_CURRENCY : 0) | (rest != 0 ? 0x80 : 0));
        if (rest != 0) {
            unsigned(rest);
        }
        if (other) {
            text(money.currency().getCurrencyCode());
            lastCurrency = money.currency();
        }
    }

    /** The number of decimals, and the digits as a whole number. */
    public void rate(BigDecimal rate) {
        if (Math.abs((long) rate.scale()) > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "a rate has at most " + MOST_DECIMALS + " decimals, but this has " + rate.scale());
        }
        signed(rate.scale());
        byte[] digits = rate.unscaledValue().toByteArray();
        unsigned(digits.length);
        raw(digits);
    }

    /** The number of items, and each. An item takes at least one byte. */
    public <T> void list(Collection<T> items, BiConsumer<BytesWriter, T> item) {
        unsigned(items.size());
        for (T each : items) {
            item.accept(this, each);
        }
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private static void requireWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : '\0')) {
                    throw new IllegalArgumentException(
                            "a text must be well-formed Unicode, but has an unpaired surrogate at position " + i);
                }
                i++;
            }
        }
    }

    private void raw(byte[] added) {
        reserve(added.length);
        System.arraycopy(added, 0, bytes, size, added.length);
        size += added.length;
    }

    private void octet(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
