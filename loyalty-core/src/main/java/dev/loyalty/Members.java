package dev.loyalty;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.Entry;
import dev.loyalty.internal.CommandGateway;
import dev.loyalty.internal.Limits;
import dev.loyalty.internal.Maintenance;
import dev.loyalty.internal.Queries;
import dev.loyalty.member.Audience;
import dev.loyalty.member.Explanation;
import dev.loyalty.member.HistoryPage;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.rules.journal.Evolve;
import dev.loyalty.value.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The room for members: what the shop says of them, and what it asks. What it says is recorded as {@link LoyaltyEngine#record} does;
 * questions never throw for a stranger, and are right before the background work ran.
 *
 * <p>Thread-safe.
 */
public final class Members {

    private final LoyaltyEngine engine;
    private final Queries queries;
    private final Maintenance maintenance;

    Members(LoyaltyEngine engine, Queries queries, Maintenance maintenance) {
        this.engine = engine;
        this.queries = queries;
        this.maintenance = maintenance;
    }

    /**
     * Becomes a member.
     *
     * @param enrolment who, and when
     * @return what became of it
     */
    public Outcome enrol(Enrolment enrolment) {
        return engine.record(enrolment);
    }

    /**
     * The net spend is adjusted by hand.
     *
     * @param adjustment by how much, and why
     * @return what became of it
     */
    public Outcome adjust(Adjustment adjustment) {
        return engine.record(adjustment);
    }

    /**
     * A tier is given by hand.
     *
     * @param pin which, and why
     * @return what became of it
     */
    public Outcome pin(TierPin pin) {
        return engine.record(pin);
    }

    /**
     * A tier given by hand ends.
     *
     * @param unpin whose, and why
     * @return what became of it
     */
    public Outcome unpin(TierUnpin unpin) {
        return engine.record(unpin);
    }

    /**
     * Locale or attributes changed.
     *
     * @param update the whole profile
     * @return what became of it
     */
    public Outcome profile(ProfileUpdate update) {
        return engine.record(update);
    }

    /**
     * A member is frozen.
     *
     * @param freeze whom, and why
     * @return what became of it
     */
    public Outcome freeze(Freeze freeze) {
        return engine.record(freeze);
    }

    /**
     * A frozen member is judged again.
     *
     * @param unfreeze whom, and why
     * @return what became of it
     */
    public Outcome unfreeze(Unfreeze unfreeze) {
        return engine.record(unfreeze);
    }

    /**
     * Everything personal is erased.
     *
     * @param erasure whose
     * @return what became of it
     */
    public Outcome erase(Erasure erasure) {
        return engine.record(erasure);
    }

    /**
     * Standing, progress and benefits of somebody, as of one instant.
     *
     * @param customer who
     * @return the view; for a stranger one without tier
     */
    public MemberView view(CustomerId customer) {
        return CommandGateway.guarded(() -> queries.view(customer));
    }

    /**
     * Why somebody stands where they stand: ladder by ladder what is measured, tier by tier what is missing. What of each order counts
     * is told by {@link Orders#explain}. Reads the customer's whole journal, a part at a time.
     *
     * @param customer who
     * @return the explanation
     */
    public Explanation explain(CustomerId customer) {
        return CommandGateway.guarded(() -> queries.explain(customer));
    }

    /**
     * The newest page of what happened.
     *
     * @param customer whose
     * @param audience for whom it is told
     * @param limit how many journal entries it tells at most
     * @return the page, newest first
     */
    public HistoryPage history(CustomerId customer, Audience audience, int limit) {
        return history(customer, audience, Long.MAX_VALUE, limit);
    }

    /**
     * A further page of what happened.
     *
     * @param customer whose
     * @param audience for whom it is told
     * @param before what the page before gave as {@link HistoryPage#next()}
     * @param limit how many journal entries it tells at most
     * @return the page, newest first
     */
    public HistoryPage history(CustomerId customer, Audience audience, long before, int limit) {
        Limits.require(limit);
        return CommandGateway.guarded(() -> queries.history(customer, audience, before, limit));
    }

    /**
     * A page of somebody's journal as it is recorded, oldest first: for reports and audits that need causes and figures rather than
     * sentences. What time has done since, and nobody has recorded yet, is not in it.
     *
     * @param customer whose
     * @param after the number of the last entry of the page before; 0 for the first page
     * @param limit how many at most
     * @return the entries; empty after the last one, and for a stranger
     */
    public List<Entry> journal(CustomerId customer, long after, int limit) {
        Limits.require(limit);
        return CommandGateway.guarded(() -> queries.journal(customer, after, limit));
    }

    /**
     * What is true of somebody after an entry: for reports that go through a {@link #journal} and need more than its events tell. Begins
     * with {@link MemberState#unknown}. Reads nothing.
     *
     * @param before what was true before; its version is the entry's number less one
     * @param entry the entry
     * @return what is true after it
     */
    public MemberState after(MemberState before, Entry entry) {
        return Evolve.entry(before, entry);
    }

    /**
     * A page of all of whom something is recorded, by id.
     *
     * @param after the last of the page before; null for the first page
     * @param limit how many at most
     * @return the customers
     */
    public List<CustomerId> page(@Nullable CustomerId after, int limit) {
        Limits.require(limit);
        return CommandGateway.guarded(() -> maintenance.page(after, limit));
    }

    /**
     * Whether somebody's stored state equals the fold of the journal, as it always should.
     *
     * @param customer whose
     * @return what was found
     */
    public Verification verify(CustomerId customer) {
        return CommandGateway.guarded(() -> maintenance.verify(customer));
    }

    /**
     * Replaces somebody's stored state by the fold of the journal. It must be readable: a state that is damaged has to be brought back first.
     *
     * @param customer whose
     * @return what was found before; if it agreed, nothing was written
     * @throws IllegalStateException if the journal is not whole: it ends before or after the stored state
     * @throws dev.loyalty.command.CorruptDataException if the state or an entry cannot be read
     */
    public Verification rebuild(CustomerId customer) {
        return CommandGateway.guarded(() -> maintenance.rebuild(customer));
    }

    /**
     * Queues a customer's group assignments anew, whatever is known to be assigned: repairs groups that were changed in the shop.
     *
     * @param customer whose
     */
    public void resync(CustomerId customer) {
        CommandGateway.guarded(() -> maintenance.resync(customer));
        engine.wake();
    }
}
