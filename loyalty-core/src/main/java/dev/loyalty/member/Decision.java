package dev.loyalty.member;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about one stream asks of the store.
 *
 * @param <A> what the caller is told
 */
public sealed interface Decision<A> {

    /**
     * Write nothing: a refusal, or a replay.
     *
     * @param answer what the caller is told
     * @param <A> its type
     */
    record Keep<A>(A answer) implements Decision<A> {}

    /**
     * Write all of this in one commit, or nothing.
     *
     * @param next the state after it
     * @param entries the entries to append, numbered on from the stream's version; may be empty, where only deliveries are queued
     *     or the state is rebuilt
     * @param deliveries what is queued
     * @param texts what is written to the rows that can be erased; none of a shared thing
     * @param nextDue no later than the first instant at which time alone would make an entry; null for never, as of a shared thing
     * @param queuedAt since when what is queued waits: the engine's clock, whatever the entries say
     * @param answer what the caller is told
     * @param <A> its type
     */
    record Commit<A>(
            StreamState next,
            List<Entry> entries,
            List<Delivery> deliveries,
            Texts texts,
            @Nullable Instant nextDue,
            Instant queuedAt,
            A answer)
            implements Decision<A> {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if something is written of a stream that only the other kind of streams has
         */
        public Commit {
            entries = List.copyOf(entries);
            deliveries = List.copyOf(deliveries);
            boolean ofMember = next instanceof MemberState;
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (!(ofMember ? entry.shared() : entry.events()).isEmpty()) {
                    throw new IllegalArgumentException(
                            "what happened to members and to shared things is kept apart, but of %s there is %s"
                                    .formatted(next.id(), entries));
                }
            }
            if (!ofMember && (nextDue != null || !texts.equals(Texts.NONE))) {
                throw new IllegalArgumentException("time does nothing to %s, and it has no texts".formatted(next.id()));
            }
        }

        /**
         * Checks that it continues what a store has. Every store asks before it writes.
         *
         * @param stream whose step it is
         * @param version the number of the stream's last entry; 0 if there is none
         * @throws IllegalStateException if it does not; says what would
         */
        public void requireFits(StreamId stream, long version) {
            long last = version;
            for (int i = 0; i < entries.size(); i++) {
                last++;
                if (entries.get(i).seq() != last) {
                    throw new IllegalStateException("entry %s of %s must be numbered %s"
                            .formatted(entries.get(i).seq(), stream.named(), last));
                }
            }
            if (next.version() != last || last == 0 || !next.id().equals(stream)) {
                throw new IllegalStateException(
                        "after its last entry, %s, %s must have the state of version %s, but this is %s of version %s"
                                .formatted(last, stream.named(), Math.max(1, last), next.id(), next.version()));
            }
            for (int i = 0; i < deliveries.size(); i++) {
                if (!deliveries.get(i).stream().equals(stream)) {
                    throw new IllegalStateException("a commit of %s must not queue a delivery of %s"
                            .formatted(
                                    stream.named(), deliveries.get(i).stream().named()));
                }
            }
        }
    }

    /**
     * Load these too, beside what was asked for before, and ask again.
     *
     * @param facts the further references
     * @param <A> the type of the answer to come
     */
    record More<A>(Set<Ref> facts) implements Decision<A> {

        /** Copies the set. */
        public More {
            facts = Set.copyOf(facts);
        }

        /**
         * What is to be loaded for the next time it is asked.
         *
         * @param known what it was given
         * @return that, and what it asks for
         * @throws IllegalStateException if it was given all of it: it would ask for ever
         */
        public Set<Ref> beside(Set<Ref> known) {
            Set<Ref> all = new HashSet<>(known);
            if (!all.addAll(facts)) {
                throw new IllegalStateException(
                        "a decision asks for more facts, but was given all of them: it would ask for ever for "
                                + facts);
            }
            return all;
        }
    }
}
