package dev.loyalty.spi;

import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.SharedRecord;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.SharedId;
import dev.loyalty.value.StreamId;
import java.util.Set;
import java.util.function.Function;

/**
 * One atomic change of one stream: of a member, or of a thing that members share.
 *
 * @param stream whose
 * @param facts the references whose entries the decision needs
 * @param decide the decision: pure, so it may be asked on any thread and any number of times; the last answer holds
 * @param <A> what the caller is told
 */
public record Step<A>(StreamId stream, Set<Ref> facts, Function<StreamRecord, Decision<A>> decide) {

    /** Copies the facts. */
    public Step {
        facts = Set.copyOf(facts);
    }

    /**
     * A change of a member.
     *
     * @param member whose
     * @param facts the references whose entries the decision needs
     * @param decide the decision
     * @param <A> what the caller is told
     * @return the step
     */
    public static <A> Step<A> of(MemberId member, Set<Ref> facts, Function<MemberRecord, Decision<A>> decide) {
        return new Step<>(member, facts, record -> decide.apply((MemberRecord) record));
    }

    /**
     * A change of a thing that members share.
     *
     * @param thing which
     * @param facts the references whose entries the decision needs
     * @param decide the decision
     * @param <A> what the caller is told
     * @return the step
     */
    public static <A> Step<A> of(SharedId thing, Set<Ref> facts, Function<SharedRecord, Decision<A>> decide) {
        return new Step<>(thing, facts, record -> decide.apply((SharedRecord) record));
    }
}
