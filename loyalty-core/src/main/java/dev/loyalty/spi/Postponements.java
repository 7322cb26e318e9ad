package dev.loyalty.spi;

import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Members for whom what time does has failed: when it is tried again. {@link MemberDirectory#due} leaves out those who are postponed.
 *
 * <p>What the implementer must guarantee, and {@code MemberStoreContract} checks: what is written here is seen by all who ask after it, and
 * lasts as long as the members do; an erasure ({@link dev.loyalty.member.Texts#erased()}) clears what is said of its member, whose text may
 * hold anything. Thread-safe.
 */
public interface Postponements {

    /**
     * A member for whom it has failed.
     *
     * @param member who
     * @param failures how often in a row
     * @param until when it is tried again
     * @param error what it failed with last
     */
    record Postponed(MemberId member, int failures, Instant until, String error) {}

    /**
     * Keeps them in this process, for as long as it lives.
     *
     * @return postponements of nobody
     */
    static Postponements inMemory() {
        return new KeptPostponements();
    }

    /**
     * Postpones members, in place of what was said of them before.
     *
     * @param members who, until when
     */
    void postpone(Collection<Postponed> members);

    /**
     * Forgets that it has failed.
     *
     * @param members who
     */
    void clear(Collection<MemberId> members);

    /**
     * What is known of members.
     *
     * @param members who
     * @return those for whom it has failed, also those who may be tried again
     */
    Map<MemberId, Postponed> of(Collection<MemberId> members);

    /**
     * Whether a member waits.
     *
     * @param member who
     * @param now the instant
     * @return whether it is not tried again before a later instant
     */
    default boolean isPostponed(MemberId member, Instant now) {
        return of(List.of(member)).values().stream()
                .anyMatch(each -> each.until().isAfter(now));
    }

    /**
     * How many are postponed.
     *
     * @param now those that may be tried again at this instant do not count
     * @param limit how many at most are counted
     * @return how many
     */
    int count(Instant now, int limit);
}
