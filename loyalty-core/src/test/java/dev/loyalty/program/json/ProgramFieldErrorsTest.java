package dev.loyalty.program.json;

import static dev.loyalty.program.json.ProgramRefusals.BASIS;
import static dev.loyalty.program.json.ProgramRefusals.assertRefused;
import static dev.loyalty.program.json.ProgramRefusals.named;
import static dev.loyalty.program.json.ProgramRefusals.tier;
import static dev.loyalty.program.json.ProgramRefusals.with;

import org.junit.jupiter.api.Test;

/** Fields of a program that have a value which is not allowed. */
class ProgramFieldErrorsTest {

    @Test
    void anUnknownCurrencyIsRefused() {
        assertRefused(
                "{\"id\": \"club\", \"currency\": \"EURO\"}",
                "currency",
                "currency: unknown currency \"EURO\": give an ISO 4217 code such as EUR");
    }

    @Test
    void goldIsNoCurrencyToSpend() {
        assertRefused(
                "{\"id\": \"club\", \"currency\": \"XAU\"}",
                "currency",
                "currency: XAU has no minor unit: give a currency that money is paid in");
    }

    @Test
    void anUnknownZoneIsRefused() {
        assertRefused(
                "{\"id\": \"club\", \"currency\": \"EUR\", \"zone\": \"Berlin\"}",
                "zone",
                "zone: is \"Berlin\", but must be a time zone such as \"Europe/Berlin\"");
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        assertRefused(
                "{\"id\": \"\", \"currency\": \"EUR\"}",
                "id",
                "id: program id must not be empty: give 1 to 128 characters");
    }

    @Test
    void aVersionBelowOneIsRefused() {
        assertRefused(
                with("\"version\": 0"),
                "version",
                "version: is the number 0, but must be a whole number of at least 1");
    }

    @Test
    void aVersionThatIsNoWholeNumberIsRefused() {
        assertRefused(
                with("\"version\": 1.5"),
                "version",
                "version: is the number 1.5, but must be a whole number of at least 1");
        assertRefused(
                with("\"version\": 99999999999"),
                "version",
                "version: is the number 99999999999, but must be a whole number of at least 1");
    }

    @Test
    void anAmountIsAString() {
        assertRefused(
                tier("\"threshold\": 500.00"),
                "tiers[1].threshold",
                "tiers[1].threshold: is the number 500.0, but must be an amount as a string, such as \"500.00\"");
    }

    @Test
    void anAmountHasDigitsAndAPoint() {
        for (String amount : new String[] {"1e9", "1,50", "1_000", " 1", "", "NaN", "+1", "1.", "٣"}) {
            assertRefused(
                    tier("\"threshold\": \"" + amount + "\""),
                    "tiers[1].threshold",
                    "tiers[1].threshold: is \"" + amount + "\", but must be an amount as a string, such as \"500.00\"");
        }
    }

    @Test
    void anAmountHasNoMoreDecimalsThanItsCurrency() {
        assertRefused(
                tier("\"threshold\": \"1.005\""),
                "tiers[1].threshold",
                "tiers[1].threshold: 1.005 has 3 decimals, but EUR has 2: round it first, or say how to round");
    }

    @Test
    void anAmountThatIsTooLargeIsRefused() {
        assertRefused(
                tier("\"threshold\": \"9999999999999999999\""),
                "tiers[1].threshold",
                "tiers[1].threshold: 9999999999999999999 EUR is beyond the largest amount, 9223372036854775807 minor"
                        + " units");
    }

    @Test
    void aNegativeThresholdIsRefused() {
        assertRefused(
                tier("\"threshold\": \"-1\""),
                "tiers[1]",
                "tiers[1]: tier \"gold\" has the threshold -1.00 EUR: thresholds must not be negative");
    }

    @Test
    void thresholdsThatDoNotRiseAreRefused() {
        assertRefused(
                tier("\"threshold\": \"0.00\""),
                "tiers",
                "tiers: tier \"gold\" at 0.00 EUR comes after \"member\" at 0.00 EUR: thresholds must rise from tier to"
                        + " tier");
    }

    @Test
    void thresholdsAreJudgedWithinTheirLadder() {
        assertRefused(
                BASIS + ", \"ladders\": [{\"id\": \"a\", \"tiers\": [{\"id\": \"x\", \"threshold\": \"5\"}]}]}",
                "ladders[0].tiers",
                "ladders[0].tiers: the lowest tier of ladder \"a\" is \"x\" at 5.00 EUR: the lowest must be at 0");
    }

    @Test
    void aPercentageBeyondTheWholeIsRefused() {
        assertRefused(
                tier("\"threshold\": \"1\", \"percentOff\": \"120\""),
                "tiers[1].percentOff",
                "tiers[1].percentOff: a percentage is 0 to 100, but this is 120");
    }

    @Test
    void aPercentageIsAString() {
        assertRefused(
                tier("\"threshold\": \"1\", \"percentOff\": 10"),
                "tiers[1].percentOff",
                "tiers[1].percentOff: is the number 10, but must be a percentage as a string, such as \"12.5\"");
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertRefused(
                tier("\"threshold\": \"1\", \"freeShipping\": \"yes\""),
                "tiers[1].freeShipping",
                "tiers[1].freeShipping: is \"yes\", but must be true or false");
    }

    @Test
    void aWordThatIsUnknownIsRefusedWithThoseThatAreKnown() {
        assertRefused(
                with("\"joining\": \"Automatic\""),
                "joining",
                "joining: is \"Automatic\", but must be one of automatic, explicit, explicit-with-earlier-orders");
        assertRefused(
                with("\"messages\": [\"enrolled\", \"wedding\"]"),
                "messages[1]",
                "messages[1]: is \"wedding\", but must be one of enrolled, promoted, demoted, demotion-ahead, birthday,"
                        + " membership-anniversary, tier-anniversary, units-expire-soon, units-expired, below-least, least-again,"
                        + " most-reached, units-received");
    }

    @Test
    void aWordThatStandsTwiceIsRefused() {
        assertRefused(
                with("\"messages\": [\"enrolled\", \"enrolled\"]"),
                "messages[1]",
                "messages[1]: \"enrolled\" stands twice in this list: name it once");
    }

    @Test
    void aWordInsteadOfAListIsRefused() {
        assertRefused(
                with("\"messages\": \"enrolled\""),
                "messages",
                "messages: is \"enrolled\", but must be a list of messages");
    }

    @Test
    void aNameIsAStringOrAnObject() {
        assertRefused(
                tier("\"threshold\": \"1\", \"name\": []"),
                "tiers[1].name",
                "tiers[1].name: is a list, but must be a string, or an object with the fields text, locales");
    }

    @Test
    void aBlankNameIsRefused() {
        assertRefused(
                tier("\"threshold\": \"1\", \"name\": \" \""),
                "tiers[1].name",
                "tiers[1].name: a name must not be blank");
    }

    @Test
    void aLocaleThatIsNoLanguageTagIsRefused() {
        assertRefused(
                named("\"de_AT\": \"Gold\""),
                "tiers[1].name.locales.de_AT",
                "tiers[1].name.locales.de_AT: \"de_AT\" is no language tag: give one such as de or de-AT");
        assertRefused(
                named("\"zh-cmn\": \"Gold\""),
                "tiers[1].name.locales.zh-cmn",
                "tiers[1].name.locales.zh-cmn: \"zh-cmn\" is no language tag: give cmn");
    }

    @Test
    void aLocaleThatStandsTwiceIsRefused() {
        assertRefused(
                named("\"de-AT\": \"Gold\", \"de-at\": \"Gold\""),
                "tiers[1].name.locales.de-at",
                "tiers[1].name.locales.de-at: names the same locale as another key: give it once");
    }

    @Test
    void aPerkNeedsAName() {
        assertRefused(
                tier("\"threshold\": \"1\", \"perks\": [{\"id\": \"gift\"}]"),
                "tiers[1].perks[0].name",
                "tiers[1].perks[0].name: is missing: give a string, or an object with the fields text, locales");
    }

    @Test
    void aPerkThatStandsTwiceIsRefused() {
        String gift = "{\"id\": \"gift\", \"name\": \"A gift\"}";
        assertRefused(
                tier("\"threshold\": \"1\", \"perks\": [" + gift + ", " + gift + "]"),
                "tiers[1].perks",
                "tiers[1].perks: perk \"gift\" is given twice: perk ids must be unique");
    }

    @Test
    void tiersAndLaddersExcludeEachOther() {
        assertRefused(
                with("\"ladders\": []"),
                "tiers",
                "tiers: stands beside ladders: give the tiers and the policy of each ladder there");
        assertRefused(
                BASIS + ", \"policy\": {}, \"ladders\": []}",
                "policy",
                "policy: stands beside ladders: give the tiers and the policy of each ladder there");
    }

    @Test
    void aProgramWithoutLadderIsRefused() {
        assertRefused(BASIS + ", \"ladders\": []}", "ladders", "ladders: is empty: give at least one ladder");
    }

    @Test
    void aLadderThatStandsTwiceIsRefused() {
        String ladder = "{\"id\": \"a\", \"tiers\": [{\"id\": \"x\", \"threshold\": \"0\"}]}";
        assertRefused(
                BASIS + ", \"ladders\": [" + ladder + ", " + ladder + "]}",
                "",
                "the program: ladder \"a\" comes twice: ids must be unique");
    }

    @Test
    void aRuleByWhichNothingCountsIsRefused() {
        assertRefused(
                with("\"spend\": {\"parts\": []}"),
                "spend",
                "spend: no part of an order counts: name at least one of [GOODS, GOODS_TAX, SHIPPING, SHIPPING_TAX]");
    }

    @Test
    void aMinimumOfNothingIsRefused() {
        assertRefused(
                with("\"spend\": {\"minimum\": \"0\"}"),
                "spend",
                "spend: the minimum per order must be above 0, but is 0.00 EUR");
    }

    @Test
    void aReturnWindowOfTooManyDaysIsRefused() {
        assertRefused(
                with("\"spend\": {\"countsFrom\": {\"afterDays\": 4000}}"),
                "spend.countsFrom.afterDays",
                "spend.countsFrom.afterDays: a return window is 1 to 3650 days, but this is 4000");
    }

    @Test
    void anOrderCountsFromAKnownMoment() {
        assertRefused(
                with("\"spend\": {\"countsFrom\": \"shipped\"}"),
                "spend.countsFrom",
                "spend.countsFrom: is \"shipped\", but must be \"paid\", \"confirmed\" or {\"afterDays\": 14}");
    }

    @Test
    void anInstantThatIsNoneIsRefused() {
        assertRefused(
                with("\"inForceFrom\": \"tomorrow\""),
                "inForceFrom",
                "inForceFrom: is \"tomorrow\", but must be an instant such as \"2026-01-01T00:00:00Z\"");
        assertRefused(
                with("\"inForceFrom\": \"+12026-01-01T00:00:00Z\""),
                "inForceFrom",
                "inForceFrom: inForceFrom must be within the years 1 to 9999, but is +12026-01-01T00:00:00Z");
    }

    @Test
    void aNegativeToleranceIsRefused() {
        assertRefused(
                with("\"futureTolerance\": \"PT-1H\""),
                "futureTolerance",
                "futureTolerance: is \"PT-1H\", but must be a duration of at least 0, such as \"PT24H\" or \"P1D\"");
    }

    @Test
    void aListenerAsksForSomething() {
        assertRefused(
                with("\"listeners\": [{\"name\": \"crm\", \"events\": []}]"),
                "listeners[0]",
                "listeners[0]: listener \"crm\" asks for no event: name at least one kind");
        assertRefused(
                with("\"listeners\": [{\"name\": \"crm\"}]"),
                "listeners[0].events",
                "listeners[0].events: is missing: give a list of events");
    }

    @Test
    void aListenerThatIsDeclaredTwiceIsRefused() {
        String listener = "{\"name\": \"crm\", \"events\": [\"frozen\"]}";
        assertRefused(
                with("\"listeners\": [" + listener + ", " + listener + "]"),
                "",
                "the program: listener \"crm\" is declared twice");
    }
}
