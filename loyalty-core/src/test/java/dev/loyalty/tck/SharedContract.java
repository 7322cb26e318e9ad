package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty.event.Cause;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.SharedRecord;
import dev.loyalty.member.SharedState;
import dev.loyalty.member.SharedState.Stock;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Settlement;
import dev.loyalty.spi.Step;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.SharedId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Things that members share: streams beside theirs, which are no members. */
abstract class SharedContract extends QueuePartContract {

    private static final int THREADS = 8;
    private static final String CAT = "\ud83d\udc08";

    private static final SharedId MUGS = SharedId.stock("mugs");
    private static final SharedId CUPS = SharedId.stock("cups");

    SharedContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void ofAThingOfWhichNothingIsKnownThereIsNoState() {
        SharedRecord mugs = store().read(MUGS, Set.of());

        assertThat(mugs.state()).isNull();
        assertThat(mugs.version()).isZero();
        assertThat(store().journal().after(MUGS, 0, 10)).isEmpty();
    }

    @Test
    void whatIsWrittenOfAThingIsReadByAll() {
        SharedDraft written = write(MUGS, draft -> draft.set(3).taken(ANNA, 7, 2));

        List<Supplier<MemberStore>> handles = List.of(this::store, this::otherHandle, this::reopened);
        for (Supplier<MemberStore> each : handles) {
            MemberStore handle = each.get();
            SharedRecord mugs = handle.read(MUGS, Set.of());
            assertThat(mugs.state()).isEqualTo(written.state());
            assertThat(handle.journal().after(MUGS, 0, 10)).isEqualTo(written.entries());
            assertThat(handle.journal().before(MUGS, Long.MAX_VALUE, 1))
                    .containsExactly(written.entries().get(1));
            assertThat(handle.journal().at(List.of(new Journal.Place(MUGS, 2), new Journal.Place(CUPS, 1))))
                    .containsOnlyKeys(new Journal.Place(MUGS, 2));
        }
    }

    @Test
    void aDecisionSeesWhatTheOneBeforeHasWritten() {
        write(MUGS, draft -> draft.set(3));
        write(MUGS, draft -> draft.taken(ANNA, 7, 1));

        SharedState seen = store().update(Step.of(MUGS, Set.of(), mugs -> new Keep<>(mugs.known())));

        assertThat(seen).isEqualTo(new Stock(MUGS, 2, Draft.recordedAt(2), 3, 1));
    }

    @Test
    void theFoldOfAThingsJournalIsItsState() {
        write(MUGS, draft -> draft.set(3).taken(ANNA, 7, 2).lacking(BERT, 1, 2));
        write(MUGS, draft -> draft.returned(ANNA, 8, 1).set(1));

        SharedState folded = SharedState.none(MUGS);
        for (Entry entry : store().journal().after(MUGS, 0, 10)) {
            folded = folded.after(entry);
        }
        assertThat(store().read(MUGS, Set.of()).state())
                .isEqualTo(folded)
                .isEqualTo(new Stock(MUGS, 5, Draft.recordedAt(5), 1, 1));
    }

    @Test
    void aThingsEntriesAreFoundByTheirProcess() {
        SharedDraft written =
                write(MUGS, draft -> draft.set(3).taken(ANNA, 7, 2).taken(ANNA, 8, 1));
        write(CUPS, draft -> draft.set(3).taken(ANNA, 7, 1));
        Ref seventh = process(ANNA, 7);
        Ref ninth = process(ANNA, 9);

        SharedRecord mugs = store().read(MUGS, Set.of(seventh, ninth));

        assertThat(mugs.found(seventh)).containsExactly(written.entries().get(1));
        assertThat(mugs.found(ninth)).isEmpty();
        List<Entry> seenByADecision =
                store().update(Step.of(MUGS, Set.of(seventh), seen -> new Keep<>(seen.found(seventh))));
        assertThat(seenByADecision).containsExactly(written.entries().get(1));
    }

    @Test
    void aProcessThatAThingBeganIsNotThatOfAMember() {
        write(MUGS, draft -> draft.set(3).taken(CUPS, 7, 2));
        write(ANNA, draft -> draft.wentOn(CUPS, 7).wentOn(ANNA, 1));
        Ref ofCups = new Ref(ANNA, Mention.process(CUPS, 7));
        Ref ofAnna = new Ref(ANNA, Mention.process(ANNA, 1));

        assertThat(read(ANNA, ofCups, ofAnna).found(ofCups))
                .extracting(Entry::seq)
                .containsExactly(1L);
        assertThat(read(ANNA, ofCups, ofAnna).found(ofAnna))
                .extracting(Entry::cause)
                .containsExactly(new Cause.ByProcess(ANNA, 1));
        assertThat(store().read(MUGS, Set.of(process(ANNA, 7))).found(process(ANNA, 7)))
                .isEmpty();
    }

    @Test
    void aThingIsNoMember() {
        MemberId namesake = MemberId.of(MUGS.toString());
        write(MUGS, draft -> draft.set(3));
        write(ANNA, draft -> draft.paid("1001", "1.00"));
        write(namesake, draft -> draft.paid("1002", "1.00").due(NOW));

        assertThat(store().directory().page(null, 10)).containsExactly(ANNA, namesake);
        assertThat(store().directory().page(null, 1)).containsExactly(ANNA);
        assertThat(store().directory().due(NOW, Integer.MAX_VALUE, Set.of(), 10))
                .containsExactlyInAnyOrder(ANNA, namesake);
        assertThat(read(namesake).version()).isEqualTo(1);
        assertThat(store().read(MUGS, Set.of()).version()).isEqualTo(1);
    }

    @Test
    void ofQuestionsAcrossJournalsAThingIsNoAnswer() {
        write(MUGS, draft -> draft.set(3).taken(ANNA, 7, 2));
        write(ANNA, draft -> draft.wentOn(ANNA, 7));
        Mention process = Mention.process(ANNA, 7);

        assertThat(store().journal().owners(process)).containsExactly(ANNA);
        assertThat(store().journal().shared(Mention.Kind.PROCESS, null, 10)).isEmpty();
        write(BERT, draft -> draft.wentOn(ANNA, 7));
        assertThat(store().journal().owners(process)).containsExactly(ANNA, BERT);
        assertThat(store().journal().shared(Mention.Kind.PROCESS, null, 10)).containsExactly(process);
    }

    @Test
    void aBatchMayHoldMembersAndThings() {
        List<Result<Long>> results = store().updateAll(List.of(
                SharedDraft.step(MUGS, draft -> draft.set(3)),
                Draft.step(ANNA, draft -> draft.paid("1001", "1.00")),
                SharedDraft.step(MUGS, draft -> draft.taken(ANNA, 1, 1)),
                SharedDraft.step(CUPS, draft -> draft.set(1)),
                Draft.step(ANNA, draft -> draft.paid("1002", "1.00"))));

        assertThat(results).extracting(Result::orThrow).containsExactly(1L, 1L, 2L, 1L, 2L);
        assertThat(store().read(MUGS, Set.of()).version()).isEqualTo(2);
    }

    @Test
    void whatHappenedToAMemberIsNotWrittenOfAThing() {
        Step<Boolean> wrong = new Step<>(
                MUGS,
                Set.of(),
                seen -> Draft.on(read(ANNA)).paid("1001", "1.00").answering(true));

        assertThatIllegalStateException().isThrownBy(() -> store().update(wrong));
        assertThat(store().read(MUGS, Set.of()).state()).isNull();
        assertThat(read(ANNA).state()).isNull();
        assertThat(store().updateAll(List.of(wrong))).hasOnlyElementsOfType(Result.Failed.class);
    }

    @Test
    void ofManyWhoTakeAtOnceNobodyTakesMoreThanThereIs() throws Exception {
        long limit = THREADS + 2;
        write(MUGS, draft -> draft.set(limit));

        List<Long> got = Together.run(THREADS, thread -> {
            MemberStore handle = thread % 2 == 0 ? store() : otherHandle();
            MemberId member = MemberId.of("member " + thread);
            return LongStream.rangeClosed(1, 3)
                    .filter(seq -> handle.update(take(member, seq)))
                    .count();
        });

        assertThat(got.stream().mapToLong(Long::longValue).sum()).isEqualTo(limit);
        assertThat(store().read(MUGS, Set.of()).state())
                .isEqualTo(new Stock(MUGS, limit + 1, Draft.recordedAt(limit + 1), limit, limit));
    }

    private static Step<Boolean> take(MemberId member, long seq) {
        return Step.of(
                MUGS,
                Set.of(),
                seen -> stock(seen).left() > 0
                        ? SharedDraft.on(seen).taken(member, seq, 1).answering(true)
                        : new Keep<>(false));
    }

    @Test
    void whatAThingBeganIsDeliveredToTheEngineAlone() {
        write(MUGS, draft -> draft.set(3).goOn());
        write(ANNA, draft -> draft.paid("1001", "1.00").queuedAt(NOW).deliver(Receiver.NOTIFIER));
        Delivery delivery = new Delivery(MUGS, Receiver.ENGINE, 1, 0);

        assertThat(take(WORKER, NOW))
                .extracting(QueuedDelivery::delivery)
                .containsExactly(new Delivery(ANNA, Receiver.NOTIFIER, 1, 0));
        assertThat(takeForTheEngine()).extracting(QueuedDelivery::delivery).containsExactly(delivery);
        assertThat(takeForTheEngine()).isEmpty();
        store().deliveries().settle(WORKER, delivery, again(NOW));
        assertThat(takeForTheEngine()).extracting(QueuedDelivery::attempts).containsExactly(1);
        store().deliveries().settle(WORKER, delivery, new Settlement.Done(null));
        assertThat(store().deliveries().take(WORKER, Set.of(Receiver.ENGINE), LATER, LEASE, 10))
                .isEmpty();
        assertThat(store().deliveries().backlog().queued()).isEqualTo(1);
    }

    private List<QueuedDelivery> takeForTheEngine() {
        return store().deliveries().take(WORKER, Set.of(Receiver.ENGINE), NOW, LEASE, 10);
    }

    @Test
    void theLongestNamesAreToldApart() {
        SharedId one = SharedId.stock(CAT.repeat(120));
        SharedId other = SharedId.stock(CAT.repeat(119) + "x");
        MemberId longest = MemberId.of(CAT.repeat(128));
        write(one, draft -> draft.set(1).taken(longest, Long.MAX_VALUE, 1).goOn());
        write(other, draft -> draft.set(2).taken(one, 1, 1));

        assertThat(stock(store().read(one, Set.of())).limit()).isEqualTo(1);
        assertThat(stock(store().read(other, Set.of())).limit()).isEqualTo(2);
        Ref process = new Ref(one, Mention.process(longest, Long.MAX_VALUE));
        assertThat(store().read(one, Set.of(process)).found(process)).hasSize(1);
        assertThat(takeForTheEngine())
                .extracting(item -> item.delivery().stream())
                .containsExactly(one);
    }

    private static Ref process(MemberId source, long seq) {
        return new Ref(MUGS, Mention.process(source, seq));
    }

    private static Stock stock(SharedRecord record) {
        return (Stock) record.known();
    }

    private SharedDraft write(SharedId thing, Consumer<SharedDraft> writing) {
        return store().update(Step.of(thing, Set.of(), seen -> {
            SharedDraft draft = SharedDraft.on(seen);
            writing.accept(draft);
            return draft.answering(draft);
        }));
    }
}
