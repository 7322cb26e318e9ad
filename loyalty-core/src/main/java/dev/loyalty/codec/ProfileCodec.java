package dev.loyalty.codec;

import dev.loyalty.value.Profile;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A profile as bytes, and back. The same profile always gives the same bytes. Thread-safe: there is no state. */
public final class ProfileCodec {

    private static final int FORMAT = 1;

    private ProfileCodec() {}

    /**
     * Writes a profile in the newest format.
     *
     * @param profile the profile
     * @return its bytes
     * @throws IllegalArgumentException if its locale has no language tag, or a text is no well-formed Unicode
     */
    public static byte[] encode(Profile profile) {
        BytesWriter out = new BytesWriter(FORMAT);
        out.optional(profile.locale(), ProfileCodec::locale);
        out.list(profile.attributes().entrySet(), ProfileCodec::attribute);
        out.optional(profile.birthday(), BytesWriter::monthDay);
        return out.toBytes();
    }

    /**
     * Reads a profile of any format that was ever released.
     *
     * @param bytes what {@link #encode} gave, in this or an earlier version
     * @return the profile, equal to the one that was written
     * @throws CorruptDataException if the bytes are damaged or from a newer version
     */
    public static Profile decode(byte[] bytes) {
        return BytesReader.read("profile", FORMAT, bytes, ProfileCodec::profile);
    }

    private static Profile profile(BytesReader in) {
        Locale locale = in.optional(from -> LanguageTags.parse(from.text()));
        Map<String, String> attributes = new TreeMap<>();
        for (Map.Entry<String, String> attribute : in.list(from -> Map.entry(from.text(), from.text()))) {
            if (attributes.put(attribute.getKey(), attribute.getValue()) != null) {
                throw in.corrupt("an attribute that stands twice");
            }
        }
        return new Profile(locale, attributes, in.optional(BytesReader::monthDay));
    }

    private static void locale(BytesWriter out, Locale locale) {
        out.text(LanguageTags.of(locale));
    }

    private static void attribute(BytesWriter out, Map.Entry<String, String> attribute) {
        out.text(attribute.getKey());
        out.text(attribute.getValue());
    }
}
