package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Texts;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One step after the other. */
abstract class UpdateContract extends StorePartContract {

    UpdateContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void ofSomebodyUnknownADecisionSeesNothing() {
        MemberRecord seen = seenByADecision(ANNA, order(ANNA, "1001"));

        assertThat(seen.member()).isEqualTo(ANNA);
        assertThat(seen.state()).isNull();
        assertThat(seen.newestProgram()).isZero();
        assertThat(seen.found(order(ANNA, "1001"))).isEmpty();
        assertThat(read(ANNA, order(ANNA, "1001"))).isEqualTo(seen);
    }

    @Test
    void whatIsCommittedIsSeenByTheNextDecisionAndByReads() {
        Draft written = written(ANNA, draft -> draft.paid("1001", "50.00").refunded("1001", "r-1", "20.00"));

        assertThat(read(ANNA).state()).isEqualTo(written.state());
        assertThat(seenByADecision(ANNA).state()).isEqualTo(written.state());
        assertThat(journalOf(ANNA)).isEqualTo(written.entries());
    }

    @Test
    void theCallerGetsTheAnswerOfTheDecision() {
        String committed = decide(
                ANNA, Set.of(), seen -> Draft.on(seen).paid("1001", "50.00").answering("applied"));
        String kept = decide(ANNA, Set.of(), seen -> new Keep<>("a replay"));

        assertThat(committed).isEqualTo("applied");
        assertThat(kept).isEqualTo("a replay");
    }

    @Test
    void keepWritesNothing() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        MemberRecord before = read(ANNA);

        decide(ANNA, Set.of(), seen -> new Keep<>("refused"));
        decide(BERT, Set.of(), seen -> new Keep<>("refused"));

        assertThat(read(ANNA)).isEqualTo(before);
        assertThatNothingIsKnownOf(BERT);
    }

    @Test
    void anExceptionOfTheDecisionReachesTheCallerAsItIsAndLeavesNothing() {
        RuntimeException failure = new IllegalArgumentException("the decision fails");

        assertThatThrownBy(() -> decide(ANNA, Set.of(), seen -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThatNothingIsKnownOf(ANNA);
    }

    @Test
    void afterAnExceptionTheMemberIsAsBeforeAndNotLocked() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        MemberRecord before = read(ANNA);

        assertThatThrownBy(() -> decide(ANNA, Set.of(), seen -> {
                    throw new IllegalStateException("the decision fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(read(ANNA)).isEqualTo(before);
        assertThat(Together.elsewhere(() -> write(ANNA, draft -> draft.paid("1002", "1.00"))))
                .isEqualTo(2);
    }

    @Test
    void aCommitThatLeavesAGapInTheJournalFailsAndLeavesNothing() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));

        assertThatThrownBy(() -> decide(ANNA, Set.of(), shifted(1))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> decide(BERT, Set.of(), shifted(1))).isInstanceOf(RuntimeException.class);

        assertThat(journalOf(ANNA)).hasSize(1);
        assertThat(read(ANNA).version()).isEqualTo(1);
        assertThat(store().deliveries().backlog().queued()).isZero();
        assertThat(store().texts().profile(ANNA)).isEmpty();
        assertThatNothingIsKnownOf(BERT);
    }

    @Test
    void aCommitThatWritesAnEntryAgainFailsAndLeavesNothing() {
        write(ANNA, draft -> draft.paid("1001", "50.00").paid("1002", "50.00"));
        List<Entry> before = journalOf(ANNA);

        assertThatThrownBy(() -> decide(ANNA, Set.of(), shifted(-1))).isInstanceOf(RuntimeException.class);

        assertThat(journalOf(ANNA)).isEqualTo(before);
        assertThat(read(ANNA).version()).isEqualTo(2);
        assertThat(store().deliveries().backlog().queued()).isZero();
    }

    /** Its entries continue what is there, but its state is one entry ahead, one behind, or somebody else's. */
    @Test
    void aCommitWhoseStateDoesNotContinueFailsAndLeavesNothing() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        MemberState bert = written(BERT, draft -> draft.paid("2001", "1.00").paid("2002", "1.00"))
                .state();
        MemberRecord before = read(ANNA);
        MemberState ahead =
                Draft.on(before).paid("9999", "1.00").paid("9998", "1.00").state();
        MemberState behind = before.stateIn(Money.currency("EUR"));

        for (MemberState wrong : List.of(ahead, behind, bert)) {
            assertThatThrownBy(() -> decide(ANNA, Set.of(), endingAt(wrong))).isInstanceOf(RuntimeException.class);
            assertThat(read(ANNA)).isEqualTo(before);
            assertThat(journalOf(ANNA)).hasSize(1);
            assertThat(store().deliveries().backlog().queued()).isZero();
            assertThat(store().texts().profile(ANNA)).isEmpty();
        }
        assertThatThrownBy(() -> decide(CLEO, Set.of(), endingAt(bert))).isInstanceOf(RuntimeException.class);
        assertThatNothingIsKnownOf(CLEO);
    }

    @Test
    void stateEntriesDeliveriesAndTextsAreThereTogether() {
        Profile profile = Profile.of(Locale.GERMANY);
        write(
                ANNA,
                draft -> draft.profile(profile)
                        .note("moved", "clerk 7")
                        .deliver(Receiver.NOTIFIER)
                        .due(Draft.START));

        assertThat(read(ANNA).version()).isEqualTo(1);
        assertThat(journalOf(ANNA)).hasSize(1);
        assertThat(store().texts().profile(ANNA)).contains(profile);
        assertThat(store().texts().notes(ANNA, 1, 1)).containsOnlyKeys(1L);
        assertThat(store().deliveries().backlog().queued()).isEqualTo(1);
        assertThat(store().directory().due(Draft.START, 0, Set.of(), 10)).containsExactly(ANNA);
    }

    @Test
    void entriesAreAppendedAsGivenAndNeverChange() {
        Draft first = written(
                ANNA,
                draft -> draft.paid("1001", "50.00")
                        .timePassed(Draft.START)
                        .adopted(2)
                        .profile(Profile.EMPTY));
        Draft second =
                written(ANNA, draft -> draft.refunded("1001", "r-1", "50.00").erased());

        assertThat(journalOf(ANNA).subList(0, 4)).isEqualTo(first.entries());
        assertThat(journalOf(ANNA).subList(4, 6)).isEqualTo(second.entries());
        assertThat(journalOf(ANNA)).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void aCommitWithoutEntriesQueuesDeliveriesAndReplacesTheState() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        List<Entry> journal = journalOf(ANNA);

        decide(
                ANNA,
                Set.of(),
                seen -> Draft.on(seen)
                        .due(Draft.START)
                        .deliver(Receiver.NOTIFIER)
                        .answering("resent"));

        assertThat(journalOf(ANNA)).isEqualTo(journal);
        assertThat(read(ANNA).version()).isEqualTo(1);
        assertThat(store().deliveries().backlog().queued()).isEqualTo(1);
        assertThat(store().directory().due(Draft.START, 0, Set.of(), 10)).containsExactly(ANNA);
    }

    @Test
    void aLongJournalStaysWhole() {
        for (int i = 1; i <= 120; i++) {
            String order = "order " + i;
            write(ANNA, draft -> draft.paid(order, "1.00"));
        }

        assertThat(journalOf(ANNA)).hasSize(120);
        for (int i = 1; i <= 120; i++) {
            assertThat(read(ANNA, order(ANNA, "order " + i)).found(order(ANNA, "order " + i)))
                    .extracting(Entry::seq)
                    .containsExactly((long) i);
        }
    }

    @Test
    void theOtherHandleSeesWhatWasCommitted() {
        write(ANNA, draft -> draft.paid("1001", "50.00").deliver(Receiver.NOTIFIER));

        assertThat(otherHandle().read(ANNA, Set.of(order(ANNA, "1001")))).isEqualTo(read(ANNA, order(ANNA, "1001")));
        assertThat(otherHandle().deliveries().backlog().queued()).isEqualTo(1);
        assertThat(otherHandle().update(Draft.step(ANNA, draft -> draft.paid("1002", "1.00"))))
                .isEqualTo(2);
        assertThat(read(ANNA).version()).isEqualTo(2);
    }

    /** A commit that is right but for the number of its entry. */
    private static Function<MemberRecord, Decision<String>> shifted(int by) {
        return seen -> {
            Commit<String> right = Draft.on(seen).paid("9999", "1.00").answering("written");
            Entry entry = right.entries().get(0);
            long seq = entry.seq() + by;
            return new Commit<>(
                    right.next(),
                    List.of(new Entry(seq, entry.cause(), entry.recordedAt(), entry.events())),
                    List.of(new Delivery(seen.member(), Receiver.NOTIFIER, seq, 0)),
                    new Texts(null, Profile.EMPTY, false),
                    Draft.START,
                    Draft.START,
                    "written");
        };
    }

    /** A commit that is right but for its state. */
    private static Function<MemberRecord, Decision<String>> endingAt(MemberState wrong) {
        return seen -> {
            Commit<String> right = Draft.on(seen)
                    .paid("9999", "1.00")
                    .deliver(Receiver.NOTIFIER)
                    .profile(Profile.EMPTY)
                    .answering("written");
            return new Commit<>(
                    wrong,
                    right.entries().subList(0, 1),
                    right.deliveries(),
                    right.texts(),
                    right.nextDue(),
                    right.queuedAt(),
                    right.answer());
        };
    }

    private void assertThatNothingIsKnownOf(MemberId member) {
        assertThat(read(member).state()).isNull();
        assertThat(journalOf(member)).isEmpty();
        assertThat(store().directory().page(null, 10)).doesNotContain(member);
        assertThat(store().directory().due(Draft.START, 0, Set.of(), 10)).doesNotContain(member);
        assertThat(store().deliveries().backlog().queued()).isZero();
        assertThat(store().texts().profile(member)).isEmpty();
    }
}
