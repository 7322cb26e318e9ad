package dev.loyalty.rules;

import dev.loyalty.event.ActivityReported;
import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.Birthday;
import dev.loyalty.event.BirthdayStated;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.DaysForgotten;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.KnownBirthday;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what happened: the fold of a journal. Sees only state and events, so it gives the same for ever, whatever
 * programs, zones and clocks become.
 */
public final class Evolve {

    private Evolve() {}

    /**
     * The state after an entry.
     *
     * @param state the state before; its version is the entry's number less one
     * @param entry the entry
     * @return the state after it
     */
    public static MemberState entry(MemberState state, Entry entry) {
        MemberState next = state;
        Instant at = entry.effectiveAt();
        List<OrderCounted> counted = new ArrayList<>();
        for (Event event : entry.events()) {
            if (event instanceof OrderCounted order) {
                counted.add(order);
            } else {
                next = event(counted(next, counted), event, entry.seq(), at);
            }
        }
        return recorded(counted(next, counted), entry.seq(), at);
    }

    /**
     * The state after a journal.
     *
     * @param state the state before its first entry
     * @param entries the journal, or a stretch of it, oldest first
     * @return the state after its last entry
     */
    public static MemberState journal(MemberState state, List<Entry> entries) {
        MemberState next = state;
        for (Entry entry : entries) {
            next = entry(next, entry);
        }
        return next;
    }

    /**
     * What is known of an order.
     *
     * @param order which
     * @param entries all entries that speak of it, oldest first
     * @param zero 0 in the program's currency
     * @return its account
     */
    public static OrderAccount account(OrderKey order, List<Entry> entries, Money zero) {
        OrderAccount account = OrderAccount.unheardOf(order, zero);
        if (entries.isEmpty()) {
            return account;
        }
        for (Entry entry : entries) {
            for (Event event : entry.events()) {
                if (event instanceof OrderEvent ofOrder && ofOrder.order().equals(order)) {
                    account = ofOrder.after(account);
                }
            }
        }
        return account;
    }

    private static MemberState counted(MemberState s, List<OrderCounted> orders) {
        if (orders.isEmpty()) {
            return s;
        }
        MemberState after = EvolveSpend.counted(s, orders);
        orders.clear();
        return after;
    }

    /** The state once an entry with these events is written. */
    static MemberState recorded(MemberState s, long seq, Instant at) {
        return s.version() == seq ? s : at(s, seq, at, s.spend(), s.days());
    }

    /** The state with which an entry ends, and what is spent after it. */
    static MemberState at(MemberState s, long seq, Instant at, SpendLedger spend, @Nullable DaySums days) {
        return new MemberState(
                s.id(),
                seq,
                s.membership(),
                s.joinedAt(),
                s.lifeStart(),
                s.program(),
                s.notBeforeLast(at),
                spend,
                days,
                s.ladders(),
                s.waiting(),
                s.birthday(),
                s.tallies());
    }

    /** The state after one event of the entry {@code seq}, which is judged as of {@code at}. */
    static MemberState event(MemberState s, Event event, long seq, Instant at) {
        if (event instanceof OrderPaid paid) {
            return EvolveSpend.paid(s, paid, seq, at);
        }
        if (event instanceof TierChanged change) {
            return ladder(s, change.ladder(), standing -> standing.moved(change.to(), at));
        }
        if (event instanceof OrderEvent order) {
            return EvolveSpend.order(s, order);
        }
        if (event instanceof ActivityReported activity) {
            return EvolveSpend.counted(s, activity);
        }
        if (event instanceof ActivityVoided activity) {
            return EvolveSpend.uncounted(s, activity);
        }
        if (event instanceof CreditNoteIssued credit) {
            return EvolveSpend.credited(s, credit);
        }
        if (event instanceof SpendAdjusted adjusted) {
            return EvolveSpend.adjusted(s, adjusted);
        }
        if (event instanceof TierPinned pinned) {
            Pin pin = new Pin(pinned.tier(), pinned.mode(), pinned.until());
            return ladder(s, pinned.ladder(), standing -> standing.pinned(pin));
        }
        if (event instanceof PinEnded ended) {
            return ladder(s, ended.ladder(), standing -> standing.pinned(null));
        }
        if (event instanceof Enrolled enrolled) {
            return enrolled(s, enrolled, seq);
        }
        if (event instanceof GraceStarted grace) {
            return earned(s, grace.ladder(), earned -> earned.grace(grace.ends()));
        }
        if (event instanceof GraceEnded grace) {
            return earned(s, grace.ladder(), earned -> earned.grace(null));
        }
        if (event instanceof TierEarned earned) {
            return earned(s, earned.ladder(), before -> EarnedTier.of(earned.to(), at));
        }
        if (event instanceof DemotionAhead ahead) {
            return earned(
                    s, ahead.ladder(), earned -> earned.warned(ahead.ahead().on()));
        }
        if (event instanceof DaysForgotten forgotten) {
            return EvolveSpend.forgotten(s, forgotten.before(), seq);
        }
        if (event instanceof BirthdayStated stated) {
            return s.knowing(KnownBirthday.stated(s.birthday(), stated.birthday()));
        }
        if (event instanceof Birthday birthday) {
            KnownBirthday known = s.birthday();
            return known == null ? s : s.knowing(known.cameOn(birthday.on()));
        }
        if (event instanceof ProgramAdopted adopted) {
            return adopted(s, adopted, seq, at);
        }
        if (event instanceof Frozen) {
            return membership(s, Membership.FROZEN, s.ladders());
        }
        if (event instanceof Unfrozen) {
            return unfrozen(s);
        }
        if (event instanceof Erased) {
            return membership(s, Membership.ERASED, List.of()).knowing(null);
        }
        return s;
    }

    private static MemberState enrolled(MemberState s, Enrolled enrolled, long seq) {
        List<LadderState> ladders = enrolled.ladders().stream()
                .map(start -> LadderState.of(start.ladder(), start.tier(), enrolled.joinedAt()))
                .toList();
        return new MemberState(
                s.id(),
                s.version(),
                Membership.ACTIVE,
                enrolled.joinedAt(),
                seq,
                enrolled.program(),
                s.lastAt(),
                SpendLedger.empty(s.spend().ordered().currency()),
                enrolled.byDays() ? DaySums.empty(s.spend().ordered().currency()) : null,
                ladders,
                List.of(),
                s.birthday());
    }

    private static MemberState adopted(MemberState s, ProgramAdopted adopted, long seq, Instant at) {
        List<LadderState> ladders = new ArrayList<>(s.ladders());
        ladders.removeIf(standing -> adopted.left().contains(standing.ladder()));
        adopted.joined().forEach(start -> ladders.add(LadderState.of(start.ladder(), start.tier(), at)));
        DaySums days = s.days();
        LocalDate from = adopted.byDaysFrom();
        if (from != null && days == null) {
            SpendLedger spend = s.spend();
            Money net = spend.net();
            Money takenBack = spend.ordered().plus(spend.adjustments()).minus(net);
            days = DaySums.empty(net.currency())
                    .startedAt(new DaySums.Start(seq, from))
                    .plus(from, net, takenBack);
        }
        MemberState next = changed(
                s, s.membership(), adopted.version(), s.spend(), from == null ? null : days, ladders, s.waiting());
        boolean asBefore = s.tallies().isEmpty() || (from == null) == (s.days() == null);
        return asBefore
                ? next
                : next.tallied(
                        s.tallies().stream().map(tally -> tally.apart(from)).toList());
    }

    private static MemberState ladder(MemberState s, LadderId ladder, UnaryOperator<LadderState> change) {
        List<LadderState> ladders = new ArrayList<>(s.ladders());
        ladders.replaceAll(standing -> standing.ladder().equals(ladder) ? change.apply(standing) : standing);
        return membership(s, s.membership(), ladders);
    }

    private static MemberState membership(MemberState s, Membership membership, List<LadderState> ladders) {
        return changed(s, membership, s.program(), s.spend(), s.days(), ladders, s.waiting());
    }

    /** What was noted of ladders for the sake of the freeze goes with it. */
    private static MemberState unfrozen(MemberState s) {
        List<LadderState> ladders = new ArrayList<>(s.ladders());
        ladders.replaceAll(standing -> standing.earned(standing.earned().unfrozen()));
        return membership(s, Membership.ACTIVE, ladders);
    }

    private static MemberState earned(MemberState s, LadderId ladder, UnaryOperator<EarnedTier> change) {
        return ladder(s, ladder, standing -> standing.earned(change.apply(standing.earned())));
    }

    /** The same member with what an event may change within one membership. */
    static MemberState changed(
            MemberState s,
            Membership membership,
            int program,
            SpendLedger spend,
            @Nullable DaySums days,
            List<LadderState> ladders,
            List<WaitingOrder> waiting) {
        return new MemberState(
                s.id(),
                s.version(),
                membership,
                s.joinedAt(),
                s.lifeStart(),
                program,
                s.lastAt(),
                spend,
                days,
                ladders,
                waiting,
                s.birthday(),
                s.tallies());
    }
}
