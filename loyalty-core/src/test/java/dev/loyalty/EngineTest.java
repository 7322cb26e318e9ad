package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static dev.loyalty.Stage.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty.command.TierPin;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Wiring an engine, several engines on one store, and what is due. */
class EngineTest {

    private final Stage stage = new Stage();

    private static ProgramBuilder plain() {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00")
                .tier("silver", "500.00");
    }

    private static ProgramBuilder cheaper() {
        return plainVersion(2, "300.00");
    }

    private static ProgramBuilder plainVersion(int version, String silver) {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .version(version)
                .tier("bronze", "0.00")
                .tier("silver", silver);
    }

    private static String tier(LoyaltyEngine engine) {
        return engine.members().view(ADA).tier().orElseThrow().id().value();
    }

    @Test
    void anEngineNeedsAProgramAndNothingElse() {
        try (LoyaltyEngine engine = LoyaltyEngine.inMemory(plain().build())) {
            assertThat(engine.members().view(ADA).isMember()).isFalse();
            assertThat(engine.health()).isEqualTo(new Health(0, 0, null, 0, false, List.of(), 0, List.of()));
        }
    }

    @Test
    void wiringAnAdapterThatTheProgramDeclaresNothingForFails() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> stage.bare(plain()).groupAssigner(stage.groups).build())
                .withMessage(
                        "a group assigner is wired, but no tier of program \"club\" has a group: give one a group");
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.bare(plain()).notifier(stage.mails).build())
                .withMessage(
                        "a notifier is wired, but program \"club\" sends no messages: declare them by messages(…)");
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.bare(plain()).listener("crm", stage.crm).build())
                .withMessageContaining("declares none of that name: declare it by listener(…)");
    }

    @Test
    void aDeclaredReceiverNeedNotBeWiredHere() {
        assertThat(stage.bare(Stage.club()).build().program().messages()).contains(MessageKind.PROMOTED);
    }

    @Test
    void theSettingsOfAnEngineAreChecked() {
        EngineBuilder builder = stage.bare(plain());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.retries(0, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.retries(1, Duration.ofSeconds(-1), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.threads(0, Thread::new));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.pollInterval(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.answerWithin(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.closeWithin(Duration.ofSeconds(-1)));
    }

    @Test
    void aHigherVersionPublishesItself() {
        stage.bare(plain()).build();
        Instant deployed = stage.next();

        LoyaltyEngine engine = stage.bare(cheaper()).build();

        assertThat(engine.program().version()).isEqualTo(2);
        assertThat(engine.programs().newest().from()).isEqualTo(deployed);
        assertThat(engine.programs().versions()).hasSize(2);
    }

    @Test
    void anEqualVersionWithEqualContentIsFine() {
        stage.bare(plain()).build();

        assertThat(stage.bare(plain()).build().programs().versions()).hasSize(1);
    }

    @Test
    void anEqualVersionWithOtherContentFailsAndSaysRaiseTheVersion() {
        stage.bare(plain()).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> stage.bare(plainVersion(1, "300.00")).build())
                .withMessage("the store has other content under version 1 of program \"club\": raise the version");
    }

    @Test
    void aLowerVersionDefersToTheStores() {
        stage.bare(cheaper()).build();

        LoyaltyEngine old = stage.bare(plain()).build();
        stage.pays(old, ADA, "1001", "300.00");

        assertThat(old.program().version()).isEqualTo(2);
        assertThat(tier(old)).isEqualTo("silver");
    }

    @Test
    void theCurrencyOfAProgramNeverChanges() {
        stage.bare(plain()).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> stage.bare(LoyaltyProgram.builder("club", "USD", ZoneId.of("Europe/Berlin"))
                                .version(2)
                                .tier("bronze", "0.00"))
                        .build())
                .withMessageContaining("a currency never changes");
    }

    @Test
    void twoProgramsInOneStoreNeverSeeEachOther() {
        LoyaltyEngine club = stage.bare(plain()).build();
        LoyaltyEngine other = stage.bare(LoyaltyProgram.builder("other", "USD", ZoneId.of("Europe/Berlin"))
                        .tier("one", "0.00"))
                .build();

        stage.pays(club, ADA, "1001", "300.00");

        assertThat(other.members().view(ADA).isMember()).isFalse();
        assertThat(other.members().page(null, 10)).isEmpty();
    }

    @Test
    void anotherEngineOnTheSameStorePicksUpANewerVersionWithItsNextCommand() {
        LoyaltyEngine first = stage.bare(plain()).build();
        stage.pays(first, ADA, "1001", "300.00");
        assertThat(tier(first)).isEqualTo("bronze");
        stage.next();
        stage.bare(cheaper()).build();

        stage.pays(first, BOB, "2001", "300.00");

        assertThat(first.program().version()).isEqualTo(2);
        assertThat(first.members().view(BOB).tier().orElseThrow().id().value()).isEqualTo("silver");
    }

    @Test
    void anotherEngineOnTheSameStorePicksUpANewerVersionWithItsNextQuestion() {
        LoyaltyEngine first = stage.bare(plain()).build();
        stage.pays(first, ADA, "1001", "300.00");
        stage.next();
        stage.bare(cheaper()).build();
        stage.next();

        assertThat(tier(first)).isEqualTo("silver");
    }

    @Test
    void twoEnginesOnOneStoreSeeEachOthersMembersAndReplays() {
        LoyaltyEngine first = stage.engine();
        LoyaltyEngine second = stage.engine();
        var order = stage.order(ADA, "1001", "520.00");
        first.record(order);

        assertThat(second.record(order).isReplay()).isTrue();
        assertThat(second.members().view(ADA).progress().percent()).isEqualTo(52);
        second.deliveries().drain();
        first.deliveries().drain();
        assertThat(stage.mails.calls()).hasSize(1);
    }

    @Test
    void runDueDoesWhatTimeHasDoneForAsManyMembersAsAskedFor() {
        LoyaltyEngine engine = stage.engine();
        for (int i = 0; i < 5; i++) {
            var customer = CustomerId.of("c" + i);
            stage.pays(engine, customer, "1001", "1.00");
            engine.members()
                    .pin(TierPin.floor(customer, "gold", new Note("", "eve"), stage.next())
                            .until(Instant.parse("2026-04-01T00:00:00Z")));
        }
        assertThat(engine.runDue(10)).isZero();
        stage.clock.set("2026-04-01T00:00:00Z");
        assertThat(engine.health().due()).isEqualTo(5);

        assertThat(engine.runDue(3)).isEqualTo(3);
        assertThat(engine.runDue(3)).isEqualTo(2);
        assertThat(engine.runDue(3)).isZero();
        assertThat(engine.health().due()).isZero();
        assertThat(engine.members().page(null, 10))
                .allSatisfy(customer ->
                        assertThat(engine.members().verify(customer).agrees()).isTrue());
    }

    @Test
    void aMemberWhoseStateAgreesWithTheJournalIsVerifiedAndNotRebuilt() {
        LoyaltyEngine engine = stage.engine();
        stage.pays(engine, ADA, "1001", "520.00");

        Verification verification = engine.members().rebuild(ADA);

        assertThat(verification.agrees()).isTrue();
        assertThat(verification.entries()).isEqualTo(1);
        MemberState stored = verification.stored();
        assertThat(stored).isEqualTo(verification.folded());
        assertThat(engine.members().verify(BOB).agrees()).as("a stranger").isTrue();
        assertThat(engine.members().verify(BOB).stored()).isNull();
    }

    @Test
    void aClosedEngineTakesNoMoreCommands() {
        LoyaltyEngine engine = stage.engine();
        engine.close();
        engine.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> stage.pays(engine, ADA, "1001", "1.00"))
                .withMessage("the engine is closed: build another");
        assertThatIllegalStateException().isThrownBy(engine::start);
        assertThatIllegalStateException().isThrownBy(() -> engine.runDue(1));
        assertThatIllegalStateException().isThrownBy(() -> engine.recordAll(Stream.of()));
        assertThat(engine.members().view(ADA).isMember()).isFalse();
    }

    @Test
    void anAdapterMayCallTheEngine() {
        LoyaltyEngine[] engine = new LoyaltyEngine[1];
        engine[0] = stage.bare(Stage.club())
                .notifier(message -> {
                    engine[0].members().view(message.envelope().customer());
                    stage.pays(engine[0], BOB, "gift-for-" + message.envelope().customer(), "1.00");
                    return Receipt.done();
                })
                .build();
        stage.pays(engine[0], ADA, "1001", "1.00");

        engine[0].deliveries().drain();

        assertThat(engine[0].members().view(BOB).spend().orders()).isEqualTo(2);
    }
}
