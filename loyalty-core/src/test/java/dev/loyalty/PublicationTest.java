package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.testing.Logged;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** When a version of the program is published, what a start that fails leaves, and how a scheduled version is taken back. */
class PublicationTest {

    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final Stage stage = new Stage();

    private static ProgramBuilder club(int version, String silver) {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .version(version)
                .tier("bronze", "0.00")
                .tier("silver", silver);
    }

    private LoyaltyEngine deploy(ProgramBuilder program) {
        return stage.bare(program).build();
    }

    private List<Version> stored() {
        return stage.store().programs().versions();
    }

    private static String tier(LoyaltyEngine engine) {
        return engine.members().view(ADA).tier().orElseThrow().id().value();
    }

    @Test
    void aStartThatFailsForItsWiringHasPublishedNothing() {
        deploy(club(1, "500.00"));

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        stage.bare(club(2, "100.00")).notifier(stage.mails).build())
                .withMessageContaining("sends no messages");

        assertThat(stored()).extracting(Version::number).containsExactly(1);
    }

    @Test
    void theVeryFirstStartThatFailsLeavesAnEmptyStore() {
        assertThatIllegalStateException()
                .isThrownBy(() -> stage.bare(club(1, "100.00"))
                        .groupAssigner(stage.groups)
                        .build());

        assertThat(stored()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is tested
    void anAdapterThatIsNullIsNamedBeforeAnythingIsPublished() {
        assertThatThrownBy(() ->
                        stage.bare(club(1, "100.00")).listener("crm", null).build())
                .hasMessage("the listener is null: give one, or leave the call out");
        assertThatThrownBy(() -> stage.bare(club(1, "100.00")).notifier(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("the notifier is null");

        assertThat(stored()).isEmpty();
    }

    @Test
    void aStartWithAnotherCurrencyOrOtherContentPublishesNothing() {
        deploy(club(1, "500.00"));

        assertThatIllegalStateException().isThrownBy(() -> deploy(club(1, "300.00")));
        assertThatIllegalStateException()
                .isThrownBy(() -> deploy(LoyaltyProgram.builder("club", "USD", ZoneId.of("Europe/Berlin"))
                        .version(2)
                        .tier("bronze", "0.00")));

        assertThat(stored()).hasSize(1);
    }

    @Test
    void aProcessOfAnOlderVersionIsCheckedByTheNewerOnesDeclarations() {
        deploy(club(2, "300.00").messages(MessageKind.PROMOTED));

        LoyaltyEngine old = stage.bare(club(1, "500.00")).notifier(stage.mails).build();

        assertThat(old.program().version()).isEqualTo(2);
    }

    @Test
    void ofTwoProcessesThatBringOtherContentUnderOneVersionOneStartsAndTheOtherSaysRaiseTheVersion() throws Exception {
        for (int round = 0; round < 20; round++) {
            InMemoryStore store = new InMemoryStore();
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService processes = Executors.newFixedThreadPool(2);
            List<Future<String>> ends = List.of("300.00", "400.00").stream()
                    .map(silver -> processes.submit(() -> {
                        together.await();
                        try {
                            return LoyaltyEngine.builder(club(1, silver).build())
                                    .store(store)
                                    .build()
                                    .program()
                                    .ladder()
                                    .tiers()
                                    .get(1)
                                    .threshold()
                                    .plain();
                        } catch (IllegalStateException failed) {
                            return failed.getMessage();
                        }
                    }))
                    .toList();
            List<String> said = List.of(ends.get(0).get(), ends.get(1).get());
            processes.shutdown();

            assertThat(said)
                    .containsOnlyOnce(
                            "the store has other content under version 1 of program \"club\": raise the version");
            String winner =
                    said.stream().filter(one -> one.endsWith(".00")).findFirst().orElseThrow();
            MemberStore opened = store.open(club(1, "1.00").build().id());
            assertThat(opened.programs().versions())
                    .singleElement()
                    .satisfies(version -> assertThat(version.program()
                                    .ladder()
                                    .tiers()
                                    .get(1)
                                    .threshold()
                                    .plain())
                            .isEqualTo(winner));
        }
    }

    @Test
    void theLogSaysWhenAVersionComesIntoForce() {
        try (Logged log = new Logged()) {
            deploy(club(1, "500.00"));
            deploy(club(2, "300.00").inForceFrom(APRIL));
            deploy(club(1, "500.00"));

            assertThat(log.at(Level.INFO))
                    .containsExactly(
                            "published version 1 of program club: it is in force",
                            "published version 2 of program club: it comes into force at 2026-04-01T00:00:00Z; until then version 1 is in force",
                            "the store has version 2 of program club, which is newer than this process's 1:"
                                    + " it comes into force at 2026-04-01T00:00:00Z; until then version 1 is in force");
        }
    }

    @Test
    void aScheduledVersionIsReplacedByAHigherOneThatStartsNoLater() {
        LoyaltyEngine engine = deploy(club(1, "500.00"));
        stage.pays(engine, ADA, "1001", "350.00");
        deploy(club(2, "300.00").inForceFrom(MAY));
        try (Logged log = new Logged()) {
            engine = deploy(club(3, "400.00").inForceFrom(APRIL));

            assertThat(log.at(Level.INFO))
                    .containsExactly(
                            "published version 3 of program club: it comes into force at 2026-04-01T00:00:00Z; until then version 1 is in force",
                            "version 2 of program club, which was to come into force at 2026-05-01T00:00:00Z, never will: version 3 takes its place");
        }

        stage.clock.set(APRIL);
        assertThat(engine.program().version()).isEqualTo(3);
        stage.clock.set(MAY);
        assertThat(engine.program().version()).isEqualTo(3);
        assertThat(engine.programs().inPlaceOf(2)).map(Version::number).contains(3);
        assertThat(tier(engine)).isEqualTo("bronze");
    }

    @Test
    void aScheduledVersionThatIsWithdrawnNeverComesIntoForce() {
        LoyaltyEngine engine = deploy(club(1, "500.00"));
        stage.pays(engine, ADA, "1001", "350.00");
        LoyaltyEngine second = deploy(club(2, "300.00").inForceFrom(APRIL));

        Version inPlace = second.withdraw(2);

        assertThat(inPlace.number()).isEqualTo(3);
        assertThat(inPlace.from()).isEqualTo(APRIL);
        assertThat(second.withdraw(2)).as("again").isEqualTo(inPlace);
        assertThat(stored()).hasSize(3);
        stage.clock.set(MAY);
        assertThat(tier(engine)).as("in a process that was there before").isEqualTo("bronze");
        engine.runDue(10);
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
        assertThat(tier(deploy(club(2, "300.00").inForceFrom(APRIL))))
                .as("in a process that still brings the version that was withdrawn")
                .isEqualTo("bronze");
    }

    @Test
    void withdrawingTakesBackWhatIsToFollowToo() {
        deploy(club(1, "500.00"));
        deploy(club(2, "300.00").inForceFrom(APRIL));
        LoyaltyEngine engine = deploy(club(3, "200.00").inForceFrom(MAY));

        engine.withdraw(2);

        stage.clock.set(MAY);
        assertThat(engine.program().ladder().tiers().get(1).threshold().plain()).isEqualTo("500.00");
        assertThat(engine.programs().inPlaceOf(3)).map(Version::number).contains(4);
    }

    @Test
    void whatIsInPlaceOfAVersionIsInForceItself() {
        deploy(club(1, "500.00"));
        deploy(club(2, "300.00").inForceFrom(MAY));
        LoyaltyEngine engine = deploy(club(3, "200.00").inForceFrom(APRIL));
        Version fourth = engine.withdraw(3);

        assertThat(engine.withdraw(2))
                .as("3 was in its place, and is withdrawn")
                .isEqualTo(fourth);
        assertThat(engine.programs().inPlaceOf(2)).contains(fourth);
        stage.clock.set(MAY);
        assertThat(engine.program()).isEqualTo(fourth.program());
    }

    @Test
    void theLastOfSeveralScheduledVersionsIsTakenBackAlone() {
        deploy(club(1, "500.00"));
        deploy(club(2, "300.00").inForceFrom(APRIL));
        LoyaltyEngine engine = deploy(club(3, "200.00").inForceFrom(MAY));

        engine.withdraw(3);

        stage.clock.set(MAY);
        assertThat(engine.program().ladder().tiers().get(1).threshold().plain()).isEqualTo("300.00");
    }

    @Test
    void aVersionIsPutOffByWithdrawingItAndPublishingAHigherOne() {
        LoyaltyEngine engine = deploy(club(1, "500.00"));
        stage.pays(engine, ADA, "1001", "350.00");
        deploy(club(2, "300.00").inForceFrom(APRIL)).withdraw(2);
        engine = deploy(club(4, "300.00").inForceFrom(MAY));

        stage.clock.set(MAY.minusSeconds(1));
        assertThat(tier(engine)).isEqualTo("bronze");
        stage.clock.set(MAY);
        assertThat(tier(engine)).isEqualTo("silver");
    }

    @Test
    void aVersionThatIsInForceIsNotWithdrawn() {
        deploy(club(1, "500.00"));
        LoyaltyEngine engine = deploy(club(2, "300.00").inForceFrom(APRIL));
        stage.clock.set(APRIL);

        assertThatIllegalStateException()
                .isThrownBy(() -> engine.withdraw(2))
                .withMessage("version 2 of program \"club\" has been in force since 2026-04-01T00:00:00Z"
                        + " and cannot be taken back: publish a higher version with what is to hold");
        assertThatIllegalStateException().isThrownBy(() -> engine.withdraw(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.withdraw(7))
                .withMessage("program club has no version 7; it has 1, 2");
    }

    @Test
    void whoWasJudgedByAVersionWhileItWasWithdrawnIsJudgedAnew() {
        LoyaltyEngine slow = deploy(club(1, "500.00"));
        stage.pays(slow, ADA, "1001", "350.00");
        LoyaltyEngine other = deploy(club(2, "300.00").inForceFrom(APRIL));
        // another process's clock is a little ahead: the version is in force there already
        LoyaltyEngine ahead = LoyaltyEngine.builder(
                        club(2, "300.00").inForceFrom(APRIL).build())
                .store(stage.stores)
                .clock(() -> APRIL.plusSeconds(1))
                .build();
        ahead.runDue(10);
        assertThat(tier(ahead)).isEqualTo("silver");
        stage.clock.set(APRIL.minusSeconds(1));

        other.withdraw(2);

        assertThat(tier(ahead)).isEqualTo("bronze");
        stage.clock.set(APRIL.plus(Duration.ofDays(1)));
        slow.runDue(10);
        assertThat(tier(slow)).isEqualTo("bronze");
        assertThat(slow.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void aVersionThatIsNotReadAsItIsWrittenIsNotPublished() {
        ProgramBuilder large = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"));
        String name = "x".repeat(1000);
        large.tier("t0", "0.00", tier -> tier.name(name));
        for (int i = 1; i < 1100; i++) {
            large.tier("t" + i, i + ".00", tier -> tier.name(name));
        }

        assertThatIllegalArgumentException().isThrownBy(() -> deploy(large));

        assertThat(stored()).isEmpty();
    }
}
