package dev.loyalty.member;

import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one member, in parts: the fold of the journal. Its size does not grow with the number of orders, only with those
 * that wait to count and, where a ladder has a window, with the days in it that have orders.
 *
 * @param id whose
 * @param version the number of the last entry; 0 if there is none
 * @param lastAt the last instant as of which something was judged; null if there is no entry. Now is never before it
 * @param participation whether this is a member, and since when
 * @param purchases what was spent
 * @param standings where the member stands
 * @param counts how many there are of what tiers ask for in numbers
 * @param accounts what there is of each balance
 */
public record MemberState(
        MemberId id,
        long version,
        @Nullable Instant lastAt,
        Participation participation,
        Purchases purchases,
        Standings standings,
        Tallies counts,
        Accounts accounts)
        implements StreamState {

    /**
     * Somebody of whom nothing is known.
     *
     * @param id who
     * @param currency the program's currency
     * @return the state before the first entry
     */
    public static MemberState unknown(MemberId id, Currency currency) {
        return new MemberState(
                id, 0, null, Participation.NONE, Purchases.none(currency), Standings.NONE, Tallies.NONE, Accounts.NONE);
    }

    /**
     * The same after a further entry.
     *
     * @param seq its number
     * @param at as of when it was judged
     * @return the state after it
     */
    public MemberState recorded(long seq, @Nullable Instant at) {
        return new MemberState(id, seq, at, participation, purchases, standings, counts, accounts);
    }

    /**
     * The same with another part.
     *
     * @param next in its place
     * @return the state after it
     */
    public MemberState with(Participation next) {
        return new MemberState(id, version, lastAt, next, purchases, standings, counts, accounts);
    }

    /**
     * The same with another part.
     *
     * @param next in its place
     * @return the state after it
     */
    public MemberState with(Purchases next) {
        return new MemberState(id, version, lastAt, participation, next, standings, counts, accounts);
    }

    /**
     * The same with another part.
     *
     * @param next in its place
     * @return the state after it
     */
    public MemberState with(Standings next) {
        return new MemberState(id, version, lastAt, participation, purchases, next, counts, accounts);
    }

    /**
     * The same with another part.
     *
     * @param next in its place
     * @return the state after it
     */
    public MemberState with(Tallies next) {
        return new MemberState(id, version, lastAt, participation, purchases, standings, next, accounts);
    }

    /**
     * The same with another part.
     *
     * @param next in its place
     * @return the state after it
     */
    public MemberState with(Accounts next) {
        return new MemberState(id, version, lastAt, participation, purchases, standings, counts, next);
    }

    /** {@return whether this is a member} */
    public Membership membership() {
        return participation.membership();
    }

    /** {@return from when; null if never} */
    public @Nullable Instant joinedAt() {
        return participation.joinedAt();
    }

    /** {@return the entry with which the present membership began; 0 if none} */
    public long lifeStart() {
        return participation.lifeStart();
    }

    /** {@return what is known of the birthday; null for nothing} */
    public @Nullable KnownBirthday birthday() {
        return participation.birthday();
    }

    /** {@return what was spent} */
    public SpendLedger spend() {
        return purchases.spend();
    }

    /** {@return what counts on each day; null if no ladder of the program has a window} */
    public @Nullable DaySums days() {
        return purchases.days();
    }

    /** {@return orders that are paid but do not count yet, in the order in which they came} */
    public List<WaitingOrder> waiting() {
        return purchases.waiting();
    }

    /**
     * Looks up a waiting order.
     *
     * @param order which
     * @return the order if it waits to count
     */
    public Optional<WaitingOrder> waiting(OrderKey order) {
        return purchases.waiting(order);
    }

    /** {@return the version of the program under which the member was judged last; 0 if never} */
    public int program() {
        return standings.program();
    }

    @Override
    public @Nullable Integer judged() {
        return membership().isMember() ? Integer.valueOf(program()) : null;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.on(this);
    }

    /** {@return where the member stands; empty if this is no member} */
    @Override
    public List<LadderState> ladders() {
        return standings.ladders();
    }

    /**
     * Where the member stands on a ladder.
     *
     * @param ladder the ladder
     * @return the standing, or empty if there is none
     */
    public Optional<LadderState> ladder(LadderId ladder) {
        return standings.ladder(ladder);
    }

    /**
     * How many there are of something.
     *
     * @param what what is counted
     * @return the tally; empty if nothing was counted
     */
    public DayCounts tally(Countable what) {
        return counts.of(what);
    }

    /**
     * How many units of a balance are there.
     *
     * @param what the level that is counted
     * @return what is available, pending and held, less the debt; 0 if that is below, and for what is no level
     */
    public long level(Countable what) {
        BalanceId balance = what.balance();
        return balance == null ? 0 : Math.max(0, accounts.of(balance).total());
    }

    /**
     * The engine's now for this member: never before what was judged last.
     *
     * @param clock what the clock says
     * @return the later of {@code clock} and {@link #lastAt()}
     */
    public Instant notBeforeLast(Instant clock) {
        Instant last = lastAt;
        return last != null && last.isAfter(clock) ? last : clock;
    }
}
