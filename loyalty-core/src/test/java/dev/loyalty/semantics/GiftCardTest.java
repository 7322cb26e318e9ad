package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Revision;
import org.junit.jupiter.api.Test;

/** What was paid by gift card, where that does not count. */
class GiftCardTest {

    private final Shop ada = Shop.open(club -> club.spend(rule -> rule.withoutGiftCards()));

    private Revision revision(long number, String total) {
        return Revision.of(ada.ref("1001"), number, total, ada.next());
    }

    @Test
    void anEditThatDoesNotSpeakOfTheGiftCardKeepsWhatWasPaidByIt() {
        ada.tell(ada.order("1001", "100.00").giftCard("40.00"));
        assertThat(ada.net()).isEqualTo("60.00");

        ada.tell(revision(1, "90.00"));
        assertThat(ada.net()).isEqualTo("50.00");
        ada.tell(revision(2, "90.00").giftCard("10.00"));
        assertThat(ada.net()).isEqualTo("80.00");
        ada.tell(revision(3, "30.00"));

        assertThat(ada.net()).isEqualTo("20.00");
    }

    @Test
    void anEditMaySayThatNothingWasPaidByGiftCard() {
        ada.tell(ada.order("1001", "100.00").giftCard("40.00"));

        ada.tell(revision(1, "100.00").giftCard("0.00"));

        assertThat(ada.net()).isEqualTo("100.00");
        assertThatThrownBy(() -> ada.tell(revision(1, "100.00"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void moreThanTheWholeEditedOrderWasNotPaidByIt() {
        ada.tell(ada.order("1001", "100.00").giftCard("40.00"));

        ada.tell(revision(1, "30.00"));

        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void anEditThatCameBeforeItsOrderIsPaidForAsTheOrder() {
        ada.joins();
        ada.tell(revision(1, "90.00"));

        ada.tell(ada.order("1001", "100.00").giftCard("40.00"));

        assertThat(ada.net()).isEqualTo("50.00");
    }

    @Test
    void aSnapshotStatesTheWholeOrderSoOneWithoutAGiftCardSaysThatThereWasNone() {
        ada.tell(ada.order("1001", "100.00").giftCard("40.00"));

        ada.tell(ada.snapshot("1001", 1, "100.00"));

        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void refundsLeaveTheShareOfTheGiftCardAsItIs() {
        ada.tell(ada.order("1001", "100.00").giftCard("40.00"));

        ada.isRefunded("1001", "r-1", "50.00");

        assertThat(ada.net()).as("60 % of what is left").isEqualTo("30.00");
    }

    @Test
    void aSmallerOrderInBetweenDoesNotMakeTheCardSmaller() {
        ada.tell(ada.order("1001", "100.00").giftCard("100.00"));
        ada.tell(revision(1, "60.00"));
        assertThat(ada.net()).isEqualTo("0.00");

        ada.tell(revision(2, "100.00"));
        assertThat(ada.net()).isEqualTo("0.00");

        Shop bob = ada.as("bob");
        bob.tell(Revision.of(bob.ref("1001"), 1, "60.00", bob.next()));
        bob.tell(Revision.of(bob.ref("1001"), 2, "120.00", bob.next()));
        bob.tell(bob.order("1001", "100.00").giftCard("100.00"));
        assertThat(bob.net()).as("all before the order").isEqualTo("20.00");
    }

    @Test
    void anEditThatSaysThatNothingWasPaidByGiftCardMayComeBeforeItsOrder() {
        ada.joins();
        ada.tell(revision(1, "100.00").giftCard("0.00"));

        ada.tell(ada.order("1001", "100.00").giftCard("30.00"));

        assertThat(ada.net()).as("as after it").isEqualTo("100.00");
    }
}
