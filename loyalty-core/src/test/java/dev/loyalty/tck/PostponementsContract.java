package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.Postponements.Postponed;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Members for whom what time does has failed wait before it is tried again. */
abstract class PostponementsContract extends StorePartContract {

    private static final Instant NOW = Draft.START;
    private static final Instant LATER = NOW.plusSeconds(60);

    PostponementsContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void whoIsPostponedIsNotDueBeforeThatTime() {
        makeDue(ANNA, BERT);

        postponements().postpone(List.of(failed(ANNA, 1, LATER)));

        assertThat(store().directory().due(NOW, 1, Set.of(), 10)).containsExactly(BERT);
        assertThat(store().directory().due(NOW, 2, Set.of(), 10))
                .as("nor is a newer program a reason")
                .containsExactly(BERT);
        assertThat(store().directory().due(LATER, 1, Set.of(), 10)).containsExactlyInAnyOrder(ANNA, BERT);
    }

    @Test
    void thoseBehindThemComeIntoView() {
        makeDue(ANNA, BERT, CLEO);

        postponements().postpone(List.of(failed(ANNA, 1, LATER), failed(BERT, 1, LATER)));

        assertThat(store().directory().due(NOW, 1, Set.of(), 1)).containsExactly(CLEO);
    }

    @Test
    void whoIsClearedIsDueAtOnce() {
        makeDue(ANNA);
        postponements().postpone(List.of(failed(ANNA, 3, LATER)));

        postponements().clear(List.of(ANNA, BERT));

        assertThat(store().directory().due(NOW, 1, Set.of(), 10)).containsExactly(ANNA);
        assertThat(postponements().of(List.of(ANNA))).isEmpty();
    }

    @Test
    void whatIsKnownIsToldAsItWasSaidLast() {
        postponements().postpone(List.of(failed(ANNA, 1, NOW), failed(BERT, 1, NOW)));
        postponements().postpone(List.of(failed(ANNA, 2, LATER)));

        assertThat(postponements().of(List.of(ANNA, BERT, CLEO)))
                .isEqualTo(Map.of(ANNA, failed(ANNA, 2, LATER), BERT, failed(BERT, 1, NOW)));
    }

    @Test
    void thoseWhoMayBeTriedAgainDoNotCount() {
        postponements()
                .postpone(List.of(failed(ANNA, 1, LATER), failed(BERT, 1, LATER.plusSeconds(1)), failed(CLEO, 1, NOW)));

        assertThat(postponements().count(NOW, 10)).isEqualTo(2);
        assertThat(postponements().count(NOW, 1)).isEqualTo(1);
        assertThat(postponements().count(LATER, 10)).isEqualTo(1);
    }

    @Test
    void anErrorMayBeOfAnyLength() {
        postponements().postpone(List.of(new Postponed(ANNA, 1, LATER, "no\0t\ud800" + "x".repeat(10_000))));

        assertThat(postponements().of(List.of(ANNA)).get(ANNA))
                .extracting(Postponed::error)
                .asString()
                .startsWith("no");
    }

    @Test
    void anErasureLeavesNothingOfWhatItFailedWith() {
        makeDue(ANNA, BERT);
        postponements().postpone(List.of(failed(ANNA, 3, LATER), failed(BERT, 3, LATER)));

        write(ANNA, draft -> draft.erased());

        assertThat(postponements().of(List.of(ANNA, BERT))).containsOnlyKeys(BERT);
        assertThat(postponements().isPostponed(ANNA, NOW)).isFalse();
        assertThat(postponements().isPostponed(BERT, NOW)).isTrue();
        assertThat(postponements().isPostponed(BERT, LATER)).isFalse();
    }

    private void makeDue(MemberId... members) {
        for (MemberId member : members) {
            write(member, draft -> draft.paid("1001", "1.00").due(NOW));
        }
    }

    private static Postponed failed(MemberId member, int failures, Instant until) {
        return new Postponed(member, failures, until, "a rule divides by zero");
    }

    private Postponements postponements() {
        return store().postponements();
    }
}
