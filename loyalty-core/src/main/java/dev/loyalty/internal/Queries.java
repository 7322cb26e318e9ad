package dev.loyalty.internal;

import dev.loyalty.event.Entry;
import dev.loyalty.member.Audience;
import dev.loyalty.member.Explanation;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.HistoryPage;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.answer.Answers;
import dev.loyalty.rules.answer.Explaining;
import dev.loyalty.rules.answer.Telling;
import dev.loyalty.rules.journal.Evolve;
import dev.loyalty.rules.spend.SpendByOrder;
import dev.loyalty.rules.time.Advance;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers questions from what the store holds. Thread-safe. */
public final class Queries {

    private static final int PAGE = 1000;

    private final MemberStore store;
    private final Programs programs;
    private final Supplier<Instant> now;

    /**
     * Reads a store.
     *
     * @param store what is read
     * @param programs the versions of the program
     * @param now the engine's clock
     */
    public Queries(MemberStore store, Programs programs, Supplier<Instant> now) {
        this.store = store;
        this.programs = programs;
        this.now = now;
    }

    /**
     * Everything that is asked of somebody, as of now.
     *
     * @param customer who
     * @return the view
     */
    public MemberView view(CustomerId customer) {
        MemberState state = state(customer);
        return Sound.checked(
                state, programs.history(), () -> Answers.view(customer, state, programs.history(), now.get()));
    }

    /**
     * Why somebody stands where they stand.
     *
     * @param customer who
     * @return the explanation
     */
    public Explanation explain(CustomerId customer) {
        MemberState stored = state(customer);
        MemberView view = Answers.view(customer, stored, programs.history(), now.get());
        SpendByOrder tally = tally(stored, Set.of());
        tally.add(Advance.to(stored, programs.history(), view.asOf()).entries());
        return Explaining.explain(view, tally, programs.history());
    }

    /**
     * A member's spend taken apart.
     *
     * @param stored the member
     * @param asked the orders that are kept apart
     * @return the spend, up to the member's last entry
     */
    SpendByOrder tally(MemberState stored, Set<OrderKey> asked) {
        SpendByOrder tally = new SpendByOrder(asked, unknown(stored.id()));
        List<Entry> entries = page(stored, 0, PAGE);
        while (!entries.isEmpty()) {
            tally.add(entries);
            entries = page(stored, tally.state().version(), PAGE);
        }
        return tally;
    }

    /** Entries of a member's journal after a number, up to the member's last one. */
    List<Entry> page(MemberState stored, long after, int limit) {
        int left = (int) Math.min(limit, stored.version() - after);
        return left <= 0 ? List.of() : store.journal().after(stored.id(), after, left);
    }

    /**
     * A page of what happened, newest first.
     *
     * @param customer whose
     * @param audience for whom it is told
     * @param before where it begins
     * @param limit how many entries it tells at most
     * @return the page
     */
    public HistoryPage history(CustomerId customer, Audience audience, long before, int limit) {
        MemberId member = MemberId.of(customer);
        List<Entry> entries = store.journal().before(member, before, limit);
        if (entries.isEmpty()) {
            return new HistoryPage(List.of(), OptionalLong.empty());
        }
        long oldest = entries.get(entries.size() - 1).seq();
        Map<Long, Note> notes = audience == Audience.STAFF
                ? store.texts().notes(member, oldest, entries.get(0).seq())
                : Map.of();
        List<HistoryLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            LoyaltyProgram program = programs.history().inForceAt(entry.effectiveAt());
            List<HistoryLine> told = new ArrayList<>(Telling.lines(entry, notes.get(entry.seq()), audience, program));
            for (int i = told.size() - 1; i >= 0; i--) {
                lines.add(told.get(i));
            }
        }
        return new HistoryPage(lines, oldest > 1 ? OptionalLong.of(oldest) : OptionalLong.empty());
    }

    /**
     * A page of a journal as it is recorded, oldest first.
     *
     * @param customer whose
     * @param after the number of the last entry of the page before
     * @param limit how many at most
     * @return the entries
     */
    public List<Entry> journal(CustomerId customer, long after, int limit) {
        return store.journal().after(MemberId.of(customer), after, limit);
    }

    /**
     * Whose an order is.
     *
     * @param order which
     * @return the customers under whom it is known
     */
    public List<CustomerId> owners(OrderKey order) {
        return store.journal().owners(Mention.of(order)).stream()
                .map(member -> CustomerId.of(member.value()))
                .toList();
    }

    /**
     * Orders that are known under more than one customer.
     *
     * @param after the last of the page before; null for the first page
     * @param limit how many at most
     * @return the orders
     */
    public List<OrderKey> shared(@Nullable OrderKey after, int limit) {
        Mention last = after == null ? null : Mention.of(after);
        return store.journal().shared(Mention.Kind.ORDER, last, limit).stream()
                .map(mention -> new OrderKey(mention.name()))
                .toList();
    }

    /**
     * The stored record of a member, without facts.
     *
     * @param customer whose
     * @return the record
     */
    public MemberRecord record(CustomerId customer) {
        MemberRecord record = store.read(MemberId.of(customer), Set.of());
        if (record.newestProgram() > programs.history().newest().number()) {
            programs.refresh();
        }
        return record;
    }

    /**
     * The fold of a journal.
     *
     * @param customer whose
     * @return the state after its last entry
     */
    public MemberState fold(CustomerId customer) {
        MemberId member = MemberId.of(customer);
        MemberState state = unknown(member);
        List<Entry> entries = store.journal().after(member, 0, PAGE);
        while (!entries.isEmpty()) {
            state = Evolve.journal(state, entries);
            entries = store.journal().after(member, state.version(), PAGE);
        }
        return state;
    }

    /** The stored state, also of somebody of whom nothing is known. */
    MemberState state(CustomerId customer) {
        return record(customer).stateIn(currency());
    }

    private MemberState unknown(MemberId member) {
        return MemberState.unknown(member, currency());
    }

    private Currency currency() {
        return programs.history().newest().program().currency();
    }
}
