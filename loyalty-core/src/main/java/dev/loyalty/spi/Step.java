package dev.loyalty.spi;

import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.value.MemberId;
import java.util.Set;
import java.util.function.Function;

/**
 * One atomic change of one member.
 *
 * @param member whose
 * @param facts the references whose entries the decision needs
 * @param decide the decision: pure, so it may be asked on any thread and any number of times; the last answer holds
 * @param <A> what the caller is told
 */
public record Step<A>(MemberId member, Set<Ref> facts, Function<MemberRecord, Decision<A>> decide) {

    /** Copies the facts. */
    public Step {
        facts = Set.copyOf(facts);
    }
}
