package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.Unchanged;
import dev.loyalty.member.Audience;
import dev.loyalty.member.Membership;
import dev.loyalty.member.OrderStatement.State;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Profile;
import dev.loyalty.value.ProgramId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stays of a member of whom everything personal was erased. */
class ErasureTest {

    private final InMemoryStore stores = new InMemoryStore();
    private final Shop ada = Shop.open(Shop.club().build(), wiring -> wiring.store(stores));
    private final MemberStore store = stores.open(ProgramId.of("club"));

    private Outcome erase() {
        return ada.tell(Erasure.of(ada.customer, ada.next()));
    }

    @Test
    void profileAndNotesAreErasedAndTheJournalStays() {
        ada.tell(Enrolment.of(ada.customer, new Profile(Locale.GERMAN, Map.of("name", "Ada")), ada.next()));
        ada.tell(Adjustment.of(ada.customer, "t-1", "20.00", Shop.STAFF, ada.next()));
        ada.pays("1001", "100.00");

        erase();

        assertThat(store.texts().profile(MemberId.of(ada.customer))).isEmpty();
        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.STAFF, 10)
                        .lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.note()).isNull());
        assertThat(ada.entries()).isEqualTo(4);
    }

    @Test
    void theMembershipEnds() {
        ada.pays("1001", "600.00");

        erase();

        assertThat(ada.view().membership()).isEqualTo(Membership.ERASED);
        assertThat(ada.tier()).isEqualTo("none");
        assertThat(ada.view().joinedAt()).isNull();
        assertThat(ada.view().benefits()).isEqualTo(Benefits.NONE);
        assertThat(ada.view().progress().percent()).isZero();
    }

    @Test
    void laterRefundsCancellationsAndCreditNotesAreRecordedWithoutANewEnrolment() {
        ada.pays("1001", "600.00");
        ada.pays("1002", "100.00");
        erase();

        assertThat(ada.isRefunded("1001", "r-1", "50.00").isRefused()).isFalse();
        assertThat(ada.voids("1001", "r-1").isRefused()).isFalse();
        assertThat(ada.cancels("1002").isRefused()).isFalse();
        assertThat(ada.isCredited("c-1", "5.00").isRefused()).isFalse();

        assertThat(ada.view().membership()).isEqualTo(Membership.ERASED);
        assertThat(ada.order("1002").state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aRefundIsStillMeasuredAgainstItsOrder() {
        ada.pays("1001", "100.00");
        erase();

        refusal(ada.isRefunded("1001", "r-1", "100.01"), OrderRefusal.RefundExceedsOrder.class);
    }

    @Test
    void aNewOrderIsRefusedUntilAnExplicitEnrolment() {
        ada.pays("1001", "600.00");
        erase();
        long entries = ada.entries();

        Refusal.MemberErased refusal = refusal(ada.pays("1002", "100.00"), Refusal.MemberErased.class);
        refusal(ada.tell(ada.snapshot("1003", 1, "100.00")), Refusal.MemberErased.class);
        assertThat(refusal.sentence()).isEqualTo("customer ada was erased: only an explicit enrolment starts anew");
        assertThat(ada.entries()).isEqualTo(entries);

        ada.joins();
        ada.pays("1002", "100.00");

        assertThat(ada.net()).as("what was spent before counts no longer").isEqualTo("100.00");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.view().spend().orders()).isEqualTo(1);
    }

    @Test
    void whatHappensToAnOrderOfTheLifeBeforeTakesNothingFromTheNewOne() {
        ada.pays("1001", "600.00");
        erase();
        ada.joins();
        ada.pays("1002", "500.00");

        ada.isRefunded("1001", "r-1", "100.00");
        ada.cancels("1001");
        ada.reinstates("1001");
        ada.revises("1001", 1, "900.00");

        assertThat(ada.net()).isEqualTo("500.00");
        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.order("1001").state()).isEqualTo(State.FORMER);
        assertThat(ada.counts("1001")).isEqualTo("0.00");
    }

    @Test
    void anOrderOfTheLifeBeforeIsNotPaidAgain() {
        ada.pays("1001", "600.00");
        erase();
        ada.joins();

        assertThat(ada.pays("1001", "600.00").isReplay()).isTrue();
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void anOrderThatWaitedInTheLifeBeforeNeverCountsInTheNewOne() {
        Shop waiting = Shop.open(club -> club.spend(rule -> rule.countsFrom(new CountsFrom.AfterDays(14))));
        waiting.pays("1001", "600.00");
        waiting.tell(Erasure.of(waiting.customer, waiting.next()));
        waiting.joins();
        waiting.clock.set("2026-06-01T00:00:00Z");
        assertThat(waiting.net()).isEqualTo("0.00");

        Outcome confirmed = waiting.confirms("1001");

        assertThat(confirmed.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderCounted.class,
                        counted -> assertThat(counted.counted()).isEqualTo(Shop.eur("0.00")));
        assertThat(waiting.net()).isEqualTo("0.00");
    }

    @Test
    void aProfileAdjustmentOrPinIsRefused() {
        ada.joins();
        erase();

        refusal(
                ada.tell(ProfileUpdate.of(ada.customer, Profile.of(Locale.GERMAN), ada.next())),
                Refusal.MemberErased.class);
        refusal(
                ada.tell(Adjustment.of(ada.customer, "t-2", "1.00", Shop.STAFF, ada.next())),
                Refusal.MemberErased.class);
        assertThat(store.texts().profile(MemberId.of(ada.customer))).isEmpty();
    }

    @Test
    void erasingTwiceChangesNothing() {
        ada.joins();
        erase();

        assertThat(erase().events()).containsExactly(new Unchanged(Unchanged.Why.ALREADY_ERASED));
    }

    @Test
    void aStrangerMayBeErasedSoThatALateWebhookEnrolsNobody() {
        ada.tell(ProfileUpdate.of(ada.customer, Profile.of(Locale.GERMAN), ada.next()));
        erase();

        refusal(ada.pays("1001", "100.00"), Refusal.MemberErased.class);
        assertThat(store.texts().profile(MemberId.of(ada.customer))).isEmpty();
    }
}
