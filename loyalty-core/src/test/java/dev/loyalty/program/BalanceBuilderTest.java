package dev.loyalty.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.Balance.Availability;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.Expiry.EndOf;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a merchant says of a balance, and what holds where nothing is said. */
class BalanceBuilderTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Set<EventKind> OF_BALANCES = EnumSet.range(EventKind.UNITS_CREDITED, EventKind.MOST_REACHED);

    private static Balance balance(Consumer<BalanceBuilder> details) {
        LoyaltyProgram program = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .tier("bronze", "0")
                .balance("points", details)
                .build();
        return program.findBalance(BalanceId.of("points")).orElseThrow();
    }

    @Test
    void aBalanceOfWhichNothingIsSaidIsInTheProgramsCurrencyAndNeverEnds() {
        Balance plain = balance(credit -> {});

        assertThat(plain.name()).isEqualTo(Name.of("points"));
        assertThat(plain.unit()).isEqualTo(BalanceUnit.of(EUR));
        assertThat(plain.least()).isEqualTo(new Units(0, 2));
        assertThat(plain.most()).isNull();
        assertThat(plain.mostCredited()).isNull();
        assertThat(plain.mostDebited()).isNull();
        assertThat(plain.overLimit()).isEqualTo(OverLimit.STRICT);
        assertThat(plain.availability()).isEqualTo(Availability.AT_ONCE);
        assertThat(plain.expiry()).isEmpty();
        assertThat(plain.expiryFrom()).isEqualTo(ExpiryFrom.CREDITED);
        assertThat(plain.spending()).isEqualTo(Balance.DEFAULT_SPENDING);
        assertThat(plain.holdFor()).isEqualTo(Duration.ofMinutes(30));
        assertThat(plain.remindBefore()).isZero();
        assertThat(plain.retirement()).isNull();
        assertThat(plain.limits()).isEmpty();
        assertThat(plain.worth()).isEmpty();
        assertThat(plain.shown()).isTrue();
    }

    @Test
    void pointsAreCountedInWholeNumbersUnlessTheyHaveDecimals() {
        Balance points = balance(unit -> unit.unit("point", "points").unit(Locale.GERMAN, "Punkt", "Punkte"));
        Balance miles = balance(unit -> unit.unit("mile", "miles", 1).most("12.5"));

        assertThat(points.unit().decimals()).isZero();
        assertThat(points.unit().one()).isEqualTo(Name.of("point").in(Locale.GERMAN, "Punkt"));
        assertThat(points.unit().many()).isEqualTo(Name.of("points").in(Locale.GERMAN, "Punkte"));
        assertThat(miles.most()).isEqualTo(new Units(125, 1));
    }

    @Test
    void namesOfAUnitMayBeSaidInAnyOrder() {
        assertThat(balance(unit -> unit.unit(Locale.GERMAN, "Punkt", "Punkte").unit("point", "points")))
                .isEqualTo(balance(unit -> unit.unit("point", "points").unit(Locale.GERMAN, "Punkt", "Punkte")));
    }

    @Test
    void aNumberIsReadInTheUnitWhereverTheUnitIsSaid() {
        assertThat(balance(yen -> yen.most("500").in("JPY")).most()).isEqualTo(new Units(500, 0));
        assertThat(balance(euro -> euro.most("500")).most()).isEqualTo(new Units(50_000, 2));
    }

    @Test
    void whatIsSaidOfAllKindsHoldsForThoseThatAreNotNamed() {
        Expiry year = Expiry.after(Period.ofYears(1));
        Balance first = balance(credit -> credit.expires(year).expires(UnitKind.BOUGHT, Expiry.NEVER));
        Balance last =
                balance(credit -> credit.expires(UnitKind.BOUGHT, Expiry.NEVER).expires(year));

        assertThat(first.expiry(UnitKind.GIVEN)).isEqualTo(year);
        assertThat(first.expiry(UnitKind.BOUGHT)).isEqualTo(Expiry.NEVER);
        assertThat(last).isEqualTo(first);
    }

    @Test
    void toNeverEndIsTheSameAsToSayNothing() {
        assertThat(balance(credit -> credit.expires(UnitKind.GIVEN, Expiry.NEVER)))
                .isEqualTo(balance(credit -> {}));
    }

    @Test
    void kindsThatAreNamedAreSpentFirstAndTheOthersAsByDefault() {
        assertThat(balance(credit -> credit.spendFirst(UnitKind.EARNED, UnitKind.MIGRATED))
                        .spending())
                .containsExactly(
                        UnitKind.EARNED, UnitKind.MIGRATED, UnitKind.GIVEN, UnitKind.RETURNED, UnitKind.BOUGHT);
    }

    @Test
    void everyExpiryHasAWayToSayIt() {
        MonthDay march = MonthDay.of(3, 1);
        LocalDate eve = LocalDate.of(2027, 12, 31);

        assertThat(Expiry.after(Period.ofDays(30))).isEqualTo(new Expiry.After(Period.ofDays(30), EndOf.DAY));
        assertThat(Expiry.after(Period.ofMonths(12)).toEndOf(EndOf.MONTH))
                .isEqualTo(new Expiry.After(Period.ofMonths(12), EndOf.MONTH));
        assertThat(Expiry.atEndOf(EndOf.YEAR)).isEqualTo(new Expiry.After(Period.ZERO, EndOf.YEAR));
        assertThat(Expiry.yearly(march)).isEqualTo(new Expiry.Yearly(march, Period.ZERO));
        assertThat(Expiry.yearly(march).atLeast(Period.ofYears(1)))
                .isEqualTo(new Expiry.Yearly(march, Period.ofYears(1)));
        assertThat(Expiry.idle(Period.ofMonths(6))).isEqualTo(new Expiry.Idle(Period.ofMonths(6)));
        assertThat(Expiry.on(eve)).isEqualTo(new Expiry.On(eve));
    }

    @Test
    void whatIsSaidIsWhatHolds() {
        Balance said = balance(credit -> credit.name("Store credit")
                .name(Locale.GERMAN, "Guthaben")
                .least("-5.00")
                .most("1000.00")
                .mostCredited("100.00")
                .mostDebited("50.00")
                .partial()
                .shortfall(Shortfall.DEBT)
                .availableAfter(14)
                .expires(Expiry.atEndOf(EndOf.YEAR))
                .expiryFrom(ExpiryFrom.AVAILABLE)
                .prolongsOpen()
                .remindOfEachLot()
                .tiersCount(true, true)
                .holdFor(Duration.ofHours(2))
                .remindBefore(7)
                .limit(limit -> limit.credits().most("50").per(LimitPeriod.Calendar.DAY))
                .limit(limit -> limit.debits().times(3).within(Period.ofWeeks(1)))
                .worth("1", "1.10", "CHF")
                .retiredUntil(LocalDate.of(2027, 3, 31))
                .internal());

        assertThat(said)
                .isEqualTo(new Balance(
                        BalanceId.of("points"),
                        Name.of("Store credit").in(Locale.GERMAN, "Guthaben"),
                        BalanceUnit.of(EUR),
                        new Units(-500, 2),
                        new Units(100_000, 2),
                        new Units(10_000, 2),
                        new Units(5_000, 2),
                        OverLimit.PARTIAL,
                        Shortfall.DEBT,
                        new Availability(14),
                        said.expiry(),
                        ExpiryFrom.AVAILABLE,
                        Balance.ExpiryOf.OPEN,
                        Balance.DEFAULT_SPENDING,
                        Duration.ofHours(2),
                        7,
                        Balance.RemindOf.LOT,
                        new Retirement(LocalDate.of(2027, 3, 31), null),
                        List.of(
                                new UnitLimit(
                                        UnitLimit.Of.CREDITS,
                                        Set.of(UnitKind.EARNED),
                                        new Units(5_000, 2),
                                        0,
                                        LimitPeriod.per(LimitPeriod.Calendar.DAY)),
                                new UnitLimit(
                                        UnitLimit.Of.DEBITS, Set.of(), null, 3, LimitPeriod.within(Period.ofDays(7)))),
                        List.of(new Worth(new Units(100, 2), Money.of("1.10", "CHF"))),
                        new Balance.TiersCount(true, true),
                        false));
        assertThat(said.expiry())
                .hasSize(4)
                .containsValue(Expiry.atEndOf(EndOf.YEAR))
                .doesNotContainKey(UnitKind.BOUGHT);
    }

    /** Else a shop that names all would bring other content under its version as soon as the library has further kinds. */
    @Test
    void whereThereIsNoBalanceWhoNamesAllKindsNamesNoneOfThem() {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .tier("bronze", "0")
                .messages(MessageKind.values())
                .listener("crm", EventKind.values())
                .build();

        assertThat(club.messages())
                .containsExactlyInAnyOrder(
                        MessageKind.ENROLLED,
                        MessageKind.PROMOTED,
                        MessageKind.DEMOTED,
                        MessageKind.DEMOTION_AHEAD,
                        MessageKind.BIRTHDAY,
                        MessageKind.MEMBERSHIP_ANNIVERSARY,
                        MessageKind.TIER_ANNIVERSARY);
        assertThat(club.listeners().get(0).events())
                .hasSize(EventKind.values().length - OF_BALANCES.size())
                .doesNotContainAnyElementsOf(OF_BALANCES);
        assertThat(club.speaksOfBalances()).isFalse();
    }

    @Test
    void whereThereIsABalanceWhoNamesAllKindsNamesAll() {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .tier("bronze", "0")
                .balance("credit", credit -> {})
                .messages(MessageKind.values())
                .listener("crm", EventKind.values())
                .build();

        assertThat(club.messages()).containsExactly(MessageKind.values());
        assertThat(club.listeners().get(0).events()).containsExactly(EventKind.values());
        assertThat(club.speaksOfBalances()).isTrue();
    }

    @Test
    void aListenerOfBalancesAloneIsThereBeforeThem() {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .tier("bronze", "0")
                .listener("ledger", OF_BALANCES.toArray(EventKind[]::new))
                .build();

        assertThat(club.listeners().get(0).events()).containsExactlyInAnyOrderElementsOf(OF_BALANCES);
        assertThat(club.speaksOfBalances()).isTrue();
    }
}
