package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * The net spend was adjusted by hand. Reason and author stand in the entry's note.
 *
 * @param day the day it counts on, in the program's zone
 * @param change by how much the net spend rises (negative: falls)
 */
public record SpendAdjusted(LocalDate day, Money change) implements MeasuredEvent {

    @Override
    public EventKind kind() {
        return EventKind.SPEND_ADJUSTED;
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.spend-adjusted").change("change", change));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
