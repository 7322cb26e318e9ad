package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.codec.HostileBytes.Damage;
import dev.loyalty.testing.Documents;
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

    private static final Place ON_ENTRY = new Place(Documents.CLUB, Documents.ANNA, 7);

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
                "profile",
                format -> Map.of(
                        "empty", Profile.EMPTY, "klara", KLARA, "born", Profile.EMPTY.withBirthday(MonthDay.of(2, 29))),
                TextsCodecTest::profile,
                TextsCodecTest::profile);
    }

    @TestFactory
    Stream<DynamicTest> everyFormatOfANoteStaysReadable() {
        return Golden.tests(
                "note",
                format ->
                        Map.of("empty", new Note("", ""), "goodwill", new Note("goodwill – parcel was late", "klara")),
                TextsCodecTest::note,
                TextsCodecTest::note);
    }

    @Property
    void aProfileIsReadAsItWasWritten(@ForAll("profiles") Profile profile) {
        assertThat(profile(profile, profile(profile, 1))).isEqualTo(profile);
        assertThat(profile(profile, profile(profile, 2))).isEqualTo(profile);
    }

    @Property
    void aNoteIsReadAsItWasWritten(@ForAll("notes") Note note) {
        assertThat(note(note, note(note, 1))).isEqualTo(note);
        assertThat(note(note, note(note, 2))).isEqualTo(note);
    }

    @Property
    void damagedBytesGiveAValueOrARefusal(
            @ForAll("profiles") Profile profile, @ForAll("notes") Note note, @ForAll("damages") Damage damage) {
        HostileBytes.assertValueOrRefusal(
                damage.applyTo(profile(profile, 1)), bytes -> profile(profile, bytes), value -> profile(value, 1));
        HostileBytes.assertValueOrRefusal(
                damage.applyTo(note(note, 1)), bytes -> note(note, bytes), value -> note(value, 1));
        HostileBytes.assertDetected(profile(profile, 2), damage, bytes -> profile(profile, bytes));
        HostileBytes.assertDetected(note(note, 2), damage, bytes -> note(note, bytes));
    }

    @Test
    void aLocaleWithoutLanguageTagIsNotWritten() {
        Profile profile = Profile.of(new Locale("de_AT"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile(profile, 2))
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

    private static byte[] profile(Profile profile, int format) {
        return ProfileCodec.encode(Documents.CLUB, Documents.ANNA, profile, format);
    }

    private static Profile profile(Profile at, byte[] bytes) {
        return ProfileCodec.decode(Documents.CLUB, Documents.ANNA, bytes);
    }

    private static byte[] note(Note note, int format) {
        return NoteCodec.encode(ON_ENTRY, note, format);
    }

    private static Note note(Note at, byte[] bytes) {
        return NoteCodec.decode(ON_ENTRY, bytes);
    }
}
