package dev.loyalty.memory;

import dev.loyalty.member.StreamState;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.Slice;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who there is, in order, and whose time has come. Ids are sorted when somebody asks, and only those that are new. */
final class InMemoryDirectory implements MemberDirectory {

    private final Queue<MemberId> newcomers = new ConcurrentLinkedQueue<>();
    private final ReentrantLock sorting = new ReentrantLock();
    private MemberId[] sorted = {};
    private final DueIndex due = new DueIndex();
    private final JudgedIndex judged;
    private final Postponements postponements;

    InMemoryDirectory(Cells cells, Postponements postponements) {
        this.postponements = postponements;
        this.judged = new JudgedIndex(cells, () -> Arrays.asList(sorted()));
    }

    /** Takes note of what was written to a cell that is held. Of a thing that members share, there is nothing to note. */
    void changed(Cell cell, @Nullable StreamState before, StreamState after, @Nullable Instant dueBefore) {
        if (before != null && JudgedIndex.isSame(before, after) && Objects.equals(dueBefore, cell.nextDue())) {
            return; // as with most writes
        }
        cell.stream().fold(member -> changed(cell, member, before, after, dueBefore), thing -> cell);
    }

    private Cell changed(
            Cell cell, MemberId member, @Nullable StreamState before, StreamState after, @Nullable Instant dueBefore) {
        if (before == null) {
            newcomers.add(member);
        }
        judged.changed(before, after);
        due.moved(member, dueBefore, cell.nextDue());
        return cell;
    }

    @Override
    public List<MemberId> page(@Nullable MemberId after, int limit) {
        MemberId[] all = sorted();
        int from = 0;
        if (after != null) {
            int place = Arrays.binarySearch(all, after);
            from = place < 0 ? -place - 1 : place + 1;
        }
        return List.of(Arrays.copyOfRange(all, from, from + Math.min(limit, all.length - from)));
    }

    @Override
    public List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit) {
        Set<MemberId> members = new LinkedHashSet<>();
        Predicate<MemberId> wanted =
                member -> !without.contains(Slice.of(member)) && !postponements.isPostponed(member, now);
        due.collect(now, wanted, limit, members);
        judged.collectBelow(programInForce, wanted, limit, members);
        return List.copyOf(members);
    }

    private MemberId[] sorted() {
        sorting.lock();
        try {
            Collection<MemberId> drained = drained();
            if (!drained.isEmpty()) {
                MemberId[] wider = Arrays.copyOf(sorted, sorted.length + drained.size());
                int place = sorted.length;
                for (MemberId newcomer : drained) {
                    wider[place++] = newcomer;
                }
                Arrays.sort(wider);
                sorted = wider;
            }
            return sorted;
        } finally {
            sorting.unlock();
        }
    }

    private Collection<MemberId> drained() {
        Collection<MemberId> drained = new ArrayList<>();
        for (MemberId next = newcomers.poll(); next != null; next = newcomers.poll()) {
            drained.add(next);
        }
        return drained;
    }
}
