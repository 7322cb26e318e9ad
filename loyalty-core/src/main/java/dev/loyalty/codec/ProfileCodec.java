package dev.loyalty.codec;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.form.Fields;
import dev.loyalty.codec.form.Form;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.value.LanguageTags;
import dev.loyalty.value.Profile;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A profile as bytes, and back. The same profile always gives the same bytes. Thread-safe: there is no state. */
public final class ProfileCodec {

    private static final Document<Profile> DOCUMENT = new Document<>(
            "profile",
            false,
            new Form<>(ProfileCodec::write, ProfileCodec::profile),
            Form.fields("Profile", ProfileCodec::profile));

    private static final Form<Map<String, String>> ATTRIBUTES =
            new Form<>((out, all) -> out.list(all.entrySet(), ProfileCodec::attribute), ProfileCodec::attributes);

    private ProfileCodec() {}

    /**
     * Writes a profile.
     *
     * @param program in which program it stands
     * @param stream whose it is
     * @param profile the profile
     * @param format in which format; see {@link DocumentFormat}
     * @return its bytes
     * @throws IllegalArgumentException if its locale has no language tag, a text is no well-formed Unicode, or documents are not
     *     written in that format
     */
    public static byte[] encode(ProgramId program, StreamId stream, Profile profile, int format) {
        return DOCUMENT.encode(new Place(program, stream, 0), profile, format);
    }

    /**
     * Reads a profile of any format that was ever released.
     *
     * @param program in which program it stands
     * @param stream whose it is
     * @param bytes what {@link #encode} gave, in this or an earlier version
     * @return the profile, equal to the one that was written
     * @throws CorruptDataException if the bytes are damaged, from a newer version, or another member's
     */
    public static Profile decode(ProgramId program, StreamId stream, byte[] bytes) {
        return DOCUMENT.decode(new Place(program, stream, 0), bytes);
    }

    private static Profile profile(Fields<Profile> of) {
        return new Profile(
                of.optional(0, Form.text(LanguageTags::of, LanguageTags::parse), Profile::locale),
                of.or(Map.of(), 1, ATTRIBUTES, Profile::attributes),
                of.optional(2, Form.MONTH_DAY, Profile::birthday));
    }

    private static void write(BytesWriter out, Profile profile) {
        out.optional(profile.locale(), ProfileCodec::locale);
        out.list(profile.attributes().entrySet(), ProfileCodec::attribute);
        out.optional(profile.birthday(), BytesWriter::monthDay);
    }

    private static Profile profile(BytesReader in) {
        Locale locale = in.optional(from -> LanguageTags.parse(from.text()));
        return new Profile(locale, attributes(in), in.optional(BytesReader::monthDay));
    }

    private static Map<String, String> attributes(BytesReader in) {
        Map<String, String> attributes = new TreeMap<>();
        for (Map.Entry<String, String> attribute : in.list(from -> Map.entry(from.text(), from.text()))) {
            if (attributes.put(attribute.getKey(), attribute.getValue()) != null) {
                throw in.corrupt("an attribute that stands twice");
            }
        }
        return attributes;
    }

    private static void locale(BytesWriter out, Locale locale) {
        out.text(LanguageTags.of(locale));
    }

    private static void attribute(BytesWriter out, Map.Entry<String, String> attribute) {
        out.text(attribute.getKey());
        out.text(attribute.getValue());
    }
}
