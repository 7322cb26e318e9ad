package dev.loyalty.jdbc.store;

import dev.loyalty.event.Ref;
import dev.loyalty.jdbc.delivery.JdbcLanes;
import dev.loyalty.jdbc.delivery.Lanes;
import dev.loyalty.jdbc.journal.Facts;
import dev.loyalty.jdbc.journal.JdbcJournal;
import dev.loyalty.jdbc.journal.ManyFacts;
import dev.loyalty.jdbc.member.JdbcDirectory;
import dev.loyalty.jdbc.member.JdbcTexts;
import dev.loyalty.jdbc.member.MemberWrites;
import dev.loyalty.jdbc.member.Members;
import dev.loyalty.jdbc.member.Novelty;
import dev.loyalty.jdbc.schema.Formats;
import dev.loyalty.jdbc.step.Batch;
import dev.loyalty.jdbc.step.Commits;
import dev.loyalty.jdbc.step.Deciding;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.jdbc.transaction.Ways;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.ErasableTexts;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.LaneQueue;
import dev.loyalty.spi.LeaseStore;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.ProgramRegistry;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The streams of one program. Commands and reads go through the host's transaction where there is one; workers never do.
 *
 * @param program which program
 * @param own our own transactions
 * @param access the ways to the database for callers
 * @param deciding runs the steps
 * @param deliveries what is to be told
 * @param programs the published versions
 */
public record JdbcMembers(
        String program, Access own, Ways access, Deciding deciding, DeliveryQueue deliveries, ProgramRegistry programs)
        implements MemberStore {

    public static MemberStore of(ProgramId id, Access own, Ways access) {
        String program = id.value();
        Facts facts = new Facts(program);
        Members members = new Members(program, facts, new ManyFacts(program, facts), new Novelty());
        Formats formats = new Formats();
        return new JdbcMembers(
                program,
                own,
                access,
                new Deciding(members, new Commits(program, new MemberWrites(program, formats))),
                new LaneQueue(new JdbcLanes(own, Lanes.of(program))),
                new JdbcPrograms(program, own, formats));
    }

    @Override
    public <A> A update(Step<A> step) {
        return access.toWrite().run(session -> deciding.decide(session, step));
    }

    @Override
    public <A> List<Result<A>> updateAll(List<Step<A>> steps) {
        return new Batch(deciding).run(access.toWrite(), steps);
    }

    @Override
    public <A> List<Result<A>> tryAll(List<Step<A>> steps) {
        return new Batch(deciding).runWithoutWaiting(access.toWrite(), steps);
    }

    @Override
    public StreamRecord read(StreamId stream, Set<Ref> facts) {
        return access.toRead().read(session -> deciding.members().read(session, stream, facts));
    }

    @Override
    public Map<MemberId, MemberRecord> readAll(Collection<MemberId> members) {
        Set<MemberId> all = Set.copyOf(members);
        return access.toRead().read(session -> deciding.members().readAll(session, all));
    }

    @Override
    public MemberDirectory directory() {
        return new JdbcDirectory(program, own);
    }

    @Override
    public Journal journal() {
        return new JdbcJournal(program, access::toRead);
    }

    @Override
    public LeaseStore leases() {
        return new JdbcLeases(program, own);
    }

    @Override
    public Postponements postponements() {
        return new JdbcPostponements(program, own);
    }

    @Override
    public ErasableTexts texts() {
        return new JdbcTexts(program, access::toRead);
    }

    @Override
    public boolean commitsLater() {
        return access.areTheHosts();
    }

    @Override
    public MemberStore background() {
        return new JdbcMembers(program, own, Ways.only(own), deciding, deliveries, programs);
    }
}
