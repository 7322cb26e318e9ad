package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Entry;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.value.MemberId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many threads at once. */
abstract class ConcurrencyContract extends StorePartContract {

    private static final int THREADS = 8;
    private static final int EACH = 25;

    /** How long a first step lingers for a second one, which a store that locks makes wait. */
    private static final long LINGER_MILLIS = 300;

    ConcurrencyContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void nothingIsLostWhenManyUpdateOneMember() throws Exception {
        List<List<Long>> answers = Together.run(
                THREADS,
                thread -> IntStream.range(0, EACH)
                        .mapToObj(i -> write(ANNA, draft -> draft.paid(thread + "." + i, "1.00")))
                        .toList());

        assertThat(answers.stream().flatMap(Collection::stream))
                .containsExactlyInAnyOrderElementsOf(upTo(THREADS * EACH));
        assertThat(journalOf(ANNA)).extracting(Entry::seq).isEqualTo(upTo(THREADS * EACH));
        assertThat(read(ANNA).version()).isEqualTo(THREADS * EACH);
    }

    @Test
    void nothingIsLostBetweenTwoHandles() throws Exception {
        List<MemberStore> handles = List.of(store(), otherHandle());

        Together.run(THREADS, thread -> {
            for (int i = 0; i < EACH; i++) {
                String order = thread + "." + i;
                handles.get(thread % 2).update(Draft.step(ANNA, draft -> draft.paid(order, "1.00")));
            }
            return thread;
        });

        assertThat(journalOf(ANNA)).extracting(Entry::seq).isEqualTo(upTo(THREADS * EACH));
    }

    @Test
    void somebodyNewIsCreatedOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            MemberId newcomer = MemberId.of("newcomer " + round);
            List<Long> versions =
                    Together.run(THREADS, thread -> write(newcomer, draft -> draft.paid("order " + thread, "1.00")));

            assertThat(versions).containsExactlyInAnyOrderElementsOf(upTo(THREADS));
            assertThat(journalOf(newcomer)).extracting(Entry::seq).isEqualTo(upTo(THREADS));
        }
        assertThat(store().directory().page(null, 100)).hasSize(10);
    }

    @Test
    void aRepeatedOrderIsFoundByAllButTheFirst() throws Exception {
        Ref order = order(ANNA, "1001");

        List<Boolean> applied = Together.run(
                THREADS,
                thread -> decide(
                        ANNA,
                        Set.of(order),
                        seen -> seen.found(order).isEmpty()
                                ? Draft.on(seen).paid("1001", "50.00").answering(true)
                                : new Keep<>(false)));

        assertThat(applied).containsOnlyOnce(true);
        assertThat(journalOf(ANNA)).hasSize(1);
    }

    @Test
    void aSecondRefundWaitsForAFirst() throws Exception {
        assertThatOneOfTwoRefundsIsRefused(second -> store().update(second));
    }

    @Test
    void aSecondRefundInABatchWaitsForAFirst() throws Exception {
        Step<String> stranger = Step.of(BERT, Set.of(), seen -> new Keep<>("known"));
        assertThatOneOfTwoRefundsIsRefused(
                second -> store().updateAll(List.of(stranger, second)).get(1).orThrow());
    }

    @Test
    void aSecondRefundThroughTheOtherHandleWaitsForAFirst() throws Exception {
        assertThatOneOfTwoRefundsIsRefused(second -> otherHandle().update(second));
    }

    @Test
    void aReadDoesNotWaitForADecisionAndSeesWhatWasBeforeIt() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        Ref order = order(ANNA, "1001");
        MemberRecord before = read(ANNA, order);

        MemberRecord meanwhile = decide(ANNA, Set.of(order), seen -> {
            MemberRecord read = Together.elsewhere(() -> read(ANNA, order));
            return Draft.on(seen).refunded("1001", "r-1", "10.00").answering(read);
        });

        assertThat(meanwhile).isEqualTo(before);
        assertThat(read(ANNA, order).found(order)).hasSize(2);
    }

    @Test
    void aDecisionAboutOneMemberDoesNotHoldUpAnother() {
        long version = decide(ANNA, Set.of(), seen -> {
            long ofBert = Together.elsewhere(() -> write(BERT, draft -> draft.paid("2001", "1.00")));
            return Draft.on(seen).paid("1001", "1.00").answering(ofBert);
        });

        assertThat(version).isEqualTo(1);
        assertThat(store().directory().page(null, 10)).containsExactly(ANNA, BERT);
    }

    @Test
    void aReadSeesStateAndFactsOfOneMoment() throws Exception {
        Ref order = order(ANNA, "1001");
        write(ANNA, draft -> draft.paid("1001", "500.00"));

        Together.run(3, thread -> {
            if (thread == 0) {
                for (int i = 0; i < 150; i++) {
                    String refund = "r-" + i;
                    write(ANNA, draft -> draft.refunded("1001", refund, "1.00"));
                }
                return 151L;
            }
            long version = 0;
            while (version < 151) {
                MemberRecord seen = read(ANNA, order);
                assertThat(seen.version()).isGreaterThanOrEqualTo(version);
                version = seen.version();
                assertThat(seen.found(order)).extracting(Entry::seq).isEqualTo(upTo(version));
            }
            return version;
        });
    }

    @Test
    void membersAreUpdatedSideBySide() throws Exception {
        Together.run(THREADS, thread -> {
            List<Step<Long>> steps = IntStream.range(0, 100)
                    .mapToObj(i -> Draft.step(
                            MemberId.of("member " + (i + thread) % 20), draft -> draft.paid(thread + "." + i, "1.00")))
                    .toList();
            store().updateAll(steps).forEach(Result::orThrow);
            return thread;
        });

        Set<Long> versions = new HashSet<>();
        store().directory().page(null, 100).forEach(member -> {
            versions.add(read(member).version());
            assertThat(journalOf(member)).extracting(Entry::seq).isEqualTo(upTo(THREADS * 5));
        });
        assertThat(versions).containsExactly(THREADS * 5L);
    }

    /** Two refunds of 60.00 of an order of 100.00. The first is being decided when the second begins. */
    private void assertThatOneOfTwoRefundsIsRefused(Function<Step<String>, String> second) throws Exception {
        write(ANNA, draft -> draft.paid("1001", "100.00"));
        CountDownLatch firstIsBeingDecided = new CountDownLatch(1);
        CountDownLatch secondIsBeingDecided = new CountDownLatch(1);

        List<String> answers = Together.run(2, thread -> {
            if (thread == 0) {
                return store().update(refund("first", () -> {
                    firstIsBeingDecided.countDown();
                    secondIsBeingDecided.await(LINGER_MILLIS, TimeUnit.MILLISECONDS);
                }));
            }
            firstIsBeingDecided.await();
            return second.apply(refund("second", secondIsBeingDecided::countDown));
        });

        assertThat(answers).containsExactlyInAnyOrder("refunded", "refused");
        assertThat(read(ANNA, order(ANNA, "1001")).found(order(ANNA, "1001")))
                .filteredOn(entry -> entry.events().stream().anyMatch(OrderRefunded.class::isInstance))
                .hasSize(1);
    }

    private interface Meanwhile {
        void happens() throws InterruptedException;
    }

    /** Refunds unless that was done before. */
    private static Step<String> refund(String id, Meanwhile meanwhile) {
        Ref order = order(ANNA, "1001");
        Function<MemberRecord, Decision<String>> decision = seen -> {
            try {
                meanwhile.happens();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
            return seen.found(order).size() > 1
                    ? new Keep<>("refused")
                    : Draft.on(seen).refunded("1001", id, "60.00").answering("refunded");
        };
        return Step.of(ANNA, Set.of(order), decision);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
