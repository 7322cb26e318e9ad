package dev.loyalty.ledger;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a member has of one balance: lots that are available or pending, holds, a debt. Its balance is what is available, pending and held,
 * less the debt; that is the sum of all movements. Amounts are in steps of the unit.
 *
 * <p>Which units became available, and which holds lapsed, follows from the calendar and the clock: see {@link #asOf}. Everything else is
 * told of an account that was brought up to its day. Immutable.
 *
 * @param balance of which balance
 * @param lots what is available and pending
 * @param holds what is held, by basket; in the order in which they were placed
 * @param debt what is owed; not negative
 * @param lifetime what became of all units so far
 * @param lastActive the last day on which the member did something that keeps units from ending; null where that is not kept
 * @param remindedOf the last valid day of which the member was reminded last; null if never
 * @param counts what counts against limits
 * @param toCount what counts for tiers with the day on which it becomes available; no part of the account either
 * @param scheduled what comes on a day to come; no part of the account until then
 */
public record Account(
        BalanceId balance,
        Lots lots,
        List<HeldUnits> holds,
        long debt,
        Lifetime lifetime,
        @Nullable LocalDate lastActive,
        @Nullable LocalDate remindedOf,
        LimitCounts counts,
        Lots toCount,
        List<ScheduledUnits> scheduled) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the debt is negative
     */
    public Account {
        holds = List.copyOf(holds);
        scheduled = List.copyOf(scheduled);
        if (debt < 0) {
            throw new IllegalArgumentException("a debt is not negative, but this is " + debt);
        }
    }

    /**
     * An account in which nothing happened yet.
     *
     * @param balance of which balance
     * @return the account
     */
    public static Account empty(BalanceId balance) {
        return new Account(
                balance, Lots.NONE, List.of(), 0, Lifetime.NOTHING, null, null, LimitCounts.NONE, Lots.NONE, List.of());
    }

    /**
     * The account at an instant: what became available by the start of the day is, and holds that ended have given back what they held.
     *
     * @param day the day of the instant, in the program's zone
     * @param at the instant
     * @return the account as of then
     */
    public Account asOf(LocalDate day, Instant at) {
        Lots now = HeldUnits.freed(lots.asOf(day), holds, at);
        return now.equals(lots) ? this : with(now, HeldUnits.open(holds, at), debt);
    }

    /** {@return what may be spent} */
    public long available() {
        return lots.available();
    }

    /** {@return what becomes available later} */
    public long pending() {
        return lots.total() - lots.available();
    }

    /** {@return what is set aside} */
    public long held() {
        return HeldUnits.total(holds);
    }

    /** {@return what is available, pending and held, less the debt; may be negative} */
    public long total() {
        return lots.total() + held() - debt;
    }

    /**
     * The hold for a basket.
     *
     * @param basket which
     * @return what is held; empty if nothing is
     */
    public Optional<HeldUnits> hold(BasketId basket) {
        return holds.stream().filter(hold -> hold.basket().equals(basket)).findFirst();
    }

    /**
     * The account once units came.
     *
     * @param came what is added
     * @param paid by how much the debt falls
     * @param earned how much of both was earned
     * @throws IllegalArgumentException if more is paid than owed
     */
    public Account credited(Lots came, long paid, long earned) {
        return with(lots.plus(came), holds, debt - paid).with(lifetime.earning(earned));
    }

    /**
     * The account once units were spent.
     *
     * @param went what is taken
     * @param owed by how much the debt rises
     * @throws IllegalArgumentException if a lot has not so many
     */
    public Account spent(Lots went, long owed) {
        return with(lots.minus(went), holds, Math.addExact(debt, owed))
                .with(lifetime.spending(Math.addExact(went.total(), owed)));
    }

    /**
     * The account once units ended.
     *
     * @param ended what ended
     * @throws IllegalArgumentException if a lot has not so many
     */
    public Account expired(Lots ended) {
        return with(lots.minus(ended), holds, debt).with(lifetime.expiring(ended.total()));
    }

    /**
     * The account once units that became available paid its debt.
     *
     * @param paying what paid
     * @throws IllegalArgumentException if a lot has not so many, or more is paid than owed
     */
    public Account paid(Lots paying) {
        return with(lots.minus(paying), holds, debt - paying.total());
    }

    /**
     * The account once a part of its debt was waived.
     *
     * @param steps how much
     * @throws IllegalArgumentException if it is more than owed
     */
    public Account waived(long steps) {
        return with(lots, holds, debt - steps);
    }

    /**
     * The account once units were set aside. A hold for the same basket is given back first.
     *
     * @param basket for what
     * @param until the first instant at which they are free again
     * @param setAside what is held
     * @throws IllegalArgumentException if a lot has not so many
     */
    public Account holding(BasketId basket, Instant until, Lots setAside) {
        Account free = released(basket);
        List<HeldUnits> more = new ArrayList<>(free.holds);
        more.add(new HeldUnits(basket, until, setAside));
        return free.with(free.lots.minus(setAside), more, debt);
    }

    /**
     * The account once a hold was given back.
     *
     * @param basket whose
     * @return the account after it; the same if there is no such hold
     */
    public Account released(BasketId basket) {
        return hold(basket)
                .map(hold -> with(lots.plus(hold.lots()), HeldUnits.without(holds, basket), debt))
                .orElse(this);
    }

    /**
     * The account once held units were spent.
     *
     * @param basket whose
     * @param went what is spent
     * @param keepsRest whether the rest stays held; else it is given back
     * @throws IllegalArgumentException if there is no such hold, or it has not so many
     */
    public Account captured(BasketId basket, Lots went, boolean keepsRest) {
        HeldUnits hold =
                hold(basket).orElseThrow(() -> new IllegalArgumentException("nothing is held for basket " + basket));
        Lots rest = hold.lots().minus(went);
        Account after = keepsRest && !rest.isEmpty()
                ? with(lots, new HeldUnits(basket, hold.until(), rest).instead(holds), debt)
                : with(lots.plus(rest), HeldUnits.without(holds, basket), debt);
        return after.with(lifetime.spending(went.total()));
    }

    /**
     * The account once an earlier movement was undone. What changed since then stays: numbers may be below 0.
     *
     * @param taken what is taken
     * @param returned what comes back; what has become available meanwhile is
     * @param owed by how much the debt rises
     * @param earned by how much what was ever earned rises
     * @param spent by how much what was ever spent rises
     * @throws IllegalArgumentException if a lot has not so many, or the debt falls below 0
     */
    public Account reversed(Lots taken, Lots returned, long owed, long earned, long spent) {
        return with(lots.minus(taken).plus(returned), holds, Math.addExact(debt, owed))
                .with(lifetime.earning(earned).spending(spent));
    }

    /** {@return the account once all units are lost, held and pending ones too} */
    public Account forfeited() {
        long lost = Math.addExact(lots.total(), held());
        return with(Lots.NONE, List.<HeldUnits>of(), debt).counting(Lots.NONE).with(lifetime.forfeiting(lost));
    }

    /**
     * The account once the member did something that keeps units from ending.
     *
     * @param day on which day
     */
    public Account active(LocalDate day) {
        return lastActive != null && !day.isAfter(lastActive)
                ? this
                : new Account(balance, lots, holds, debt, lifetime, day, remindedOf, counts, toCount, scheduled);
    }

    /**
     * The account once an operation counts against limits.
     *
     * @param counting on which day
     * @param kind which units were credited; null for what was debited or captured
     * @param steps how many
     */
    public Account counted(LimitCounts.Counting counting, @Nullable UnitKind kind, long steps) {
        LimitCounts next = counts.plus(counting, kind, steps);
        return new Account(balance, lots, holds, debt, lifetime, lastActive, remindedOf, next, toCount, scheduled);
    }

    /** {@return the account once other units count for tiers later} */
    public Account counting(Lots next) {
        return new Account(balance, lots, holds, debt, lifetime, lastActive, remindedOf, counts, next, scheduled);
    }

    /** {@return the account once something more is to come} */
    public Account scheduling(ScheduledUnits units) {
        return with(Stream.concat(scheduled.stream(), Stream.of(units)).toList());
    }

    /** {@return the account once something has come, or does not} */
    public Account unscheduled(CommandId ticket) {
        return with(ScheduledUnits.without(scheduled, ticket));
    }

    /** {@return the account once the member was reminded of what expires with a day} */
    public Account reminded(LocalDate through) {
        return new Account(balance, lots, holds, debt, lifetime, lastActive, through, counts, toCount, scheduled);
    }

    /**
     * The last day on which units are valid.
     *
     * @param lot some of these units
     * @return the day, unless something is done by then where inactivity ends them; null if they do not end
     */
    public @Nullable LocalDate last(Lot lot) {
        return Inactivity.last(lot.through(), lastActive);
    }

    /** {@return whether there are units, held or not, that inactivity ends} */
    public boolean hasIdle() {
        return lots.haveIdle() || HeldUnits.haveIdle(holds);
    }

    private Account with(Lots nextLots, List<HeldUnits> nextHolds, long nextDebt) {
        return new Account(
                balance, nextLots, nextHolds, nextDebt, lifetime, lastActive, remindedOf, counts, toCount, scheduled);
    }

    private Account with(Lifetime next) {
        return new Account(balance, lots, holds, debt, next, lastActive, remindedOf, counts, toCount, scheduled);
    }

    private Account with(List<ScheduledUnits> next) {
        return new Account(balance, lots, holds, debt, lifetime, lastActive, remindedOf, counts, toCount, next);
    }
}
