package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.codec.HostileBytes.Damage;
import dev.loyalty.testing.DomainArbitraries;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TextsCodecTest {

    private static final Profile KLARA = new Profile(
            Locale.forLanguageTag("de-AT"),
            Map.of("first-name", "Klára", "greeting", "Servus, Klára 👋", "nickname", ""));

    @Provide
    Arbitrary<Profile> profiles() {
        return DomainArbitraries.profiles();
    }

    @Provide
    Arbitrary<Note> notes() {
        return DomainArbitraries.notes();
    }

    @Provide
    Arbitrary<Damage> damages() {
        return HostileBytes.damages();
    }

    @TestFactory
    Stream<DynamicTest> everyFormatOfAProfileStaysReadable() {
        return Golden.tests(
                "profile-format-1.txt",
                Map.of("empty", Profile.EMPTY, "klara", KLARA, "born", Profile.EMPTY.withBirthday(MonthDay.of(2, 29))),
                ProfileCodec::decode,
                ProfileCodec::encode);
    }

    @TestFactory
    Stream<DynamicTest> everyFormatOfANoteStaysReadable() {
        return Golden.tests(
                "note-format-1.txt",
                Map.of("empty", new Note("", ""), "goodwill", new Note("goodwill – parcel was late", "klara")),
                NoteCodec::decode,
                NoteCodec::encode);
    }

    @Property
    void aProfileIsReadAsItWasWritten(@ForAll("profiles") Profile profile) {
        assertThat(ProfileCodec.decode(ProfileCodec.encode(profile))).isEqualTo(profile);
    }

    @Property
    void aNoteIsReadAsItWasWritten(@ForAll("notes") Note note) {
        assertThat(NoteCodec.decode(NoteCodec.encode(note))).isEqualTo(note);
    }

    @Property
    void damagedBytesGiveAValueOrARefusal(
            @ForAll("profiles") Profile profile, @ForAll("notes") Note note, @ForAll("damages") Damage damage) {
        HostileBytes.assertValueOrRefusal(
                damage.applyTo(ProfileCodec.encode(profile)), ProfileCodec::decode, ProfileCodec::encode);
        HostileBytes.assertValueOrRefusal(damage.applyTo(NoteCodec.encode(note)), NoteCodec::decode, NoteCodec::encode);
    }

    @Test
    void aLocaleWithoutLanguageTagIsNotWritten() {
        Profile profile = Profile.of(new Locale("de_AT"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileCodec.encode(profile))
                .withMessage("the locale \"de_at\" has no language tag: make it by Locale.forLanguageTag,"
                        + " for example of de-AT");
    }

    @Test
    void aTextThatIsNoUnicodeDoesNotGetAsFarAsTheCodec() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Note("half a \ud83d", ""))
                .withMessage(
                        "a reason must be well-formed Unicode, but has the unpaired surrogate U+D83D at position 7");
    }
}
