package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.LimitCounts;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Held units were spent.
 *
 * @param balance which balance
 * @param basket for what they were held
 * @param units how many
 * @param lots which
 * @param keepsRest whether the rest stays held; else it is given back
 * @param on the day as of which it was decided, in the program's zone
 * @param active the day on which the member did something that keeps units from ending by inactivity; null where it does not
 * @param counted that it counts against limits; null where no limit counts it
 */
public record HoldCaptured(
        BalanceId balance,
        BasketId basket,
        Units units,
        Lots lots,
        boolean keepsRest,
        LocalDate on,
        @Nullable LocalDate active,
        LimitCounts.@Nullable Counting counted)
        implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.HOLD_CAPTURED;
    }

    @Override
    public List<Mention> mentions() {
        return List.of(BalanceEvent.hold(balance, basket));
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
        Account after = before.captured(basket, lots, keepsRest);
        Account active = this.active == null ? after : after.active(this.active);
        return counted == null ? active : active.counted(counted, null, units.steps());
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.hold-captured")
                .units("units", balance, units)
                .balance("balance", balance)
                .text("basket", basket));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
