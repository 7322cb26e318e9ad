package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.member.Decision.Keep;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who there is, and whose time has come. */
abstract class DirectoryContract extends StorePartContract {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int FIRST_VERSION = 1;

    DirectoryContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void atFirstThereIsNobody() {
        assertThat(directory().page(null, 10)).isEmpty();
        assertThat(directory().due(NOON, FIRST_VERSION, Set.of(), 10)).isEmpty();
    }

    @Test
    void membersComeByCodePoint() {
        List<MemberId> sorted = Stream.of(
                        "1", "10", "2", "Z", "a", "a ", "aa", "b", "z", "\u00e4", "\uff5e", "\ud83d\udc31")
                .map(MemberId::of)
                .toList();
        for (int i : List.of(7, 11, 0, 5, 3, 10, 1, 9, 2, 8, 6, 4)) {
            write(sorted.get(i), draft -> draft.paid("1001", "1.00"));
        }

        assertThat(directory().page(null, 100)).isEqualTo(sorted);
    }

    @Test
    void aPageBeginsAfterTheLastOfTheOneBefore() {
        List<MemberId> members = IntStream.range(100, 125)
                .mapToObj(i -> MemberId.of("member " + i))
                .toList();
        members.forEach(member -> write(member, draft -> draft.paid("1001", "1.00")));

        List<MemberId> paged = new ArrayList<>();
        List<MemberId> page = directory().page(null, 10);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            paged.addAll(page);
            page = directory().page(page.get(page.size() - 1), 10);
        }

        assertThat(paged).isEqualTo(members);
        assertThat(directory().page(MemberId.of("member 1235"), 10)).containsExactly(MemberId.of("member 124"));
    }

    @Test
    void whoJoinsBetweenTwoPagesIsFound() {
        write(ANNA, draft -> draft.paid("1001", "1.00"));
        assertThat(directory().page(null, 10)).containsExactly(ANNA);

        write(CLEO, draft -> draft.paid("1001", "1.00"));
        write(BERT, draft -> draft.paid("1001", "1.00"));

        assertThat(directory().page(ANNA, 10)).containsExactly(BERT, CLEO);
    }

    @Test
    void whoWasOnlyAskedAboutIsNotThere() {
        decide(ANNA, Set.of(), seen -> new Keep<>("refused"));
        read(BERT);

        assertThat(directory().page(null, 10)).isEmpty();
    }

    @Test
    void dueAreThoseWhoseInstantIsNotAfterNowTheLongestFirst() {
        write(ANNA, draft -> draft.paid("1001", "1.00").due(NOON.minusSeconds(1)));
        write(BERT, draft -> draft.paid("1001", "1.00").due(NOON));
        write(CLEO, draft -> draft.paid("1001", "1.00").due(NOON.minusSeconds(2)));
        write(MemberId.of("dora"), draft -> draft.paid("1001", "1.00").due(NOON.plusNanos(1000)));
        write(MemberId.of("emil"), draft -> draft.paid("1001", "1.00"));

        assertThat(directory().due(NOON, FIRST_VERSION, Set.of(), 10)).containsExactly(CLEO, ANNA, BERT);
        assertThat(directory().due(NOON, FIRST_VERSION, Set.of(), 2)).containsExactly(CLEO, ANNA);
        assertThat(directory().due(NOON.minusSeconds(3), FIRST_VERSION, Set.of(), 10))
                .isEmpty();
    }

    @Test
    void theLastCommitSaysWhenAMemberIsDue() {
        write(ANNA, draft -> draft.paid("1001", "1.00").due(NOON));
        write(ANNA, draft -> draft.paid("1002", "1.00").due(NOON.minusSeconds(60)));

        assertThat(directory().due(NOON.minusSeconds(60), FIRST_VERSION, Set.of(), 10))
                .containsExactly(ANNA);

        write(ANNA, draft -> draft.paid("1003", "1.00").due(NOON.plusSeconds(60)));

        assertThat(directory().due(NOON, FIRST_VERSION, Set.of(), 10)).isEmpty();
        assertThat(directory().due(NOON.plusSeconds(60), FIRST_VERSION, Set.of(), 10))
                .containsExactly(ANNA);

        write(ANNA, draft -> draft.paid("1004", "1.00"));

        assertThat(directory().due(NOON.plusSeconds(3600), FIRST_VERSION, Set.of(), 10))
                .isEmpty();
    }

    @Test
    void keepDoesNotMoveWhenAMemberIsDue() {
        write(ANNA, draft -> draft.paid("1001", "1.00").due(NOON));

        decide(ANNA, Set.of(), seen -> new Keep<>("refused"));

        assertThat(directory().due(NOON, FIRST_VERSION, Set.of(), 10)).containsExactly(ANNA);
    }

    @Test
    void dueAreThoseWhoWereJudgedUnderALowerVersion() {
        write(ANNA, draft -> draft.paid("1001", "1.00"));
        write(BERT, draft -> draft.paid("1001", "1.00").adopted(2));
        write(CLEO, draft -> draft.paid("1001", "1.00").adopted(3));

        assertThat(directory().due(NOON, 1, Set.of(), 10)).isEmpty();
        assertThat(directory().due(NOON, 2, Set.of(), 10)).containsExactly(ANNA);
        assertThat(directory().due(NOON, 3, Set.of(), 10)).containsExactlyInAnyOrder(ANNA, BERT);
        assertThat(directory().due(NOON, 4, Set.of(), 1)).hasSize(1).isSubsetOf(ANNA, BERT, CLEO);
        assertThat(directory().due(NOON, 4, Set.of(), 10)).containsExactlyInAnyOrder(ANNA, BERT, CLEO);
    }

    @Test
    void whoAdoptedTheVersionIsNoLongerDue() {
        List<MemberId> members = IntStream.range(100, 150)
                .mapToObj(i -> MemberId.of("member " + i))
                .toList();
        members.forEach(member -> write(member, draft -> draft.paid("1001", "1.00")));

        List<MemberId> adopted = new ArrayList<>();
        List<MemberId> page = directory().due(NOON, 2, Set.of(), 20);
        while (!page.isEmpty()) {
            page.forEach(member -> write(member, draft -> draft.adopted(2)));
            adopted.addAll(page);
            page = directory().due(NOON, 2, Set.of(), 20);
        }

        assertThat(adopted).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void whoJoinsUnderALowerVersionLaterIsDueToo() {
        write(ANNA, draft -> draft.paid("1001", "1.00"));
        assertThat(directory().due(NOON, 2, Set.of(), 10)).containsExactly(ANNA);

        write(BERT, draft -> draft.paid("1001", "1.00"));

        assertThat(directory().due(NOON, 2, Set.of(), 10)).containsExactlyInAnyOrder(ANNA, BERT);
    }

    @Test
    void whoIsNoMemberIsNotDueForANewVersion() {
        write(ANNA, draft -> draft.paid("1001", "1.00"));
        write(ANNA, draft -> draft.erased());

        assertThat(directory().due(NOON, 2, Set.of(), 10)).isEmpty();
    }

    @Test
    void whoIsDueForBothReasonsComesOnce() {
        write(ANNA, draft -> draft.paid("1001", "1.00").due(NOON));
        write(BERT, draft -> draft.paid("1001", "1.00"));

        assertThat(directory().due(NOON, 2, Set.of(), 10)).containsExactlyInAnyOrder(ANNA, BERT);
    }

    private MemberDirectory directory() {
        return store().directory();
    }
}
