package dev.loyalty.spi;

import dev.loyalty.event.Ref;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.SharedRecord;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.SharedId;
import dev.loyalty.value.StreamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the streams of one program: its members, and the things that they share. The heart of persistence: everything that is written, is
 * written by {@link #update}. A store treats all streams alike, by the text of their ids; the directory, postponements, texts and
 * questions across journals are about members alone.
 *
 * <p>What the implementer must guarantee, and {@code MemberStoreContract} checks:
 *
 * <ul>
 *   <li>A step's commit is atomic: state, entries, deliveries and texts are all there, or nothing is.
 *   <li>Steps of one stream are serial: each decision sees the state and all entries of every commit before it. A store may
 *       lock, or compare-and-swap and ask again. Facts are read after the lock was granted, or in one snapshot with the state.
 *   <li>Entries are appended as given, numbered without gaps, and never changed. A commit whose entries or state do not continue
 *       what is there fails and leaves nothing behind.
 *   <li>An entry is found by everything that it mentions ({@link dev.loyalty.event.Entry#mentions}), whatever its kind, also one that the
 *       store has never seen before: another kind, scope or name, to the letter, is another thing.
 *   <li>An exception of the decision leaves nothing behind and reaches the caller as it is.
 *   <li>A decision that asks for {@code More} is asked again with these facts beside those before.
 * </ul>
 *
 * <p>Thread-safe.
 */
public interface MemberStore {

    /**
     * Runs one step.
     *
     * @param step the step
     * @param <A> what the caller is told
     * @return what the decision answered
     * @throws StoreException if the store failed; it says what is known of the effect
     */
    <A> A update(Step<A> step);

    /**
     * Runs many steps, those of one stream in the order given. Each is done or fails alone. A store that cannot be reached ends the
     * batch at once, rather than let each step wait for it. By default one is run after the other, as by {@link #update}.
     *
     * @param steps the steps
     * @param <A> what the callers are told
     * @return what became of each, in the order given
     * @throws StoreException if the store as a whole failed: steps may or may not have been done
     */
    default <A> List<Result<A>> updateAll(List<Step<A>> steps) {
        return steps.stream().map(step -> Result.of(() -> update(step))).toList();
    }

    /**
     * The same, but waits for nobody: a step whose stream somebody else has at this moment fails with a {@link StoreException} that says
     * that nothing happened. By default it waits.
     *
     * @param steps the steps
     * @param <A> what the callers are told
     * @return what became of each, in the order given
     * @throws StoreException if the store as a whole failed: steps may or may not have been done
     */
    default <A> List<Result<A>> tryAll(List<Step<A>> steps) {
        return updateAll(steps);
    }

    /**
     * Reads a stream and facts, as of one moment, without locking anybody out.
     *
     * @param stream which
     * @param facts the references whose entries are needed
     * @return the record, as {@link StreamRecord#of} makes it; without state if nothing is known of the stream
     * @throws StoreException if the store failed
     */
    StreamRecord read(StreamId stream, Set<Ref> facts);

    /**
     * Reads a member.
     *
     * @param member whose
     * @param facts the references whose entries are needed
     * @return the record; without state if nothing is known of the member
     * @throws StoreException if the store failed
     */
    default MemberRecord read(MemberId member, Set<Ref> facts) {
        return (MemberRecord) read((StreamId) member, facts);
    }

    /**
     * Reads a thing that members share.
     *
     * @param thing which
     * @param facts the references whose entries are needed
     * @return the record; without state if nothing is known of the thing
     * @throws StoreException if the store failed
     */
    default SharedRecord read(SharedId thing, Set<Ref> facts) {
        return (SharedRecord) read((StreamId) thing, facts);
    }

    /**
     * Reads many members, without facts and without locking anybody out. Each is as of one moment; not all as of the same.
     *
     * @param members whose
     * @return the records by member; without state of whom nothing is known
     * @throws StoreException if the store failed
     */
    default Map<MemberId, MemberRecord> readAll(Collection<MemberId> members) {
        Map<MemberId, MemberRecord> records = new HashMap<>();
        members.forEach(member -> records.computeIfAbsent(member, each -> read(each, Set.of())));
        return records;
    }

    /** {@return who there is} */
    MemberDirectory directory();

    /** {@return what happened} */
    Journal journal();

    /** {@return who works off which members} */
    LeaseStore leases();

    /** {@return for whom what time does has failed} */
    Postponements postponements();

    /** {@return what is to be told} */
    DeliveryQueue deliveries();

    /** {@return the published versions of the program} */
    ProgramRegistry programs();

    /** {@return what can be erased} */
    ErasableTexts texts();

    /**
     * Whether what is written on this thread now is committed later, by the host: then nothing that rests on it may be written elsewhere
     * before.
     *
     * @return by default no
     * @throws StoreException if it cannot be told
     */
    default boolean commitsLater() {
        return false;
    }

    /**
     * The same members, never in a transaction of the host: for workers and jobs.
     *
     * @return by default this store
     */
    default MemberStore background() {
        return this;
    }
}
