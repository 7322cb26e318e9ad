package dev.loyalty.program.json;

import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.Expiry.EndOf;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LimitPeriod.Calendar;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Programs with balances as code: that of the page, and one that states everything. */
final class BalanceExamples {

    /** What can happen to a balance. */
    static final Set<EventKind> OF_BALANCES = EnumSet.range(EventKind.UNITS_CREDITED, EventKind.MOST_REACHED);

    private BalanceExamples() {}

    /** As {@code docs/program.md} shows it. */
    static LoyaltyProgram page() {
        // tag::page
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("member", "0")
                .balance(
                        "points",
                        points -> points.name("Points")
                                .unit("point", "points")
                                .unit(Locale.GERMAN, "Punkt", "Punkte")
                                .availableAfter(14)
                                .expires(Expiry.after(Period.ofMonths(12)).toEndOf(Expiry.EndOf.MONTH))
                                .remindBefore(30))
                .balance(
                        "credit",
                        credit -> credit.name("Store credit")
                                .most("500.00")
                                .expires(UnitKind.GIVEN, Expiry.after(Period.ofDays(90))))
                .build();
        // end::page
        return club;
    }

    /** Of each field another value than by default, and each kind of expiry. */
    static LoyaltyProgram everything() {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("member", "0")
                .balance(
                        "stars",
                        stars -> stars.name("Stars")
                                .name(Locale.forLanguageTag("de-AT"), "Sterne")
                                .unit("star", "stars", 1)
                                .unit(Locale.GERMAN, "Stern", "Sterne")
                                .least("-5")
                                .most("1000.5")
                                .mostCredited("100")
                                .mostDebited("50.5")
                                .partial()
                                .shortfall(Shortfall.DEBT)
                                .availableAfter(14)
                                .availableOnceConfirmed()
                                .expires(Expiry.after(Period.ofMonths(12)).toEndOf(EndOf.MONTH))
                                .expires(
                                        UnitKind.GIVEN,
                                        Expiry.yearly(MonthDay.of(3, 1)).atLeast(Period.ofYears(1)))
                                .expires(UnitKind.RETURNED, Expiry.on(LocalDate.of(2027, 12, 31)))
                                .expires(UnitKind.MIGRATED, Expiry.idle(Period.ofMonths(6)))
                                .expires(UnitKind.BOUGHT, Expiry.NEVER)
                                .expiryFrom(ExpiryFrom.AVAILABLE)
                                .prolongsOpen()
                                .spendFirst(UnitKind.MIGRATED, UnitKind.EARNED)
                                .holdFor(Duration.ofHours(2))
                                .remindBefore(30)
                                .remindOfEachLot()
                                .tiersCount(true, true)
                                .limit(limit -> limit.credits(UnitKind.EARNED, UnitKind.GIVEN)
                                        .most("50.5")
                                        .per(Calendar.WEEK))
                                .limit(limit -> limit.debits().times(3).within(Period.ofDays(30)))
                                .retiredUntil(LocalDate.of(2027, 3, 31))
                                .retiredInto("wallet", "10", "100")
                                .worth("10", "0.5")
                                .worth("111", "0.01", "CHF")
                                .internal())
                .balance("wallet", wallet -> wallet.in("JPY").expires(Expiry.yearly(MonthDay.of(2, 29))))
                .balance("credit", credit -> {})
                .messages(
                        MessageKind.UNITS_EXPIRE_SOON,
                        MessageKind.UNITS_EXPIRED,
                        MessageKind.BELOW_LEAST,
                        MessageKind.LEAST_AGAIN,
                        MessageKind.MOST_REACHED,
                        MessageKind.UNITS_RECEIVED)
                .listener("ledger", OF_BALANCES.toArray(EventKind[]::new))
                .build();
    }
}
