package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.event.Pin;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.event.Unchanged;
import dev.loyalty.member.Audience;
import dev.loyalty.member.Explanation;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tier given by hand: a pin. */
class ManualTiersTest {

    private final Shop ada = Shop.open();

    @BeforeEach
    void spend600() {
        ada.pays("1001", "600.00");
    }

    private TierPin floor(String tier) {
        return TierPin.floor(ada.customer, tier, Shop.STAFF, ada.next());
    }

    private TierPin exact(String tier) {
        return TierPin.exact(ada.customer, tier, Shop.STAFF, ada.next());
    }

    private Outcome unpin() {
        return ada.tell(TierUnpin.of(ada.customer, Shop.STAFF, ada.next()));
    }

    @Test
    void aPinGivesATierThatIsNotEarned() {
        Outcome outcome = ada.tell(floor("gold"));

        assertThat(ada.tier()).isEqualTo("gold");
        assertThat(outcome.tierChange())
                .hasValueSatisfying(change -> assertThat(change.reason().code()).isEqualTo(Code.PINNED));
        assertThat(ada.view().benefits().freeShipping()).isTrue();
        assertThat(ada.view().ladders().get(0).earned())
                .isNotNull()
                .satisfies(earned -> assertThat(earned.id().value()).isEqualTo("silver"));
    }

    @Test
    void aFloorLetsTheEarnedTierBeHigher() {
        ada.tell(floor("silver"));
        ada.isRefunded("1001", "r-1", "600.00");
        assertThat(ada.tier()).as("at least silver").isEqualTo("silver");

        Outcome outcome = ada.pays("1002", "1000.00");

        assertThat(ada.tier()).isEqualTo("gold");
        assertThat(outcome.tierChange())
                .hasValueSatisfying(change -> assertThat(change.reason().code()).isEqualTo(Code.THRESHOLD_REACHED));
        ada.cancels("1002");
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void anExactPinHoldsWhateverIsEarned() {
        ada.tell(exact("bronze"));
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.pays("1002", "1000.00");

        assertThat(ada.tier()).isEqualTo("bronze");
        Explanation explanation = ada.engine.members().explain(ada.customer);
        assertThat(explanation.tiers())
                .extracting(Explanation.TierAnswer::answer)
                .containsExactly(
                        Explanation.Code.HELD_BY_HAND,
                        Explanation.Code.PINNED_ELSEWHERE,
                        Explanation.Code.PINNED_ELSEWHERE);
    }

    @Test
    void reachedButHeldBackShows100Percent() {
        ada.tell(exact("bronze"));

        assertThat(ada.view().progress().percent()).isEqualTo(100);
        assertThat(ada.view().progress().missing()).isEqualTo(Shop.eur("0.00"));
    }

    @Test
    void theEarnedStandingRunsOnUnderneathAndIsTakenStraightWhenThePinEnds() {
        ada.tell(exact("bronze"));
        ada.pays("1002", "1000.00");

        Outcome outcome = unpin();

        assertThat(ada.tier()).isEqualTo("gold");
        assertThat(outcome.tierChange()).hasValueSatisfying(change -> {
            assertThat(change.from()).isEqualTo(TierId.of("bronze"));
            assertThat(change.reason().sentence()).isEqualTo("a tier given by hand ended; net spend 1600.00 ≥ 1000.00");
        });
    }

    @Test
    void aPinThroughADateIncludesThatDayInTheShopsZone() {
        ada.tell(floor("gold").through(LocalDate.of(2026, 3, 31)));

        // in Berlin summer time has begun: 31 March ends at 22:00 UTC
        ada.clock.set("2026-03-31T21:59:59.999999Z");
        assertThat(ada.tier()).isEqualTo("gold");
        ada.clock.set("2026-03-31T22:00:00Z");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.view().ladders().get(0).since()).isEqualTo("2026-03-31T22:00:00Z");
    }

    @Test
    void aPinUntilAnInstantHoldsBeforeItOnly() {
        Instant noon = Instant.parse("2026-03-10T12:00:00Z");
        ada.tell(floor("gold").until(noon));

        ada.clock.set(noon.minusNanos(1000));
        assertThat(ada.tier()).isEqualTo("gold");
        ada.clock.set(noon);

        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void aPinThatEndedIsNoticedByTheNextCommandAsOfItsEnd() {
        ada.tell(floor("gold").until(Instant.parse("2026-03-10T12:00:00Z")));
        ada.clock.set("2026-03-20T12:00:00Z");

        Outcome.Applied applied = ada.pays("1002", "1.00").orThrow();

        assertThat(applied.tierChange()).isEmpty();
        assertThat(applied.timeFirst()).singleElement().satisfies(entry -> {
            assertThat(entry.effectiveAt()).isEqualTo("2026-03-10T12:00:00Z");
            assertThat(entry.events().get(0))
                    .isEqualTo(new PinEnded(LadderId.ONLY, TierId.of("gold"), PinEnded.Why.EXPIRED));
        });
    }

    @Test
    void aPinThatHasEndedWhenItIsGivenIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.tell(floor("gold").through(LocalDate.of(2026, 3, 1))))
                .withMessageContaining("give it an end in the future, or none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.tell(floor("gold").until(ada.clock.instant())));
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void aPinThroughTodayHoldsToday() {
        ada.tell(floor("gold").through(LocalDate.of(2026, 3, 2)));

        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void aPinHasOneEndAtMostAndATierThatThereIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TierPin(
                        ada.customer,
                        null,
                        TierId.of("gold"),
                        Pin.Mode.FLOOR,
                        ada.next(),
                        LocalDate.of(2026, 3, 31),
                        Shop.STAFF,
                        ada.next(),
                        null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.tell(floor("platinum")))
                .withMessage("ladder \"tiers\" has no tier \"platinum\"; it has bronze, silver, gold");
        assertThatIllegalArgumentException()
                .as("the end of a pin, too, is within the years 1 to 9999")
                .isThrownBy(() -> ada.tell(floor("gold").through(LocalDate.MAX)));
    }

    @Test
    void aNewPinTakesThePlaceOfTheOneBefore() {
        ada.tell(floor("gold").through(LocalDate.of(2026, 3, 31)));
        ada.tell(exact("bronze"));

        assertThat(ada.tier()).isEqualTo("bronze");
        ada.clock.set("2026-05-01T00:00:00Z");
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void unpinningWhereNothingIsPinnedChangesNothing() {
        assertThat(unpin().events()).containsExactly(new Unchanged(Unchanged.Why.NOT_PINNED));
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void reasonAndAuthorAreToldToStaffAlone() {
        ada.tell(floor("gold"));

        assertThat(ada.engine.members().history(ada.customer, Audience.STAFF, 1).lines())
                .allSatisfy(line -> assertThat(line.note()).isEqualTo(Shop.STAFF));
        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.CUSTOMER, 1)
                        .lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.note()).isNull());
    }

    @Test
    void onlyAMemberIsPinned() {
        Shop bob = ada.as("bob");

        refusal(bob.tell(TierPin.floor(bob.customer, "gold", Shop.STAFF, bob.next())), Refusal.NotAMember.class);
        assertThat(bob.entries()).isZero();
    }
}
