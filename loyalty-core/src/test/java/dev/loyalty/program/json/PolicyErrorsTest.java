package dev.loyalty.program.json;

import static dev.loyalty.program.json.ProgramRefusals.assertRefused;
import static dev.loyalty.program.json.ProgramRefusals.with;

import org.junit.jupiter.api.Test;

/** Tier policies in which one thing is wrong, and how that is said. */
class PolicyErrorsTest {

    private static final String WINDOWS =
            "\"lifetime\", \"membership-year\", {\"rolling\": \"P12M\"} or {\"calendar\": \"year\"}";
    private static final String LENGTH = "a length of days, months or years, as \"P30D\", \"P12M\" or \"P1Y\"";

    private static String policy(String fields) {
        return with("\"policy\": {" + fields + "}");
    }

    @Test
    void aWindowIsOneOfFour() {
        for (String window : new String[] {"\"yearly\"", "\"rolling\""}) {
            assertRefused(
                    policy("\"window\": " + window),
                    "policy.window",
                    "policy.window: is " + window + ", but must be " + WINDOWS);
        }
        assertRefused(policy("\"window\": {}"), "policy.window", "policy.window: is an object, but must be " + WINDOWS);
        assertRefused(
                policy("\"window\": {\"rolling\": \"P12M\", \"calendar\": \"year\"}"),
                "policy.window",
                "policy.window: is an object, but must be " + WINDOWS);
    }

    @Test
    void aLengthIsALengthOfDays() {
        assertRefused(
                policy("\"window\": {\"rolling\": \"1 year\"}"),
                "policy.window.rolling",
                "policy.window.rolling: is \"1 year\", but must be " + LENGTH);
        assertRefused(
                policy("\"window\": {\"rolling\": 365}"),
                "policy.window.rolling",
                "policy.window.rolling: is the number 365, but must be " + LENGTH);
        assertRefused(
                policy("\"grace\": \"PT24H\""), "policy.grace", "policy.grace: is \"PT24H\", but must be " + LENGTH);
        assertRefused(
                policy("\"minimumStay\": \"\""),
                "policy.minimumStay",
                "policy.minimumStay: is \"\", but must be " + LENGTH);
    }

    @Test
    void aWindowOfNothingIsRefused() {
        assertRefused(
                policy("\"window\": {\"rolling\": \"P0D\"}"),
                "policy.window.rolling",
                "policy.window.rolling: a rolling window takes at least a day, but this is P0D");
    }

    @Test
    void periodsAreMonthsToYears() {
        assertRefused(
                policy("\"window\": {\"calendar\": \"week\"}"),
                "policy.window.calendar",
                "policy.window.calendar: is \"week\", but must be one of month, quarter, half-year, year");
        assertRefused(
                policy("\"window\": {\"calendar\": {\"unit\": \"week\"}}"),
                "policy.window.calendar.unit",
                "policy.window.calendar.unit: is \"week\", but must be one of month, quarter, half-year, year");
    }

    @Test
    void aFiscalYearBeginsOnADayThatEveryMonthHas() {
        assertRefused(
                policy("\"window\": {\"calendar\": {\"unit\": \"year\", \"start\": \"6 April\"}}"),
                "policy.window.calendar.start",
                "policy.window.calendar.start: is \"6 April\", but must be a day of the year as month and day, as"
                        + " \"04-06\"");
        assertRefused(
                policy("\"window\": {\"calendar\": {\"unit\": \"year\", \"start\": \"01-31\"}}"),
                "policy.window.calendar",
                "policy.window.calendar: a period begins on a day that every month has, 1 to 28, but this is --01-31");
    }

    @Test
    void wordsAreThoseThatAreKnown() {
        assertRefused(
                policy("\"upgrade\": \"later\""),
                "policy.upgrade",
                "policy.upgrade: is \"later\", but must be one of at-once, period-end, membership-anniversary,"
                        + " tier-anniversary");
        assertRefused(
                policy("\"byRefund\": \"period-end\""),
                "policy.byRefund",
                "policy.byRefund: is \"period-end\", but must be one of at-once, at-review, never");
        assertRefused(
                policy("\"byTime\": \"at-review\""),
                "policy.byTime",
                "policy.byTime: is \"at-review\", but must be one of at-once, period-end, membership-anniversary,"
                        + " tier-anniversary, never");
        assertRefused(
                policy("\"step\": \"two-levels\""),
                "policy.step",
                "policy.step: is \"two-levels\", but must be one of to-earned, one-level");
        assertRefused(
                policy("\"status\": \"for-life\""),
                "policy.status",
                "policy.status: is \"for-life\", but must be one of none, until-end-of-next-period");
    }

    @Test
    void aWarningComesAWholeNumberOfDaysAhead() {
        assertRefused(
                policy("\"warningDays\": -1"),
                "policy.warningDays",
                "policy.warningDays: is the number -1, but must be a number of days from 0 to 366");
        assertRefused(
                policy("\"window\": {\"rolling\": \"P12M\"}, \"warningDays\": 367"),
                "policy",
                "policy: tier policy: a warning comes 0 to 366 days ahead, but this is 367");
    }

    @Test
    void answersThatContradictEachOtherAreRefusedWithTheReason() {
        assertRefused(
                policy("\"upgrade\": \"period-end\""),
                "policy",
                "policy: tier policy: something happens at a period's end, but no periods are given: give reviews, for"
                        + " example each month");
    }
}
