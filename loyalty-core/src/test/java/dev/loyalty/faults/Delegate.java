package dev.loyalty.faults;

import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.ErasableTexts;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.LeaseStore;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.ProgramRegistry;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.value.StreamId;
import java.util.List;
import java.util.Set;

/** A store that does what another one does, until a subclass does something else. */
class Delegate implements MemberStore {

    private final MemberStore right;

    Delegate(MemberStore right) {
        this.right = right;
    }

    final MemberStore right() {
        return right;
    }

    /** What a decision is given to see. */
    StreamRecord seen(StreamRecord record) {
        return record;
    }

    /** What becomes of what it decided. */
    <A> Decision<A> decided(StreamRecord record, Decision<A> decision) {
        return decision instanceof Decision.Commit<A> commit ? committed(record, commit) : decision;
    }

    /** What becomes of what it commits. */
    <A> Decision.Commit<A> committed(StreamRecord record, Decision.Commit<A> commit) {
        return commit;
    }

    final <A> Step<A> faulty(Step<A> step) {
        return new Step<>(step.stream(), step.facts(), record -> {
            StreamRecord seen = seen(record);
            return decided(record, step.decide().apply(seen));
        });
    }

    @Override
    public <A> A update(Step<A> step) {
        return right.update(faulty(step));
    }

    @Override
    public <A> List<Result<A>> updateAll(List<Step<A>> steps) {
        return right.updateAll(steps.stream().map(this::faulty).toList());
    }

    @Override
    public StreamRecord read(StreamId stream, Set<Ref> facts) {
        return right.read(stream, facts);
    }

    @Override
    public MemberDirectory directory() {
        return right.directory();
    }

    @Override
    public Journal journal() {
        return right.journal();
    }

    @Override
    public Postponements postponements() {
        return right.postponements();
    }

    @Override
    public LeaseStore leases() {
        return right.leases();
    }

    @Override
    public DeliveryQueue deliveries() {
        return right.deliveries();
    }

    @Override
    public ProgramRegistry programs() {
        return right.programs();
    }

    @Override
    public ErasableTexts texts() {
        return right.texts();
    }
}
