package dev.loyalty.codec;

import org.jspecify.annotations.Nullable;

/**
 * Thrown where stored bytes are not what this library writes: they were damaged, cut off, or written by a newer version. The
 * message says what was read, what is wrong at which byte, and what was expected. Nothing is returned half-read.
 */
public final class CorruptDataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What kind of document was read. */
    private final String document;

    /** The byte at which it went wrong. */
    private final int offset;

    CorruptDataException(String document, int offset, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.document = document;
        this.offset = offset;
    }

    /** {@return what was read, for example {@code "member state"}} */
    public String document() {
        return document;
    }

    /** {@return the offset of the byte at which it went wrong, from 0; the number of bytes if they end too early} */
    public int offset() {
        return offset;
    }
}
