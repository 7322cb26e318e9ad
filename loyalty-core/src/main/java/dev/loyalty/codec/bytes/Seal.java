package dev.loyalty.codec.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a document since format 2: CRC32C over what kind of document it is, where it stands, what the store keeps beside it,
 * and its bytes. It finds every change of up to 32 bits in a row, and a document that stands in another's place.
 */
public final class Seal {

    /** How many bytes it takes, behind the format's number. */
    public static final int BYTES = 4;

    private final CRC32C sum = new CRC32C();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    private Seal() {}

    /** That of a kind of document; where it stands comes next. */
    public static Seal of(String document) {
        return new Seal().text(document);
    }

    /** One that has none, and an empty one, give different sums. */
    public Seal text(@Nullable String text) {
        if (text == null) {
            return number(-1);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        sum.update(bytes);
        return this;
    }

    public Seal number(long value) {
        sum.update(number.clear().putLong(value).flip());
        return this;
    }

    public Seal optional(@Nullable Long value) {
        return value == null ? text(null) : number(1).number(value);
    }

    /** The sum, once the document's bytes from a place on are added. */
    public int over(byte[] bytes, int from) {
        sum.update(bytes, from, bytes.length - from);
        return (int) sum.getValue();
    }
}
