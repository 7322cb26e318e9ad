package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.EngineBuilder;
import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Revision;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.Entry;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.Membership;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** History that is loaded: the rows drive the clock. */
class ImportsTest {

    private final InMemoryStore store = new InMemoryStore();
    private final Shop ada = Shop.open(Shop.club().build(), wiring -> wiring.store(store));

    private static Instant day(String date) {
        return Instant.parse(date + "T12:00:00Z");
    }

    private Order order(String order, String total, String date) {
        return Order.of(ada.customer, order, total, day(date));
    }

    private ImportReport load(Command... rows) {
        ImportReport report = ada.engine.recordAll(Stream.of(rows));
        assertThat(ada.engine.members().verify(ada.customer).agrees()).isTrue();
        return report;
    }

    private List<Entry> journal() {
        return journalIn(store);
    }

    private List<Entry> journalIn(InMemoryStore store) {
        return store.open(ProgramId.of("club")).journal().after(MemberId.of(ada.customer), 0, 100);
    }

    private List<TierChanged> changes() {
        return journal().stream()
                .flatMap(entry -> entry.events().stream())
                .filter(TierChanged.class::isInstance)
                .map(TierChanged.class::cast)
                .toList();
    }

    @Test
    void eachRowIsJudgedAsOfItsOwnInstant() {
        load(order("1001", "600.00", "2020-01-10"), order("1002", "500.00", "2021-01-10"));

        assertThat(journal()).extracting(Entry::effectiveAt).containsExactly(day("2020-01-10"), day("2021-01-10"));
        assertThat(ada.view().ladders().get(0).since()).isEqualTo(day("2021-01-10"));
        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void anEntrySaysApartWhenItsRowWasImported() {
        load(order("1001", "600.00", "2020-01-10"), order("1002", "500.00", "2021-01-10"));

        assertThat(journal()).extracting(Entry::recordedAt).containsOnly(ada.clock.instant());
    }

    @Test
    void whatTimeDidBeforeARowIsRecordedWithIt() {
        InMemoryStore own = new InMemoryStore();
        Shop waiting = Shop.open(
                Shop.club()
                        .spend(rule -> rule.countsFrom(new CountsFrom.AfterDays(14)))
                        .build(),
                wiring -> wiring.store(own));

        waiting.engine.recordAll(Stream.of(
                Order.of(waiting.customer, "1001", "600.00", day("2020-01-10")),
                Order.of(waiting.customer, "1002", "1.00", day("2020-03-10"))));

        assertThat(journalIn(own)).extracting(Entry::recordedAt).containsOnly(waiting.clock.instant());
    }

    @Test
    void whatAnImportQueuesWaitsSinceTheImport() {
        Shop shop = Shop.open(
                Shop.club().listener("crm", EventKind.ORDER_PAID).build(), wiring -> wiring.store(new InMemoryStore()));

        shop.engine.recordAll(Stream.of(Order.of(shop.customer, "1001", "600.00", day("2020-01-10"))));

        assertThat(shop.engine.health().oldestQueued()).isEqualTo(shop.clock.instant());
    }

    @Test
    void theRowsOfOneCustomerAreTakenInTheOrderGiven() {
        load(
                order("1001", "600.00", "2020-01-10"),
                CreditNote.of(ada.customer, "c-1", "200.00", day("2020-02-10")),
                order("1002", "100.00", "2020-03-10"));

        assertThat(changes()).extracting(change -> change.to().value()).containsExactly("silver", "bronze", "silver");
    }

    @Test
    void timesOwnEffectsComeBeforeTheRows() {
        InMemoryStore own = new InMemoryStore();
        Shop waiting = Shop.open(
                Shop.club()
                        .spend(rule -> rule.countsFrom(new CountsFrom.AfterDays(14)))
                        .build(),
                wiring -> wiring.store(own));

        waiting.engine.recordAll(Stream.of(
                Order.of(waiting.customer, "1001", "600.00", day("2020-01-10")),
                Order.of(waiting.customer, "1002", "1.00", day("2020-03-10"))));

        assertThat(journalIn(own))
                .extracting(Entry::effectiveAt)
                .startsWith(day("2020-01-10"), Instant.parse("2020-01-23T23:00:00Z"), day("2020-03-10"));
    }

    @Test
    void theRowsNeverDriveTheClockAheadOfTheEngines() {
        load(Order.of(ada.customer, "1001", "600.00", ada.clock.instant().plusSeconds(3600)));

        assertThat(journal().get(0).effectiveAt()).isEqualTo(ada.clock.instant());
        assertThat(load(order("1002", "1.00", "2026-04-01")).rejected()).hasSize(1);
    }

    @Test
    void byTheEnginesClockEverythingIsJudgedAsOfNow() {
        ada.engine.recordAll(Stream.of(order("1001", "600.00", "2020-01-10")), Import.QUIET.byEngineClock());

        assertThat(journal().get(0).effectiveAt()).isEqualTo(ada.clock.instant());
        assertThat(ada.view().joinedAt()).isEqualTo(day("2020-01-10"));
    }

    @Test
    void whileHistoryIsLoadingOlderRowsMoveNobodyDownAndAllIsJudgedOnceAtTheEnd() {
        ada.pays("9001", "550.00");
        assertThat(ada.tier()).isEqualTo("silver");

        load(
                CreditNote.of(ada.customer, "c-1", "100.00", day("2020-01-10")),
                order("1001", "200.00", "2020-02-10"),
                order("1002", "1000.00", "2020-03-10"),
                CreditNote.of(ada.customer, "c-2", "900.00", day("2020-04-10")));

        assertThat(ada.net()).isEqualTo("750.00");
        assertThat(changes())
                .as("up to gold while it loads, down to silver when it ends")
                .extracting(change -> change.to().value())
                .containsExactly("silver", "gold", "silver");
        assertThat(ada.tier()).isEqualTo("silver");
    }

    private static Shop reviewedYearly(
            InMemoryStore store, String silver, int version, UnaryOperator<EngineBuilder> wiring) {
        return Shop.open(
                Shop.bare()
                        .version(version)
                        .policy(TierPolicy.builder()
                                .byTime(TimeDowngrade.PERIOD_END)
                                .reviews(CalendarPeriod.YEAR)
                                .build())
                        .tier("bronze", "0.00")
                        .tier("silver", silver)
                        .build(),
                built -> wiring.apply(built.store(store)));
    }

    @Test
    void aLifetimesTierThatAVersionLeavesToTheReviewIsNotTakenByAnImportOfWhatIsKnown() {
        InMemoryStore own = new InMemoryStore();
        Shop before = reviewedYearly(own, "500.00", 1, built -> built);
        before.pays("1001", "700.00");
        before.isRefunded("1001", "r-1", "100.00");
        Shop after = reviewedYearly(own, "650.00", 2, built -> built.clock(before.clock))
                .at(before.clock);
        after.on("2026-04-01");

        after.engine.recordAll(Stream.of(Order.of(after.customer, "1000", "0.00", day("2026-03-01"))));

        assertThat(after.tier()).isEqualTo("silver");
        assertThat(after.tierAround("2027-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void whatLateRowsTakeOverALifetimeIsTakenWhenTheImportEndsAlsoWhereTimeWaitsForAReview() {
        for (Command late : List.of(
                Refund.of(ada.ref("9001"), "r-1", "100.00", day("2026-02-01")),
                Revision.of(ada.ref("9001"), 2, "450.00", day("2026-02-01")))) {
            Shop shop = reviewedYearly(new InMemoryStore(), "500.00", 1, built -> built);
            shop.pays("9001", "550.00");

            shop.engine.recordAll(Stream.of(late));

            assertThat(shop.tier()).as(late.toString()).isEqualTo("bronze");
            assertThat(shop.engine.members().verify(shop.customer).agrees()).isTrue();
        }
    }

    @Test
    void whatLateRowsTakeAndGiveAgainIsNotTakenByALaterImport() {
        InMemoryStore own = new InMemoryStore();
        Shop before = reviewedYearly(own, "500.00", 1, built -> built);
        before.pays("9001", "550.00");
        before.engine.recordAll(Stream.of(
                Refund.of(before.ref("9001"), "r-1", "100.00", day("2026-02-01")),
                Order.of(before.customer, "1001", "200.00", day("2026-02-02"))));
        assertThat(before.tier()).isEqualTo("silver");
        assertThat(before.view().validThrough()).isEmpty();

        Shop after = reviewedYearly(own, "700.00", 2, built -> built.clock(before.clock))
                .at(before.clock);
        after.on("2026-04-01");
        after.engine.recordAll(Stream.of(Order.of(after.customer, "1000", "0.00", day("2026-03-01"))));

        assertThat(after.tier()).isEqualTo("silver");
    }

    @Test
    void whoIsFrozenWhileHistoryIsLoadingIsJudgedBeforeStandingStill() {
        load(
                order("1001", "600.00", "2020-02-10"),
                Cancellation.of(OrderRef.of(ada.customer, "1001"), day("2020-01-10")),
                Freeze.of(ada.customer, Shop.STAFF, day("2020-03-10")));

        assertThat(ada.view().membership()).isEqualTo(Membership.FROZEN);
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void liveCommandsAreAllowedWhileHistoryIsStillLoading() {
        load(order("1001", "300.00", "2020-01-10"));
        ada.pays("9001", "100.00");

        load(order("1002", "100.00", "2020-02-10"));

        assertThat(ada.net()).isEqualTo("500.00");
        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.view().joinedAt()).isEqualTo(day("2020-01-10"));
    }

    @Test
    void aPinGivenLiveOutlivesTheImport() {
        ada.joins();
        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next()));

        load(order("1001", "1.00", "2020-01-10"));

        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void anImportIsRunAgainWithoutEffect() {
        Command[] rows = {order("1001", "600.00", "2020-01-10"), order("1002", "500.00", "2021-01-10")};
        load(rows);
        long entries = ada.entries();

        ImportReport again = load(rows);

        assertThat(again.replays()).isEqualTo(2);
        assertThat(again.applied()).isZero();
        assertThat(ada.entries()).isEqualTo(entries);
    }
}
