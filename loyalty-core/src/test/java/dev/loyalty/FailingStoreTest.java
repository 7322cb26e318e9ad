package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static dev.loyalty.Stage.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loyalty.command.BusyException;
import dev.loyalty.command.Command;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.OutcomeUnknownException;
import dev.loyalty.command.StoreUnusableException;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Purchases;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.Texts;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.ErasableTexts;
import dev.loyalty.spi.Journal;
import dev.loyalty.spi.LeaseStore;
import dev.loyalty.spi.MemberDirectory;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.ProgramRegistry;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Step;
import dev.loyalty.spi.StoreException;
import dev.loyalty.spi.StoreException.Effect;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Money;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller hears when the store fails, and how a state that went wrong is repaired. */
class FailingStoreTest {

    private final Stage stage = new Stage();
    private final Fragile store = new Fragile(stage.store());
    private final LoyaltyEngine engine =
            stage.wired(Stage.club()).store(program -> store).build();

    @Test
    void aStoreThatCouldNotDoItIsBusyAndNothingHappened() {
        Command order = stage.order(ADA, "1001", "100.00");
        store.failing = Effect.NOTHING_HAPPENED;

        BusyException busy = catchThrowableOfType(BusyException.class, () -> engine.record(order));

        assertThat(busy.effect()).isEqualTo(LoyaltyException.Effect.NONE);
        assertThat(busy).hasMessage("the disk is full").hasCauseInstanceOf(StoreException.class);
        store.failing = null;
        assertThat(engine.record(order).isReplay()).isFalse();
    }

    @Test
    void aStoreThatRefusesToWorkIsForAnOperatorAndNotForAnotherTry() {
        store.failing = Effect.IMPOSSIBLE;

        StoreUnusableException unusable = catchThrowableOfType(
                StoreUnusableException.class, () -> engine.record(stage.order(ADA, "1001", "100.00")));

        assertThat(unusable.effect()).isEqualTo(LoyaltyException.Effect.NONE);
        assertThat(unusable).hasMessage("the disk is full").hasCauseInstanceOf(StoreException.class);
    }

    @Test
    void aCommandThatTheStoreRefusesAloneIsRejectedAndTheImportGoesOn() {
        store.refusing = "1002";

        ImportReport report = engine.recordAll(
                Stream.of("1001", "1002", "1003").map(id -> stage.order(ADA, id, "1.00")), Import.QUIET.inBatchesOf(1));

        assertThat(report.applied()).isEqualTo(2);
        assertThat(report.rejected())
                .singleElement()
                .isInstanceOfSatisfying(
                        ImportReport.Failed.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(StoreUnusableException.class));
    }

    @Test
    void aStoreThatCannotBeOpenedSaysWhyAndNotThatItIsBusy() {
        StoreException unsuited = new StoreException(
                Effect.NOTHING_HAPPENED, "the tables are missing: make them", new IllegalStateException());

        assertThatThrownBy(() -> stage.wired(Stage.club())
                        .store(program -> {
                            throw unsuited;
                        })
                        .build())
                .isSameAs(unsuited);
    }

    @Test
    void anAnswerThatWasLostIsUnknownAndSendingAgainFindsOut() {
        Command order = stage.order(ADA, "1001", "100.00");
        store.failing = Effect.UNKNOWN;

        OutcomeUnknownException unknown =
                catchThrowableOfType(OutcomeUnknownException.class, () -> engine.record(order));

        assertThat(unknown.effect()).isEqualTo(LoyaltyException.Effect.UNKNOWN);
        store.failing = null;
        assertThat(engine.record(order).isReplay()).as("it had been committed").isTrue();
        assertThat(engine.members().view(ADA).spend().net()).isEqualTo(Money.of("100.00", "EUR"));
    }

    @Test
    void anImportThatTheStoreBreaksOffIsRunAgain() {
        List<Command> orders = Stream.of("1001", "1002", "1003")
                .map(id -> stage.order(ADA, id, "1.00"))
                .toList();
        assertThatThrownBy(() -> engine.recordAll(orders.stream(), failingAfterTheFirst()))
                .isInstanceOf(BusyException.class);
        store.failing = null;

        ImportReport report = engine.recordAll(orders.stream());

        assertThat(report.replays()).isEqualTo(1);
        assertThat(report.applied()).isEqualTo(2);
    }

    private Import failingAfterTheFirst() {
        return Import.QUIET.inBatchesOf(1).telling(progress -> store.failing = Effect.NOTHING_HAPPENED);
    }

    @Test
    void aStateThatDoesNotAgreeWithTheJournalIsFoundAndRebuilt() {
        engine.record(stage.order(ADA, "1001", "520.00"));
        MemberState right = engine.members().verify(ADA).folded();
        tamper();
        assertThat(engine.members().verify(ADA).agrees()).isFalse();
        assertThat(engine.members().view(ADA).spend().net().plain()).isEqualTo("0.00");

        Verification found = engine.members().rebuild(ADA);

        assertThat(found.agrees()).isFalse();
        assertThat(found.folded()).isEqualTo(right);
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
        assertThat(engine.members().verify(ADA).stored()).isEqualTo(right);
    }

    @Test
    void whoIsRebuiltIsLookedAtAtOnce() {
        engine.record(stage.order(ADA, "1001", "520.00"));
        MemberId ada = MemberId.of(ADA);
        stage.store()
                .postponements()
                .postpone(List.of(new Postponements.Postponed(
                        ada, 9, stage.clock.instant().plusSeconds(3600), "")));

        engine.members().rebuild(ADA);

        assertThat(stage.store().postponements().of(List.of(ada))).isEmpty();
        assertThat(engine.health().failing()).isZero();
    }

    /** What says nothing about a delivery. */
    static Stream<RuntimeException> troublesOfAll() {
        return Stream.of(
                new StoreException(Effect.NOTHING_HAPPENED, "the network is down", new IllegalStateException()),
                new StoreException(Effect.IMPOSSIBLE, "no permission to read", new IllegalStateException()),
                CorruptDataException.ofProgram(ProgramId.of("club"), 2, "cannot be read", null));
    }

    @ParameterizedTest
    @MethodSource("troublesOfAll")
    void whatKeepsAllFromBeingReadIsNoAttemptOfAnyDelivery(RuntimeException trouble) {
        engine.record(stage.order(ADA, "1001", "520.00"));
        store.unreadable = trouble;
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> engine.deliveries().drain()).isInstanceOf(LoyaltyException.class);
            stage.clock.advance(Duration.ofHours(1));
        }

        store.unreadable = null;
        assertThat(engine.health().parked()).isZero();
        engine.deliveries().drain();

        assertThat(stage.mails.calls()).isNotEmpty();
        assertThat(engine.health().queued()).isZero();
    }

    @Test
    void rowsOfOneMemberThatTheStoreRefusesAreAnAttemptOfItsDeliveriesAlone() {
        engine.record(stage.order(ADA, "1001", "520.00"));
        engine.record(stage.order(BOB, "2001", "520.00"));
        store.unreadable = new StoreException(Effect.IMPOSSIBLE, "its rows are damaged", new IllegalStateException()) {
            private static final long serialVersionUID = 1;

            @Override
            public boolean concernsSomeAlone() {
                return true;
            }
        };
        store.ofWhom = MemberId.of(ADA);
        for (int i = 0; i < 5; i++) {
            engine.deliveries().drain();
            stage.clock.advance(Duration.ofHours(1));
        }

        assertThat(stage.mails.calls())
                .isNotEmpty()
                .allMatch(mail -> mail.envelope().customer().equals(BOB));
        assertThat(engine.deliveries().parked(null, 10))
                .isNotEmpty()
                .allMatch(parked -> parked.delivery().member().equals(MemberId.of(ADA)));
    }

    private void tamper() {
        stage.store().update(Step.of(MemberId.of(ADA), Set.of(), record -> {
            MemberState s = record.stateIn(Money.currency("EUR"));
            MemberState wrong = s.with(Purchases.none(Money.currency("EUR")));
            return new Decision.Commit<>(wrong, List.of(), List.of(), Texts.NONE, null, Instant.EPOCH, true);
        }));
    }

    /** A store that fails when told to: before it wrote, or after. */
    private static final class Fragile implements MemberStore {

        private final MemberStore store;

        @Nullable
        Effect failing;

        @Nullable
        String refusing;

        @Nullable
        RuntimeException unreadable;

        @Nullable
        MemberId ofWhom;

        Fragile(MemberStore store) {
            this.store = store;
        }

        private void fail(Effect when) {
            if (failing == when) {
                throw new StoreException(when, "the disk is full", new IllegalStateException());
            }
        }

        @Override
        public <A> A update(Step<A> step) {
            fail(Effect.NOTHING_HAPPENED);
            fail(Effect.IMPOSSIBLE);
            A answer = store.update(step);
            fail(Effect.UNKNOWN);
            return answer;
        }

        @Override
        public <A> List<Result<A>> updateAll(List<Step<A>> steps) {
            fail(Effect.NOTHING_HAPPENED);
            String refused = refusing;
            if (refused != null && steps.get(0).facts().toString().contains(refused)) {
                return List.of(new Result.Failed<>(
                        new StoreException(Effect.IMPOSSIBLE, "its rows are refused", new IllegalStateException())));
            }
            return store.updateAll(steps);
        }

        @Override
        public StreamRecord read(StreamId stream, Set<Ref> facts) {
            if (unreadable != null && (ofWhom == null || ofWhom.equals(stream))) {
                throw unreadable;
            }
            return store.read(stream, facts);
        }

        @Override
        public Postponements postponements() {
            return store.postponements();
        }

        @Override
        public LeaseStore leases() {
            return store.leases();
        }

        @Override
        public MemberDirectory directory() {
            return store.directory();
        }

        @Override
        public Journal journal() {
            return store.journal();
        }

        @Override
        public DeliveryQueue deliveries() {
            return store.deliveries();
        }

        @Override
        public ProgramRegistry programs() {
            return store.programs();
        }

        @Override
        public ErasableTexts texts() {
            return store.texts();
        }
    }
}
