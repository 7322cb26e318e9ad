package dev.loyalty.program;

import dev.loyalty.program.Balance.Availability;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.Duration;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what a balance is counted in, what it may hold, and when its units come and end. Numbers of units are strings, as
 * {@code "500"}, or {@code "12.50"} where the unit has decimals. Not thread-safe.
 */
public final class BalanceBuilder {

    private final BalanceId id;
    private final BalanceUnitBuilder unit;
    private final Map<UnitKind, Expiry> expiryOf = new EnumMap<>(UnitKind.class);
    private Name name;
    private Amount least = Amount.ZERO;
    private @Nullable Amount most;
    private @Nullable Amount mostCredited;
    private @Nullable Amount mostDebited;
    private OverLimit overLimit = OverLimit.STRICT;
    private Shortfall shortfall = Shortfall.CLAMP;
    private Availability availability = Availability.AT_ONCE;
    private Expiry expiry = Expiry.NEVER;
    private ExpiryFrom expiryFrom = ExpiryFrom.CREDITED;
    private List<UnitKind> spending = Balance.DEFAULT_SPENDING;
    private Duration holdFor = Balance.DEFAULT_HOLD;
    private int remindBefore;
    private boolean shown = true;

    BalanceBuilder(String id, Currency programs) {
        this.id = BalanceId.of(id);
        this.unit = new BalanceUnitBuilder(programs);
        this.name = Name.of(id);
    }

    /**
     * What people read; by default the id.
     *
     * @param text for every locale that has no text of its own
     */
    public BalanceBuilder name(String text) {
        name = new Name(text, name.perLocale());
        return this;
    }

    /**
     * What people of one locale read.
     *
     * @param locale for whom
     * @param text what they read
     */
    public BalanceBuilder name(Locale locale, String text) {
        name = name.in(locale, text);
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
        unit.own(one, many, decimals);
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
        unit.own(locale, one, many);
        return this;
    }

    /**
     * It is in a currency; by default the program's.
     *
     * @param currencyCode an ISO 4217 code
     * @throws IllegalArgumentException if the currency is unknown
     */
    public BalanceBuilder in(String currencyCode) {
        unit.in(Money.currency(currencyCode));
        return this;
    }

    /**
     * No debit and no hold goes below this; by default 0.
     *
     * @param units 0, or below 0 for an overdraft
     */
    public BalanceBuilder least(String units) {
        least = Amount.of(units);
        return this;
    }

    /**
     * No credit goes above this, pending and held units included; by default there is no bound.
     *
     * @param units above 0
     */
    public BalanceBuilder most(String units) {
        most = Amount.of(units);
        return this;
    }

    /**
     * The most that one credit states; by default there is no bound.
     *
     * @param units above 0, and no more than fits between least and most
     */
    public BalanceBuilder mostCredited(String units) {
        mostCredited = Amount.of(units);
        return this;
    }

    /**
     * The most that one debit, hold or capture states; by default there is no bound.
     *
     * @param units above 0
     */
    public BalanceBuilder mostDebited(String units) {
        mostDebited = Amount.of(units);
        return this;
    }

    /** Of a credit or debit that goes beyond what is allowed, as much as is allowed is done; by default it is refused. */
    public BalanceBuilder partial() {
        overLimit = OverLimit.PARTIAL;
        return this;
    }

    /**
     * What becomes of what a reversal is to take, and is spent already. {@link Shortfall#CLAMP} if this is not called.
     *
     * @param what what becomes of it
     * @return this
     */
    public BalanceBuilder shortfall(Shortfall what) {
        shortfall = Objects.requireNonNull(what, "what");
        return this;
    }

    /**
     * When credited units become available; by default at once.
     *
     * @param days so many days after that on which they are credited, with the start of the day
     * @throws IllegalArgumentException if there are fewer than 0 or more than {@value Balance.Availability#MOST_DAYS}
     */
    public BalanceBuilder availableAfter(int days) {
        availability = new Availability(days);
        return this;
    }

    /**
     * When units end, of all kinds that are not named on their own; by default never. What was bought does not end by it: whoever wants
     * that says so for {@link UnitKind#BOUGHT}.
     *
     * @param when for example {@code Expiry.after(Period.ofMonths(12)).toEndOf(Expiry.EndOf.MONTH)}
     */
    public BalanceBuilder expires(Expiry when) {
        expiry = Objects.requireNonNull(when, "expiry");
        return this;
    }

    /**
     * When units of one kind end.
     *
     * @param kind which kind
     * @param when for example {@link Expiry#NEVER}
     */
    public BalanceBuilder expires(UnitKind kind, Expiry when) {
        expiryOf.put(kind, Objects.requireNonNull(when, "expiry"));
        return this;
    }

    /**
     * The day from which an expiry is counted; by default that on which units are credited.
     *
     * @param day which day
     */
    public BalanceBuilder expiryFrom(ExpiryFrom day) {
        expiryFrom = day;
        return this;
    }

    /**
     * Which kinds of units are spent first; the others follow in their {@linkplain Balance#DEFAULT_SPENDING default order}. Of one kind
     * those that end first are spent first.
     *
     * @param kinds each once
     */
    public BalanceBuilder spendFirst(UnitKind... kinds) {
        spending = Balance.spendingFirst(List.of(kinds));
        return this;
    }

    /**
     * How long a hold lasts unless it says otherwise; by default 30 minutes.
     *
     * @param duration above 0, at most 7 days
     */
    public BalanceBuilder holdFor(Duration duration) {
        holdFor = duration;
        return this;
    }

    /**
     * How many days before the last valid day it is told that units expire soon; by default it never is. Members are told if the program's messages
     * name {@link MessageKind#UNITS_EXPIRE_SOON}.
     *
     * @param days 0 to {@value Balance#MOST_REMIND_DAYS}
     */
    public BalanceBuilder remindBefore(int days) {
        remindBefore = days;
        return this;
    }

    /** It is for staff alone: members do not see it. */
    public BalanceBuilder internal() {
        shown = false;
        return this;
    }

    Balance build() {
        BalanceUnit in = unit.build(id);
        return new Balance(
                id,
                name,
                in,
                units("least", least, in),
                optional("most", most, in),
                optional("the most credited at once", mostCredited, in),
                optional("the most debited at once", mostDebited, in),
                overLimit,
                shortfall,
                availability,
                expiryByKind(),
                expiryFrom,
                spending,
                holdFor,
                remindBefore,
                shown);
    }

    private Map<UnitKind, Expiry> expiryByKind() {
        Map<UnitKind, Expiry> all = new EnumMap<>(UnitKind.class);
        for (UnitKind kind : UnitKind.values()) {
            all.put(kind, expiryOf.getOrDefault(kind, kind == UnitKind.BOUGHT ? Expiry.NEVER : expiry));
        }
        return all;
    }

    private @Nullable Units optional(String what, @Nullable Amount stated, BalanceUnit in) {
        return stated == null ? null : units(what, stated, in);
    }

    private Units units(String what, Amount stated, BalanceUnit in) {
        try {
            return in.units(stated);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    BalanceCheck.sentence(id, what + " cannot be stated so: " + refused.getMessage()), refused);
        }
    }
}
