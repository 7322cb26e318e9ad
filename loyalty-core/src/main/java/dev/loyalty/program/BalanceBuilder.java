package dev.loyalty.program;

import dev.loyalty.program.Balance.Availability;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.Time;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Says what a balance is counted in, what it may hold, and when its units come and end. Numbers of units are strings, as
 * {@code "500"}, or {@code "12.50"} where the unit has decimals. Not thread-safe.
 */
public final class BalanceBuilder {

    private final BalanceDraft stated;

    BalanceBuilder(String id, Currency programs) {
        this.stated = new BalanceDraft(BalanceId.of(id), programs);
    }

    /** What people read, in every locale that has no text of its own; by default the id. */
    public BalanceBuilder name(String text) {
        stated.name = new Name(text, stated.name.perLocale());
        return this;
    }

    /** What people of one locale read. */
    public BalanceBuilder name(Locale locale, String text) {
        stated.name = stated.name.in(locale, text);
        return this;
    }

    /**
     * It is counted in something of the shop's, in whole numbers; by default it is in the program's currency.
     *
     * @param one what one is called, {@code "point"}
     * @param many what several are called, {@code "points"}
     */
    public BalanceBuilder unit(String one, String many) {
        return unit(one, many, 0);
    }

    /**
     * It is counted in something of the shop's that has decimals.
     *
     * @param one what one is called
     * @param many what several are called
     * @param decimals how many decimals there are; 0 to {@value Units#MOST_DECIMALS}
     */
    public BalanceBuilder unit(String one, String many, int decimals) {
        stated.unit.own(one, many, decimals);
        return this;
    }

    /**
     * What people of one locale call the unit of the shop's.
     *
     * @param locale for whom
     * @param one what they call one
     * @param many what they call several
     */
    public BalanceBuilder unit(Locale locale, String one, String many) {
        stated.unit.own(locale, one, many);
        return this;
    }

    /**
     * It is in a currency; by default the program's.
     *
     * @param currencyCode an ISO 4217 code
     * @throws IllegalArgumentException if the currency is unknown
     */
    public BalanceBuilder in(String currencyCode) {
        stated.unit.in(Money.currency(currencyCode));
        return this;
    }

    /**
     * No debit and no hold goes below this; by default 0.
     *
     * @param units 0, or below 0 for an overdraft
     */
    public BalanceBuilder least(String units) {
        stated.least = Amount.of(units);
        return this;
    }

    /**
     * No credit goes above this, pending and held units included; by default there is no bound.
     *
     * @param units above 0
     */
    public BalanceBuilder most(String units) {
        stated.most = Amount.of(units);
        return this;
    }

    /**
     * The most that one credit states; by default there is no bound.
     *
     * @param units above 0, and no more than fits between least and most
     */
    public BalanceBuilder mostCredited(String units) {
        stated.mostCredited = Amount.of(units);
        return this;
    }

    /**
     * The most that one debit, hold or capture states; by default there is no bound.
     *
     * @param units above 0
     */
    public BalanceBuilder mostDebited(String units) {
        stated.mostDebited = Amount.of(units);
        return this;
    }

    /** Of a credit or debit that goes beyond what is allowed, as much as is allowed is done; by default it is refused. */
    public BalanceBuilder partial() {
        stated.overLimit = OverLimit.PARTIAL;
        return this;
    }

    /**
     * What becomes of what a reversal is to take, and is spent already. {@link Shortfall#CLAMP} if this is not called.
     *
     * @param what what becomes of it
     * @return this
     */
    public BalanceBuilder shortfall(Shortfall what) {
        stated.shortfall = Objects.requireNonNull(what, "what");
        return this;
    }

    /**
     * When credited units become available; by default at once.
     *
     * @param days so many days after that on which they are credited, with the start of the day
     * @throws IllegalArgumentException if there are fewer than 0 or more than {@value Balance.Availability#MOST_DAYS}
     */
    public BalanceBuilder availableAfter(int days) {
        stated.availability = new Availability(days, stated.availability.confirmed());
        return this;
    }

    /** Credited units become available once they are confirmed, and not before {@link #availableAfter}; by default they need not be. */
    public BalanceBuilder availableOnceConfirmed() {
        stated.availability = new Availability(stated.availability.days(), true);
        return this;
    }

    /**
     * When units end, of all kinds that are not named on their own; by default never. What was bought does not end by it: whoever wants
     * that says so for {@link UnitKind#BOUGHT}.
     *
     * @param when for example {@code Expiry.after(Period.ofMonths(12)).toEndOf(Expiry.EndOf.MONTH)}
     */
    public BalanceBuilder expires(Expiry when) {
        stated.expiry = Objects.requireNonNull(when, "expiry");
        return this;
    }

    /**
     * When units of one kind end.
     *
     * @param kind which kind
     * @param when for example {@link Expiry#NEVER}
     */
    public BalanceBuilder expires(UnitKind kind, Expiry when) {
        stated.expiryOf.put(kind, Objects.requireNonNull(when, "expiry"));
        return this;
    }

    /**
     * The day from which an expiry is counted; by default that on which units are credited.
     *
     * @param day which day
     */
    public BalanceBuilder expiryFrom(ExpiryFrom day) {
        stated.expiryFrom = day;
        return this;
    }

    /** Which kinds of units are spent first, each once; the others follow in their {@linkplain Balance#DEFAULT_SPENDING default order}. */
    public BalanceBuilder spendFirst(UnitKind... kinds) {
        stated.spending = Balance.spendingFirst(List.of(kinds));
        return this;
    }

    /** How long a hold lasts unless it says otherwise: above 0, at most 7 days; by default 30 minutes. */
    public BalanceBuilder holdFor(Duration duration) {
        stated.holdFor = duration;
        return this;
    }

    /** So many days before the last valid day, 1 to {@value Balance#MOST_REMIND_DAYS}, it is told that units expire soon; by default never. */
    public BalanceBuilder remindBefore(int days) {
        stated.remindBefore = days;
        return this;
    }

    /** It is told of each kind of units by itself that it expires soon; by default of all together that end with a day. */
    public BalanceBuilder remindOfEachLot() {
        stated.remindOf = Balance.RemindOf.LOT;
        return this;
    }

    /** Another expiry than the version before had is for units that are there, too, but ends none earlier; by default for new ones. */
    public BalanceBuilder prolongsOpen() {
        stated.lotsOf = Balance.ExpiryOf.OPEN;
        return this;
    }

    /**
     * How many units may come or go within a period; by default there is no such limit. Of several the tightest holds.
     *
     * @param details for example {@code limit -> limit.credits().most("100").per(LimitPeriod.Calendar.DAY)}
     */
    public BalanceBuilder limit(Consumer<UnitLimitBuilder> details) {
        UnitLimitBuilder limit = new UnitLimitBuilder();
        details.accept(limit);
        stated.limits.add(limit);
        return this;
    }

    /**
     * What units pay in the program's currency; by default nothing. A balance that is in this currency is worth itself.
     *
     * @param units so many, {@code "100"}
     * @param money pay so much, {@code "1.00"}
     * @throws IllegalArgumentException if one is no number, or the money is too exact for the currency
     */
    public BalanceBuilder worth(String units, String money) {
        return worth(units, money, stated.programs.getCurrencyCode());
    }

    /**
     * What units pay in another currency; by default nothing.
     *
     * @param units so many, {@code "100"}
     * @param money pay so much, {@code "0.90"}
     * @param currencyCode an ISO 4217 code
     * @throws IllegalArgumentException if one is no number, or the money is too exact for the currency
     */
    public BalanceBuilder worth(String units, String money, String currencyCode) {
        stated.worth.add(Map.entry(Amount.of(units), Money.of(money, currencyCode)));
        return this;
    }

    /** It is retired: nothing new comes, and what members hold may be spent until it ends. */
    public BalanceBuilder retired() {
        stated.retirement = new Retirement(null, null);
        return this;
    }

    /** It is retired: nothing new comes, and what members hold may be spent through a day. Then it is forfeited, a debt waived. */
    public BalanceBuilder retiredUntil(LocalDate day) {
        stated.retirement = new Retirement(Time.kept(day, "the last day of a retired balance"), null);
        return this;
    }

    /** What is left of it, retired, becomes units of another balance, rounded up: at once, or after {@link #retiredUntil} as said before. */
    public BalanceBuilder retiredInto(String balance, String take, String give) {
        LocalDate until = stated.retirement == null ? null : stated.retirement.until();
        stated.retirement =
                new Retirement(until, new Retirement.Into(BalanceId.of(balance), Amount.of(take), Amount.of(give)));
        return this;
    }

    /** For tiers that ask for units earned: whether these count once they are available, and whether corrections count, too; by default neither. */
    public BalanceBuilder tiersCount(boolean onceAvailable, boolean corrections) {
        stated.tiersCount = new Balance.TiersCount(onceAvailable, corrections);
        return this;
    }

    /** It is for staff alone: members do not see it. */
    public BalanceBuilder internal() {
        stated.shown = false;
        return this;
    }

    Balance build() {
        return stated.balance();
    }
}
