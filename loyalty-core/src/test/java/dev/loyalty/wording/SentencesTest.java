package dev.loyalty.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Refusal;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Event;
import dev.loyalty.event.Requirement;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.LeftOut;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.testing.Sealed;
import dev.loyalty.value.EventKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every sentence in every language that the library brings, with figures. Who adds an event, a refusal, a command or whatever else can be
 * said adds an example and its lines here, and reads them as a customer will.
 */
class SentencesTest {

    /** What numbers, days and lists are written with: no sentence of its own. */
    private static final Set<String> MEANS = Set.of("plural", "format", "currency", "month", "period", "time", "list");

    @Test
    void everySentenceIsAsItWasRead() throws IOException {
        Set<String> said = new LinkedHashSet<>();
        for (Phrased thing : Said.all()) {
            said.add("%s\n  %s\n  %s\n".formatted(thing.phrase().key(), in("en").of(thing), in("de").of(thing)));
        }
        String actual = String.join("", said);
        Files.writeString(Path.of("target", "sentences.txt"), actual);

        assertThat(actual).isEqualTo(golden());
    }

    @Test
    void everythingThatCanBeSaidHasASentence() {
        assertThat(classes(SaidEvents.all())).hasSameElementsAs(Sealed.leavesOf(Event.class));
        assertThat(classes(SaidRefusals.all())).hasSameElementsAs(Sealed.leavesOf(Refusal.class));
        assertThat(classes(Said.leftOut())).hasSameElementsAs(Sealed.leavesOf(LeftOut.class));
        assertThat(classes(Said.requirements())).hasSameElementsAs(Sealed.leavesOf(Requirement.class));
        assertThat(Stream.of(CommandKind.values()).map(kind -> kind.phrase().key()))
                .isSubsetOf(english());
        assertThat(Stream.of(TierReason.Code.values())
                        .map(code -> new TierReason(code, Said.eur("0.00"), Said.eur("0.00"), 1))
                        .flatMap(reason -> Keys.of(reason.phrase()).stream()))
                .isSubsetOf(english());
    }

    @Test
    void noTextIsMissingAndNoneIsUnused() {
        Set<String> used = new TreeSet<>();
        Said.all().forEach(thing -> used.addAll(Keys.of(thing.phrase())));
        used.addAll(List.of("benefit.percent-off", "benefit.free-shipping"));

        assertThat(english()).hasSameElementsAs(used);
    }

    /** What counts for the first time is told as such, whichever kind of event let it happen. */
    @Test
    void keysFollowTheCodesThatStay() {
        assertThat(SaidEvents.all())
                .filteredOn(event -> !event.phrase().key().equals("event.order-revised.counts-now"))
                .allSatisfy(event ->
                        assertThat(event.phrase().key() + ".").startsWith("event." + word(event.kind()) + "."));
        assertThat(SaidRefusals.all())
                .allSatisfy(refusal ->
                        assertThat(refusal.phrase().key() + ".").startsWith("refusal." + refusal.code() + "."));
        assertThat(Said.leftOut())
                .allSatisfy(reason ->
                        assertThat(reason.phrase().key() + ".").startsWith("left-out." + reason.code() + "."));
        assertThat(CommandKind.values())
                .allSatisfy(kind -> assertThat(kind.phrase().key()).isEqualTo("command." + kind.code()));
    }

    /** The word by which a program's file names the kind. */
    private static String word(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void germanHasTheSameTextsWithTheSameFigures() {
        Language english = Languages.builtIn().language("en");
        Language german = Languages.builtIn().language("de");

        assertThat(german.texts().keySet()).isEqualTo(english.texts().keySet());
        assertThat(slots(german)).isEqualTo(slots(english));
    }

    @Test
    void aCountrySaysOtherwiseOnlyWhatItsLanguageSays() {
        for (String tag : Languages.builtIn().tags()) {
            Language country = Languages.builtIn().language(tag);
            Language language = Languages.builtIn().language(country.base());
            assertThat(slots(country))
                    .allSatisfy((key, slots) -> assertThat(slots(language)).containsEntry(key, slots));
        }
    }

    @Test
    void whoReadsInSwitzerlandReadsNoSharpS() {
        assertThat(Said.all())
                .allSatisfy(thing -> assertThat(in("de-CH").of(thing)).doesNotContain("ß"));
    }

    private static Wording in(String tag) {
        return Languages.builtIn().wording(Locale.forLanguageTag(tag), Said.CLUB, ProgramHistory.of(Said.CLUB));
    }

    /** The keys of English, without the forms for numbers. */
    private static Set<String> english() {
        return Languages.builtIn().language("en").texts().keySet().stream()
                .filter(key -> !MEANS.contains(key.split("\\.", -1)[0]))
                .map(key -> key.replaceFirst("\\.(one|other)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> slots(Language language) {
        return language.texts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> text.getValue().slots()));
    }

    private static Set<Class<?>> classes(List<?> things) {
        return things.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    private static String golden() throws IOException {
        try (InputStream in = SentencesTest.class.getResourceAsStream("sentences.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
