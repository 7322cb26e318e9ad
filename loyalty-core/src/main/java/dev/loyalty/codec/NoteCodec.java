package dev.loyalty.codec;

import dev.loyalty.value.Note;

/** A note as bytes, and back. Thread-safe: there is no state. */
public final class NoteCodec {

    private static final int FORMAT = 1;

    private NoteCodec() {}

    /**
     * Writes a note in the newest format.
     *
     * @param note the note
     * @return its bytes
     * @throws IllegalArgumentException if a text is no well-formed Unicode
     */
    public static byte[] encode(Note note) {
        BytesWriter out = new BytesWriter(FORMAT);
        out.text(note.reason());
        out.text(note.author());
        return out.toBytes();
    }

    /**
     * Reads a note of any format that was ever released.
     *
     * @param bytes what {@link #encode} gave, in this or an earlier version
     * @return the note, equal to the one that was written
     * @throws CorruptDataException if the bytes are damaged or from a newer version
     */
    public static Note decode(byte[] bytes) {
        return BytesReader.read("note", FORMAT, bytes, in -> new Note(in.text(), in.text()));
    }
}
