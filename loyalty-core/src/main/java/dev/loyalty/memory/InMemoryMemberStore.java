package dev.loyalty.memory;

import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.Decision.More;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.StreamState;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.ErasableTexts;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.LaneQueue;
import dev.loyalty.spi.LeaseStore;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.ProgramRegistry;
import dev.loyalty.spi.Step;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The streams of one program: a cell for each, and beside the cells what is searched across members. */
final class InMemoryMemberStore implements MemberStore {

    private final Cells cells = new Cells();
    private final Postponements postponements = Postponements.inMemory();
    private final InMemoryDirectory directory = new InMemoryDirectory(cells, postponements);
    private final InMemoryLanes lanes = new InMemoryLanes();
    private final DeliveryQueue deliveries = new LaneQueue(lanes);
    private final InMemoryPrograms programs = new InMemoryPrograms();
    private final Journal journal = new InMemoryJournal(cells);
    private final LeaseStore leases = new InMemoryLeases();
    private final ErasableTexts texts = new InMemoryTexts(cells);

    @Override
    public <A> A update(Step<A> step) {
        while (true) {
            Cell cell = cells.of(step.stream());
            StreamRecord record = cell.record(programs.newest(), step.facts());
            synchronized (cell) {
                if (!cell.isAbandoned()) {
                    return decidedIn(cell, step, record);
                }
            }
        }
    }

    @Override
    public StreamRecord read(StreamId stream, Set<Ref> facts) {
        Cell cell = cells.find(stream);
        int newest = programs.newest();
        return cell != null ? cell.record(newest, facts) : StreamRecord.of(stream, null, newest, Cell.nothing(facts));
    }

    @Override
    public MemberDirectory directory() {
        return directory;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public LeaseStore leases() {
        return leases;
    }

    @Override
    public Postponements postponements() {
        return postponements;
    }

    @Override
    public DeliveryQueue deliveries() {
        return deliveries;
    }

    @Override
    public ProgramRegistry programs() {
        return programs;
    }

    @Override
    public ErasableTexts texts() {
        return texts;
    }

    /** Somebody of whom nothing is known has a cell, which lasts if something is written. */
    private <A> A decidedIn(Cell cell, Step<A> step, StreamRecord record) {
        cell.beginStep();
        try {
            return decided(cell, step, record);
        } finally {
            cell.endStep();
            if (cell.state() == null) {
                cell.abandon();
                cells.remove(cell);
            }
        }
    }

    private <A> A decided(Cell cell, Step<A> step, StreamRecord before) {
        Set<Ref> facts = step.facts();
        StreamRecord record = cell.isAt(before, programs.newest()) ? before : cell.record(programs.newest(), facts);
        while (true) {
            Decision<A> decision = step.decide().apply(record);
            if (decision instanceof Keep<A> keep) {
                return keep.answer();
            }
            if (decision instanceof Commit<A> commit) {
                write(cell, commit);
                return commit.answer();
            }
            facts = ((More<A>) decision).beside(facts);
            record = cell.record(programs.newest(), facts);
        }
    }

    private void write(Cell cell, Commit<?> commit) {
        commit.requireFits(cell.stream(), cell.size());
        StreamState before = cell.state();
        Instant dueBefore = cell.nextDue();
        cell.write(commit);
        directory.changed(cell, before, commit.next(), dueBefore);
        if (!commit.deliveries().isEmpty()) {
            lanes.queue(commit.deliveries(), commit.queuedAt());
        }
        if (commit.texts().erased()) {
            postponements.clear(cell.stream().fold(List::of, thing -> List.of()));
        }
    }
}
