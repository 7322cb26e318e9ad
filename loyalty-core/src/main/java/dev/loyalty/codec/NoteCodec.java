package dev.loyalty.codec;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.value.Note;

/** A note as bytes, and back. Thread-safe: there is no state. */
public final class NoteCodec {

    private static final Document<Note> DOCUMENT = new Document<>(
            "note on entry", true, new Form<>(NoteCodec::write, NoteCodec::read), Form.fields("Note", NoteCodec::note));

    private NoteCodec() {}

    /**
     * Writes a note.
     *
     * @param place where it stands: whose it is, and on which entry
     * @param note the note
     * @param format in which format; see {@link DocumentFormat}
     * @return its bytes
     * @throws IllegalArgumentException if a text is no well-formed Unicode, or documents are not written in that format
     */
    public static byte[] encode(Place place, Note note, int format) {
        return DOCUMENT.encode(place, note, format);
    }

    /**
     * Reads a note of any format that was ever released.
     *
     * @param place where it stands: whose it is, and on which entry
     * @param bytes what {@link #encode} gave, in this or an earlier version
     * @return the note, equal to the one that was written
     * @throws CorruptDataException if the bytes are damaged, from a newer version, or from another place
     */
    public static Note decode(Place place, byte[] bytes) {
        return DOCUMENT.decode(place, bytes);
    }

    private static Note note(Fields<Note> of) {
        return new Note(of.field(0, Form.TEXT, Note::reason), of.field(1, Form.TEXT, Note::author));
    }

    private static void write(BytesWriter out, Note note) {
        out.text(note.reason());
        out.text(note.author());
    }

    private static Note read(BytesReader in) {
        return new Note(in.text(), in.text());
    }
}
