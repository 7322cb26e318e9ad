package dev.loyalty.member;

import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.value.Countable;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one member: the fold of the journal. Its size does not grow with the number of orders, only with those that
 * wait to count and, where a ladder has a window, with the days in it that have orders.
 *
 * @param id whose
 * @param version the number of the last entry; 0 if there is none
 * @param membership whether this is a member
 * @param joinedAt from when; null if never
 * @param lifeStart the entry with which the present membership began; orders of entries before it count no longer; 0 if none
 * @param program the version of the program under which the member was judged last; 0 if never
 * @param lastAt the last instant as of which something was judged; null if there is no entry. Now is never before it
 * @param spend what was spent
 * @param days what counts on each day, as far back as a window reaches; null if no ladder of the program has one
 * @param ladders where the member stands; empty if this is no member
 * @param waiting orders that are paid but do not count yet, in the order in which they came
 * @param birthday what is known of the birthday; null for nothing
 * @param tallies how many there are of what tiers ask for in numbers; told apart by days where spend is
 */
public record MemberState(
        MemberId id,
        long version,
        Membership membership,
        @Nullable Instant joinedAt,
        long lifeStart,
        int program,
        @Nullable Instant lastAt,
        SpendLedger spend,
        @Nullable DaySums days,
        List<LadderState> ladders,
        List<WaitingOrder> waiting,
        @Nullable KnownBirthday birthday,
        List<DayCounts> tallies) {

    /**
     * Copies the lists, and checks that all that waits can come to count: time alone must never meet an amount that is too large.
     *
     * @param id whose
     * @param version the number of the last entry; 0 if there is none
     * @param membership whether this is a member
     * @param joinedAt from when; null if never
     * @param lifeStart the entry with which the present membership began; orders of entries before it count no longer; 0 if none
     * @param program the version of the program under which the member was judged last; 0 if never
     * @param lastAt the last instant as of which something was judged; null if there is no entry. Now is never before it
     * @param spend what was spent
     * @param days what counts on each day, as far back as a window reaches; null if no ladder of the program has one
     * @param ladders where the member stands; empty if this is no member
     * @param waiting orders that are paid but do not count yet, in the order in which they came
     * @param birthday what is known of the birthday; null for nothing
     * @param tallies how many there are of what tiers ask for in numbers; told apart by days where spend is
     * @throws ArithmeticException if the spend would overflow once they count
     */
    public MemberState {
        ladders = List.copyOf(ladders);
        waiting = List.copyOf(waiting);
        tallies = List.copyOf(tallies);
        if (!waiting.isEmpty()) {
            requireAddable(spend, waiting);
            requireAddable(days == null ? 0 : days.weight(), waiting);
        }
    }

    /**
     * A state in which nothing is counted but spend.
     *
     * @param id whose
     * @param version the number of the last entry; 0 if there is none
     * @param membership whether this is a member
     * @param joinedAt from when; null if never
     * @param lifeStart the entry with which the present membership began; 0 if none
     * @param program the version of the program under which the member was judged last; 0 if never
     * @param lastAt the last instant as of which something was judged; null if there is no entry
     * @param spend what was spent
     * @param days what counts on each day; null if no ladder of the program has a window
     * @param ladders where the member stands; empty if this is no member
     * @param waiting orders that are paid but do not count yet
     * @param birthday what is known of the birthday; null for nothing
     * @throws ArithmeticException if the spend would overflow once they count
     */
    public MemberState(
            MemberId id,
            long version,
            Membership membership,
            @Nullable Instant joinedAt,
            long lifeStart,
            int program,
            @Nullable Instant lastAt,
            SpendLedger spend,
            @Nullable DaySums days,
            List<LadderState> ladders,
            List<WaitingOrder> waiting,
            @Nullable KnownBirthday birthday) {
        this(
                id,
                version,
                membership,
                joinedAt,
                lifeStart,
                program,
                lastAt,
                spend,
                days,
                ladders,
                waiting,
                birthday,
                List.of());
    }

    private static void requireAddable(SpendLedger spend, List<WaitingOrder> waiting) {
        long sum = 0;
        for (WaitingOrder order : waiting) {
            sum = Math.addExact(sum, order.counted().minor());
        }
        spend.orderChanged(Money.ofMinor(sum, waiting.get(0).counted().currency()));
    }

    private static void requireAddable(long weight, List<WaitingOrder> waiting) {
        long sum = weight;
        for (WaitingOrder order : waiting) {
            sum = Math.addExact(sum, Math.absExact(order.counted().minor()));
        }
    }

    /**
     * Somebody of whom nothing is known.
     *
     * @param id who
     * @param currency the program's currency
     * @return the state before the first entry
     */
    public static MemberState unknown(MemberId id, Currency currency) {
        return new MemberState(
                id,
                0,
                Membership.NONE,
                null,
                0,
                0,
                null,
                SpendLedger.empty(currency),
                null,
                List.of(),
                List.of(),
                null);
    }

    /**
     * Where the member stands on a ladder.
     *
     * @param ladder the ladder
     * @return the standing, or empty if there is none
     */
    public Optional<LadderState> ladder(LadderId ladder) {
        for (LadderState candidate : ladders) {
            if (candidate.ladder().equals(ladder)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /**
     * The same with another birthday.
     *
     * @param known what is known of it; null for nothing
     * @return the state
     */
    public MemberState knowing(@Nullable KnownBirthday known) {
        return new MemberState(
                id,
                version,
                membership,
                joinedAt,
                lifeStart,
                program,
                lastAt,
                spend,
                days,
                ladders,
                waiting,
                known,
                tallies);
    }

    /**
     * How many there are of something.
     *
     * @param what what is counted
     * @return the tally; empty if nothing was counted
     */
    public DayCounts tally(Countable what) {
        for (int i = 0; i < tallies.size(); i++) {
            if (tallies.get(i).what().equals(what)) {
                return tallies.get(i);
            }
        }
        return DayCounts.empty(what);
    }

    /**
     * This with another tally.
     *
     * @param tally in the place of the one of the same
     * @return the state after it
     */
    public MemberState tallied(DayCounts tally) {
        List<DayCounts> next = new ArrayList<>(tallies);
        next.removeIf(one -> one.what().equals(tally.what()));
        next.add(tally);
        return tallied(next);
    }

    /**
     * This with other tallies.
     *
     * @param next all of them
     * @return the state after it
     */
    public MemberState tallied(List<DayCounts> next) {
        return new MemberState(
                id,
                version,
                membership,
                joinedAt,
                lifeStart,
                program,
                lastAt,
                spend,
                days,
                ladders,
                waiting,
                birthday,
                next);
    }

    /**
     * Looks up a waiting order.
     *
     * @param order which
     * @return the order if it waits to count
     */
    public Optional<WaitingOrder> waiting(OrderKey order) {
        for (WaitingOrder candidate : waiting) {
            if (candidate.order().equals(order)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
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
