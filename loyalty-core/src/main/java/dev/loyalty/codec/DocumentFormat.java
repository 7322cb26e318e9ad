package dev.loyalty.codec;

/**
 * The formats in which documents are written. All are read for ever; which one is written is the store's to say, so that processes of
 * this version and of the one before may share a database until the last of the older ones has gone.
 *
 * <table>
 * <caption>The formats</caption>
 * <tr><th>format</th><th>what it is</th></tr>
 * <tr><td>1</td><td>fixed shapes, no checksum; an entry has one instant for when it was recorded and as of when it was judged</td></tr>
 * <tr><td>2</td><td>a checksum; numbered fields, of which new ones may come; an entry says both instants</td></tr>
 * </table>
 */
public final class DocumentFormat {

    /** Fixed shapes. */
    public static final int FIRST = 1;

    /** A checksum, and numbered fields. */
    public static final int NEWEST = 2;

    private DocumentFormat() {}

    static void requireWritable(int format) {
        if (format < FIRST || format > NEWEST) {
            throw new IllegalArgumentException(
                    "documents are written in the formats %s to %s, but this is %s".formatted(FIRST, NEWEST, format));
        }
    }
}
