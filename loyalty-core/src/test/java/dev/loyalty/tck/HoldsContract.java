package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.ImportReport;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.BalanceRefusal.HoldResolved;
import dev.loyalty.command.BalanceRefusal.HoldResolved.Became;
import dev.loyalty.command.BalanceRefusal.NotEnoughUnits;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Command;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Release;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.Entry;
import dev.loyalty.event.HoldCaptured;
import dev.loyalty.event.HoldReleased;
import dev.loyalty.event.Ref;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsHeld;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Units that are set aside, with two engines on the store: each is held once, and a hold comes to one end. */
abstract class HoldsContract extends UnitsContract {

    HoldsContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void holdsOfManyBasketsSetAsideNoMoreThanThereIs() throws Exception {
        gets(ada, "100");

        List<Outcome> answers = atOnce(caller -> Hold.of(ada, POINTS, "cart-" + caller, "30", START));

        assertThat(refusals(answers)).hasSize(CALLERS - 3).hasOnlyElementsOfType(NotEnoughUnits.class);
        assertThat(of(engine, ada)).satisfies(account -> {
            assertThat(account.available().steps()).isEqualTo(10);
            assertThat(account.held().steps()).isEqualTo(90);
            assertThat(account.holds()).hasSize(3);
        });
        assertThatAllIsThere(ada);
    }

    @Test
    void holdsOfOneBasketTakeThePlaceOfEachOther() throws Exception {
        gets(ada, "100");

        List<Outcome> answers = atOnce(caller -> Hold.of(ada, POINTS, "cart-1", "" + (81 + caller), START));

        assertThat(answers).noneMatch(Outcome::isRefused);
        assertThat(of(engine, ada)).satisfies(account -> {
            assertThat(account.total().steps()).isEqualTo(100);
            assertThat(account.holds())
                    .singleElement()
                    .satisfies(held -> assertThat(held.units()).isEqualTo(account.held()));
        });
        assertThatAllIsThere(ada);
    }

    @Test
    void ofACaptureAndAReleaseOfOneHoldOneHappens() throws Exception {
        gets(ada, "100");
        long captured = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String cart = "cart-" + round;
            tell(engine, Hold.of(ada, POINTS, cart, "10", START)).orThrow();

            List<Outcome> answers = Together.run(
                    2,
                    caller -> tell(
                            engines.get(caller),
                            caller == 0 ? Capture.of(ada, POINTS, cart, START) : Release.of(ada, POINTS, cart, START)));

            Became first = answers.get(0).isRefused() ? Became.RELEASED : Became.CAPTURED;
            assertThat(refusals(answers))
                    .singleElement()
                    .satisfies(refusal ->
                            assertThat(((HoldResolved) refusal).became()).isEqualTo(first));
            captured += first == Became.CAPTURED ? 1 : 0;
        }

        assertThat(of(engine, ada).available().steps()).isEqualTo(100 - 10 * captured);
        assertThat(of(engine, ada).holds()).isEmpty();
        assertThatAllIsThere(ada);
    }

    @Test
    void ofManyCapturesOfOneHoldOneHappens() throws Exception {
        gets(ada, "100");
        tell(engine, Hold.of(ada, POINTS, "cart-1", "60", START)).orThrow();

        List<Outcome> answers =
                atOnce(caller -> Capture.of(ada, POINTS, "cart-1", START).withId("capture-" + caller));

        assertThat(refusals(answers)).hasSize(CALLERS - 1).hasOnlyElementsOfType(HoldResolved.class);
        assertThat(of(engine, ada).total().steps()).isEqualTo(40);
        assertThatAllIsThere(ada);
    }

    @Test
    void partsOfAHoldThatManyCaptureAreNoMoreThanTheHold() throws Exception {
        gets(ada, "100");
        tell(engine, Hold.of(ada, POINTS, "cart-1", "60", START)).orThrow();

        List<Outcome> answers = atOnce(caller ->
                Capture.of(ada, POINTS, "cart-1", START).of("7").keepingRest().withId("capture-" + caller));

        assertThat(answers).filteredOn(answer -> !answer.isRefused()).hasSize(8);
        assertThat(of(engine, ada)).satisfies(account -> {
            assertThat(account.available().steps()).isEqualTo(40);
            assertThat(account.held().steps()).isEqualTo(4);
        });
        assertThatAllIsThere(ada);
    }

    /** A hold ends with the instant at which its time is over: it is captured from what is free then, or somebody else spends that. */
    @Test
    void whatAHoldThatHasEndedGivesBackIsSpentOnce() throws Exception {
        gets(ada, "100");
        tell(engine, Hold.of(ada, POINTS, "cart-1", "100", START)).orThrow();
        Instant end = clock.advance(Duration.ofMinutes(30));

        List<Outcome> answers = atOnce(caller -> caller == 0
                ? Capture.of(ada, POINTS, "cart-1", end)
                : Debit.of(ada, "mug-" + caller, POINTS, "100", end));

        assertThat(answers).filteredOn(answer -> !answer.isRefused()).hasSize(1);
        assertThat(of(engine, ada).total().isZero()).isTrue();
        assertThatAllIsThere(ada);
    }

    @Test
    void unitsEndOnceAndNobodyHoldsThemAtThatInstant() throws Exception {
        getsThroughTheLastDay("100");
        clock.set(END);

        List<Boolean> held = Together.run(CALLERS, caller -> {
            LoyaltyEngine at = engines.get(caller % 2);
            if (caller < 2) {
                at.runDue(100);
                return false;
            }
            return !tell(at, Hold.of(ada, POINTS, "cart-" + caller, "10", END)).isRefused();
        });

        engine.runDue(100);
        assertThat(held).containsOnly(false);
        assertThat(events(ada)).filteredOn(UnitsExpired.class::isInstance).hasSize(1);
        assertThat(of(engine, ada).total().isZero()).isTrue();
        assertThatAllIsThere(ada);
    }

    /** Two processes whose clocks stand apart: in one the units have just ended. Whoever comes first decides. */
    @Test
    void unitsAreHeldJustBeforeTheirEndOrAreGone() throws Exception {
        SettableClock before = SettableClock.at(END.minusMillis(1));
        LoyaltyEngine late = engine(otherStores(), before);
        for (int round = 0; round < ROUNDS; round++) {
            CustomerId customer = CustomerId.of("customer-" + round);
            joins(customer);
            tell(engine, Credit.of(customer, "present", POINTS, "100", START).through(LAST_DAY))
                    .orThrow();
        }
        clock.set(END);

        for (int round = 0; round < ROUNDS; round++) {
            CustomerId customer = CustomerId.of("customer-" + round);
            List<Outcome> answers = Together.run(
                    2,
                    caller -> caller == 0
                            ? tell(late, Hold.of(customer, POINTS, "cart-1", "60", before.instant()))
                            : tell(engine, Credit.of(customer, "review", POINTS, "1", END)));

            boolean held = !answers.get(0).isRefused();
            assertThat(of(engine, customer)).satisfies(account -> {
                assertThat(account.held().steps()).isEqualTo(held ? 60 : 0);
                assertThat(account.available().steps()).isEqualTo(1);
                assertThat(account.expired().steps()).isEqualTo(held ? 40 : 100);
            });
            assertThatAllIsThere(customer);
        }
    }

    @Test
    void withinABatchAHoldIsResolvedOnceToo() {
        gets(ada, "100");

        ImportReport report = engine.recordAll(Stream.of(
                Hold.of(ada, POINTS, "cart-1", "60", START),
                Capture.of(ada, POINTS, "cart-1", START).withId("first"),
                Capture.of(ada, POINTS, "cart-1", START).withId("second"),
                Release.of(ada, POINTS, "cart-1", START),
                Hold.of(ada, POINTS, "cart-1", "30", START).withId("again"),
                Release.of(ada, POINTS, "cart-1", START).withId("of the second")));

        assertThat(report.applied()).isEqualTo(4);
        assertThat(report.rejected())
                .map(rejected -> ((HoldResolved) ((ImportReport.Refused) rejected).refusal()).became())
                .containsExactly(Became.CAPTURED, Became.CAPTURED);
        assertThat(of(engine, ada).available().steps()).isEqualTo(40);
        assertThatAllIsThere(ada);
    }

    @Test
    void whatBecameOfAHoldIsKnownAfterThousandsOfOtherEntries() {
        gets(ada, "100");
        tell(engine, Hold.of(ada, POINTS, "captured", "30", START)).orThrow();
        tell(engine, Capture.of(ada, POINTS, "captured", START)).orThrow();
        tell(engine, Hold.of(ada, POINTS, "released", "30", START)).orThrow();
        tell(engine, Release.of(ada, POINTS, "released", START)).orThrow();
        tell(engine, Hold.of(ada, POINTS, "ended", "30", START)).orThrow();
        clock.advance(Duration.ofHours(1));
        engine.recordAll(IntStream.range(0, OTHERS)
                .mapToObj(number -> Credit.of(ada, "review-" + number, POINTS, "1", clock.instant())));

        LoyaltyEngine after = engine(reopenedStores());

        assertThat(became(after, Capture.of(ada, POINTS, "captured", clock.instant())))
                .isEqualTo(Became.CAPTURED);
        assertThat(became(after, Release.of(ada, POINTS, "captured", clock.instant())))
                .isEqualTo(Became.CAPTURED);
        assertThat(became(after, Capture.of(ada, POINTS, "released", clock.instant())))
                .isEqualTo(Became.RELEASED);
        assertThat(became(after, Release.of(ada, POINTS, "ended", clock.instant())))
                .isEqualTo(Became.ENDED);
        assertThat(tell(after, Capture.of(ada, POINTS, "ended", clock.instant()))
                        .events())
                .hasOnlyElementsOfType(UnitsDebited.class);
        assertThatAllIsThere(after, ada);
    }

    @Test
    void theEntriesOfAHoldAreFoundByItsBasketWithinItsBalance() {
        gets(ada, "100");
        tell(engine, Credit.of(ada, "coin", WALLET, "10.00", START)).orThrow();
        tell(engine, Hold.of(ada, POINTS, "cart-1", "30", START)).orThrow();
        tell(engine, Hold.of(ada, WALLET, "cart-1", "3.00", START)).orThrow();
        tell(engine, Hold.of(ada, POINTS, "cart-2", "30", START)).orThrow();
        tell(engine, Release.of(ada, WALLET, "cart-1", START)).orThrow();
        tell(engine, Capture.of(ada, POINTS, "cart-1", START)).orThrow();

        assertThat(found(POINTS, "cart-1"))
                .flatExtracting(Entry::events)
                .hasExactlyElementsOfTypes(UnitsHeld.class, HoldCaptured.class);
        assertThat(found(WALLET, "cart-1"))
                .flatExtracting(Entry::events)
                .hasExactlyElementsOfTypes(UnitsHeld.class, HoldReleased.class);
        assertThat(found(WALLET, "cart-2")).isEmpty();
    }

    private static Became became(LoyaltyEngine engine, Command command) {
        Outcome.Refused refused = (Outcome.Refused) tell(engine, command);
        return ((HoldResolved) refused.refusal()).became();
    }

    private List<Entry> found(String balance, String basket) {
        MemberId member = MemberId.of(ada.value());
        Ref hold = new Ref(member, BalanceEvent.hold(BalanceId.of(balance), BasketId.of(basket)));
        return read(member, hold).found(hold);
    }
}
