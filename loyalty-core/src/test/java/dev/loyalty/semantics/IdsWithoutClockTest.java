package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.Import;
import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Command;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.Unchanged;
import dev.loyalty.member.Membership;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import dev.loyalty.value.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Commands at one instant do not swallow each other: no id follows from a clock. */
class IdsWithoutClockTest {

    private final Shop ada = Shop.open();
    private final Instant at = ada.next();

    private static Unchanged.Why why(Outcome outcome) {
        return ((Unchanged) outcome.events().get(0)).why();
    }

    @Test
    void twoAdjustmentsAtOneInstantAreTwoAndOneTicketCountsOnce() {
        ada.joins();

        ada.tell(Adjustment.of(ada.customer, "ticket-1", "20.00", new Note("a gift", "eve"), at));
        ada.tell(Adjustment.of(ada.customer, "ticket-2", "20.00", new Note("an apology", "eve"), at));
        assertThat(ada.net()).isEqualTo("40.00");
        Outcome again =
                ada.tell(Adjustment.of(ada.customer, "ticket-2", "20.00", new Note("an apology", "eve"), ada.next()));

        assertThat(again.isReplay()).isTrue();
        assertThat(ada.net()).isEqualTo("40.00");
    }

    @Test
    void frozenThawedAndFrozenAtOneInstantIsFrozen() {
        ada.joins();
        ada.tell(Freeze.of(ada.customer, Shop.STAFF, at));
        ada.tell(Unfreeze.of(ada.customer, Shop.STAFF, at));

        ada.tell(Freeze.of(ada.customer, Shop.STAFF, at));

        assertThat(ada.view().membership()).isEqualTo(Membership.FROZEN);
        assertThat(why(ada.tell(Freeze.of(ada.customer, Shop.STAFF, at)))).isEqualTo(Unchanged.Why.ALREADY_FROZEN);
    }

    @Test
    void pinnedUnpinnedAndPinnedAtOneInstantIsPinned() {
        ada.joins();
        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, at));
        ada.tell(TierUnpin.of(ada.customer, Shop.STAFF, at));
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, at));
        assertThat(ada.tier()).isEqualTo("gold");
        ada.tell(TierPin.floor(ada.customer, "silver", Shop.STAFF, at));

        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void theLastOfTwoProfilesOfOneInstantStands() {
        InMemoryStore store = new InMemoryStore();
        Shop shop = Shop.open(Shop.club().build(), wiring -> wiring.store(store));
        shop.tell(ProfileUpdate.of(shop.customer, Profile.of(Locale.GERMANY), at));

        shop.tell(ProfileUpdate.of(shop.customer, Profile.of(Locale.FRANCE), at));

        assertThat(store.open(ProgramId.of("club")).texts().profile(MemberId.of(shop.customer)))
                .contains(Profile.of(Locale.FRANCE));
    }

    @Test
    void enrolledErasedAndEnrolledAtOneInstantIsAMember() {
        ada.tell(Enrolment.of(ada.customer, at));
        ada.tell(Erasure.of(ada.customer, at));

        ada.tell(Enrolment.of(ada.customer, at));
        assertThat(ada.view().membership()).isEqualTo(Membership.ACTIVE);
        assertThat(why(ada.tell(Enrolment.of(ada.customer, at)))).isEqualTo(Unchanged.Why.ALREADY_ENROLLED);
        ada.tell(Erasure.of(ada.customer, at));

        assertThat(ada.view().membership()).isEqualTo(Membership.ERASED);
    }

    @Test
    void underAnIdOfItsOwnACommandIsRecognisedAlsoAfterItsEffectWasTakenBack() {
        ada.joins();
        Freeze freeze = Freeze.of(ada.customer, Shop.STAFF, at).withId("message-17");
        ada.tell(freeze);
        ada.tell(Unfreeze.of(ada.customer, Shop.STAFF, at));

        assertThat(ada.tell(freeze).isReplay()).isTrue();
        assertThat(ada.view().membership()).isEqualTo(Membership.ACTIVE);
    }

    @Test
    void anEnrolmentThatIsDeliveredOnceMoreDoesNotUndoAnErasure() {
        Enrolment enrolment = Enrolment.of(ada.customer, at);
        ada.tell(enrolment);
        ada.tell(Erasure.of(ada.customer, ada.next()));

        Outcome again = ada.tell(enrolment);

        assertThat(again.isReplay()).isTrue();
        Outcome older = ada.tell(Enrolment.of(ada.customer, at.minusSeconds(1)));
        assertThat(((Outcome.Refused) older).refusal()).isInstanceOf(Refusal.EnrolledBeforeErasure.class);
        assertThat(((Outcome.Refused) older).refusal().remedy()).isEqualTo(Remedy.NOTHING_TO_DO);
        assertThat(ada.view().membership()).isEqualTo(Membership.ERASED);
        assertThat(ada.tell(Enrolment.of(ada.customer, ada.next())).isRefused()).isFalse();
    }

    @Test
    void anImportThatIsRunAgainChangesNothingAlsoWithoutIds() {
        List<Command> rows = List.of(
                Enrolment.of(ada.customer, ada.next()),
                Freeze.of(ada.customer, Shop.STAFF, ada.next()),
                Unfreeze.of(ada.customer, Shop.STAFF, ada.next()),
                TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next()),
                TierUnpin.of(ada.customer, Shop.STAFF, ada.next()));
        ada.engine.recordAll(rows.stream(), Import.QUIET);
        long entries = ada.entries();

        assertThat(ada.engine
                        .recordAll(rows.subList(0, 2).stream(), Import.QUIET)
                        .replays())
                .isEqualTo(2);
        assertThat(ada.view().membership()).isEqualTo(Membership.ACTIVE);
        assertThat(ada.engine.recordAll(rows.stream(), Import.QUIET).replays()).isEqualTo(5);
        assertThat(ada.entries()).isEqualTo(entries);
    }
}
