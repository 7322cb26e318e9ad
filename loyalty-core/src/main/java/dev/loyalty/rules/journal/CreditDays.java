package dev.loyalty.rules.journal;

import dev.loyalty.event.CreditNoteIssued.OnDay;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.DaySums.Pruned;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which days a credit note without an order is set against: the newest that hold spend, but for no more in all than is left of the
 * spend up to its day. What is left is a sum over the whole membership, so it does not matter how far back days are kept.
 */
public final class CreditDays {

    private CreditDays() {}

    /** What of an amount is taken from days up to its own, the newest first; the rest counts on its own day. */
    public static List<OnDay> against(SpendRule rule, MemberState state, LocalDate own, Money amount) {
        DaySums days = state.days();
        if (rule.creditNotes() == CreditNotes.ON_OWN_DAY || days == null) {
            return List.of();
        }
        int end = days.position(own.plusDays(1));
        List<OnDay> against = new ArrayList<>();
        long rest = Math.min(amount.minor(), left(state.spend(), days, end));
        for (int i = end - 1; i >= 0 && rest > 0; i--) {
            long taken = Math.min(rest, days.net(i));
            if (taken > 0) {
                against.add(new OnDay(days.day(i), Money.ofMinor(taken, days.currency())));
                rest -= taken;
            }
        }
        LocalDate pruned = days.pruned().map(Pruned::before).orElse(null);
        if (rest > 0 && pruned != null) {
            LocalDate last = pruned.minusDays(1);
            against.add(new OnDay(last.isAfter(own) ? own : last, Money.ofMinor(rest, days.currency())));
        }
        return against;
    }

    /** What is left of all that was spent before the day at a position. */
    private static long left(SpendLedger spend, DaySums days, int end) {
        long left = spend.net().minor();
        for (int i = end; i < days.size(); i++) {
            left = Math.subtractExact(left, days.net(i));
        }
        return Math.max(0, left);
    }

    /** Whether a day is no longer kept, so that what is taken of it is missing in no window. */
    public static boolean isPruned(DaySums days, LocalDate day) {
        int at = days.position(day);
        boolean known = at < days.size() && days.day(at).equals(day);
        return !known
                && days.pruned().filter(gone -> day.isBefore(gone.before())).isPresent();
    }
}
