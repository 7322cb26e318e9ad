package dev.loyalty.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Command;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.Decision;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Progress;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.answer.Answers;
import dev.loyalty.rules.journal.Request;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Profile;
import dev.loyalty.value.ShopId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Decisions asked of the rules themselves, without a store. */
class DecisionsTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Note NOTE = new Note("goodwill", "clerk 7");
    private static final LoyaltyProgram CLUB = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
            .tier("bronze", "0")
            .tier("silver", "500", tier -> tier.group("4"))
            .tier("gold", "1000", tier -> tier.group("5"))
            .listener("crm", EventKind.ORDER_PAID, EventKind.TIER_CHANGED)
            .build();
    private static final ProgramHistory PROGRAMS = ProgramHistory.of(CLUB);

    private final List<Entry> journal = new ArrayList<>();
    private @Nullable MemberState state;

    @Test
    void whoJoinsIsWishedIntoTheRightGroupEvenIfThatIsNone() {
        assertThat(commit(Enrolment.of(ADA, NOW)).deliveries())
                .extracting(Delivery::receiver)
                .containsExactly(Receiver.groupsOf(CLUB.ladder().id()));
    }

    @Test
    void aListenerIsToldOnlyWhatItAskedFor() {
        assertThat(commit(Enrolment.of(ADA, NOW)).deliveries())
                .extracting(Delivery::receiver)
                .doesNotContain(Receiver.listener("crm"));
        assertThat(commit(Order.of(ADA, "1001", "10.00", NOW)).deliveries())
                .extracting(Delivery::receiver)
                .containsExactly(Receiver.listener("crm"));
    }

    @Test
    void whoJoinsWithAProfileHasIt() {
        Enrolment enrolment = Enrolment.of(ADA, Profile.of(Locale.GERMAN), NOW);

        assertThat(commit(enrolment).entries().get(0).events())
                .extracting(event -> event.kind())
                .containsExactly(EventKind.ENROLLED, EventKind.PROFILE_CHANGED);
    }

    @Test
    void whoIsPutDownByHandIsToldThatItWasByHand() {
        commit(Order.of(ADA, "1001", "1200.00", NOW));

        TierChanged change = (TierChanged) commit(TierPin.exact(ADA, "silver", NOTE, NOW))
                .entries()
                .get(0)
                .events()
                .get(1);
        assertThat(change.up()).isFalse();
        assertThat(change.reason().code()).isEqualTo(TierReason.Code.PINNED);
    }

    @Test
    void aCreditNoteInAnotherCurrencyWaitsForARate() {
        CreditNote credit = CreditNote.of(ADA, ShopId.ONLY, "c-1", Amount.of("5.00", "USD"), NOW);

        assertThat(decide(Request.of(credit, NOW, null, false)))
                .isInstanceOfSatisfying(
                        Keep.class,
                        kept -> assertThat(kept.answer())
                                .isInstanceOfSatisfying(
                                        Outcome.Refused.class,
                                        refused ->
                                                assertThat(refused.refusal()).isInstanceOf(Refusal.RateUnknown.class)));
    }

    @Test
    void listenersAreToldWhatTheEndOfAnImportDecides() {
        commit(Order.of(ADA, "1001", "600.00", NOW));
        Refund late = Refund.of(OrderRef.of(ADA, "1001"), "r-1", "200.00", NOW.minusSeconds(60));
        commit(Request.of(late, NOW, null, true));

        Commit<Integer> end = (Commit<Integer>) Rules.endImport(record(Set.of()), PROGRAMS, NOW);
        assertThat(end.entries()).hasSize(1);
        assertThat(end.deliveries()).extracting(Delivery::receiver).contains(Receiver.listener("crm"));
    }

    @Test
    void timeThatHasDoneNothingOnlySaysWhenToLookAgain() {
        commit(Order.of(ADA, "1001", "10.00", NOW));

        Commit<Integer> again = (Commit<Integer>) Rules.pass(record(Set.of()), PROGRAMS, NOW, false);
        assertThat(again.entries()).isEmpty();
        assertThat(again.deliveries()).isEmpty();
        assertThat(again.nextDue()).isNull();
        assertThat(again.answer()).isZero();
    }

    @Test
    void timeDoesNothingToStrangers() {
        assertThat(Rules.pass(record(Set.of()), PROGRAMS, NOW, false)).isEqualTo(new Keep<>(0));
    }

    @Test
    void aBasketBeyondTheLargestAmountIsNotTold() {
        LoyaltyProgram program = LoyaltyProgram.builder("rich", "EUR", ZoneOffset.UTC)
                .tier("bronze", "0", tier -> tier.percentOff("50"))
                .tier("gold", "92233720368547758.07")
                .build();
        TierLadder ladder = program.ladder();
        Benefits half = ladder.lowest().benefits();

        Progress progress = Answers.progress(program, ladder, ladder.lowest().id(), Money.of("0.00", "EUR"), half);
        assertThat(progress.missing()).isEqualTo(Money.of("92233720368547758.07", "EUR"));
        assertThat(progress.basket()).isNull();
    }

    private Commit<Outcome> commit(Command command) {
        return commit(Request.of(command, NOW, null, false));
    }

    private Commit<Outcome> commit(Request request) {
        Commit<Outcome> commit = (Commit<Outcome>) decide(request);
        journal.addAll(commit.entries());
        state = (MemberState) commit.next();
        return commit;
    }

    private Decision<Outcome> decide(Request request) {
        return Rules.decide(record(request.facts()), PROGRAMS, request);
    }

    private MemberRecord record(Set<Ref> facts) {
        Map<Ref, List<Entry>> found = new HashMap<>();
        facts.forEach(ref -> found.put(
                ref, journal.stream().filter(entry -> entry.carries(ref)).toList()));
        return new MemberRecord(MemberId.of(ADA), state, 1, found);
    }
}
