package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.Decision.More;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.OrderKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Things of any kind by which entries are found, also of kinds that were made up a moment ago. */
abstract class MentionsContract extends StorePartContract {

    private static final int THREADS = 4;
    private static final Mention.Kind VOUCHER = new Mention.Kind("voucher");
    private static final Mention.Kind HOLD = new Mention.Kind("hold");
    private static final Mention.Kind MADE_UP = new Mention.Kind("x-0123456789-0123456789-01234567");
    private static final List<Mention.Kind> KINDS = List.of(VOUCHER, HOLD, MADE_UP);

    MentionsContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void aThingOfAnyKindLeadsToAllEntriesThatMentionItOldestFirst() {
        for (Mention.Kind kind : KINDS) {
            write(ANNA, draft -> draft.mentioned(thing(kind, "1")));
        }
        for (Mention.Kind kind : KINDS) {
            write(ANNA, draft -> draft.paid(kind.code(), "1.00").alsoMentioning(thing(kind, "1"), thing(kind, "2")));
        }

        assertThat(numbersFound(thing(VOUCHER, "1"))).containsExactly(1L, 4L);
        assertThat(numbersFound(thing(HOLD, "1"))).containsExactly(2L, 5L);
        assertThat(numbersFound(thing(MADE_UP, "1"))).containsExactly(3L, 6L);
        assertThat(numbersFound(thing(MADE_UP, "2"))).containsExactly(6L);
        assertThat(numbersFound(thing(MADE_UP, "3"))).isEmpty();
    }

    @Test
    void theSameNameOfAnotherKindOrInAnotherScopeIsAnotherThing() {
        write(ANNA, draft -> draft.mentioned(thing(VOUCHER, "1")));
        write(ANNA, draft -> draft.mentioned(thing(HOLD, "1")));
        write(ANNA, draft -> draft.mentioned(Mention.of(VOUCHER, "shop", "1")));
        write(ANNA, draft -> draft.mentioned(Mention.of(VOUCHER, "1", "shop")));
        write(ANNA, draft -> draft.mentioned(Mention.of(VOUCHER, "Shop", "1")));

        assertThat(numbersFound(thing(VOUCHER, "1"))).containsExactly(1L);
        assertThat(numbersFound(thing(HOLD, "1"))).containsExactly(2L);
        assertThat(numbersFound(Mention.of(VOUCHER, "shop", "1"))).containsExactly(3L);
        assertThat(numbersFound(Mention.of(VOUCHER, "1", "shop"))).containsExactly(4L);
        assertThat(numbersFound(Mention.of(HOLD, "shop", "1"))).isEmpty();
    }

    @Test
    void whatIsCalledLikeAnOrderOrACommandIsNeither() {
        OrderKey order = OrderKey.of("1001");
        write(ANNA, draft -> draft.mentioned(thing(VOUCHER, "1001"), thing(new Mention.Kind("order-1"), "1001")));
        write(ANNA, draft -> draft.paid("1001", "1.00"));

        assertThat(numbersFound(thing(VOUCHER, "1001"))).containsExactly(1L);
        assertThat(numbersFound(Mention.of(order))).containsExactly(2L);
        assertThat(numbersFound(Mention.command("order", CommandId.derivedFrom(order))))
                .containsExactly(2L);
    }

    @Test
    void anEntryIsFoundByEverythingThatItMentions() {
        Draft written = written(
                ANNA,
                draft -> draft.paid("1001", "1.00")
                        .alsoMentioning(thing(VOUCHER, "1"), thing(VOUCHER, "2"), Mention.of(HOLD, "shop", "1")));
        Entry entry = written.entries().get(0);

        MemberRecord seen = seenByADecision(ANNA, entry.refs(ANNA).toArray(Ref[]::new));

        assertThat(entry.mentions()).hasSize(5);
        assertThat(entry.mentions())
                .allSatisfy(mention -> assertThat(seen.found(new Ref(ANNA, mention)))
                        .as("%s", mention)
                        .containsExactly(entry));
        assertThat(reopened().read(ANNA, Set.copyOf(entry.refs(ANNA)))).isEqualTo(seen);
    }

    @Test
    void anyNumberOfThingsIsAskedForAtOnce() {
        List<Ref> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String number = String.valueOf(i);
            Mention thing = thing(KINDS.get(i % KINDS.size()), number);
            write(ANNA, draft -> draft.paid(number, "1.00").alsoMentioning(thing));
            OrderKey order = OrderKey.of(number);
            asked.add(new Ref(ANNA, thing));
            asked.add(new Ref(ANNA, Mention.of(order)));
            asked.add(new Ref(ANNA, Mention.command("order", CommandId.derivedFrom(order))));
            asked.add(new Ref(ANNA, thing(VOUCHER, "unknown " + number)));
        }

        MemberRecord seen = seenByADecision(ANNA, asked.toArray(Ref[]::new));

        assertThat(seen.found()).containsOnlyKeys(asked);
        for (int i = 0; i < asked.size(); i++) {
            boolean known = i % 4 < 3;
            assertThat(seen.found(asked.get(i)))
                    .as("%s", asked.get(i))
                    .extracting(Entry::seq)
                    .isEqualTo(known ? List.of(i / 4 + 1L) : List.of());
        }
        assertThat(read(ANNA, asked.toArray(Ref[]::new))).isEqualTo(seen);
    }

    @Test
    void whoAsksForMoreOfAnotherKindGetsItBesideWhatWasThere() {
        write(ANNA, draft -> draft.paid("1001", "1.00"));
        write(ANNA, draft -> draft.mentioned(thing(VOUCHER, "1")));
        Ref order = order(ANNA, "1001");
        Ref voucher = new Ref(ANNA, thing(VOUCHER, "1"));

        List<Long> found = decide(
                ANNA,
                Set.of(order),
                seen -> seen.knows(Set.of(voucher))
                        ? new Keep<>(List.of(
                                seen.found(order).get(0).seq(),
                                seen.found(voucher).get(0).seq()))
                        : new More<>(Set.of(voucher)));

        assertThat(found).containsExactly(1L, 2L);
    }

    @Test
    void anotherMembersThingIsNotFound() {
        write(ANNA, draft -> draft.mentioned(thing(VOUCHER, "1")));
        write(BERT, draft -> draft.mentioned(thing(VOUCHER, "2")));

        assertThat(seenByADecision(BERT, new Ref(BERT, thing(VOUCHER, "1"))).found(new Ref(BERT, thing(VOUCHER, "1"))))
                .isEmpty();
        MemberStore other = store(freshProgram());
        other.update(Draft.step(ANNA, draft -> draft.paid("1001", "1.00")));
        assertThat(other.read(ANNA, Set.of(new Ref(ANNA, thing(VOUCHER, "1"))))
                        .found(new Ref(ANNA, thing(VOUCHER, "1"))))
                .isEmpty();
        assertThat(other.journal().owners(thing(VOUCHER, "1"))).isEmpty();
    }

    @Test
    void ofManyWhoUseAVoucherAtOnceOneDoes() throws Exception {
        for (Mention.Kind kind : KINDS) {
            List<Boolean> used = Together.run(
                    THREADS, thread -> (thread % 2 == 0 ? store() : otherHandle()).update(use(ANNA, kind)));

            assertThat(used).as("%s", kind).containsOnlyOnce(true);
        }
        assertThat(journalOf(ANNA)).hasSize(KINDS.size());
    }

    @Test
    void ofManyWhoUseAVoucherInBatchesOneDoes() throws Exception {
        List<Boolean> used = Together.run(THREADS, thread -> {
            Step<Boolean> stranger = Step.of(MemberId.of("stranger " + thread), Set.of(), seen -> new Keep<>(false));
            return store().updateAll(List.of(stranger, use(ANNA, VOUCHER)))
                    .get(1)
                    .orThrow();
        });

        assertThat(used).containsOnlyOnce(true);
    }

    @Test
    void aStepOfABatchSeesWhatStepsOfTheSameMemberBeforeItMentioned() {
        List<Result<Boolean>> results = store().updateAll(List.of(
                use(ANNA, VOUCHER),
                use(BERT, VOUCHER),
                use(ANNA, VOUCHER),
                useAskingLater(ANNA, VOUCHER),
                useAskingLater(ANNA, HOLD),
                use(ANNA, HOLD)));

        assertThat(results)
                .containsExactly(
                        new Result.Done<>(true),
                        new Result.Done<>(true),
                        new Result.Done<>(false),
                        new Result.Done<>(false),
                        new Result.Done<>(true),
                        new Result.Done<>(false));
    }

    @Test
    void whatIsNotCommittedIsNotMentioned() {
        write(ANNA, draft -> draft.paid("1001", "1.00"));
        Ref voucher = new Ref(ANNA, thing(VOUCHER, "1"));
        Function<MemberRecord, Decision<Boolean>> unfit =
                seen -> Draft.on(new MemberRecord(ANNA, null, seen.newestProgram(), seen.found()))
                        .mentioned(thing(VOUCHER, "1"))
                        .answering(true);

        assertThatThrownBy(() -> decide(ANNA, Set.of(voucher), unfit)).isInstanceOf(IllegalStateException.class);

        assertThat(read(ANNA, voucher).found(voucher)).isEmpty();
        assertThat(store().journal().owners(thing(VOUCHER, "1"))).isEmpty();
    }

    @Test
    void theOwnersOfAThingAreThoseInWhoseJournalsItIsMentioned() {
        write(CLEO, draft -> draft.mentioned(thing(VOUCHER, "1")).mentioned(thing(VOUCHER, "1")));
        write(ANNA, draft -> draft.mentioned(thing(VOUCHER, "1")));
        write(BERT, draft -> draft.mentioned(thing(HOLD, "1"), Mention.of(VOUCHER, "shop", "1")));

        Journal journal = store().journal();
        assertThat(journal.owners(thing(VOUCHER, "1"))).containsExactly(ANNA, CLEO);
        assertThat(journal.owners(thing(HOLD, "1"))).containsExactly(BERT);
        assertThat(journal.owners(Mention.of(VOUCHER, "shop", "1"))).containsExactly(BERT);
        assertThat(journal.owners(thing(MADE_UP, "1"))).isEmpty();
    }

    @Test
    void sharedAreTheThingsOfOneKindThatSeveralMembersHaveByScopeThenByName() {
        List<Mention> things = List.of(
                thing(VOUCHER, "B"),
                thing(VOUCHER, "a"),
                thing(VOUCHER, "\uff5e"),
                thing(VOUCHER, "\ud83d\udc31"),
                Mention.of(VOUCHER, "a", "1"),
                Mention.of(VOUCHER, "b", "0"));
        for (Mention thing : things) {
            write(ANNA, draft -> draft.mentioned(thing).mentioned(thing));
            write(BERT, draft -> draft.mentioned(thing));
        }
        write(ANNA, draft -> draft.mentioned(thing(VOUCHER, "only anna's"), thing(HOLD, "of both")));
        write(BERT, draft -> draft.mentioned(thing(HOLD, "of both")));

        Journal journal = store().journal();
        assertThat(journal.shared(VOUCHER, null, 10)).isEqualTo(things);
        assertThat(journal.shared(VOUCHER, things.get(1), 2)).isEqualTo(things.subList(2, 4));
        assertThat(journal.shared(VOUCHER, things.get(4), 10)).isEqualTo(things.subList(5, 6));
        assertThat(journal.shared(HOLD, null, 10)).containsExactly(thing(HOLD, "of both"));
    }

    private static Mention thing(Mention.Kind kind, String name) {
        return Mention.of(kind, "", name);
    }

    /** Uses a thing that can be used once; answers whether it was used by this step. */
    private static Step<Boolean> use(MemberId member, Mention.Kind kind) {
        Ref ref = new Ref(member, thing(kind, "once"));
        return Step.of(
                member,
                Set.of(ref),
                seen -> seen.found(ref).isEmpty()
                        ? Draft.on(seen).mentioned(ref.mention()).answering(true)
                        : new Keep<>(false));
    }

    /** The same, which asks for nothing at first. */
    private static Step<Boolean> useAskingLater(MemberId member, Mention.Kind kind) {
        Step<Boolean> use = use(member, kind);
        Set<Ref> asked = new HashSet<>(use.facts());
        return Step.of(
                member, Set.of(), seen -> seen.knows(asked) ? use.decide().apply(seen) : new More<>(asked));
    }

    private List<Long> numbersFound(Mention mention) {
        Ref ref = new Ref(ANNA, mention);
        return seenByADecision(ANNA, ref).found(ref).stream().map(Entry::seq).toList();
    }
}
