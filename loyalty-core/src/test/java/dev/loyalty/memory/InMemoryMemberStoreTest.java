package dev.loyalty.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.Decision.More;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.Texts;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Step;
import dev.loyalty.tck.Draft;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InMemoryMemberStoreTest {

    private static final MemberId ANNA = MemberId.of("anna");
    private static final MemberId BERT = MemberId.of("bert");

    private final MemberStore store = new InMemoryStore().open(ProgramId.of("club"));

    @Test
    void aProgramHasOneStore() {
        InMemoryStore stores = new InMemoryStore();

        assertThat(stores.open(ProgramId.of("club"))).isSameAs(stores.open(ProgramId.of("club")));
        assertThat(stores.open(ProgramId.of("club"))).isNotSameAs(stores.open(ProgramId.of("other")));
    }

    @Test
    void whoAsksForFactsThatItHasIsNotAskedForEver() {
        Ref order = Ref.order(ANNA, OrderKey.of("1001"));

        assertThatIllegalStateException()
                .isThrownBy(() -> decide(seen -> new More<>(Set.of(order))))
                .withMessageContaining("more facts");
        assertThatIllegalStateException().isThrownBy(() -> decide(seen -> new More<>(Set.of())));
    }

    @Test
    void aDecisionThatUpdatesTheSameMemberFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decide(seen -> new Keep<>(store.update(paid("1001")))))
                .withMessageContaining("anna")
                .withMessageContaining("pure");

        assertThat(store.update(paid("1001"))).isEqualTo(1);
    }

    @Test
    void aCommitThatDoesNotFitIsNamed() {
        store.update(paid("1001"));

        assertThatIllegalStateException()
                .isThrownBy(() -> decide(
                        seen -> commit(seen, right -> new Entry(3, right.cause(), right.recordedAt(), right.events()))))
                .withMessage("entry 3 of member anna must be numbered 2");
    }

    @Test
    void aStateThatDoesNotFitIsNamed() {
        store.update(paid("1001"));

        assertThatIllegalStateException()
                .isThrownBy(() -> decide(seen -> {
                    Commit<String> right = Draft.on(seen).paid("1002", "1.00").answering("written");
                    return new Commit<>(right.next(), List.of(), List.of(), Texts.NONE, null, Instant.EPOCH, "written");
                }))
                .withMessageContaining("must have the state of version 1")
                .withMessageContaining("of version 2");
    }

    @Test
    void aDeliveryOfAnotherMemberIsNotQueued() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decide(seen -> {
                    Commit<String> right = Draft.on(seen).paid("1001", "1.00").answering("written");
                    Delivery ofBert = new Delivery(BERT, Receiver.NOTIFIER, 1, 0);
                    return new Commit<>(
                            right.next(), right.entries(), List.of(ofBert), Texts.NONE, null, Instant.EPOCH, "written");
                }))
                .withMessageContaining("anna")
                .withMessageContaining("bert");

        assertThat(store.read(ANNA, Set.of()).state()).isNull();
    }

    @Test
    void anEmptyFirstCommitFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decide(seen -> Draft.on(seen).answering("nothing")));
    }

    private <A> A decide(Function<MemberRecord, Decision<A>> decision) {
        return store.update(Step.of(ANNA, Set.of(), decision));
    }

    private static Step<Long> paid(String order) {
        return Draft.step(ANNA, draft -> draft.paid(order, "1.00"));
    }

    private static Commit<String> commit(MemberRecord seen, Function<Entry, Entry> change) {
        Commit<String> right = Draft.on(seen).paid("9999", "1.00").answering("written");
        Entry changed = change.apply(right.entries().get(0));
        return new Commit<>(right.next(), List.of(changed), List.of(), Texts.NONE, null, Instant.EPOCH, "written");
    }
}
