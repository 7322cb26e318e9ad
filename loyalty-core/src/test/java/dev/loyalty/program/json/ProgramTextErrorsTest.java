package dev.loyalty.program.json;

import static dev.loyalty.program.json.ProgramRefusals.BASIS;
import static dev.loyalty.program.json.ProgramRefusals.assertRefused;
import static dev.loyalty.program.json.ProgramRefusals.tier;
import static dev.loyalty.program.json.ProgramRefusals.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** What is no JSON, or has other fields than a program has. */
class ProgramTextErrorsTest {

    @Test
    void nothingIsNoProgram() {
        assertRefused("", "", "the program: is empty: give a JSON object");
        assertRefused(" \n", "", "the program: is empty: give a JSON object");
    }

    @Test
    void aListIsNoProgram() {
        assertRefused(
                "[]",
                "",
                "the program: is a list, but must be an object with the fields id, version, inForceFrom, currency, zone,"
                        + " tiers, policy, ladders, spend, activities, balances, joining, earlyFacts, strangers, benefitsTogether,"
                        + " groupsFrom, futureTolerance, earliest, sameRevision, messages, listeners");
    }

    @Test
    void whatIsNotJsonSaysWhere() {
        assertRefused(
                "{\"id\": club}",
                "id",
                "id: Unrecognized token 'club': was expecting (JSON String, Number, Array, Object or token 'null',"
                        + " 'true' or 'false') (line 1, column 8)");
    }

    @Test
    void whatEndsTooEarlyIsRefused() {
        assertThatExceptionOfType(ProgramFormatException.class)
                .isThrownBy(() -> ProgramJson.read(BASIS))
                .withMessageContaining("Unexpected end-of-input");
    }

    @Test
    void whatFollowsTheProgramIsRefused() {
        assertRefused(ProgramExamples.SMALLEST + "{}", "", "the program: something follows the end of the JSON object");
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        assertRefused(
                BASIS + ", \"tiers\": [{\"id\": \"a\", \"threshold\": \"0\", \"id\": \"b\"}]}",
                "tiers[0].id",
                "tiers[0].id: Duplicate field 'id' (line 1, column 104)");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertRefused(
                " ".repeat(ProgramJson.LONGEST + 1),
                "",
                "the program: has 1048577 characters, but 1048576 are the most");
    }

    @Test
    void whatIsNestedTooDeeplyIsRefused() {
        assertThatExceptionOfType(ProgramFormatException.class)
                .isThrownBy(() -> ProgramJson.read("[".repeat(1000)))
                .withMessageContaining("exceeds the maximum allowed");
    }

    @Test
    void aNumberThatIsTooLongIsRefused() {
        assertThatExceptionOfType(ProgramFormatException.class)
                .isThrownBy(() -> ProgramJson.read("{\"version\": " + "9".repeat(1000) + "}"))
                .withMessageStartingWith("version: ")
                .withMessageContaining("exceeds the maximum allowed");
    }

    @Test
    void aFieldThatIsMissingIsNamed() {
        assertRefused("{}", "currency", "currency: is missing: give an ISO 4217 code such as \"EUR\"");
        assertRefused("{\"currency\": \"EUR\"}", "id", "id: is missing: give the program's id");
        assertRefused(
                BASIS + "}", "tiers", "tiers: is missing: give a list of tiers, or ladders if the program has several");
        assertRefused(
                BASIS + ", \"tiers\": [{\"id\": \"a\"}]}",
                "tiers[0].threshold",
                "tiers[0].threshold: is missing: give an amount as a string, such as \"500.00\"");
    }

    @Test
    void aFieldThatIsUnknownIsRefusedWithThoseThatAreKnown() {
        assertRefused(
                tier("\"treshold\": \"0\""),
                "tiers[1].treshold",
                "tiers[1].treshold: is no field here; the fields are id, name, threshold, requires, group, percentOff,"
                        + " freeShipping, perks");
        assertRefused(
                with("\"policy\": {\"windows\": \"lifetime\"}"),
                "policy.windows",
                "policy.windows: is no field here; the fields are basis, window, upgrade, byRefund, byTime, step, grace, status, minimumStay, reviews, warningDays");
        assertRefused(
                with("\"spend\": {\"part\": []}"),
                "spend.part",
                "spend.part: is no field here; the fields are parts, lines, minimum, minimumJudged, giftCards,"
                        + " countsFrom, creditNotes");
    }

    @Test
    void aFieldThatIsNullIsToBeLeftOut() {
        assertRefused(
                with("\"inForceFrom\": null"),
                "inForceFrom",
                "inForceFrom: is null, but must be an instant such as \"2026-01-01T00:00:00Z\"");
    }

    @Test
    void aLongValueIsShownByItsBeginning() {
        assertRefused(
                with("\"joining\": \"" + "x".repeat(500) + "\""),
                "joining",
                "joining: is \"" + "x".repeat(59)
                        + "…, but must be one of automatic, explicit, explicit-with-earlier-orders");
    }

    @Test
    void aMessageStaysReadableHoweverLongTheText() {
        assertThatExceptionOfType(ProgramFormatException.class)
                .isThrownBy(() -> ProgramJson.read("{\"" + "x".repeat(10_000) + "\": 1}"))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSize(1001));
    }
}
