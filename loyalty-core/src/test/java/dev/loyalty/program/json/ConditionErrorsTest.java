package dev.loyalty.program.json;

import static dev.loyalty.program.json.ProgramRefusals.assertRefused;
import static dev.loyalty.program.json.ProgramRefusals.tier;

import org.junit.jupiter.api.Test;

/** Conditions of tiers in which one thing is wrong, and how that is said. */
class ConditionErrorsTest {

    private static final String FIELDS = String.join(", ", ConditionJson.CONDITION);
    private static final String AT = "tiers[1].requires";

    private static void assertWrong(String condition, String path, String problem) {
        assertRefused(tier("\"requires\": " + condition), path, path + problem);
    }

    @Test
    void aConditionIsAWordOrAnObject() {
        String allowed = "\"invitation\", or an object with one of the fields " + FIELDS;
        assertWrong("\"invited\"", AT, ": is \"invited\", but must be " + allowed);
        assertWrong("500", AT, ": is the number 500, but must be " + allowed);
        assertWrong("[]", AT, ": is a list, but must be " + allowed);
    }

    @Test
    void aConditionIsOneCondition() {
        assertWrong("{}", AT, ": has 0 fields: give one of " + FIELDS + "; several conditions stand in allOf or anyOf");
        assertWrong(
                "{\"spend\": \"1.00\", \"memberFor\": \"P1Y\"}",
                AT,
                ": has 2 fields: give one of " + FIELDS + "; several conditions stand in allOf or anyOf");
        assertWrong("{\"points\": 5}", AT + ".points", ": is no field here; the fields are " + FIELDS);
    }

    @Test
    void aThresholdStandsAloneOrInTheCondition() {
        assertRefused(
                tier("\"threshold\": \"1.00\", \"requires\": {\"memberFor\": \"P1Y\"}"),
                AT,
                AT + ": stands beside a threshold: give one of them; what is to be spent stands in the condition");
    }

    @Test
    void whatIsWrongInAPartIsSaidOfThatPart() {
        assertWrong(
                "{\"anyOf\": [{\"spend\": \"9.00\"}, {\"allOf\": [{\"spend\": \"5.00\"}, {\"memberFor\": \"1 year\"}]}]}",
                AT + ".anyOf[1].allOf[1].memberFor",
                ": is \"1 year\", but must be a length of days, months or years, as \"P30D\", \"P12M\" or \"P1Y\"");
        assertWrong(
                "{\"anyOf\": [{\"spend\": \"-9.00\"}, \"invitation\"]}",
                AT + ".anyOf[0].spend",
                ": the spend required is -9.00 EUR: it must not be negative");
        assertWrong(
                "{\"memberFor\": \"P0D\"}",
                AT + ".memberFor",
                ": a membership age takes at least a day, but this is P0D");
    }

    @Test
    void activitiesAreAKindAndANumber() {
        assertWrong(
                "{\"activities\": {\"kind\": \"review\", \"atLeast\": 0}}",
                AT + ".activities.atLeast",
                ": is the number 0, but must be a whole number of at least 1");
        assertWrong(
                "{\"activities\": {\"atLeast\": 1}}",
                AT + ".activities.kind",
                ": is missing: give a kind of activities");
        assertWrong(
                "{\"activities\": {\"kind\": \"review\", \"least\": 1}}",
                AT + ".activities.least",
                ": is no field here; the fields are kind, atLeast");
    }

    @Test
    void severalAreAtLeastTwoAndNoInvitation() {
        assertWrong(
                "{\"allOf\": [{\"spend\": \"9.00\"}]}",
                AT + ".allOf",
                ": \"all of\" has 1 parts: give at least two, or the one condition itself");
        assertWrong(
                "{\"anyOf\": [{\"spend\": \"9.00\"}, \"invitation\"]}",
                AT + ".anyOf",
                ": an invitation stands among the parts of \"any of\": it stands alone, for it is never earned");
    }

    @Test
    void aTierThatCanNeverBeEarnedIsSaidOfTheTiers() {
        assertWrongTiers(
                "{\"id\": \"gold\", \"requires\": {\"allOf\": [{\"spend\": \"9.00\"}, {\"memberFor\": \"P1Y\"}]}},"
                        + " {\"id\": \"black\", \"threshold\": \"8.00\"}",
                "tier \"gold\" can never be earned: whoever earns it earns \"black\" above it, which asks for no more");
    }

    private static void assertWrongTiers(String tiers, String problem) {
        String json =
                ProgramRefusals.BASIS + ", \"tiers\": [{\"id\": \"member\", \"threshold\": \"0\"}, " + tiers + "]}";
        assertRefused(json, "tiers", "tiers: " + problem);
    }
}
