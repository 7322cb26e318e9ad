package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.LimitCounts;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Units;
import dev.loyalty.wording.LimitWords;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units went: from the lots that are spent first, and below 0 as a debt.
 *
 * @param balance which balance
 * @param asked how many were to go
 * @param units how many went: no more than that, and fewer where there were not so many
 * @param lots what is taken; less than {@code units} where the rest is owed
 * @param basket the basket whose hold had ended before it was captured; null if there was none
 * @param on the day as of which it was decided, in the program's zone
 * @param active the day on which the member did something that keeps units from ending by inactivity; null where it does not
 * @param counted that it counts against limits; null where no limit counts it
 * @param cutBy the period of the limit that cut it; null where none did
 */
public record UnitsDebited(
        BalanceId balance,
        Units asked,
        Units units,
        Lots lots,
        @Nullable BasketId basket,
        LocalDate on,
        @Nullable LocalDate active,
        LimitCounts.@Nullable Counting counted,
        @Nullable LimitPeriod cutBy)
        implements BalanceEvent {

    /**
     * Units went, and no limit counts them.
     *
     * @param balance which balance
     * @param asked how many were to go
     * @param units how many went
     * @param lots what is taken
     * @param basket the basket whose hold had ended before it was captured; null if there was none
     * @param on the day as of which it was decided
     * @param active the day on which the member did something; null where it does not count as such
     */
    public UnitsDebited(
            BalanceId balance,
            Units asked,
            Units units,
            Lots lots,
            @Nullable BasketId basket,
            LocalDate on,
            @Nullable LocalDate active) {
        this(balance, asked, units, lots, basket, on, active, null, null);
    }

    /** {@return by how much the debt rose} */
    public Units owed() {
        return units.with(units.steps() - lots.total());
    }

    @Override
    public EventKind kind() {
        return EventKind.UNITS_DEBITED;
    }

    @Override
    public List<Mention> mentions() {
        return basket == null ? List.of() : List.of(BalanceEvent.hold(balance, basket));
    }

    @Override
    public Units moved() {
        return units.with(-units.steps());
    }

    @Override
    public Lots went() {
        return lots;
    }

    @Override
    public Account after(Account before) {
        Account after = before.spent(lots, owed().steps());
        Account active = this.active == null ? after : after.active(this.active);
        return counted == null ? active : active.counted(counted, null, units.steps());
    }

    @Override
    public Told told() {
        Phrase debited = units.equals(asked) ? Phrase.of("event.units-debited") : cut();
        Phrase plain = debited.units("units", balance, units).balance("balance", balance);
        Phrase told = basket == null
                ? plain
                : Phrase.of("event.units-debited.late").phrase("debited", plain).text("basket", basket);
        return Told.forAll(
                owed().isZero()
                        ? told
                        : Phrase.of("event.units-debited.owed")
                                .phrase("debited", told)
                                .units("owed", balance, owed()));
    }

    private Phrase cut() {
        Phrase cut = cutBy == null
                ? Phrase.of("event.units-debited.cut")
                : Phrase.of("event.units-debited.limited").phrase("limit", LimitWords.phrase(cutBy));
        return cut.units("asked", balance, asked);
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
