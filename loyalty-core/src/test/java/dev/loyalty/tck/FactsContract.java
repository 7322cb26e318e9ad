package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.Decision.More;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.spi.Step;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.OrderKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a decision is given to see. */
abstract class FactsContract extends StorePartContract {

    FactsContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void anOrderLeadsToAllEntriesThatSpeakOfItOldestFirst() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        write(ANNA, draft -> draft.paid("1002", "60.00"));
        write(ANNA, draft -> draft.refunded("1001", "r-1", "10.00"));
        write(ANNA, draft -> draft.timePassed(Draft.START).refunded("1001", "r-2", "10.00"));

        assertThat(numbersFound(order(ANNA, "1001"))).containsExactly(1L, 3L, 5L);
        assertThat(numbersFound(order(ANNA, "1002"))).containsExactly(2L);
    }

    @Test
    void aCommandLeadsToItsOneEntry() {
        write(ANNA, draft -> draft.paid("1001", "50.00").refunded("1001", "r-1", "10.00"));
        OrderKey key = OrderKey.of("1001");

        assertThat(numbersFound(Ref.command(ANNA, CommandKind.ORDER, CommandId.derivedFrom(key))))
                .containsExactly(1L);
        assertThat(numbersFound(Ref.command(ANNA, CommandKind.REFUND, CommandId.derivedFrom(key, "r-1"))))
                .containsExactly(2L);
    }

    @Test
    void theSameIdOfAnotherKindOfCommandIsAnotherCommand() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        CommandId id = CommandId.derivedFrom(OrderKey.of("1001"));

        assertThat(numbersFound(Ref.command(ANNA, CommandKind.CANCELLATION, id)))
                .isEmpty();
    }

    @Test
    void whatIsInSeveralShopsUnderOneIdIsSeveralOrders() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));

        assertThat(numbersFound(Ref.order(ANNA, OrderKey.of("elsewhere", "1001"))))
                .isEmpty();
    }

    @Test
    void anotherMembersOrderIsNotFound() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        write(BERT, draft -> draft.paid("1002", "50.00"));

        assertThat(seenByADecision(BERT, order(BERT, "1001")).found(order(BERT, "1001")))
                .isEmpty();
    }

    @Test
    void everythingAskedForIsAnsweredAndNothingElse() {
        write(ANNA, draft -> draft.paid("1001", "50.00").paid("1002", "50.00").paid("1003", "50.00"));
        Ref known = order(ANNA, "1001");
        Ref alsoKnown = order(ANNA, "1003");
        Ref unknown = order(ANNA, "1004");

        MemberRecord seen = seenByADecision(ANNA, known, alsoKnown, unknown);

        assertThat(seen.found()).containsOnlyKeys(known, alsoKnown, unknown);
        assertThat(seen.found(known)).isEqualTo(journalOf(ANNA).subList(0, 1));
        assertThat(seen.found(alsoKnown)).isEqualTo(journalOf(ANNA).subList(2, 3));
        assertThat(seen.found(unknown)).isEmpty();
        assertThat(read(ANNA, known, alsoKnown, unknown)).isEqualTo(seen);
    }

    @Test
    void whoAsksForMoreIsAskedAgainWithThatBesideWhatWasThere() {
        write(ANNA, draft -> draft.paid("1001", "50.00").paid("1002", "50.00").paid("1003", "50.00"));
        Ref first = order(ANNA, "1001");
        Ref second = order(ANNA, "1002");
        Ref third = order(ANNA, "1003");
        List<Set<Ref>> given = new ArrayList<>();

        List<Long> answer = decide(ANNA, Set.of(first), asking(given, List.of(second, third)));

        assertThat(given).containsExactly(Set.of(first), Set.of(first, second), Set.of(first, second, third));
        assertThat(answer).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void whoAskedForMoreMayCommit() {
        write(ANNA, draft -> draft.paid("1001", "50.00"));
        Ref order = order(ANNA, "1001");

        int found = decide(
                ANNA,
                Set.of(),
                seen -> seen.knows(Set.of(order))
                        ? Draft.on(seen)
                                .refunded("1001", "r-1", "10.00")
                                .answering(seen.found(order).size())
                        : new More<>(Set.of(order)));

        assertThat(found).isEqualTo(1);
        assertThat(numbersFound(order)).containsExactly(1L, 2L);
    }

    @Test
    void someoneUnknownMayBeAskedForMoreToo() {
        Ref order = order(ANNA, "1001");

        String answer = decide(
                ANNA,
                Set.of(),
                seen -> seen.knows(Set.of(order))
                        ? Draft.on(seen).paid("1001", "50.00").answering("enrolled")
                        : new More<>(Set.of(order)));

        assertThat(answer).isEqualTo("enrolled");
        assertThat(numbersFound(order)).containsExactly(1L);
    }

    /** Asks for one after the other, and then answers with the numbers of all entries found. */
    private static Function<MemberRecord, Decision<List<Long>>> asking(List<Set<Ref>> given, List<Ref> wanted) {
        return seen -> {
            given.add(seen.found().keySet());
            for (Ref ref : wanted) {
                if (!seen.knows(Set.of(ref))) {
                    return new More<>(Set.of(ref));
                }
            }
            return new Keep<>(seen.found().values().stream()
                    .flatMap(List::stream)
                    .map(Entry::seq)
                    .toList());
        };
    }

    private List<Long> numbersFound(Ref ref) {
        return store().update(new Step<StreamRecord>(ref.owner(), Set.of(ref), Keep::new)).found(ref).stream()
                .map(Entry::seq)
                .toList();
    }
}
