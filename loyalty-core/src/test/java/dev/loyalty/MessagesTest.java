package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.Refund;
import dev.loyalty.command.TierPin;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Message.NamedTier;
import dev.loyalty.value.Money;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Percentage;
import dev.loyalty.value.Profile;
import dev.loyalty.value.TierId;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers are told: typed messages with all that a template needs. */
class MessagesTest {

    private final Stage stage = new Stage();
    private LoyaltyEngine engine = stage.engine();

    private void pays(String order, String total) {
        stage.pays(engine, ADA, order, total);
    }

    private List<MessageKind> told() {
        engine.deliveries().drain();
        return stage.mails.toldTo(ADA);
    }

    private <M extends Message> M last(Class<M> kind) {
        engine.deliveries().drain();
        List<Message> told = stage.mails.told();
        assertThat(told).isNotEmpty();
        Message last = told.get(told.size() - 1);
        assertThat(last).isInstanceOf(kind);
        return kind.cast(last);
    }

    @Test
    void whoJoinsIsWelcomed() {
        Instant joinedAt = stage.next();
        engine.record(Enrolment.of(ADA, joinedAt));

        Message.Enrolled welcome = last(Message.Enrolled.class);

        assertThat(welcome.envelope().customer()).isEqualTo(ADA);
        assertThat(welcome.envelope().at()).isEqualTo(joinedAt);
        assertThat(welcome.envelope().stillTrue()).isTrue();
        assertThat(welcome.standings()).singleElement().satisfies(standing -> {
            assertThat(standing.tier()).isEqualTo(new NamedTier(TierId.of("bronze"), "Bronze"));
            assertThat(standing.progress().missing()).isEqualTo(Money.of("500.00", "EUR"));
        });
    }

    @Test
    void landingAboveTheLowestTierIsOneEnrolmentMessageThatNamesThatTierAndNoPromotion() {
        pays("1001", "520.00");

        assertThat(told()).containsExactly(MessageKind.ENROLLED);
        assertThat(last(Message.Enrolled.class).standings()).singleElement().satisfies(standing -> {
            assertThat(standing.tier().name()).isEqualTo("Silver");
            assertThat(standing.progress().spent()).isEqualTo(Money.of("520.00", "EUR"));
            assertThat(standing.benefits().percentOff()).isEqualTo(Percentage.of("10"));
        });
    }

    @Test
    void landingAboveTheLowestTierIsAPromotionWhereNoEnrolmentMessageIsSent() {
        engine = stage.wired(Stage.club().version(2).messages(MessageKind.PROMOTED))
                .build();
        pays("1001", "520.00");

        Message.Promoted promoted = last(Message.Promoted.class);

        assertThat(told()).containsExactly(MessageKind.PROMOTED);
        assertThat(promoted.from().name()).isEqualTo("Bronze");
        assertThat(promoted.to().tier().name()).isEqualTo("Silver");
        assertThat(promoted.reason().sentence()).isEqualTo("net spend 520.00 ≥ 500.00");
    }

    @Test
    void joiningOnTheLowestTierIsNoPromotion() {
        engine = stage.wired(Stage.club().version(2).messages(MessageKind.PROMOTED))
                .build();
        pays("1001", "20.00");

        assertThat(told()).isEmpty();
    }

    @Test
    void aWelcomeThatAPromotionHasOvertakenIsStillQueuedAndSaysSo() {
        stage.pays(engine, ADA, "1001", "20.00");
        stage.pays(engine, ADA, "1002", "500.00");
        engine.deliveries().drain();

        assertThat(stage.mails.toldTo(ADA)).containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED);
        assertThat(stage.mails.told())
                .extracting(message -> message.envelope().stillTrue())
                .containsExactly(false, true);
    }

    @Test
    void aPromotionSaysFromWhereToWhereWhyAndWhatComesNext() {
        pays("1001", "20.00");
        pays("1002", "500.00");

        Message.Promoted promoted = last(Message.Promoted.class);

        assertThat(told()).containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED);
        assertThat(promoted.from()).isEqualTo(new NamedTier(TierId.of("bronze"), "Bronze"));
        assertThat(promoted.to().tier()).isEqualTo(new NamedTier(TierId.of("silver"), "Silver"));
        assertThat(promoted.to().benefits().percentOff()).isEqualTo(Percentage.of("10"));
        assertThat(promoted.to().progress().percent()).isEqualTo(52);
        assertThat(promoted.to().progress().missing()).isEqualTo(Money.of("480.00", "EUR"));
        assertThat(promoted.reason().sentence()).isEqualTo("net spend 520.00 ≥ 500.00");
    }

    @Test
    void aDemotionNamesTheTierThatIsHeldNow() {
        pays("1001", "1000.00");
        engine.record(CreditNote.of(ADA, "c-1", "600.00", stage.next()));

        Message.Demoted demoted = last(Message.Demoted.class);

        assertThat(demoted.from().name()).isEqualTo("Gold");
        assertThat(demoted.to().tier().name()).isEqualTo("Bronze");
        assertThat(demoted.to().progress().percent()).isEqualTo(80);
        assertThat(demoted.kind()).isEqualTo(MessageKind.DEMOTED);
    }

    @Test
    void aWarningSaysWhenWhitherAndWhatKeepsTheTier() {
        engine = stage.wired(Stage.club()
                        .version(2)
                        .policy(TierPolicy.builder()
                                .rolling(Period.ofDays(365))
                                .warningDays(30)
                                .build()))
                .build();
        pays("1001", "600.00");
        stage.clock.set("2027-02-15T10:00:00Z");
        engine.runDue(10);

        Message.DemotionAhead ahead = last(Message.DemotionAhead.class);

        assertThat(told()).containsExactly(MessageKind.ENROLLED, MessageKind.DEMOTION_AHEAD);
        assertThat(ahead.to()).isEqualTo(new NamedTier(TierId.of("bronze"), "Bronze"));
        assertThat(ahead.ahead().on()).isEqualTo("2027-03-02");
        assertThat(ahead.ahead().missing()).isEqualTo(Money.of("500.00", "EUR"));
    }

    @Test
    void whatAMessageSaysOfTheNextTierIsWhatTheViewSays() {
        engine = stage.wired(Stage.club()
                        .version(2)
                        .policy(TierPolicy.builder()
                                .calendar(CalendarPeriod.YEAR)
                                .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                                .warningDays(30)
                                .build()))
                .build();
        pays("1001", "1100.00");
        stage.clock.set("2027-03-01T10:00:00Z");
        pays("1002", "120.00");
        engine.record(CreditNote.of(ADA, "c-1", "1100.00", Instant.parse("2026-06-01T10:00:00Z")));
        assertThat(last(Message.Demoted.class).to().progress())
                .isEqualTo(engine.members().view(ADA).progress())
                .hasToString("spent 120.00 EUR, next silver at 500.00 EUR, missing 380.00 EUR, 24 %");

        pays("1003", "400.00");
        assertThat(last(Message.Promoted.class).to().progress())
                .isEqualTo(engine.members().view(ADA).progress());

        stage.clock.set("2028-12-02T00:00:00Z");
        engine.runDue(10);
        assertThat(last(Message.DemotionAhead.class).held().progress())
                .isEqualTo(engine.members().view(ADA).progress())
                .hasToString("spent 0.00 EUR, next gold at 1000.00 EUR, missing 1000.00 EUR, 0 %");
    }

    @Test
    void namesAreInTheMembersLocale() {
        engine.record(Enrolment.of(ADA, new Profile(Locale.GERMANY, Map.of("name", "Ada")), stage.next()));
        pays("1001", "500.00");

        Message.Promoted promoted = last(Message.Promoted.class);

        assertThat(promoted.to().tier().name()).isEqualTo("Silber");
        assertThat(promoted.from().name()).as("no German name").isEqualTo("Bronze");
        assertThat(promoted.envelope().profile()).isEqualTo(new Profile(Locale.GERMANY, Map.of("name", "Ada")));
    }

    @Test
    void theProfileIsTheOneKnownAtDelivery() {
        engine.record(ProfileUpdate.of(ADA, Profile.of(Locale.ENGLISH), stage.next()));
        pays("1001", "500.00");
        engine.record(ProfileUpdate.of(ADA, Profile.of(Locale.GERMAN), stage.next()));

        assertThat(last(Message.Enrolled.class).standings().get(0).tier().name())
                .isEqualTo("Silber");
    }

    @Test
    void figuresAreThoseOfTheEventAndTheMessageSaysWhetherItIsStillTrue() {
        pays("1001", "20.00");
        pays("1002", "500.00");
        engine.record(Refund.of(OrderRef.of(ADA, "1002"), "r-1", "500.00", stage.next()));
        engine.deliveries().drain();

        Message.Promoted promoted = (Message.Promoted) stage.mails.told().get(1);

        assertThat(promoted.to().progress().spent()).isEqualTo(Money.of("520.00", "EUR"));
        assertThat(promoted.envelope().stillTrue()).isFalse();
        assertThat(stage.mails.told().get(0).envelope().stillTrue())
                .as("bronze again, as the welcome says")
                .isTrue();
        assertThat(stage.mails.told().get(2).envelope().stillTrue()).isTrue();
        assertThat(told()).containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED, MessageKind.DEMOTED);
    }

    @Test
    void figuresOfAnEnrolmentAreThoseOfTheEventToo() {
        pays("1001", "20.00");
        pays("1002", "30.00");

        assertThat(last(Message.Enrolled.class).standings().get(0).progress().spent())
                .isEqualTo(Money.of("20.00", "EUR"));
    }

    @Test
    void aMessageHasTheSameIdOnEveryAttempt() {
        stage.mails.failNext(1);
        pays("1001", "20.00");
        engine.deliveries().drain();
        stage.clock.advance(Duration.ofMinutes(1));
        engine.deliveries().drain();

        assertThat(stage.mails.calls()).hasSize(2);
        assertThat(stage.mails.calls())
                .extracting(message -> message.envelope().id())
                .containsOnly("ada#1.0@notifier");
    }

    @Test
    void onlyTheMessagesThatTheProgramDeclaresAreSent() {
        engine = stage.bare(Stage.club().version(2).messages(MessageKind.DEMOTED))
                .notifier(stage.mails)
                .build();
        stage.next();
        pays("1001", "20.00");
        pays("1002", "500.00");
        assertThat(told()).isEmpty();

        engine.record(Refund.of(OrderRef.of(ADA, "1002"), "r-1", "500.00", stage.next()));

        assertThat(told()).containsExactly(MessageKind.DEMOTED);
    }

    @Test
    void aPinPromotesAndItsEndDemotes() {
        pays("1001", "20.00");
        engine.record(TierPin.floor(ADA, "gold", new Note("", "eve"), stage.next())
                .until(stage.clock.instant().plusSeconds(60)));
        stage.clock.advance(Duration.ofHours(1));
        engine.runDue(10);

        assertThat(told()).containsExactly(MessageKind.ENROLLED, MessageKind.PROMOTED, MessageKind.DEMOTED);
        assertThat(last(Message.Demoted.class).envelope().at())
                .as("when it fell due, not when it was noticed")
                .isEqualTo(Instant.parse("2026-03-02T10:03:00Z"));
    }

    @Test
    void anErasedMemberIsToldNothingMore() {
        pays("1001", "600.00");
        engine.record(Erasure.of(ADA, stage.next()));
        engine.record(Refund.of(OrderRef.of(ADA, "1001"), "r-1", "500.00", stage.next()));

        assertThat(told()).isEmpty();
        assertThat(engine.health().queued()).isZero();
    }

    @Test
    void aRetiredTierIsStillCalledByItsName() {
        pays("1001", "600.00");
        told();
        engine = stage.wired(Stage.bareClub()
                        .version(2)
                        .tier("bronze", "0.00", t -> t.group("3").name("Bronze")))
                .build();
        stage.next();
        engine.runDue(10);

        Message.Demoted demoted = last(Message.Demoted.class);

        assertThat(demoted.from()).isEqualTo(new NamedTier(TierId.of("silver"), "Silver"));
        assertThat(demoted.to().tier().name()).isEqualTo("Bronze");
    }
}
