package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Step;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A small process of two streams: somebody wants the one piece that another has. The source records that it is wanted, and queues a
 * delivery in the same commit; the target records under the process's name that the piece is claimed, or that there is none; the source
 * records the answer. A stop after any step leaves a queued delivery, and the process ends right after the restart, once.
 */
abstract class ProcessContract extends QueuePartContract {

    private static final int THREADS = 4;

    /** Whoever works off processes. */
    private static final Receiver ENGINE = Receiver.listener("engine");

    private static final MemberId TARGET = BERT;
    private static final Mention.Kind WANTED = new Mention.Kind("wanted");
    private static final Mention.Kind CLAIMED = new Mention.Kind("claimed");
    private static final Mention.Kind NONE_LEFT = new Mention.Kind("none-left");
    private static final Mention.Kind ISSUED = new Mention.Kind("issued");
    private static final Mention.Kind NOT_COVERED = new Mention.Kind("not-covered");
    private static final Mention PIECE = Mention.of(new Mention.Kind("piece"), "", "the only one");

    ProcessContract(MemberStoreContract contract) {
        super(contract);
    }

    /** After which of its steps everything stops. */
    private enum Stop {
        WANTED,
        TAKEN,
        CLAIMED,
        ANSWERED,
        SETTLED
    }

    @Test
    void stoppedOnceItIsWantedAProcessEndsAfterTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(Stop.WANTED);
    }

    @Test
    void stoppedOnceItIsTakenAProcessEndsAfterTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(Stop.TAKEN);
    }

    @Test
    void stoppedOnceItIsClaimedAProcessEndsAfterTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(Stop.CLAIMED);
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
        wants(store(), ANNA, "p-1");
        wants(store(), CLEO, "p-2");

        Together.run(THREADS, thread -> {
            MemberStore handle = thread % 2 == 0 ? store() : otherHandle();
            boolean first = claims(handle, "p-1");
            boolean second = claims(handle, "p-2");
            hears(handle, ANNA, "p-1", first);
            hears(handle, CLEO, "p-2", second);
            return thread;
        });

        boolean annaHasIt = find(store(), ANNA, ISSUED, "p-1").size() == 1;
        assertThatItEndedOnce(store(), ANNA, "p-1", annaHasIt);
        assertThatItEndedOnce(store(), CLEO, "p-2", !annaHasIt);
        assertThat(found(store(), TARGET, PIECE)).hasSize(1);
    }

    private void assertThatItEndsOnceThoughItStopsAfter(Stop stop) {
        wants(store(), ANNA, "p-1");
        if (stop != Stop.WANTED) {
            QueuedDelivery taken = store().deliveries()
                    .take(WORKER, Set.of(ENGINE), NOW, LEASE, 1)
                    .get(0);
            if (stop.compareTo(Stop.CLAIMED) >= 0) {
                boolean claimed = claims(store(), "p-1");
                if (stop.compareTo(Stop.ANSWERED) >= 0) {
                    hears(store(), ANNA, "p-1", claimed);
                    if (stop == Stop.SETTLED) {
                        settle(WORKER, taken, DONE);
                    }
                }
            }
        }

        MemberStore after = reopened();
        assertThat(after.deliveries().backlog().queued()).isEqualTo(stop == Stop.SETTLED ? 0 : 1);
        wants(after, CLEO, "p-2");
        workOff(after, LATER);

        assertThat(after.deliveries().backlog().queued()).isZero();
        boolean annaHasIt = find(after, ANNA, ISSUED, "p-1").size() == 1;
        assertThat(annaHasIt || stop.compareTo(Stop.CLAIMED) < 0).isTrue();
        assertThatItEndedOnce(after, ANNA, "p-1", annaHasIt);
        assertThatItEndedOnce(after, CLEO, "p-2", !annaHasIt);
        assertThat(found(after, TARGET, PIECE)).hasSize(1);
    }

    private static void assertThatItEndedOnce(MemberStore store, MemberId source, String process, boolean issued) {
        assertThat(find(store, source, WANTED, process)).hasSize(1);
        assertThat(find(store, TARGET, CLAIMED, process)).hasSize(issued ? 1 : 0);
        assertThat(find(store, TARGET, NONE_LEFT, process)).hasSize(issued ? 0 : 1);
        assertThat(find(store, source, ISSUED, process)).hasSize(issued ? 1 : 0);
        assertThat(find(store, source, NOT_COVERED, process)).hasSize(issued ? 0 : 1);
    }

    /** What a worker does: takes what is queued, reads from its entry which process it is, and does all steps that are left. */
    private static void workOff(MemberStore store, Instant now) {
        List<QueuedDelivery> taken = store.deliveries().take(OTHER_WORKER, Set.of(ENGINE), now, LEASE, 10);
        for (QueuedDelivery queued : taken) {
            MemberId source = queued.delivery().member();
            Entry entry = store.journal()
                    .after(source, queued.delivery().seq() - 1, 1)
                    .get(0);
            String process = entry.mentions().stream()
                    .filter(mention -> mention.kind().equals(WANTED))
                    .findFirst()
                    .orElseThrow()
                    .name();
            hears(store, source, process, claims(store, process));
            store.deliveries().settle(OTHER_WORKER, queued.delivery(), DONE);
        }
    }

    /** The first step: recorded and queued in one commit, or, where it was before, neither. */
    private static void wants(MemberStore store, MemberId source, String process) {
        Mention wanted = Mention.of(WANTED, "", process);
        step(
                store,
                source,
                Set.of(wanted),
                seen -> has(seen, wanted)
                        ? new Keep<>(false)
                        : Draft.on(seen)
                                .mentioned(wanted)
                                .queuedAt(NOW)
                                .deliver(ENGINE)
                                .answering(true));
    }

    /** The target's step. What it answered once it answers again. */
    private static boolean claims(MemberStore store, String process) {
        Mention claimed = Mention.of(CLAIMED, "", process);
        Mention none = Mention.of(NONE_LEFT, "", process);
        return step(store, TARGET, Set.of(claimed, none, PIECE), seen -> {
            if (has(seen, claimed) || has(seen, none)) {
                return new Keep<>(has(seen, claimed));
            }
            return has(seen, PIECE)
                    ? Draft.on(seen).mentioned(none).answering(false)
                    : Draft.on(seen).mentioned(claimed, PIECE).answering(true);
        });
    }

    /** The source hears the answer. */
    private static void hears(MemberStore store, MemberId source, String process, boolean issued) {
        Mention yes = Mention.of(ISSUED, "", process);
        Mention no = Mention.of(NOT_COVERED, "", process);
        step(
                store,
                source,
                Set.of(yes, no),
                seen -> has(seen, yes) || has(seen, no)
                        ? new Keep<>(false)
                        : Draft.on(seen).mentioned(issued ? yes : no).answering(true));
    }

    /** What is decided from the things that are asked for. */
    private interface Deciding {
        Decision<Boolean> on(MemberRecord seen);
    }

    private static boolean step(MemberStore store, MemberId member, Set<Mention> facts, Deciding deciding) {
        List<Ref> refs = new ArrayList<>();
        facts.forEach(mention -> refs.add(new Ref(member, mention)));
        return store.update(new Step<>(member, Set.copyOf(refs), deciding::on));
    }

    private static boolean has(MemberRecord seen, Mention mention) {
        return !seen.found(new Ref(seen.member(), mention)).isEmpty();
    }

    private static List<Entry> find(MemberStore store, MemberId member, Mention.Kind kind, String process) {
        return found(store, member, Mention.of(kind, "", process));
    }

    private static List<Entry> found(MemberStore store, MemberId member, Mention mention) {
        Ref ref = new Ref(member, mention);
        return store.read(member, Set.of(ref)).found(ref);
    }
}
