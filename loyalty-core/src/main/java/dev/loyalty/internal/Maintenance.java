package dev.loyalty.internal;

import dev.loyalty.Verification;
import dev.loyalty.event.Delivery;
import dev.loyalty.member.Decision;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Texts;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.delivery.Queueing;
import dev.loyalty.rules.time.Advance;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps stored states and assigned groups right: verifies, rebuilds, assigns anew. Thread-safe. */
public final class Maintenance {

    private final MemberStore store;
    private final CommandGateway gateway;
    private final Queries queries;

    /**
     * Cares for a store.
     *
     * @param store which
     * @param gateway through which it writes
     * @param queries with which it reads
     */
    public Maintenance(MemberStore store, CommandGateway gateway, Queries queries) {
        this.store = store;
        this.gateway = gateway;
        this.queries = queries;
    }

    /**
     * A page of all of whom something is recorded.
     *
     * @param after the last of the page before; null for the first page
     * @param limit how many at most
     * @return the customers
     */
    public List<CustomerId> page(@Nullable CustomerId after, int limit) {
        return store.directory().page(after == null ? null : MemberId.of(after), limit).stream()
                .map(member -> CustomerId.of(member.value()))
                .toList();
    }

    /**
     * Whether a stored state equals the fold of the whole journal.
     *
     * @param customer whose
     * @return what was found
     */
    public Verification verify(CustomerId customer) {
        MemberRecord record = queries.record(customer);
        MemberState folded = queries.fold(customer);
        while (folded.version() != record.version()
                && record.version() != queries.record(customer).version()) {
            record = queries.record(customer);
            folded = queries.fold(customer);
        }
        MemberState stored = record.state();
        boolean agrees = stored == null ? folded.version() == 0 : stored.equals(folded);
        return new Verification(customer, folded.version(), stored, folded, agrees);
    }

    /**
     * Replaces a stored state by the fold of the journal. If what time does had failed for the member, it is tried again at once.
     *
     * @param customer whose
     * @return what was found before
     * @throws IllegalStateException if the journal itself is not whole: it ends before or after the stored state
     */
    public Verification rebuild(CustomerId customer) {
        Verification found = rebuilt(customer);
        store.postponements().clear(List.of(MemberId.of(customer)));
        return found;
    }

    private Verification rebuilt(CustomerId customer) {
        Verification found = verify(customer);
        while (!found.agrees()) {
            MemberState folded = found.folded();
            MemberState stored = found.stored();
            long version = stored == null ? 0 : stored.version();
            if (folded.version() != version) {
                throw new IllegalStateException(
                        "customer %s has a state of version %d, but a journal of %d entries: restore what is missing first"
                                .formatted(customer, version, folded.version()));
            }
            boolean rebuilt = gateway.update(gateway.step(
                    MemberId.of(customer),
                    Set.of(),
                    (record, history) -> record.version() != folded.version()
                            ? new Decision.Keep<>(false)
                            : commit(folded, history, List.of(), gateway.now(), true)));
            if (rebuilt) {
                return found;
            }
            found = verify(customer);
        }
        return found;
    }

    /**
     * Queues a customer's group assignments anew.
     *
     * @param customer whose
     * @return how many were queued
     */
    public int resync(CustomerId customer) {
        return gateway.update(gateway.step(MemberId.of(customer), Set.of(), (record, history) -> {
            MemberState state = record.state();
            List<Delivery> wishes = state == null ? List.of() : Queueing.wishes(state, history, Delivery.ALWAYS);
            return state == null || wishes.isEmpty()
                    ? new Decision.Keep<>(0)
                    : commit(state, history, wishes, gateway.now(), wishes.size());
        }));
    }

    private static <A> Decision<A> commit(
            MemberState state, ProgramHistory history, List<Delivery> deliveries, Instant now, A answer) {
        return new Decision.Commit<>(
                state, List.of(), deliveries, Texts.NONE, Advance.nextDue(state, history), now, answer);
    }
}
