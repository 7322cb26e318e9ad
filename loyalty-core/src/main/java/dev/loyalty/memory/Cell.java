package dev.loyalty.memory;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Texts;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one member. Changed under its lock alone; read without it.
 *
 * <p>The state's version is the number of entries, and the state is published last: whoever reads the state first and then no
 * entry beyond its version sees both as of one moment.
 */
final class Cell {

    private final MemberId member;
    private final ReentrantLock lock = new ReentrantLock();
    private final EntryLog log = new EntryLog();
    private volatile @Nullable MemberState state;
    private volatile @Nullable Personal personal;
    private @Nullable Instant nextDue;
    private boolean abandoned;

    Cell(MemberId member) {
        this.member = member;
    }

    MemberId member() {
        return member;
    }

    /**
     * Waits for the other steps of this member.
     *
     * @throws IllegalStateException if this thread is in a step of this member: a decision does not call the store
     */
    void lock() {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "a decision about member " + member + " updates the same member: a decision must be pure");
        }
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    /** Whether this cell was removed while others waited for its lock. */
    boolean isAbandoned() {
        return abandoned;
    }

    void abandon() {
        abandoned = true;
    }

    @Nullable
    MemberState state() {
        return state;
    }

    /** How many entries there are. */
    int size() {
        return size(state);
    }

    @Nullable
    Instant nextDue() {
        return nextDue;
    }

    @Nullable
    Personal personal() {
        return personal;
    }

    EntryLog log() {
        return log;
    }

    MemberRecord record(int newestProgram, Set<Ref> facts) {
        MemberState now = state;
        return new MemberRecord(member, now, newestProgram, found(facts, size(now)));
    }

    /**
     * Checks that a commit continues what is here.
     *
     * @throws IllegalStateException if it does not; says what would
     */
    void requireFits(Commit<?> commit) {
        long version = size();
        for (Entry entry : commit.entries()) {
            version++;
            if (entry.seq() != version) {
                throw new IllegalStateException(
                        "entry %s of member %s must be numbered %s".formatted(entry.seq(), member, version));
            }
        }
        MemberState next = commit.next();
        if (next.version() != version || version == 0 || !next.id().equals(member)) {
            throw new IllegalStateException(
                    "after its last entry, %s, member %s must have the state of version %s, but this is %s of version %s"
                            .formatted(version, member, Math.max(1, version), next.id(), next.version()));
        }
        for (Delivery delivery : commit.deliveries()) {
            if (!delivery.member().equals(member)) {
                throw new IllegalStateException(
                        "a commit of member " + member + " must not queue a delivery of member " + delivery.member());
            }
        }
    }

    /** Writes a commit that fits and returns the last entry. */
    Entry write(Commit<?> commit) {
        int size = size();
        log.append(commit.entries(), size);
        Texts texts = commit.texts();
        if (!texts.equals(Texts.NONE)) {
            personal = Personal.after(personal, texts, commit.next().version());
        }
        nextDue = commit.nextDue();
        state = commit.next();
        return log.at(size + commit.entries().size() - 1);
    }

    /** What is found where there is nothing. */
    static Map<Ref, List<Entry>> nothing(Set<Ref> facts) {
        Map<Ref, List<Entry>> found = new HashMap<>();
        facts.forEach(ref -> found.put(ref, List.of()));
        return found;
    }

    /** Most decisions need one command and one order. */
    private Map<Ref, List<Entry>> found(Set<Ref> facts, int size) {
        Iterator<Ref> refs = facts.iterator();
        return switch (facts.size()) {
            case 0 -> Map.of();
            case 1 -> {
                Ref only = refs.next();
                yield Map.of(only, log.find(only, size));
            }
            case 2 -> {
                Ref one = refs.next();
                Ref two = refs.next();
                yield Map.of(one, log.find(one, size), two, log.find(two, size));
            }
            default -> {
                Map<Ref, List<Entry>> found = new HashMap<>(facts.size() * 2);
                refs.forEachRemaining(ref -> found.put(ref, log.find(ref, size)));
                yield found;
            }
        };
    }

    private static int size(@Nullable MemberState state) {
        return state == null ? 0 : (int) state.version();
    }
}
