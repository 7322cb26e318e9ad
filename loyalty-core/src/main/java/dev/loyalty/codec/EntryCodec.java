package dev.loyalty.codec;

import dev.loyalty.codec.fixed.EntryShapes;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.numbered.EntryForms;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.event.Entry;
import java.time.Instant;

/**
 * A journal entry as bytes, and back: number, instants, cause and events. An entry of one plain order takes about 75 bytes.
 *
 * <p>Format 1 has one instant, as of when a command was judged or when what time did was recorded. So a command's entry that is written
 * in it keeps when it was recorded in the store's column alone: it is read from there, and in the entries of versions that had no other
 * format it is the same instant.
 *
 * <p>The same entry always gives the same bytes. Thread-safe: there is no state.
 */
public final class EntryCodec {

    private static final Document<Entry> DOCUMENT =
            new Document<>("journal entry", true, new Form<>(EntryShapes::write, EntryShapes::read), EntryForms.ENTRY);

    private EntryCodec() {}

    /**
     * Writes an entry.
     *
     * @param columns where it stands, and what the store keeps beside it
     * @param entry the entry
     * @param format in which format; see {@link DocumentFormat}
     * @return its bytes
     * @throws IllegalArgumentException if an instant is finer than a microsecond or outside the years 1 to 9999, a count is
     *     negative, a rate has more than 200 decimals, a text is no well-formed Unicode, or documents are not written in that format
     */
    public static byte[] encode(EntryColumns columns, Entry entry, int format) {
        return DOCUMENT.encode(columns.sealOn(DOCUMENT.name()), entry, format);
    }

    /**
     * Reads an entry of any format that was ever released.
     *
     * @param columns where it stands, and what the store keeps beside it, as it was found there
     * @param bytes what {@link #encode} gave, in this or an earlier version
     * @return the entry, equal to the one that was written
     * @throws CorruptDataException if the bytes or the columns are damaged or from a newer version
     */
    public static Entry decode(EntryColumns columns, byte[] bytes) {
        Entry read = DOCUMENT.decode(
                columns.place(),
                columns.sealOn(DOCUMENT.name()),
                bytes,
                (entry, format) -> requireSame(columns, entry));
        return bytes[0] == DocumentFormat.FIRST ? recorded(read, columns.recorded()) : read;
    }

    private static Entry recorded(Entry read, Instant at) {
        return at.equals(read.recordedAt())
                ? read
                : new Entry(read.seq(), read.cause(), at, read.effectiveAt(), read.events());
    }

    /** Format 1 has no checksum: its entry must at least be the one that the columns speak of. */
    private static void requireSame(EntryColumns columns, Entry entry) {
        EntryColumns own = EntryColumns.of(columns.place().program(), columns.place().stream(), entry);
        EntryColumns found = new EntryColumns(
                columns.place(),
                columns.occurredAt(),
                own.recordedAt(),
                null,
                columns.commandKind(),
                columns.commandId(),
                columns.shop(),
                columns.order());
        if (!own.equals(found)) {
            throw new IllegalArgumentException("it says %s, but its columns say %s".formatted(own, found));
        }
    }
}
