package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Entry;
import dev.loyalty.spi.Journal;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.OrderKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Journals, to be read. */
abstract class JournalContract extends StorePartContract {

    JournalContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void ofSomebodyUnknownThereIsNoJournal() {
        assertThat(journal().after(ANNA, 0, 10)).isEmpty();
        assertThat(journal().before(ANNA, Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void pagesForwardsBeginAfterANumberOldestFirst() {
        writeFive();

        assertThat(numbers(journal().after(ANNA, 0, 2))).containsExactly(1L, 2L);
        assertThat(numbers(journal().after(ANNA, 2, 2))).containsExactly(3L, 4L);
        assertThat(numbers(journal().after(ANNA, 4, 2))).containsExactly(5L);
        assertThat(journal().after(ANNA, 5, 2)).isEmpty();
        assertThat(journal().after(ANNA, Long.MAX_VALUE, 2)).isEmpty();
    }

    @Test
    void pagesBackwardsBeginBeforeANumberNewestFirst() {
        writeFive();

        assertThat(numbers(journal().before(ANNA, Long.MAX_VALUE, 2))).containsExactly(5L, 4L);
        assertThat(numbers(journal().before(ANNA, 4, 2))).containsExactly(3L, 2L);
        assertThat(numbers(journal().before(ANNA, 2, 2))).containsExactly(1L);
        assertThat(journal().before(ANNA, 1, 2)).isEmpty();
    }

    @Test
    void bothDirectionsReadTheSameEntries() {
        writeFive();

        assertThat(journal().before(ANNA, Long.MAX_VALUE, 10))
                .containsExactlyInAnyOrderElementsOf(journal().after(ANNA, 0, 10));
    }

    @Test
    void aPageHoldsEntriesOfOneMemberAlone() {
        writeFive();
        write(BERT, draft -> draft.paid("2001", "1.00"));

        assertThat(numbers(journal().after(BERT, 0, 10))).containsExactly(1L);
        assertThat(numbers(journal().before(ANNA, Long.MAX_VALUE, 10))).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void theOwnersOfAnOrderAreThoseInWhoseJournalsItStands() {
        write(CLEO, draft -> draft.paid("1001", "1.00").refunded("1001", "r-1", "1.00"));
        write(ANNA, draft -> draft.paid("1001", "1.00"));
        write(BERT, draft -> draft.paid("1002", "1.00"));

        assertThat(owners("1001")).containsExactly(ANNA, CLEO);
        assertThat(owners("1002")).containsExactly(BERT);
        assertThat(owners("1003")).isEmpty();
    }

    @Test
    void theOwnersOfACommandAreThoseWhoGaveIt() {
        write(BERT, draft -> draft.paid("1001", "1.00"));
        write(ANNA, draft -> draft.paid("1001", "1.00"));
        CommandId id = CommandId.derivedFrom(OrderKey.of("1001"));

        assertThat(journal().owners(Mention.command("order", id))).containsExactly(ANNA, BERT);
        assertThat(journal().owners(Mention.command("refund", id))).isEmpty();
    }

    @Test
    void sharedAreTheOrdersThatSeveralMembersHaveInOrder() {
        for (String order : List.of("b", "a", "\ud83d\udc31", "\uff5e", "B", "c", "only anna's")) {
            write(ANNA, draft -> draft.paid(order, "1.00").refunded(order, "r", "1.00"));
        }
        for (String order : List.of("c", "\uff5e", "B", "a", "\ud83d\udc31", "only bert's")) {
            write(BERT, draft -> draft.paid(order, "1.00"));
        }
        write(CLEO, draft -> draft.paid("a", "1.00"));

        assertThat(journal().shared(Mention.Kind.ORDER, null, 10))
                .containsExactly(order("B"), order("a"), order("c"), order("\uff5e"), order("\ud83d\udc31"));
        assertThat(journal().shared(Mention.Kind.ORDER, null, 2)).containsExactly(order("B"), order("a"));
        assertThat(journal().shared(Mention.Kind.ORDER, order("a"), 2)).containsExactly(order("c"), order("\uff5e"));
        assertThat(journal().shared(Mention.Kind.ORDER, order("\uff5e"), 2)).containsExactly(order("\ud83d\udc31"));
        assertThat(journal().shared(Mention.Kind.ORDER, order("\ud83d\udc31"), 2))
                .isEmpty();
    }

    private Journal journal() {
        return store().journal();
    }

    private void writeFive() {
        write(ANNA, draft -> draft.paid("1001", "1.00").paid("1002", "1.00"));
        write(ANNA, draft -> draft.timePassed(Draft.START).paid("1003", "1.00").refunded("1001", "r-1", "1.00"));
    }

    private List<MemberId> owners(String order) {
        return journal().owners(order(order));
    }

    private static Mention order(String order) {
        return Mention.of(OrderKey.of(order));
    }

    private static List<Long> numbers(List<Entry> entries) {
        return entries.stream().map(Entry::seq).toList();
    }
}
