package dev.loyalty.rules.spend;

import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.member.MemberState;
import dev.loyalty.rules.journal.CreditDays;
import dev.loyalty.rules.journal.Evolve;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A member's spend taken apart again: whose each amount is, and on which day it counts. The state keeps sums alone; this goes through
 * the journal, as the state once did, and so it sums to it. It keeps apart only the orders that are asked for: what it holds does not
 * grow with the journal.
 */
public final class SpendByOrder {

    private final Map<OrderKey, Share> asked = new HashMap<>();
    private final Share orders = new Share();
    private final Share others = new Share();
    private MemberState state;

    /**
     * Begins before the first entry.
     *
     * @param asked the orders that are kept apart
     * @param nothing the state before the first entry
     */
    public SpendByOrder(Set<OrderKey> asked, MemberState nothing) {
        asked.forEach(order -> this.asked.put(order, new Share()));
        this.state = nothing;
    }

    /**
     * Goes on through the journal.
     *
     * @param entries those that follow what was added so far, oldest first
     */
    public void add(List<Entry> entries) {
        for (Entry entry : entries) {
            for (Event event : entry.events()) {
                add(event, entry);
            }
            state = Evolve.recorded(state, entry.seq(), entry.effectiveAt());
        }
    }

    /** {@return the state after what was added} */
    public MemberState state() {
        return state;
    }

    /** What is of an order that was asked for. */
    public Share of(OrderKey order) {
        return Objects.requireNonNull(asked.get(order), "an order that was not asked for");
    }

    /** What is of no order: adjustments less credit notes. */
    public Share others() {
        return others;
    }

    /** What is of any order, asked for or not. */
    public Share orders() {
        return orders;
    }

    private void add(Event event, Entry entry) {
        MemberState before = state;
        state = Evolve.event(before, event, entry.seq(), entry.effectiveAt());
        if (event instanceof Enrolled) {
            everything().forEach(Share::clear);
        } else if (event instanceof ProgramAdopted adopted) {
            adopted(before, adopted.byDaysFrom());
        } else if (event instanceof DaysPruned pruned) {
            everything().forEach(share -> share.pruneBefore(pruned.before()));
        } else if (event instanceof CreditNoteIssued credit) {
            credited(credit, before.days());
        } else {
            Money change = state.spend().net().minus(before.spend().net());
            LocalDate day = state.days() == null ? null : event.day();
            if (event instanceof OrderEvent ofOrder) {
                orders.add(day, change);
                Share share = asked.get(ofOrder.order());
                if (share != null) {
                    share.add(day, change);
                }
            } else {
                others.add(day, change);
            }
        }
    }

    private void credited(CreditNoteIssued credit, @Nullable DaySums before) {
        boolean byDays = before != null;
        Money rest = credit.counted();
        for (CreditNoteIssued.OnDay part : credit.against()) {
            boolean isKnown = before != null && !CreditDays.isPruned(before, part.day());
            others.add(isKnown ? part.day() : null, part.amount().negated());
            rest = rest.minus(part.amount());
        }
        others.add(byDays ? credit.day() : null, rest.negated());
    }

    private void adopted(MemberState before, @Nullable LocalDate from) {
        if (state.days() == null) {
            everything().forEach(Share::dropDays);
        } else if (before.days() == null && from != null) {
            everything().forEach(share -> share.startDays(from));
        }
    }

    private List<Share> everything() {
        List<Share> all = new ArrayList<>(asked.values());
        all.add(orders);
        all.add(others);
        return all;
    }

    /** Of one order, or of what is of none. In minor units. */
    public static final class Share {

        private final SortedMap<LocalDate, Long> days = new TreeMap<>();
        private final SortedMap<LocalDate, Long> pruned = new TreeMap<>();
        private long total;

        /** All of it. */
        public long total() {
            return total;
        }

        /** What counts on each day that is kept. */
        public SortedMap<LocalDate, Long> days() {
            return days;
        }

        /** What counted on the days that no window reached any longer. */
        public SortedMap<LocalDate, Long> pruned() {
            return pruned;
        }

        /** What counts from a day on up to before another. */
        public long between(LocalDate from, LocalDate to) {
            long sum = 0;
            for (long amount : days.subMap(from, to).values()) {
                sum += amount;
            }
            return sum;
        }

        private void add(@Nullable LocalDate day, Money change) {
            total += change.minor();
            if (day != null && !change.isZero()) {
                days.merge(day, change.minor(), Long::sum);
            } else if (!pruned.isEmpty()) {
                pruned.merge(pruned.lastKey(), change.minor(), Long::sum);
            }
        }

        private void pruneBefore(LocalDate first) {
            SortedMap<LocalDate, Long> gone = days.headMap(first);
            gone.forEach((day, amount) -> pruned.merge(day, amount, Long::sum));
            gone.clear();
        }

        private void dropDays() {
            days.clear();
            pruned.clear();
        }

        private void startDays(LocalDate from) {
            dropDays();
            if (total != 0) {
                days.put(from, total);
            }
        }

        private void clear() {
            dropDays();
            total = 0;
        }
    }
}
