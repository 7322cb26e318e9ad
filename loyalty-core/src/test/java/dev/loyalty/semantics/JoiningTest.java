package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Remedy;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Unchanged;
import dev.loyalty.program.Joining;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How somebody becomes a member, and which orders count then. */
class JoiningTest {

    private static final Instant FEBRUARY = Instant.parse("2026-02-01T12:00:00Z");
    private static final Instant JANUARY = Instant.parse("2026-01-01T12:00:00Z");

    private final Shop ada = Shop.open();
    private final Shop explicit = Shop.open(club -> club.joining(Joining.EXPLICIT));
    private final Shop claiming = Shop.open(club -> club.joining(Joining.EXPLICIT_WITH_EARLIER_ORDERS));

    private static Order order(Shop shop, String order, Instant paidAt) {
        return Order.of(shop.customer, order, "100.00", paidAt);
    }

    @Test
    void theFirstOrderMakesAMemberAtTheInstantAtWhichItOccurred() {
        Outcome outcome = ada.tell(order(ada, "1001", FEBRUARY));

        assertThat(outcome.events().get(0))
                .isInstanceOfSatisfying(
                        Enrolled.class,
                        enrolled -> assertThat(enrolled.explicitly()).isFalse());
        assertThat(ada.view().joinedAt()).isEqualTo(FEBRUARY);
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void theFirstCreditNoteMakesAMemberToo() {
        ada.tell(CreditNote.of(ada.customer, "c-1", "5.00", FEBRUARY));

        assertThat(ada.view().joinedAt()).isEqualTo(FEBRUARY);
        assertThat(ada.view().isMember()).isTrue();
    }

    @Test
    void anOlderOrderIsAcceptedAndTheJoiningDateDoesNotMove() {
        ada.tell(order(ada, "1001", FEBRUARY));
        ada.tell(order(ada, "1000", JANUARY));

        assertThat(ada.net()).isEqualTo("200.00");
        assertThat(ada.view().joinedAt()).isEqualTo(FEBRUARY);
    }

    @Test
    void landingAboveTheLowestTierIsOneChangeInTheSameEntry() {
        Outcome outcome = ada.pays("1001", "1000.00");

        assertThat(outcome.events()).hasSize(3);
        assertThat(ada.entries()).isEqualTo(1);
        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void whoIsAMemberStaysOneUnchanged() {
        ada.tell(order(ada, "1001", FEBRUARY));

        Outcome again = ada.joins();

        assertThat(again.events()).containsExactly(new Unchanged(Unchanged.Why.ALREADY_ENROLLED));
        assertThat(ada.view().joinedAt()).isEqualTo(FEBRUARY);
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void whereMembersJoinExplicitlyOrdersOfStrangersAreRefused() {
        Refusal.NotAMember refusal = refusal(explicit.pays("1001", "100.00"), Refusal.NotAMember.class);

        assertThat(refusal.sentence()).isEqualTo("customer ada is no member: enrol them first");
        assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        refusal(explicit.isCredited("c-1", "5.00"), Refusal.NotAMember.class);
        assertThat(explicit.entries()).isZero();
        assertThat(explicit.tier()).isEqualTo("none");
    }

    @Test
    void whereMembersJoinExplicitlyEarlierOrdersDoNotCount() {
        explicit.tell(Enrolment.of(explicit.customer, FEBRUARY));

        Refusal.BeforeJoining refusal =
                refusal(explicit.tell(order(explicit, "1000", JANUARY)), Refusal.BeforeJoining.class);
        assertThat(refusal.joinedAt()).isEqualTo(FEBRUARY);
        assertThat(refusal.remedy()).isEqualTo(Remedy.NOTHING_TO_DO);

        explicit.tell(order(explicit, "1001", FEBRUARY));
        assertThat(explicit.net()).as("an order of that very instant counts").isEqualTo("100.00");
    }

    @Test
    void guestsClaimTheirEarlierOrdersByJoining() {
        refusal(claiming.tell(order(claiming, "1000", JANUARY)), Refusal.NotAMember.class);
        claiming.tell(Enrolment.of(claiming.customer, FEBRUARY));

        claiming.tell(order(claiming, "1000", JANUARY));

        assertThat(claiming.net()).isEqualTo("100.00");
        assertThat(claiming.view().joinedAt()).isEqualTo(FEBRUARY);
    }

    @Test
    void aLateOrderLandsInTheTierAtOnce() {
        ada.tell(order(ada, "1001", FEBRUARY));

        Outcome late = ada.tell(Order.of(ada.customer, "1000", "400.00", JANUARY));

        assertThat(late.tierChange()).isPresent();
        assertThat(ada.tier()).isEqualTo("silver");
    }
}
