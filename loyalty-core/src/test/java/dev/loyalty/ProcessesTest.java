package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.event.SharedEvent;
import dev.loyalty.internal.Processes;
import dev.loyalty.member.Decision.Keep;
import dev.loyalty.member.SharedState.Stock;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Receipt;
import dev.loyalty.spi.Step;
import dev.loyalty.tck.Draft;
import dev.loyalty.tck.SharedDraft;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.SharedId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine as a receiver of its own deliveries: it does the next steps of processes, and never gives one up. */
class ProcessesTest {

    private static final MemberId BERT = MemberId.of("bert");
    private static final MemberId CLEO = MemberId.of("cleo");
    private static final SharedId MUGS = SharedId.stock("mugs");
    private static final Mention WANTED = Mention.of(new Mention.Kind("wanted"), "", "mug");
    private static final Mention ISSUED = Mention.of(new Mention.Kind("issued"), "", "mug");

    private final Stage stage = new Stage();
    private final MemberStore store = stage.stores.open(ProgramId.of("club"));

    private LoyaltyEngine engine(Processes processes) {
        EngineBuilder builder = stage.wired(Stage.club());
        builder.processes = processes;
        LoyaltyEngine engine = builder.build();
        store.update(SharedDraft.step(MUGS, draft -> draft.set(1)));
        return engine;
    }

    private void wants(MemberId member) {
        store.update(Draft.step(
                member,
                draft -> draft.mentioned(WANTED).queuedAt(stage.clock.instant()).deliver(Receiver.ENGINE)));
    }

    /** Takes a mug, and then says so in the journal of whoever wants it: each step once. */
    private static void mug(MemberStore store, Processes.Begun begun, Runnable between) {
        Mention process = Mention.process(begun.source(), begun.entry().seq());
        Ref there = new Ref(MUGS, process);
        store.update(Step.of(
                MUGS,
                Set.of(there),
                seen -> seen.found(there).isEmpty()
                        ? SharedDraft.on(seen)
                                .taken(begun.source(), begun.entry().seq(), 1)
                                .answering(true)
                        : new Keep<>(false)));
        between.run();
        MemberId member = begun.source().fold(each -> each, thing -> BERT);
        Ref here = new Ref(member, process);
        store.update(Step.of(
                member,
                Set.of(here),
                seen -> seen.found(here).isEmpty()
                        ? Draft.on(seen)
                                .wentOn(begun.source(), begun.entry().seq(), ISSUED)
                                .answering(true)
                        : new Keep<>(false)));
    }

    @Test
    void aProcessGoesOnUntilItsLastStep() {
        LoyaltyEngine engine = engine((steps, begun) -> mug(steps, begun, () -> {}));
        wants(BERT);

        engine.deliveries().drain();

        assertThat(stock()).isEqualTo(new Stock(MUGS, 2, Draft.recordedAt(2), 1, 1));
        assertThat(issued(BERT)).hasSize(1);
        assertThat(engine.health().queued()).isZero();
        assertThat(engine.health().processes()).isEmpty();
    }

    @Test
    void whatAProcessDoesComesBeforeWhatOthersAreTold() {
        List<String> order = new ArrayList<>();
        EngineBuilder builder = stage.bare(Stage.club()).notifier(message -> {
            order.add("told");
            return Receipt.done();
        });
        builder.processes = (steps, begun) -> order.add("gone on");
        LoyaltyEngine engine = builder.build();
        stage.pays(engine, ADA, "1001", "1.00");
        stage.clock.advance(Duration.ofHours(1));
        wants(BERT);

        engine.deliveries().deliver(1);
        engine.deliveries().drain();

        assertThat(order).containsExactly("gone on", "told");
    }

    @Test
    void aProcessThatFailsIsTriedAgainForEverWithGrowingPausesAndSeen() {
        List<Instant> attempts = new ArrayList<>();
        LoyaltyEngine engine = engine((steps, begun) -> {
            attempts.add(stage.clock.instant());
            if (attempts.size() <= 40) {
                throw new IllegalStateException("the other side is gone");
            }
        });
        wants(BERT);
        Instant begin = stage.clock.instant();

        while (attempts.size() < 40) {
            engine.deliveries().drain();
            stage.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(attempts.subList(0, 4))
                .containsExactly(begin, begin.plusSeconds(1), begin.plusSeconds(3), begin.plusSeconds(7));
        assertThat(Duration.between(attempts.get(38), attempts.get(39))).isEqualTo(Duration.ofMinutes(1));
        Health health = engine.health();
        assertThat(health.parked()).isZero();
        assertThat(health.processes()).hasSize(1);
        QueuedDelivery failing = health.processes().get(0);
        assertThat(failing.delivery()).isEqualTo(new Delivery(BERT, Receiver.ENGINE, 1, 0));
        assertThat(failing.attempts()).isEqualTo(40);
        assertThat(failing.queuedAt()).isEqualTo(begin);
        assertThat(failing.lastError()).contains("the other side is gone");

        stage.clock.advance(Duration.ofMinutes(1));
        engine.deliveries().drain();
        assertThat(engine.health().processes()).isEmpty();
        assertThat(engine.health().queued()).isZero();
    }

    @Test
    void aProcessThatFailsHoldsUpNoOther() {
        LoyaltyEngine engine = engine((steps, begun) -> {
            if (begun.source().equals(BERT)) {
                throw new AssertionError("not for bert");
            }
            mug(steps, begun, () -> {});
        });
        wants(BERT);
        wants(CLEO);
        stage.pays(engine, ADA, "1001", "1.00");

        engine.deliveries().drain();

        assertThat(issued(CLEO)).hasSize(1);
        assertThat(stage.mails.told()).isNotEmpty();
        assertThat(engine.health().processes())
                .extracting(item -> item.delivery().stream())
                .containsExactly(BERT);
    }

    /** Where everything stops the first time. */
    private enum Stop {
        BEFORE,
        BETWEEN,
        BEHIND
    }

    @ParameterizedTest
    @EnumSource
    void whereverItStopsEachStepIsDoneOnce(Stop stop) {
        List<Stop> stopped = new ArrayList<>();
        LoyaltyEngine engine = engine((steps, begun) -> {
            stop(stop, Stop.BEFORE, stopped);
            mug(steps, begun, () -> stop(stop, Stop.BETWEEN, stopped));
            stop(stop, Stop.BEHIND, stopped);
        });
        wants(BERT);

        engine.deliveries().drain();
        assertThat(engine.health().processes()).hasSize(1);
        stage.clock.advance(Duration.ofSeconds(1));
        engine.deliveries().drain();

        assertThat(stopped).containsExactly(stop);
        assertThat(stock()).isEqualTo(new Stock(MUGS, 2, Draft.recordedAt(2), 1, 1));
        assertThat(issued(BERT)).hasSize(1);
        assertThat(engine.health().queued()).isZero();
    }

    private static void stop(Stop wanted, Stop here, List<Stop> stopped) {
        if (wanted == here && stopped.isEmpty()) {
            stopped.add(here);
            throw new IllegalStateException("stopped " + here);
        }
    }

    @Test
    void aThingMayBeginAProcessToo() {
        Queue<SharedEvent> seen = new ConcurrentLinkedQueue<>();
        LoyaltyEngine engine =
                engine((steps, begun) -> seen.addAll(begun.entry().shared()));
        store.update(SharedDraft.step(MUGS, draft -> draft.set(5).goOn()));

        engine.deliveries().drain();

        assertThat(seen).containsExactly(new SharedEvent.StockSet(5));
    }

    @Test
    void aProgramThatBeginsNoProcessNeedsNobodyWhoGoesOn() {
        LoyaltyEngine engine = stage.wired(Stage.club()).build();
        wants(BERT);

        assertThat(engine.deliveries().drain()).isZero();
        assertThat(engine.health().queued()).isEqualTo(1);
        assertThat(engine.health().processes()).isEmpty();
    }

    @Test
    void whatThisVersionDoesNotKnowWaitsForOneThatDoes() {
        LoyaltyProgram points = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .tier("member", "0.00")
                .balance("points", balance -> balance.unit("point", "points"))
                .build();
        LoyaltyEngine engine = LoyaltyEngine.builder(points)
                .store(stage.stores)
                .clock(stage.clock)
                .build();
        wants(BERT);

        engine.deliveries().drain();
        assertThat(engine.health().processes())
                .singleElement()
                .satisfies(failing -> assertThat(failing.lastError())
                        .contains("this version knows no process that begins with entry 1 of member bert: update it"));
    }

    @Test
    void theEngineHasAThreadForProcesses() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        LoyaltyEngine engine = engine((steps, begun) -> {
            mug(steps, begun, () -> {});
            gone.countDown();
        });
        wants(BERT);
        try (engine) {
            engine.start();
            assertThat(gone.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(issued(BERT)).hasSize(1);
    }

    private List<Entry> issued(MemberId member) {
        Ref ref = new Ref(member, ISSUED);
        return store.read(member, Set.of(ref)).found(ref);
    }

    private Stock stock() {
        return (Stock) store.read(MUGS, Set.of()).known();
    }
}
