package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty.codec.bytes.Seal;
import dev.loyalty.command.CorruptDataException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Bytes that nobody wrote, and what a codec owes whoever gives it such. */
final class HostileBytes {

    private HostileBytes() {}

    /** One change to bytes, at a place that is taken modulo their length. */
    record Damage(Kind kind, int place, byte with) {

        enum Kind {
            REPLACE,
            INSERT,
            DELETE,
            CUT
        }

        byte[] applyTo(byte[] bytes) {
            int at = Math.floorMod(place, bytes.length + 1);
            byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
            byte[] head = Arrays.copyOf(bytes, at);
            return switch (kind) {
                case CUT -> head;
                case DELETE -> joined(head, tail.length == 0 ? tail : Arrays.copyOfRange(tail, 1, tail.length));
                case INSERT -> joined(head, joined(new byte[] {with}, tail));
                case REPLACE ->
                    joined(
                            joined(head, new byte[] {with}),
                            tail.length == 0 ? tail : Arrays.copyOfRange(tail, 1, tail.length));
            };
        }
    }

    static Arbitrary<Damage> damages() {
        return Combinators.combine(
                        Arbitraries.of(Damage.Kind.class),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.bytes())
                .as(Damage::new);
    }

    /** Reads to a value that can be written and read again, or is refused in the one way in which data are refused. */
    static <T> void assertValueOrRefusal(byte[] bytes, Function<byte[], T> decode, Function<T, byte[]> encode) {
        T value;
        try {
            value = decode.apply(bytes);
        } catch (CorruptDataException refused) {
            assertThat(refused).hasMessageContaining(refused.document());
            assertThat(refused.offset().orElseThrow()).isBetween(0, bytes.length);
            return;
        }
        assertThat(decode.apply(encode.apply(value))).isEqualTo(value);
    }

    /** Whatever is done to a document with a checksum is found out, unless it stays as it was. */
    static <T> void assertDetected(byte[] bytes, Damage damage, Function<byte[], T> decode) {
        assertDetected(bytes, damage.applyTo(bytes), decode);
    }

    static <T> void assertDetected(byte[] bytes, byte[] damaged, Function<byte[], T> decode) {
        if (!Arrays.equals(bytes, damaged)) {
            assertThatExceptionOfType(CorruptDataException.class).isThrownBy(() -> decode.apply(damaged));
        }
    }

    /** A document of format 2 that is damaged, but whose checksum is right. */
    static byte[] resealed(byte[] damaged, Seal seal) {
        if (damaged.length <= Seal.BYTES) {
            return damaged;
        }
        byte[] bytes = damaged.clone();
        bytes[0] = DocumentFormat.NEWEST;
        ByteBuffer.wrap(bytes).putInt(1, seal.over(bytes, 1 + Seal.BYTES));
        return bytes;
    }

    static byte[] joined(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }
}
