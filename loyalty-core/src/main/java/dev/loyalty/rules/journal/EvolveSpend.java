package dev.loyalty.rules.journal;

import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows for what was spent and counted, and for the days on which it counts. Sees only state and event, as all of {@link Evolve}.
 */
final class EvolveSpend {

    private EvolveSpend() {}

    static MemberState paid(MemberState s, OrderPaid paid) {
        if (paid.waiting().isOver()) {
            return with(s, s.spend().orderPaid(paid.change()), spent(s, paid.day(), paid.change()));
        }
        List<WaitingOrder> waiting = new ArrayList<>(s.waiting());
        waiting.add(new WaitingOrder(
                paid.order(), paid.day(), paid.change(), paid.waiting().until()));
        SpendLedger spend = s.spend().orderPaid(Money.zero(paid.change().currency()));
        return s.with(new Purchases(spend, s.days(), waiting));
    }

    /** What the edit itself changes, and what refunds before it take more or less of the edited order. */
    static MemberState revised(MemberState s, OrderRevised order) {
        Money own = order.change().minus(order.retaken());
        MemberState edited = changed(s, order, order.day(), own, false);
        return changed(edited, order, order.day(), order.retaken(), true);
    }

    /** After orders have come to count: all at once, for there may be thousands. */
    static MemberState counted(MemberState s, List<OrderCounted> orders) {
        Set<OrderKey> waiting = new HashSet<>();
        s.waiting().forEach(one -> waiting.add(one.order()));
        SpendLedger spend = s.spend();
        DaySums days = s.days();
        int before = waiting.size();
        for (OrderCounted order : orders) {
            if (waiting.remove(order.order())) {
                spend = spend.orderChanged(order.counted());
                Money nothing = Money.zero(order.counted().currency());
                days = days == null ? null : days.plus(order.day(), order.counted(), nothing);
            }
        }
        List<WaitingOrder> rest = s.waiting().stream()
                .filter(one -> waiting.contains(one.order()))
                .toList();
        return waiting.size() == before ? s : s.with(new Purchases(spend, days, rest));
    }

    static MemberState credited(MemberState s, CreditNoteIssued credit) {
        return with(s, s.spend().credited(credit.counted()), creditedDays(s, credit));
    }

    static MemberState adjusted(MemberState s, SpendAdjusted adjusted) {
        return with(s, s.spend().adjusted(adjusted.change()), spent(s, adjusted.day(), adjusted.change()));
    }

    static MemberState counted(MemberState s, ActivityReported activity) {
        return tallied(s, Countable.activities(activity.activity()), activity.day(), activity.count(), 0);
    }

    static MemberState uncounted(MemberState s, ActivityVoided activity) {
        int count = activity.count();
        return tallied(s, Countable.activities(activity.activity()), activity.day(), -count, count);
    }

    static MemberState counted(MemberState s, BalanceId balance, BalanceEvent.Measured measured) {
        return tallied(s, Countable.earned(balance), measured.day(), measured.change(), measured.back());
    }

    static MemberState pruned(MemberState s, LocalDate before, long seq) {
        DaySums days = s.days();
        MemberState less = days == null ? s : with(s, s.spend(), days.from(before, seq));
        return s.counts().all().isEmpty() ? less : less.with(s.counts().each(tally -> tally.from(before)));
    }

    /** Changes what the order will count if it waits, else what was ordered or taken back. */
    static MemberState changed(
            MemberState s, OrderEvent order, @Nullable LocalDate day, Money change, boolean takenBack) {
        if (change.isZero()) {
            return s;
        }
        if (s.waiting(order.order()).isEmpty()) {
            SpendLedger spend =
                    takenBack ? s.spend().takenBack(change) : s.spend().orderChanged(change);
            Money back = takenBack ? change.negated() : Money.zero(change.currency());
            DaySums days = s.days();
            return with(s, spend, days == null || day == null ? days : days.plus(day, change, back));
        }
        List<WaitingOrder> waiting = new ArrayList<>(s.waiting());
        waiting.replaceAll(one -> one.order().equals(order.order())
                ? new WaitingOrder(order.order(), one.day(), one.counted().plus(change), one.until())
                : one);
        return s.with(new Purchases(s.spend(), s.days(), waiting));
    }

    static MemberState tallied(MemberState s, OrderTallied order) {
        int change = order.to().count() - order.from().count();
        int back = order.to().takenBack() - order.from().takenBack();
        return tallied(s, Countable.ORDERS, order.day(), change, back);
    }

    private static MemberState tallied(MemberState s, Countable what, @Nullable LocalDate day, long change, long back) {
        return s.with(s.counts().with(s.tally(what).plus(s.days() == null ? null : day, change, back)));
    }

    /** The days once more (or less) counts on one. */
    private static @Nullable DaySums spent(MemberState s, LocalDate day, Money change) {
        DaySums days = s.days();
        return days == null ? null : days.plus(day, change, Money.zero(change.currency()));
    }

    private static @Nullable DaySums creditedDays(MemberState s, CreditNoteIssued credit) {
        DaySums days = s.days();
        if (days == null) {
            return null;
        }
        DaySums after = days;
        Money rest = credit.counted();
        for (CreditNoteIssued.OnDay part : credit.against()) {
            if (!CreditDays.isPruned(days, part.day())) {
                after = after.plus(part.day(), part.amount().negated(), part.amount());
            }
            rest = rest.minus(part.amount());
        }
        return after.plus(credit.day(), rest.negated(), rest);
    }

    private static MemberState with(MemberState s, SpendLedger spend, @Nullable DaySums days) {
        return s.with(new Purchases(spend, days, s.waiting()));
    }
}
