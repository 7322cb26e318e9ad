package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.loyalty.command.Adjustment;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Order;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.TierPin;
import dev.loyalty.testing.Logged;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is logged: a line for each command at debug, what an operator acts on at info, and nothing personal. */
class LogTest {

    private final Stage stage = new Stage();

    private static List<String> commands(Logged log) {
        return log.texts(line -> line.logger().equals("dev.loyalty.commands"));
    }

    @Test
    void eachCommandHasALineWithWhatBecameOfIt() {
        LoyaltyEngine engine = stage.engine();
        try (Logged log = new Logged()) {
            var order = stage.order(ADA, "1001", "520.00");
            engine.record(order);
            engine.record(order);
            engine.record(stage.refund(ADA, "1001", "r-1", "600.00"));
            assertThatThrownBy(() -> engine.record(Order.of(ADA, "1001", "99.00", stage.next())))
                    .isInstanceOf(ConflictException.class);

            assertThat(commands(log))
                    .containsExactly(
                            "order shop/1001 of customer ada: applied as entry 1, ENROLLED ORDER_PAID TIER_CHANGED",
                            "order shop/1001 of customer ada: replay of entry 1, ENROLLED ORDER_PAID TIER_CHANGED",
                            "refund shop/1001/r-1 of customer ada: refused, RefundExceedsOrder",
                            "order shop/1001 of customer ada: failed with ConflictException");
        }
    }

    @Test
    void soDoTheRowsOfAnImport() {
        LoyaltyEngine engine = stage.engine();
        try (Logged log = new Logged()) {
            engine.recordAll(Stream.of(stage.order(ADA, "1001", "1.00"), stage.refund(ADA, "1001", "r-1", "2.00")));

            assertThat(commands(log)).hasSize(2);
            assertThat(commands(log).get(1)).endsWith("refused, RefundExceedsOrder");
        }
    }

    @Test
    void nothingPersonalAndNoFreeTextIsLogged() {
        try (Logged log = new Logged()) {
            LoyaltyEngine engine = stage.engine();
            stage.pays(engine, ADA, "1001", "1.00");
            Note note = new Note("she cried on the phone", "eve@support");
            engine.members().adjust(Adjustment.of(ADA, "ticket-1", "5.00", note, stage.next()));
            engine.members().pin(TierPin.floor(ADA, "gold", note, stage.next()));
            engine.record(ProfileUpdate.of(
                    ADA,
                    new Profile(Locale.GERMANY, Map.of("name", "Ada Lovelace", "email", "ada@example.org")),
                    stage.next()));
            engine.deliveries().drain();
            engine.close();

            assertThat(commands(log)).hasSize(4);
            assertThat(log.lines())
                    .extracting(Logged.Line::text)
                    .noneMatch(text -> text.contains("cried")
                            || text.contains("eve")
                            || text.contains("Lovelace")
                            || text.contains("example.org"));
        }
    }

    @Test
    void whatAnOperatorActsOnIsSaid() {
        try (Logged log = new Logged()) {
            LoyaltyEngine engine = stage.wired(Stage.club())
                    .pollInterval(Duration.ofDays(1))
                    .threads(2, StartedThread::new)
                    .build();
            engine.start();
            engine.close();
            engine.close();

            assertThat(log.at(Level.INFO))
                    .containsExactly(
                            "published version 1 of program club: it is in force",
                            "started the engine of program club, with 9 threads",
                            "closed the engine of program club");
            assertThat(log.warnings()).isEmpty();
        }
    }

    private static final class StartedThread extends Thread {
        StartedThread(Runnable work) {
            super(work, "loyalty-test");
            setDaemon(true);
        }
    }

    @Test
    void whatIsParkedIsWarnedOf() {
        LoyaltyEngine engine = stage.engine();
        stage.mails.refuse("no such address");
        stage.pays(engine, ADA, "1001", "1.00");
        try (Logged log = new Logged()) {
            engine.deliveries().drain();

            assertThat(log.warnings()).containsExactly("parked ada#1.0@notifier: no such address; retry or discard it");
        }
    }

    @Test
    void anEngineThatIsWiredButNeverStartedWarnsOnceAfterAWhileAndOnceAtTheEnd() {
        LoyaltyEngine engine = stage.engine();
        try (Logged log = new Logged()) {
            engine.record(Order.of(ADA, "1001", "1.00", stage.clock.instant()));
            stage.clock.advance(Duration.ofSeconds(59));
            engine.record(Order.of(ADA, "1002", "1.00", stage.clock.instant()));
            assertThat(log.warnings()).as("it may be started any moment").isEmpty();

            stage.clock.advance(Duration.ofSeconds(1));
            engine.record(Order.of(ADA, "1003", "600.00", stage.clock.instant()));
            engine.record(Order.of(ADA, "1004", "600.00", stage.clock.instant()));
            assertThat(log.warnings())
                    .containsExactly("the engine of program club has not been started, so what is queued for"
                            + " [group:tiers, listener:crm, notifier] waits:"
                            + " call start() or deliveries().deliver(…), unless another process delivers");

            engine.close();
            assertThat(log.warnings())
                    .hasSize(2)
                    .last()
                    .asString()
                    .startsWith("the engine of program club is closed and never was started: what was queued for");
        }
    }

    @Test
    void whoDeliversByItselfOrHasNothingWiredIsNotWarned() {
        LoyaltyEngine delivering = stage.engine();
        LoyaltyEngine bare = stage.bare(Stage.club()).build();
        try (Logged log = new Logged()) {
            delivering.deliveries().drain();
            stage.clock.advance(Duration.ofHours(1));
            stage.pays(delivering, ADA, "1001", "1.00");
            stage.pays(bare, ADA, "1002", "1.00");
            delivering.close();
            bare.close();

            assertThat(log.warnings()).isEmpty();
        }
    }
}
