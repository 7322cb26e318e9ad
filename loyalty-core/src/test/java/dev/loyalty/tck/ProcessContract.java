package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.event.SharedEvent;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.SharedState.Stock;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Step;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.SharedId;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A small process of two streams: somebody wants the one piece that all share. The source records that it is wanted, and queues a delivery
 * to the engine in the same commit; the shared thing records under the process that the piece is taken, or that none is left; the source
 * records the answer. Who gives up records that first; then the piece comes back. A stop after any step leaves a queued delivery, and the
 * process ends right after the restart, once.
 */
abstract class ProcessContract extends QueuePartContract {

    private static final int THREADS = 4;
    private static final SharedId PIECE = SharedId.stock("the only one");
    private static final Mention.Kind WANTED = new Mention.Kind("wanted");
    private static final Mention.Kind ISSUED = new Mention.Kind("issued");
    private static final Mention.Kind NOT_COVERED = new Mention.Kind("not-covered");
    private static final Mention.Kind GIVEN_UP = new Mention.Kind("given-up");
    private static final Mention.Kind GIVEN_BACK = new Mention.Kind("given-back");

    ProcessContract(MemberStoreContract contract) {
        super(contract);
        store().update(SharedDraft.step(PIECE, draft -> draft.set(1)));
    }

    /** After which of its steps everything stops. */
    private enum Stop {
        BEGUN,
        TAKEN,
        DONE_THERE,
        ANSWERED,
        SETTLED
    }

    @Test
    void stoppedOnceItHasBegunAProcessEndsAfterTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(Stop.BEGUN);
    }

    @Test
    void stoppedOnceAWorkerHasItAProcessEndsAfterTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(Stop.TAKEN);
    }

    @Test
    void stoppedOnceTheSharedThingHasItAProcessEndsAfterTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(Stop.DONE_THERE);
    }

    @Test
    void stoppedOnceItIsAnsweredAProcessEndsAfterTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(Stop.ANSWERED);
    }

    @Test
    void aProcessThatHasEndedIsNotBegunAnewByTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(Stop.SETTLED);
    }

    @Test
    void stoppedOnceItIsGivenUpAPieceComesBackAfterTheRestart() {
        assertThatThePieceComesBackOnceThoughItStopsAfter(Stop.BEGUN);
    }

    @Test
    void stoppedOnceAWorkerHasItAPieceThatIsGivenUpComesBackAfterTheRestart() {
        assertThatThePieceComesBackOnceThoughItStopsAfter(Stop.TAKEN);
    }

    @Test
    void stoppedOnceItIsBackAPieceThatIsGivenUpIsBackOnce() {
        assertThatThePieceComesBackOnceThoughItStopsAfter(Stop.DONE_THERE);
    }

    @Test
    void stoppedOnceThatIsAnsweredAPieceThatIsGivenUpIsBackOnce() {
        assertThatThePieceComesBackOnceThoughItStopsAfter(Stop.ANSWERED);
    }

    @Test
    void aPieceThatIsBackComesBackNoMore() {
        assertThatThePieceComesBackOnceThoughItStopsAfter(Stop.SETTLED);
    }

    @Test
    void whatIsSaidTwiceIsOneProcess() {
        wants(store(), ANNA, "p-1");
        wants(store(), ANNA, "p-1");

        assertThat(store().deliveries().backlog().queued()).isEqualTo(1);
        workOff(store(), NOW);
        wants(store(), ANNA, "p-1");
        assertThat(store().deliveries().backlog().queued()).isZero();
        assertThatItEndedOnce(store(), ANNA, "p-1", true);
    }

    @Test
    void whatIsWorkedOffByManyAtOnceHappensOnce() throws Exception {
        Begun anna = wants(store(), ANNA, "p-1");
        Begun cleo = wants(store(), CLEO, "p-2");

        Together.run(THREADS, thread -> {
            MemberStore handle = thread % 2 == 0 ? store() : otherHandle();
            boolean first = goesOnThere(handle, anna);
            boolean second = goesOnThere(handle, cleo);
            answers(handle, anna, first);
            answers(handle, cleo, second);
            return thread;
        });

        boolean annaHasIt = find(store(), ANNA, ISSUED, "p-1").size() == 1;
        assertThatItEndedOnce(store(), ANNA, "p-1", annaHasIt);
        assertThatItEndedOnce(store(), CLEO, "p-2", !annaHasIt);
        assertThat(stock(store())).isEqualTo(new Stock(PIECE, 3, Draft.recordedAt(3), 1, 1));
    }

    private void assertThatItEndsOnceThoughItStopsAfter(Stop stop) {
        Begun anna = wants(store(), ANNA, "p-1");
        goOnUpTo(stop, anna);

        MemberStore after = reopened();
        assertThat(after.deliveries().backlog().queued()).isEqualTo(stop == Stop.SETTLED ? 0 : 1);
        wants(after, CLEO, "p-2");
        workOff(after, LATER);

        assertThat(after.deliveries().backlog().queued()).isZero();
        boolean annaHasIt = find(after, ANNA, ISSUED, "p-1").size() == 1;
        assertThat(annaHasIt || stop.compareTo(Stop.DONE_THERE) < 0).isTrue();
        assertThatItEndedOnce(after, ANNA, "p-1", annaHasIt);
        assertThatItEndedOnce(after, CLEO, "p-2", !annaHasIt);
        assertThat(stock(after)).isEqualTo(new Stock(PIECE, 3, Draft.recordedAt(3), 1, 1));
    }

    private void assertThatThePieceComesBackOnceThoughItStopsAfter(Stop stop) {
        wants(store(), ANNA, "p-1");
        workOff(store(), NOW);
        goOnUpTo(stop, givesUp(store(), ANNA, "p-1"));

        MemberStore after = reopened();
        givesUp(after, ANNA, "p-1");
        workOff(after, LATER);

        assertThat(after.deliveries().backlog().queued()).isZero();
        assertThat(find(after, ANNA, GIVEN_UP, "p-1")).hasSize(1);
        assertThat(find(after, ANNA, GIVEN_BACK, "p-1")).hasSize(1);
        assertThat(stock(after)).isEqualTo(new Stock(PIECE, 3, Draft.recordedAt(3), 1, 0));
        wants(after, CLEO, "p-2");
        workOff(after, LATER);
        assertThatItEndedOnce(after, CLEO, "p-2", true);
    }

    private void goOnUpTo(Stop stop, Begun begun) {
        if (stop == Stop.BEGUN) {
            return;
        }
        QueuedDelivery taken = store().deliveries()
                .take(WORKER, Set.of(Receiver.ENGINE), NOW, LEASE, 1)
                .get(0);
        if (stop.compareTo(Stop.DONE_THERE) >= 0) {
            boolean done = goesOnThere(store(), begun);
            if (stop.compareTo(Stop.ANSWERED) >= 0) {
                answers(store(), begun, done);
                if (stop == Stop.SETTLED) {
                    settle(WORKER, taken, DONE);
                }
            }
        }
    }

    private static void assertThatItEndedOnce(MemberStore store, MemberId source, String name, boolean issued) {
        List<Entry> wanted = find(store, source, WANTED, name);
        assertThat(wanted).hasSize(1);
        Ref process = new Ref(PIECE, Mention.process(source, wanted.get(0).seq()));
        assertThat(store.read(PIECE, Set.of(process)).found(process))
                .flatExtracting(Entry::shared)
                .containsExactly(issued ? new SharedEvent.StockTaken(1) : new SharedEvent.StockLacking(1));
        assertThat(find(store, source, ISSUED, name)).hasSize(issued ? 1 : 0);
        assertThat(find(store, source, NOT_COVERED, name)).hasSize(issued ? 0 : 1);
    }

    /** What a worker does: takes what is queued, reads from its entry which process it is, and does all steps that are left. */
    private static void workOff(MemberStore store, Instant now) {
        List<QueuedDelivery> taken = store.deliveries().take(OTHER_WORKER, Set.of(Receiver.ENGINE), now, LEASE, 10);
        for (QueuedDelivery queued : taken) {
            StreamId source = queued.delivery().stream();
            Entry entry = store.journal()
                    .after(source, queued.delivery().seq() - 1, 1)
                    .get(0);
            Begun begun = new Begun(source, entry);
            answers(store, begun, goesOnThere(store, begun));
            store.deliveries().settle(OTHER_WORKER, queued.delivery(), DONE);
        }
    }

    /** A process: the entry that began it says which piece is wanted, or which one given up. */
    private record Begun(StreamId source, Entry entry) {

        MemberId member() {
            return source.fold(member -> member, thing -> {
                throw new AssertionError(thing + " begins no process here");
            });
        }

        boolean isGivenUp() {
            return name().kind().equals(GIVEN_UP);
        }

        Mention name() {
            return entry.mentions().stream()
                    .filter(mention ->
                            mention.kind().equals(WANTED) || mention.kind().equals(GIVEN_UP))
                    .findFirst()
                    .orElseThrow();
        }

        Mention process() {
            return Mention.process(source, entry.seq());
        }
    }

    private static Begun wants(MemberStore store, MemberId source, String name) {
        return begins(store, source, Mention.of(WANTED, "", name));
    }

    private static Begun givesUp(MemberStore store, MemberId source, String name) {
        return begins(store, source, Mention.of(GIVEN_UP, "", name));
    }

    /** The first step: recorded and queued in one commit, or, where it was before, neither. */
    private static Begun begins(MemberStore store, MemberId source, Mention name) {
        Ref said = new Ref(source, name);
        return store.update(Step.of(source, Set.of(said), seen -> {
            if (isKnown(seen, said)) {
                return new Keep<>(new Begun(source, seen.found(said).get(0)));
            }
            Draft draft = Draft.on(seen).mentioned(name).queuedAt(NOW).deliver(Receiver.ENGINE);
            return draft.answering(new Begun(source, draft.entries().get(0)));
        }));
    }

    /** The step of the shared thing: what it answered once it answers again. */
    private static boolean goesOnThere(MemberStore store, Begun begun) {
        Ref process = new Ref(PIECE, begun.process());
        long seq = begun.entry().seq();
        return store.update(Step.of(PIECE, Set.of(process), seen -> {
            if (isKnown(seen, process)) {
                SharedEvent before = seen.found(process).get(0).shared().get(0);
                return new Keep<>(!(before instanceof SharedEvent.StockLacking));
            }
            SharedDraft draft = SharedDraft.on(seen);
            if (begun.isGivenUp()) {
                return draft.returned(begun.source(), seq, 1).answering(true);
            }
            return ((Stock) seen.known()).left() > 0
                    ? draft.taken(begun.source(), seq, 1).answering(true)
                    : draft.lacking(begun.source(), seq, 1).answering(false);
        }));
    }

    /** The source records the answer. */
    private static void answers(MemberStore store, Begun begun, boolean done) {
        Ref process = new Ref(begun.source(), begun.process());
        Mention.Kind kind = begun.isGivenUp() ? GIVEN_BACK : done ? ISSUED : NOT_COVERED;
        Mention answer = Mention.of(kind, "", begun.name().name());
        store.update(Step.of(
                begun.member(),
                Set.of(process),
                seen -> isKnown(seen, process)
                        ? new Keep<>(false)
                        : Draft.on(seen)
                                .wentOn(begun.source(), begun.entry().seq(), answer)
                                .answering(true)));
    }

    private static boolean isKnown(StreamRecord seen, Ref ref) {
        return !seen.found(ref).isEmpty();
    }

    private static List<Entry> find(MemberStore store, MemberId member, Mention.Kind kind, String name) {
        Ref ref = new Ref(member, Mention.of(kind, "", name));
        return store.read(member, Set.of(ref)).found(ref);
    }

    private static Stock stock(MemberStore store) {
        return (Stock) store.read(PIECE, Set.of()).known();
    }
}
