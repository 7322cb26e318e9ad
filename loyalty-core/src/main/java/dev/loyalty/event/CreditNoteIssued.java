package dev.loyalty.event;

import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.ShopId;
import dev.loyalty.wording.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Got a credit without an order.
 *
 * @param shop the shop that issued it
 * @param number its number there
 * @param day the day it counts on, in the program's zone, but for what is set against others
 * @param stated the amount in the currency in which it was issued
 * @param rate how many of the program's currency one of that is; null if they are the same
 * @param counted by how much the net spend falls, in the program's currency
 * @param against what of that counts on days that had spend, the newest first, those that are no longer kept
 *     together under the last of them; empty if all counts on {@code day}
 */
public record CreditNoteIssued(
        ShopId shop,
        CreditNoteId number,
        LocalDate day,
        Money stated,
        @Nullable BigDecimal rate,
        Money counted,
        List<OnDay> against)
        implements MeasuredEvent {

    /** Copies the list. */
    public CreditNoteIssued {
        against = List.copyOf(against);
    }

    /**
     * What is taken of a day's spend.
     *
     * @param day the day
     * @param amount how much; above 0
     */
    public record OnDay(LocalDate day, Money amount) {}

    @Override
    public EventKind kind() {
        return EventKind.CREDIT_NOTE_ISSUED;
    }

    @Override
    public Money change() {
        return counted.negated();
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.credit-note-issued")
                .text("number", number)
                .money("amount", stated)
                .change("change", change()));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
