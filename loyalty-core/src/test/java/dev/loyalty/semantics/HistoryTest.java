package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.TierPin;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.HistoryPage;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What happened, told page by page, newest first, for customers or for staff. */
class HistoryTest {

    private final Shop ada = Shop.open();

    private List<String> told(Audience audience) {
        return ada.engine.members().history(ada.customer, audience, 100).lines().stream()
                .map(HistoryLine::sentence)
                .toList();
    }

    @Test
    void aStoryIsToldNewestFirst() {
        ada.pays("1001", "520.00");
        ada.isRefunded("1001", "r-1", "50.00");

        assertThat(told(Audience.CUSTOMER))
                .containsExactly(
                        "moved down from silver to bronze, because net spend 470.00 < 500.00",
                        "got 50.00 EUR back for order 1001 (refund r-1); net spend -50.00",
                        "moved up from bronze to silver, because net spend 520.00 ≥ 500.00",
                        "paid order 1001 with 520.00 EUR; net spend +520.00",
                        "joined by the first order or credit note");
    }

    @Test
    void everythingThatCanHappenToAnOrderHasWords() {
        ada.joins();
        ada.pays("1001", "100.00");
        ada.revises("1001", 1, "90.00");
        ada.isRefunded("1001", "r-1", "10.00");
        ada.voids("1001", "r-1");
        ada.cancels("1001");
        ada.reinstates("1001");
        ada.isCredited("c-1", "5.00");

        assertThat(told(Audience.CUSTOMER))
                .containsExactly(
                        "got credit note c-1 of 5.00 EUR; net spend -5.00",
                        "order 1001 stands again; net spend +90.00",
                        "cancelled order 1001; net spend -90.00",
                        "refund r-1 of order 1001 did not happen; net spend +10.00",
                        "got 10.00 EUR back for order 1001 (refund r-1); net spend -10.00",
                        "order 1001 was changed to 90.00 EUR; net spend -10.00",
                        "paid order 1001 with 100.00 EUR; net spend +100.00",
                        "joined");
    }

    @Test
    void whatChangedNothingIsToldToStaffAlone() {
        ada.pays("1001", "1.00");
        ada.cancels("1001");
        ada.tell(Cancellation.of(ada.ref("1001"), ada.next()).withId("again"));
        ada.tell(ProfileUpdate.of(ada.customer, Profile.of(Locale.GERMAN), ada.next()));

        assertThat(told(Audience.STAFF))
                .startsWith("profile changed", "order 1001: nothing changed (already cancelled)");
        assertThat(told(Audience.CUSTOMER)).hasSize(3);
    }

    @Test
    void staffReadsWhoDidItAndWhy() {
        ada.joins();
        ada.tell(Adjustment.of(ada.customer, "t-1", "20.00", Shop.STAFF, ada.next()));
        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next()).through(LocalDate.of(2026, 3, 31)));

        HistoryPage page = ada.engine.members().history(ada.customer, Audience.STAFF, 2);

        assertThat(page.lines())
                .extracting(HistoryLine::sentence)
                .containsExactly(
                        "moved up from bronze to gold, because given by hand",
                        "was given tier gold or higher by hand through 2026-03-31",
                        "net spend was adjusted; net spend +20.00");
        assertThat(page.lines()).extracting(HistoryLine::note).containsOnly(Shop.STAFF);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        for (int i = 1; i <= 7; i++) {
            ada.pays("100" + i, "1.00");
        }
        List<Long> seqs = new ArrayList<>();
        HistoryPage page = ada.engine.members().history(ada.customer, Audience.CUSTOMER, 3);
        page.lines().forEach(line -> seqs.add(line.seq()));
        while (page.next().isPresent()) {
            page = ada.engine
                    .members()
                    .history(ada.customer, Audience.CUSTOMER, page.next().getAsLong(), 3);
            page.lines().forEach(line -> seqs.add(line.seq()));
        }

        assertThat(seqs).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L, 1L);
    }

    @Test
    void aStrangersHistoryIsEmpty() {
        HistoryPage page = ada.engine.members().history(ada.customer, Audience.STAFF, 10);

        assertThat(page.lines()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void everyLineIsACodeWithNumbersBesideTheSentence() {
        ada.pays("1001", "520.00");

        assertThat(ada.engine.members().history(ada.customer, Audience.STAFF, 1).lines())
                .extracting(line -> line.event().kind())
                .containsExactly(EventKind.TIER_CHANGED, EventKind.ORDER_PAID, EventKind.ENROLLED);
    }
}
