package dev.loyalty.event;

import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Got a credit without an order.
 *
 * @param shop the shop that issued it
 * @param number its number there
 * @param day the day it counts on, in the program's zone
 * @param stated the amount in the currency in which it was issued
 * @param rate how many of the program's currency one of that is; null if they are the same
 * @param counted by how much the net spend falls, in the program's currency
 */
public record CreditNoteIssued(
        ShopId shop,
        CreditNoteId number,
        LocalDate day,
        Money stated,
        @Nullable BigDecimal rate,
        Money counted) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.CREDIT_NOTE_ISSUED;
    }
}
