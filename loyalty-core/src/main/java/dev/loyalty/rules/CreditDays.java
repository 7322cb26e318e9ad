package dev.loyalty.rules;

import dev.loyalty.event.CreditNoteIssued.OnDay;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which days a credit note without an order is set against. */
final class CreditDays {

    private CreditDays() {}

    /** What of an amount is taken from days up to its own that hold spend, the newest first; what they do not hold is left over. */
    static List<OnDay> against(SpendRule rule, @Nullable DaySums days, LocalDate own, Money amount) {
        if (rule.creditNotes() == CreditNotes.ON_OWN_DAY || days == null) {
            return List.of();
        }
        List<OnDay> against = new ArrayList<>();
        long rest = amount.minor();
        for (int i = days.position(own.plusDays(1)) - 1; i >= 0 && rest > 0; i--) {
            long taken = Math.min(rest, days.net(i));
            if (taken > 0) {
                against.add(new OnDay(days.day(i), Money.ofMinor(taken, days.currency())));
                rest -= taken;
            }
        }
        return against;
    }
}
