package dev.loyalty.program.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.Name;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgramJsonTest {

    @Test
    void whatIsNotStatedIsAsTheBuilderHasIt() {
        assertThat(ProgramJson.read(ProgramExamples.SMALLEST)).isEqualTo(ProgramExamples.smallest());
    }

    @Test
    void aProgramThatStatesEverythingStaysReadable() throws IOException {
        String golden;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("everything.json"))) {
            golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(ProgramJson.read(golden)).isEqualTo(ProgramExamples.everything());
        assertThat(ProgramJson.write(ProgramExamples.everything())).isEqualTo(golden);
    }

    /**
     * Else its golden document would not notice that something is not written or read. Only one thing can be measured so far; {@code earliest},
     * {@code sameRevision} and {@code balances} came after the document, and balances have one of their own.
     */
    @Test
    void theProgramThatStatesEverythingLeavesNothingAsItIsByDefault() {
        LoyaltyProgram everything = ProgramExamples.everything();
        LoyaltyProgram smallest = ProgramExamples.smallest();
        List<TierPolicy> policies =
                everything.ladders().stream().map(TierLadder::policy).toList();

        assertThat(leftAsIn(TierPolicy.LIFETIME, policies)).containsExactly("basis");
        assertThat(leftAsIn(smallest.spend(), List.of(everything.spend()))).isEmpty();
        assertThat(leftAsIn(smallest, List.of(everything)))
                .containsExactlyInAnyOrder("id", "zone", "currency", "earliest", "sameRevision", "balances");
    }

    /** The parts of a record that are the same in all the others. */
    private static <R extends Record> List<String> leftAsIn(R byDefault, List<R> others) {
        return Stream.of(byDefault.getClass().getRecordComponents())
                .filter(part -> others.stream()
                        .allMatch(other -> Objects.equals(valueOf(part, other), valueOf(part, byDefault))))
                .map(RecordComponent::getName)
                .toList();
    }

    private static @Nullable Object valueOf(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void theOneLadderOfAProgramStandsInTheProgramItself() {
        String text = ProgramJson.write(ProgramExamples.smallest());

        assertThat(text).contains("\"tiers\": [ {\n    \"id\": \"member\"").doesNotContain("\"ladders\"");
    }

    @Test
    void aLadderWithANameOfItsOwnIsListed() {
        LoyaltyProgram program = LoyaltyProgram.builder("club", "EUR", ZoneId.of("UTC"))
                .ladder("status", ladder -> ladder.tier("member", "0"))
                .build();

        String text = ProgramJson.write(program);

        assertThat(text).contains("\"ladders\": [ {\n    \"id\": \"status\"");
        assertThat(ProgramJson.read(text)).isEqualTo(program);
    }

    @Test
    void defaultsAreWrittenTooSoThatTheyMayChange() {
        assertThat(ProgramJson.write(ProgramExamples.smallest()))
                .contains("\"joining\": \"automatic\"", "\"futureTolerance\": \"PT24H\"", "\"window\": \"lifetime\"")
                .doesNotContain("inForceFrom", "group", "perks", "lines", "messages");
    }

    @Test
    void equalProgramsGiveEqualTexts() {
        Name oneWay = new Name("Gold", Map.of(Locale.FRENCH, "Or"))
                .in(Locale.GERMAN, "Gold")
                .in(Locale.ITALIAN, "Oro");
        Name another = new Name("Gold", Map.of(Locale.ITALIAN, "Oro"))
                .in(Locale.GERMAN, "Gold")
                .in(Locale.FRENCH, "Or");

        assertThat(ProgramJson.write(withPerk(oneWay))).isEqualTo(ProgramJson.write(withPerk(another)));
    }

    @Test
    void everyWayToSayFromWhenAnOrderCountsIsRead() {
        assertThat(with("\"spend\": {\"countsFrom\": \"paid\"}").spend().countsFrom())
                .isEqualTo(CountsFrom.PAID);
        assertThat(with("\"spend\": {\"countsFrom\": \"confirmed\"}").spend().countsFrom())
                .isEqualTo(CountsFrom.CONFIRMED);
        assertThat(with("\"spend\": {\"countsFrom\": {\"afterDays\": 30}}")
                        .spend()
                        .countsFrom())
                .isEqualTo(new CountsFrom.AfterDays(30));
    }

    @Test
    void aDurationMayBeGivenInDaysAndAnInstantWithAnOffset() {
        LoyaltyProgram program =
                with("\"futureTolerance\": \"P2D\", \"inForceFrom\": \"2026-01-01T00:00:00.123456789+01:00\"");

        assertThat(program.futureTolerance()).isEqualTo(Duration.ofDays(2));
        assertThat(program.inForceFrom()).isEqualTo(Instant.parse("2025-12-31T23:00:00.123456Z"));
    }

    @Test
    void whatAPolicyDoesNotStateIsAsByDefault() {
        assertThat(with("\"policy\": {\"upgrade\": \"at-once\"}").ladder().policy())
                .isEqualTo(TierPolicy.LIFETIME);
    }

    @Test
    void aLocaleWithoutLanguageTagIsNotWritten() {
        LoyaltyProgram program = withPerk(Name.of("Gold").in(new Locale("de_AT"), "Gold"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgramJson.write(program))
                .withMessageContaining("has no language tag");
    }

    @Test
    void aProgramThatWouldBeTooLongToReadIsNotWritten() {
        Name longest = Name.of("Gold");
        for (int i = 0; i < ProgramJson.LONGEST / 2000 + 1; i++) {
            longest = longest.in(Locale.forLanguageTag("de-x-" + i), "g".repeat(2000));
        }
        LoyaltyProgram program = withPerk(longest);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProgramJson.write(program))
                .withMessageStartingWith("a program has at most 1048576 characters as JSON, but this would have 10");
    }

    private static LoyaltyProgram with(String fields) {
        return ProgramJson.read(ProgramExamples.SMALLEST.replaceFirst("}\\s*$", ", " + fields + "}"));
    }

    private static LoyaltyProgram withPerk(Name name) {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("member", "0", tier -> tier.perk("perk", name))
                .build();
    }

    @Test
    void whatIsWrittenStatesThePolicysDefaults() {
        LoyaltyProgram plain = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .tier("bronze", "0")
                .build();

        assertThat(ProgramJson.write(plain))
                .contains(
                        "\"window\": \"lifetime\"",
                        "\"step\": \"to-earned\"",
                        "\"status\": \"none\"",
                        "\"warningDays\": 0")
                .doesNotContain("grace", "reviews", "minimumStay");
    }
}
