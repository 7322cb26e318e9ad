package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.Decision.More;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.Texts;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.value.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many steps at once. */
abstract class BatchContract extends StorePartContract {

    BatchContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void anEmptyBatchHasNoResults() {
        assertThat(store().updateAll(List.<Step<Long>>of())).isEmpty();
    }

    @Test
    void theAnswersComeInTheOrderOfTheSteps() {
        List<Result<String>> results = store().updateAll(List.of(
                answering(CLEO, "first"),
                answering(ANNA, "second"),
                answering(CLEO, "third"),
                answering(BERT, "last")));

        assertThat(results)
                .containsExactly(
                        new Result.Done<>("first"),
                        new Result.Done<>("second"),
                        new Result.Done<>("third"),
                        new Result.Done<>("last"));
        assertThat(results.get(1).orThrow()).isEqualTo("second");
    }

    @Test
    void aStepSeesWhatStepsOfTheSameMemberBeforeItDid() {
        List<Result<Long>> results = store().updateAll(List.of(
                paid(ANNA, "1001"), paid(BERT, "2001"), refundedIfPaid(ANNA, "1001"), refundedIfPaid(BERT, "1001")));

        assertThat(results)
                .containsExactly(
                        new Result.Done<>(1L), new Result.Done<>(1L), new Result.Done<>(2L), new Result.Done<>(-1L));
        assertThat(read(ANNA, order(ANNA, "1001")).found(order(ANNA, "1001")))
                .extracting(Entry::seq)
                .containsExactly(1L, 2L);
    }

    @Test
    void whatFailsFailsAloneAndLeavesNothing() {
        RuntimeException failure = new IllegalArgumentException("the decision about a stranger fails");
        Step<Long> failing = Step.of(BERT, Set.of(), seen -> {
            throw failure;
        });

        List<Result<Long>> results = store().updateAll(List.of(paid(ANNA, "1001"), failing, paid(CLEO, "3001")));

        assertThat(results.get(0)).isEqualTo(new Result.Done<>(1L));
        assertThatThrownBy(results.get(1)::orThrow).isSameAs(failure);
        assertThat(results.get(2)).isEqualTo(new Result.Done<>(1L));
        assertThat(store().directory().page(null, 10)).containsExactly(ANNA, CLEO);
        assertThat(read(BERT).state()).isNull();
    }

    @Test
    void aMembersStepsAroundAFailedOneAreDone() {
        Step<Long> failing = Step.of(ANNA, Set.of(), seen -> {
            throw new IllegalArgumentException("fails at version " + seen.version());
        });

        List<Result<Long>> results = store().updateAll(List.of(paid(ANNA, "1001"), failing, paid(ANNA, "1002")));

        assertThat(results.get(0)).isEqualTo(new Result.Done<>(1L));
        assertThatThrownBy(results.get(1)::orThrow).hasMessage("fails at version 1");
        assertThat(results.get(2)).isEqualTo(new Result.Done<>(2L));
        assertThat(journalOf(ANNA)).extracting(Entry::seq).containsExactly(1L, 2L);
    }

    @Test
    void aCommitThatDoesNotFitFailsAlone() {
        write(BERT, draft -> draft.paid("2001", "1.00"));
        MemberRecord past = new MemberRecord(BERT, null, 0, Map.of());
        Step<Long> stale = Step.of(
                BERT,
                Set.of(),
                seen -> Draft.on(past)
                        .paid("2002", "1.00")
                        .deliver(Receiver.NOTIFIER)
                        .answering(1L));

        List<Result<Long>> results = store().updateAll(List.of(paid(ANNA, "1001"), stale, paid(CLEO, "3001")));

        assertThat(results.get(0)).isEqualTo(new Result.Done<>(1L));
        assertThat(results.get(1)).isInstanceOf(Result.Failed.class);
        assertThat(results.get(2)).isEqualTo(new Result.Done<>(1L));
        assertThat(journalOf(BERT)).hasSize(1);
        assertThat(store().deliveries().backlog().queued()).isZero();
    }

    @Test
    void aCommitWhoseStateDoesNotContinueFailsAlone() {
        write(BERT, draft -> draft.paid("2001", "1.00"));
        Step<Long> wrong = Step.of(BERT, Set.of(), seen -> {
            Draft twice = Draft.on(seen).paid("2002", "1.00").paid("2003", "1.00");
            Commit<Long> commit = twice.answering(1L);
            return new Commit<>(
                    commit.next(),
                    commit.entries().subList(0, 1),
                    List.of(),
                    Texts.NONE,
                    null,
                    commit.queuedAt(),
                    commit.answer());
        });

        List<Result<Long>> results =
                store().updateAll(List.of(paid(ANNA, "1001"), wrong, paid(CLEO, "3001"), paid(BERT, "2004")));

        assertThat(results.get(0)).isEqualTo(new Result.Done<>(1L));
        assertThat(results.get(1)).isInstanceOf(Result.Failed.class);
        assertThat(results.get(2)).isEqualTo(new Result.Done<>(1L));
        assertThat(results.get(3)).isEqualTo(new Result.Done<>(2L));
        assertThat(read(BERT).version()).isEqualTo(2);
        assertThat(journalOf(BERT)).extracting(Entry::seq).containsExactly(1L, 2L);
    }

    @Test
    void aStepThatKeepsWritesNothing() {
        List<Result<Long>> results =
                store().updateAll(List.of(Step.of(ANNA, Set.of(), seen -> new Keep<>(7L)), paid(BERT, "2001")));

        assertThat(results).containsExactly(new Result.Done<>(7L), new Result.Done<>(1L));
        assertThat(store().directory().page(null, 10)).containsExactly(BERT);
    }

    @Test
    void aStepMayAskForMoreFacts() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        Ref order = order(ANNA, "1001");
        Step<Long> asking = Step.of(
                ANNA,
                Set.of(),
                seen -> seen.knows(Set.of(order))
                        ? Draft.on(seen).refunded("1001", "r-1", "1.00").answering((long)
                                seen.found(order).size())
                        : new More<>(Set.of(order)));

        List<Result<Long>> results =
                store().updateAll(List.of(refundedIfPaid(ANNA, "1001"), asking, paid(BERT, "2001")));

        assertThat(results).containsExactly(new Result.Done<>(2L), new Result.Done<>(2L), new Result.Done<>(1L));
    }

    @Test
    void aLargeBatchIsDoneWhole() {
        List<Step<Long>> steps = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            steps.add(paid(MemberId.of("member " + i % 200), "order " + i));
        }

        List<Result<Long>> results = store().updateAll(steps);

        assertThat(results)
                .isEqualTo(IntStream.range(0, 600)
                        .<Result<Long>>mapToObj(i -> new Result.Done<>(i / 200 + 1L))
                        .toList());
        assertThat(store().directory().page(null, 1000)).hasSize(200);
    }

    @Test
    void batchesThatMeetInOppositeOrderBothGetThrough() throws Exception {
        List<MemberId> members =
                IntStream.range(0, 20).mapToObj(i -> MemberId.of("member " + i)).toList();
        List<MemberId> opposite = new ArrayList<>(members);
        Collections.reverse(opposite);

        Together.run(2, thread -> {
            for (int round = 0; round < 10; round++) {
                String order = thread + "." + round;
                store().updateAll((thread == 0 ? members : opposite)
                                .stream().map(member -> paid(member, order)).toList())
                        .forEach(Result::orThrow);
            }
            return thread;
        });

        assertThat(members)
                .allSatisfy(member -> assertThat(read(member).version()).isEqualTo(20));
    }

    private static Step<String> answering(MemberId member, String answer) {
        return Step.of(
                member, Set.of(), seen -> Draft.on(seen).timePassed(Draft.START).answering(answer));
    }

    private static Step<Long> paid(MemberId member, String order) {
        return Draft.step(member, draft -> draft.paid(order, "50.00"));
    }

    /** Answers with the version after it, or with -1 if the order is not known. */
    private static Step<Long> refundedIfPaid(MemberId member, String order) {
        Ref ref = order(member, order);
        return Step.of(
                member,
                Set.of(ref),
                seen -> seen.found(ref).isEmpty()
                        ? new Keep<>(-1L)
                        : Draft.on(seen).refunded(order, "r", "1.00").answering(seen.version() + 1));
    }
}
