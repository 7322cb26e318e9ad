package dev.loyalty.program.json;

import static dev.loyalty.program.json.ProgramRefusals.assertRefused;
import static dev.loyalty.program.json.ProgramRefusals.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.BalanceUnit;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.Expiry.EndOf;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.UnitLimit;
import dev.loyalty.program.Worth;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Balances as JSON, and what of them is refused. */
class BalanceJsonTest {

    private static final String EXPIRIES =
            "\"never\", {\"after\": \"P12M\"}, {\"after\": \"P12M\", \"endOf\": \"month\"}, {\"endOf\": \"year\"},"
                    + " {\"yearly\": \"03-01\", \"age\": \"P1Y\"}, {\"idle\": \"P6M\"} or {\"on\": \"2027-12-31\"}";

    private static String balance(String fields) {
        return with("\"balances\": [{\"id\": \"points\"%s}]".formatted(fields.isEmpty() ? "" : ", " + fields));
    }

    private static Balance read(String fields) {
        return ProgramJson.read(balance(fields)).balances().get(0);
    }

    @Test
    void aProgramWithBalancesStaysReadable() throws IOException {
        String golden = golden("balances-with-transfers.json");

        assertThat(ProgramJson.read(golden)).isEqualTo(BalanceExamples.everything());
        assertThat(ProgramJson.write(BalanceExamples.everything())).isEqualTo(golden);
    }

    /** Else the same version of a program would have other content as soon as the library has a further field. */
    @Test
    void aProgramOfBeforeShortfallsIsWrittenAsItWas() throws IOException {
        String golden = golden("balances.json");

        assertThat(ProgramJson.read(golden).balances().get(0).shortfall()).isEqualTo(Shortfall.CLAMP);
        assertThat(ProgramJson.write(ProgramJson.read(golden))).isEqualTo(golden);
        assertThat(read("\"shortfall\": \"clamp\"")).isEqualTo(read(""));
        assertThat(read("\"shortfall\": \"keep\"").shortfall()).isEqualTo(Shortfall.KEEP);
    }

    @Test
    void aProgramOfBeforeTransfersIsWrittenAsItWas() throws IOException {
        String golden = golden("balances-with-limits.json");

        assertThat(ProgramJson.read(golden).listeners())
                .allSatisfy(listener -> assertThat(listener.events()).doesNotContain(EventKind.UNITS_SENT));
        assertThat(ProgramJson.write(ProgramJson.read(golden))).isEqualTo(golden);
    }

    @Test
    void aProgramOfBeforeLimitsIsWrittenAsItWas() throws IOException {
        String golden = golden("balances-with-shortfall.json");

        assertThat(ProgramJson.read(golden).balances().get(0).limits()).isEmpty();
        assertThat(ProgramJson.read(golden).balances().get(0).worth()).isEmpty();
        assertThat(ProgramJson.write(ProgramJson.read(golden))).isEqualTo(golden);
    }

    @Test
    void aLimitCountsEarnedUnitsUnlessItNamesOthers() {
        Balance limited = read("\"limits\": [{\"of\": \"credits\", \"most\": \"100\", \"per\": \"day\"},"
                + " {\"of\": \"debits\", \"times\": 3, \"within\": \"P1W\"}]");

        assertThat(limited.limits())
                .containsExactly(
                        new UnitLimit(
                                UnitLimit.Of.CREDITS,
                                Set.of(UnitKind.EARNED),
                                new Units(10_000, 2),
                                0,
                                LimitPeriod.per(LimitPeriod.Calendar.DAY)),
                        new UnitLimit(UnitLimit.Of.DEBITS, Set.of(), null, 3, LimitPeriod.within(Period.ofDays(7))));
        assertRefused(
                balance("\"limits\": [{\"of\": \"credits\", \"per\": \"day\"}]"),
                "balances[0].limits[0]",
                "balances[0].limits[0]: a limit says how many units, or how many times: give one of them");
        assertRefused(
                balance("\"limits\": [{\"of\": \"debits\", \"most\": \"5\"}]"),
                "balances[0].limits[0]",
                "balances[0].limits[0]: a limit counts per stretch of the calendar, or within a period that slides:"
                        + " give one of them");
        assertRefused(
                balance("\"limits\": [{\"of\": \"debits\", \"most\": \"0\", \"per\": \"ever\"}]"),
                "balances[0].limits[0]",
                "balances[0].limits[0]: a limit is above 0, but this is 0.00: leave it out for none");
        assertRefused(
                balance(
                        "\"limits\": [{\"of\": \"debits\", \"kinds\": [\"given\"], \"most\": \"1\", \"per\": \"ever\"}]"),
                "balances[0].limits[0]",
                "balances[0].limits[0]: a limit of debits counts all that goes: leave the kinds out");
        assertRefused(
                balance("\"limits\": [{\"of\": \"debits\", \"times\": 1, \"within\": \"P13M\"}]"),
                "balances[0].limits[0]",
                "balances[0].limits[0]: a limit counts within 1 day to 1 year, such as P7D, but this is P13M");
    }

    @Test
    void whatUnitsPayIsStatedOnceForEachOtherCurrency() {
        Balance points = read("\"unit\": {\"one\": \"point\", \"many\": \"points\"},"
                + " \"worth\": [{\"units\": \"111\", \"money\": \"0.01\"}]");

        assertThat(points.worth()).containsExactly(new Worth(new Units(111, 0), Money.of("0.01", "EUR")));
        assertRefused(
                balance("\"worth\": [{\"units\": \"1\", \"money\": \"1\"}]"),
                "balances[0]",
                "balances[0]: balance \"points\": in EUR it is worth itself: leave that out, and state what it is worth in"
                        + " other currencies");
        assertRefused(
                balance("\"worth\": [{\"units\": \"1\", \"money\": \"1\", \"currency\": \"CHF\"},"
                        + " {\"units\": \"2\", \"money\": \"1\", \"currency\": \"CHF\"}]"),
                "balances[0]",
                "balances[0]: balance \"points\": what it is worth in CHF is stated twice: state it once");
        assertRefused(
                balance("\"worth\": [{\"units\": \"0\", \"money\": \"1\", \"currency\": \"CHF\"}]"),
                "balances[0].worth[0]",
                "balances[0].worth[0]: so many units above 0 are worth so much money above 0, but this is 1.00 CHF for"
                        + " 0.00");
    }

    private String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Else its golden document would not notice that something is not written or read. */
    @Test
    void theBalanceThatStatesEverythingLeavesNothingAsItIsByDefault() {
        Balance everything = BalanceExamples.everything().balances().get(0);
        Balance plain = read("");

        assertThat(Stream.of(Balance.class.getRecordComponents()))
                .allSatisfy(part -> assertThat(part.getAccessor().invoke(everything))
                        .isNotEqualTo(part.getAccessor().invoke(plain)));
    }

    @Test
    void whatIsNotStatedIsAsTheBuilderHasIt() {
        LoyaltyProgram built = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("member", "0")
                .balance("points", points -> {})
                .build();

        assertThat(ProgramJson.read(balance(""))).isEqualTo(built);
    }

    @Test
    void defaultsAreWrittenTooSoThatTheyMayChange() {
        assertThat(ProgramJson.write(ProgramJson.read(balance(""))))
                .contains(
                        "\"unit\": \"EUR\"",
                        "\"least\": \"0.00\"",
                        "\"overLimit\": \"strict\"",
                        "\"availability\": \"at-once\"",
                        "\"expiry\": \"never\"",
                        "\"expiryFrom\": \"credited\"",
                        "\"spending\": [ \"given\", \"returned\", \"earned\", \"migrated\", \"bought\" ]",
                        "\"holdFor\": \"PT30M\"",
                        "\"remindBeforeDays\": 0",
                        "\"shown\": true")
                .doesNotContain("\"most\"", "mostCredited", "mostDebited", "expiryByKind");
    }

    @Test
    void aProgramWithoutBalancesIsWrittenAsBefore() {
        assertThat(ProgramJson.write(ProgramExamples.smallest())).doesNotContain("balances");
    }

    @Test
    void aUnitIsACurrencyOrHasNames() {
        assertThat(read("\"unit\": \"USD\"").unit()).isEqualTo(BalanceUnit.of(Currency.getInstance("USD")));
        assertThat(read("\"unit\": {\"one\": \"point\", \"many\": \"points\"}").unit())
                .isEqualTo(BalanceUnit.of(Name.of("point"), Name.of("points"), 0));
        assertRefused(
                balance("\"unit\": \"points\""),
                "balances[0].unit",
                "balances[0].unit: unknown currency \"points\": give an ISO 4217 code such as EUR");
        assertRefused(
                balance("\"unit\": 1"),
                "balances[0].unit",
                "balances[0].unit: is the number 1, but must be a currency such as \"EUR\", or an object with the fields one,"
                        + " many, decimals");
        assertRefused(
                balance("\"unit\": {\"one\": \"point\"}"),
                "balances[0].unit.many",
                "balances[0].unit.many: is missing: give a string, or an object with the fields text, locales");
        assertRefused(
                balance("\"unit\": {\"one\": \"point\", \"many\": \"points\", \"decimals\": 7}"),
                "balances[0].unit",
                "balances[0].unit: a unit has 0 to 6 decimals, but this has 7");
    }

    @Test
    void aNumberOfUnitsIsAString() {
        assertThat(read("\"unit\": {\"one\": \"mile\", \"many\": \"miles\", \"decimals\": 1}, \"most\": \"12.5\"")
                        .most())
                .isEqualTo(new Units(125, 1));
        assertRefused(
                balance("\"most\": 500"),
                "balances[0].most",
                "balances[0].most: is the number 500, but must be a number of units as a string, such as \"500\"");
        assertRefused(
                balance("\"least\": \"-0.001\""),
                "balances[0].least",
                "balances[0].least: -0.001 has more than the 2 decimals of the unit: give -0.01 or 0.00");
    }

    @Test
    void unitsBecomeAvailableAtOnceOrAfterDays() {
        assertThat(read("\"availability\": \"at-once\"").availability().days()).isZero();
        assertThat(read("\"availability\": {\"afterDays\": 0}").availability().days())
                .isZero();
        assertThat(read("\"availability\": {\"afterDays\": 14}").availability().days())
                .isEqualTo(14);
        assertRefused(
                balance("\"availability\": \"later\""),
                "balances[0].availability",
                "balances[0].availability: is \"later\", but must be \"at-once\" or {\"afterDays\": 14}");
        assertRefused(
                balance("\"availability\": {\"afterDays\": 367}"),
                "balances[0].availability.afterDays",
                "balances[0].availability.afterDays: units become available after 0 to 366 days, but this is 367");
    }

    @Test
    void everyExpiryIsRead() {
        assertThat(expiry("\"never\"")).isEqualTo(Expiry.NEVER);
        assertThat(expiry("{\"after\": \"P12M\"}")).isEqualTo(Expiry.after(Period.ofMonths(12)));
        assertThat(expiry("{\"endOf\": \"half-year\", \"after\": \"P30D\"}"))
                .isEqualTo(Expiry.after(Period.ofDays(30)).toEndOf(EndOf.HALF_YEAR));
        assertThat(expiry("{\"endOf\": \"week\"}")).isEqualTo(Expiry.atEndOf(EndOf.WEEK));
        assertThat(expiry("{\"yearly\": \"02-29\"}")).isEqualTo(Expiry.yearly(MonthDay.of(2, 29)));
        assertThat(expiry("{\"age\": \"P1Y\", \"yearly\": \"03-01\"}"))
                .isEqualTo(Expiry.yearly(MonthDay.of(3, 1)).atLeast(Period.ofYears(1)));
        assertThat(expiry("{\"idle\": \"P6M\"}")).isEqualTo(Expiry.idle(Period.ofMonths(6)));
        assertThat(expiry("{\"on\": \"2027-12-31\"}")).isEqualTo(Expiry.on(LocalDate.of(2027, 12, 31)));
    }

    private static Expiry expiry(String json) {
        return read("\"expiry\": " + json).expiry(UnitKind.EARNED);
    }

    @Test
    void anExpiryIsOneOfThoseThatThereAre() {
        for (String mixed : new String[] {
            "{}",
            "{\"age\": \"P1Y\"}",
            "{\"idle\": \"P6M\", \"endOf\": \"month\"}",
            "{\"after\": \"P1Y\", \"on\": \"2027-12-31\"}"
        }) {
            assertRefused(
                    balance("\"expiry\": " + mixed),
                    "balances[0].expiry",
                    "balances[0].expiry: is an object, but must be " + EXPIRIES);
        }
        assertRefused(
                balance("\"expiry\": \"P12M\""),
                "balances[0].expiry",
                "balances[0].expiry: is \"P12M\", but must be " + EXPIRIES);
        assertRefused(
                balance("\"expiry\": {\"until\": \"P12M\"}"),
                "balances[0].expiry.until",
                "balances[0].expiry.until: is no field here; the fields are after, endOf, yearly, age, idle, on");
        assertRefused(
                balance("\"expiry\": {\"endOf\": \"decade\"}"),
                "balances[0].expiry.endOf",
                "balances[0].expiry.endOf: is \"decade\", but must be one of day, week, month, quarter, half-year, year");
        assertRefused(
                balance("\"expiry\": {\"idle\": \"P0D\"}"),
                "balances[0].expiry",
                "balances[0].expiry: the time without activity after which units end takes at least a day, but this is P0D");
        assertRefused(
                balance("\"expiry\": {\"on\": \"31.12.2027\"}"),
                "balances[0].expiry.on",
                "balances[0].expiry.on: is \"31.12.2027\", but must be a day, as \"2027-12-31\"");
    }

    @Test
    void aKindThatIsNotNamedEndsAsAllOthers() {
        Balance read = read("\"expiry\": {\"after\": \"P1Y\"}, \"expiryByKind\": {\"bought\": \"never\"}");

        assertThat(read.expiry(UnitKind.BOUGHT)).isEqualTo(Expiry.NEVER);
        assertThat(read.expiry(UnitKind.RETURNED)).isEqualTo(Expiry.after(Period.ofYears(1)));
        assertRefused(
                balance("\"expiryByKind\": {\"found\": \"never\"}"),
                "balances[0].expiryByKind.found",
                "balances[0].expiryByKind.found: is no field here; the fields are earned, bought, given, returned, migrated");
    }

    @Test
    void kindsThatAreNotNamedAreSpentInTheirDefaultOrder() {
        assertThat(read("\"spending\": [\"bought\"]").spending())
                .containsExactly(
                        UnitKind.BOUGHT, UnitKind.GIVEN, UnitKind.RETURNED, UnitKind.EARNED, UnitKind.MIGRATED);
        assertRefused(
                balance("\"spending\": [\"bought\", \"bought\"]"),
                "balances[0].spending[1]",
                "balances[0].spending[1]: \"bought\" stands twice in this list: name it once");
    }

    @Test
    void lengthsAreBounded() {
        assertRefused(
                balance("\"holdFor\": \"P1W\""),
                "balances[0].holdFor",
                "balances[0].holdFor: is \"P1W\", but must be a duration of at most 7 days, such as \"PT30M\"");
        assertRefused(
                balance("\"holdFor\": \"P8D\""),
                "balances[0]",
                "balances[0]: balance \"points\": a hold lasts longer than nothing and at most 7 days, but this is PT192H");
        assertRefused(
                balance("\"remindBeforeDays\": -1"),
                "balances[0].remindBeforeDays",
                "balances[0].remindBeforeDays: is the number -1, but must be a number of days from 0 to 366");
    }

    @Test
    void whatContradictsItselfIsRefusedWithTheReason() {
        assertRefused(
                balance("\"remindBeforeDays\": 367"),
                "balances[0]",
                "balances[0]: balance \"points\": members are reminded 0 to 366 days before, but this is 367");
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertRefused(
                balance("\"currency\": \"EUR\""),
                "balances[0].currency",
                "balances[0].currency: is no field here; the fields are " + String.join(", ", BalanceJson.BALANCE));
        assertRefused(with("\"balances\": {}"), "balances", "balances: is an object, but must be a list of balances");
    }
}
