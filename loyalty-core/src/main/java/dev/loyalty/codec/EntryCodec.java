package dev.loyalty.codec;

import dev.loyalty.event.Entry;

/**
 * A journal entry as bytes, and back: number, instant, cause and events. An entry of one plain order takes about 70 bytes.
 *
 * <p>The same entry always gives the same bytes. Thread-safe: there is no state.
 */
public final class EntryCodec {

    private static final int FORMAT = 1;

    private EntryCodec() {}

    /**
     * Writes an entry in the newest format.
     *
     * @param entry the entry
     * @return its bytes
     * @throws IllegalArgumentException if an instant is finer than a microsecond or outside the years 1 to 9999, a count is
     *     negative, a rate has more than 200 decimals, or a text is no well-formed Unicode
     */
    public static byte[] encode(Entry entry) {
        BytesWriter out = new BytesWriter(FORMAT);
        out.count(entry.seq());
        out.instant(entry.recordedAt());
        CauseCodec.write(out, entry.cause());
        out.list(entry.events(), EventCodec::write);
        return out.toBytes();
    }

    /**
     * Reads an entry of any format that was ever released.
     *
     * @param bytes what {@link #encode} gave, in this or an earlier version
     * @return the entry, equal to the one that was written
     * @throws CorruptDataException if the bytes are damaged or from a newer version
     */
    public static Entry decode(byte[] bytes) {
        return BytesReader.read("journal entry", FORMAT, bytes, EntryCodec::entry);
    }

    private static Entry entry(BytesReader in) {
        long seq = in.count();
        var recordedAt = in.instant();
        return new Entry(seq, CauseCodec.read(in), recordedAt, in.list(EventCodec::read));
    }
}
