package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ids, and what keeps them apart: every code point, and nothing else. */
abstract class IdsContract extends StorePartContract {

    private static final String E_ACUTE = "caf\u00e9";
    private static final String E_AND_ACUTE = "cafe\u0301";
    private static final String RED_HEART = "\u2764";
    private static final String CAT = "\ud83d\udc31";
    private static final String DOG = "\ud83d\udc36";

    /** Texts that a database with a lenient collation, a narrow character set or padded columns takes for one another. */
    private static final List<String> ALIKE = List.of(
            "anna",
            "Anna",
            "ANNA",
            "anna ",
            " anna",
            "anna  ",
            "\u00e4nna",
            "a\u0308nna",
            "\u00c4nna",
            "annä",
            E_ACUTE,
            E_AND_ACUTE,
            "cafe",
            "stra\u00dfe",
            "strasse",
            "\u0131",
            "i",
            "I",
            "\u0130",
            RED_HEART,
            RED_HEART + "\ufe0f",
            CAT,
            DOG,
            CAT + DOG,
            "1",
            "01",
            "1.0",
            "%",
            "_",
            "'",
            "\\",
            "\"",
            "null",
            "x\u200by",
            "xy",
            "\uff21",
            "A",
            "a");

    IdsContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void membersWhoseIdsLookAlikeAreDifferentMembers() {
        for (String id : ALIKE) {
            assertThat(write(MemberId.of(id), draft -> draft.paid("order of " + id, "1.00")))
                    .as(id)
                    .isEqualTo(1);
        }

        for (String id : ALIKE) {
            MemberId member = MemberId.of(id);
            assertThat(read(member).state()).as(id).isNotNull();
            assertThat(journalOf(member)).as(id).hasSize(1);
            assertThat(read(member, order(member, "order of " + id)).found(order(member, "order of " + id)))
                    .as(id)
                    .isEqualTo(journalOf(member));
        }
        assertThat(store().directory().page(null, 1000))
                .containsExactlyElementsOf(
                        ALIKE.stream().map(MemberId::of).sorted().toList());
    }

    @Test
    void ordersWhoseIdsLookAlikeAreDifferentOrders() {
        for (String id : ALIKE) {
            write(ANNA, draft -> draft.paid(id, "1.00"));
        }

        IntStream.range(0, ALIKE.size()).forEach(i -> {
            Ref ref = order(ANNA, ALIKE.get(i));
            assertThat(seenByADecision(ANNA, ref).found(ref))
                    .as(ALIKE.get(i))
                    .extracting(Entry::seq)
                    .containsExactly(i + 1L);
            assertThat(store().journal().owners(ref.mention())).as(ALIKE.get(i)).containsExactly(ANNA);
        });
    }

    @Test
    void ordersOfDifferentMembersThatLookAlikeAreNotShared() {
        for (String id : ALIKE) {
            write(MemberId.of("buyer of " + id), draft -> draft.paid(id, "1.00"));
        }

        assertThat(store().journal().shared(Mention.Kind.ORDER, null, 1000)).isEmpty();
    }

    @Test
    void deliveriesOfMembersWhoseIdsLookAlikeDoNotWaitForEachOther() {
        for (String id : ALIKE) {
            write(MemberId.of(id), draft -> draft.paid("1001", "1.00").deliver(Receiver.NOTIFIER));
        }

        List<QueuedDelivery> taken = store().deliveries()
                .take("worker", Set.of(Receiver.NOTIFIER), Draft.recordedAt(100), Duration.ofMinutes(1), 1000);

        assertThat(taken)
                .extracting(queued -> queued.delivery().member().value())
                .containsExactlyInAnyOrderElementsOf(ALIKE);
    }

    @Test
    void theLongestIdsAreKeptWhole() {
        String longest = CAT.repeat(127);
        MemberId cat = MemberId.of(longest + CAT);
        MemberId dog = MemberId.of(longest + DOG);

        write(cat, draft -> draft.paid(longest + CAT, "1.00").refunded(longest + CAT, longest + DOG, "1.00"));
        write(dog, draft -> draft.paid(longest + DOG, "1.00"));

        assertThat(read(cat, order(cat, longest + CAT)).found(order(cat, longest + CAT)))
                .hasSize(2);
        assertThat(read(cat, order(cat, longest + DOG)).found(order(cat, longest + DOG)))
                .isEmpty();
        assertThat(store().directory().page(null, 10)).containsExactly(cat, dog);
        assertThat(store().directory().page(cat, 10)).containsExactly(dog);
    }
}
