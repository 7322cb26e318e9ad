package dev.loyalty.event;

import java.util.HexFormat;

/**
 * A fingerprint of what a command stated: 128 bits. Compared in the format in which it was recorded.
 *
 * @param format the number of the form that was hashed
 * @param high the first eight bytes
 * @param low the next eight
 */
public record Digest(int format, long high, long low) {

    /** {@return the fingerprint in hexadecimal digits, the same in every language: ids hold it} */
    public String text() {
        return format + "-" + HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
