package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Inactivity;
import dev.loyalty.ledger.LimitCounts;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.ledger.Unconfirmed;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Mention;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.LimitWords;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units came. A debt is paid by them first.
 *
 * @param balance which balance
 * @param asked how many were to come
 * @param units how many came, with those that paid a debt: no more than that, and fewer where a bound cut them
 * @param source where they come from
 * @param lots what is added; less than {@code units} where a debt was paid
 * @param on the day as of which it was decided, in the program's zone
 * @param active the day on which the member did something that keeps units from ending by inactivity; null where it does not
 * @param counted that it counts against limits; null where no limit counts it
 * @param earnedOn the day on which they count for tiers; null where no tier counts them
 * @param scheduled the id of the command that had scheduled them; null where they came at once
 * @param cutBy the period of the limit that cut it; null where none did
 * @param countsLater whether tiers count it with the day on which it becomes available
 */
public record UnitsCredited(
        BalanceId balance,
        Units asked,
        Units units,
        UnitKind source,
        Lots lots,
        LocalDate on,
        @Nullable LocalDate active,
        LimitCounts.@Nullable Counting counted,
        @Nullable LocalDate earnedOn,
        @Nullable CommandId scheduled,
        @Nullable LimitPeriod cutBy,
        boolean countsLater)
        implements BalanceEvent {

    /**
     * Units came, and no limit counts them.
     *
     * @param balance which balance
     * @param asked how many were to come
     * @param units how many came
     * @param source where they come from
     * @param lots what is added
     * @param on the day as of which it was decided
     * @param active the day on which the member did something; null where it does not count as such
     */
    public UnitsCredited(
            BalanceId balance,
            Units asked,
            Units units,
            UnitKind source,
            Lots lots,
            LocalDate on,
            @Nullable LocalDate active) {
        this(balance, asked, units, source, lots, on, active, null, null, null, null, false);
    }

    /** {@return how much of a debt they paid} */
    public Units paid() {
        return units.with(units.steps() - lots.total());
    }

    /**
     * The same, once limits are looked at.
     *
     * @param counting that it counts against limits; null where no limit counts it
     * @param limit the period of the limit that cut it; null where none did
     * @return the event with it
     */
    public UnitsCredited counted(LimitCounts.@Nullable Counting counting, @Nullable LimitPeriod limit) {
        return new UnitsCredited(
                balance, asked, units, source, lots, on, active, counting, earnedOn, scheduled, limit, countsLater);
    }

    /**
     * The same, where tiers count what is earned.
     *
     * @param day the day on which they count; null where no tier counts them
     * @return the event with it
     */
    public UnitsCredited earnedOn(@Nullable LocalDate day) {
        return new UnitsCredited(
                balance, asked, units, source, lots, on, active, counted, day, scheduled, cutBy, countsLater);
    }

    /** {@return the same, where tiers count it with the day on which it becomes available} */
    public UnitsCredited countingLater() {
        return new UnitsCredited(
                balance, asked, units, source, lots, on, active, counted, earnedOn, scheduled, cutBy, true);
    }

    /**
     * The same, where it was scheduled before.
     *
     * @param ticket the id of the command that scheduled it
     * @return the event with it
     */
    public UnitsCredited scheduled(CommandId ticket) {
        return new UnitsCredited(
                balance, asked, units, source, lots, on, active, counted, earnedOn, ticket, cutBy, countsLater);
    }

    /** {@return the command that had scheduled it, so that its reversal finds what came} */
    @Override
    public List<Mention> mentions() {
        return scheduled == null ? List.of() : List.of(EarlierCommand.came(scheduled));
    }

    @Override
    public @Nullable Measured measured() {
        return earnedOn == null ? null : new Measured(earnedOn, units.steps(), 0);
    }

    @Override
    public EventKind kind() {
        return EventKind.UNITS_CREDITED;
    }

    @Override
    public Units moved() {
        return units;
    }

    @Override
    public Lots came() {
        return lots;
    }

    @Override
    public Account after(Account before) {
        Account known = scheduled == null ? before : before.unscheduled(scheduled);
        Account after = known.credited(lots, paid().steps(), source == UnitKind.EARNED ? units.steps() : 0);
        Account active = this.active == null ? after : after.active(this.active);
        Account later = countsLater
                ? active.counting(active.toCount().plus(toCount(lots.get(0).from())))
                : active;
        return counted == null ? later : later.counted(counted, source, units.steps());
    }

    /** So many as came count with a day. */
    private Lots toCount(@Nullable LocalDate from) {
        return Lots.of(UnitKind.EARNED, from, null, units.steps());
    }

    @Override
    public Told told() {
        Phrase credited = units.equals(asked) ? Phrase.of("event.units-credited") : cut();
        Phrase told = credited.units("units", balance, units).balance("balance", balance);
        Phrase coming = lots.size() == 1 ? withDays(told, lots.get(0)) : told;
        return Told.forAll(
                paid().isZero()
                        ? coming
                        : Phrase.of("event.units-credited.paid")
                                .phrase("credited", coming)
                                .units("paid", balance, paid()));
    }

    private Phrase cut() {
        Phrase cut = cutBy == null
                ? Phrase.of("event.units-credited.cut")
                : Phrase.of("event.units-credited.limited").phrase("limit", LimitWords.phrase(cutBy));
        return cut.units("asked", balance, asked);
    }

    private static Phrase withDays(Phrase credited, Lot lot) {
        LocalDate day = lot.from();
        Phrase from = day == null
                ? credited
                : Unconfirmed.waits(day)
                        ? Phrase.of("event.units-credited.unconfirmed")
                                .phrase("credited", credited)
                                .day("from", Unconfirmed.earliest(day))
                        : Phrase.of("event.units-credited.from")
                                .phrase("credited", credited)
                                .day("from", day);
        return lot.through() == null || Inactivity.ends(lot.through())
                ? from
                : Phrase.of("event.units-credited.through")
                        .phrase("credited", from)
                        .day("through", lot.through());
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
