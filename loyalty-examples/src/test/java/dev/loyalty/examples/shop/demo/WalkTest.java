package dev.loyalty.examples.shop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.Import;
import dev.loyalty.command.Order;
import dev.loyalty.examples.shop.club.SentMails.Sent;
import dev.loyalty.examples.shop.demo.Inbox.Received;
import dev.loyalty.examples.shop.demo.Walk.DayNews;
import dev.loyalty.examples.shop.store.ShopTables;
import dev.loyalty.program.MessageKind;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final InstantSource REAL = InstantSource.fixed(Instant.parse("2026-11-30T08:00:00Z"));
    private static final CustomerId CLARA = CustomerId.of("10003");

    @Test
    void aMonthLaterSheHasBeenWarnedAndThenMovedDownEachOnItsDay() {
        try (Demo demo = Demo.open(ShopTables.database(), new Demo.Setup(true, null, null, REAL))) {
            demo.prepare();
            Order order = Order.of(CLARA, "C-1", "250.00", Instant.parse("2025-01-17T09:00:00Z"));
            demo.store().engine().recordAll(Stream.of(order), Import.QUIET);

            Instant begin = demo.walk().on(Period.ofMonths(1));

            List<DayNews> news = demo.walk().news(begin, demo.clock().instant());

            assertThat(news)
                    .extracting(DayNews::day)
                    .containsExactly(LocalDate.of(2026, 1, 3), LocalDate.of(2026, 1, 17));
            assertThat(news.get(0).mails()).extracting(Sent::kind).containsExactly(MessageKind.DEMOTION_AHEAD);
            assertThat(news.get(1).mails()).extracting(Sent::kind).containsExactly(MessageKind.DEMOTED);
            assertThat(mails(demo)).hasSize(2);
        }
    }

    private static List<Received> mails(Demo demo) {
        return Objects.requireNonNull(demo.inbox()).mails();
    }

    @Test
    void theClockGoesForwardAlone() {
        DemoClock clock = new DemoClock(REAL, DemoClock.START);

        clock.putForward(DemoClock.START.minusSeconds(60));
        assertThat(clock.instant()).isEqualTo(DemoClock.START);
        clock.putForward(DemoClock.START.plusSeconds(60));
        assertThat(clock.instant()).isEqualTo(DemoClock.START.plusSeconds(60));
    }

    @Test
    void whileTheMailServerIsDownMailsWaitAndNoneIsLost() {
        try (Demo demo = Demo.open(ShopTables.database(), new Demo.Setup(true, null, null, REAL))) {
            demo.prepare();
            demo.postOffice().down(true);
            demo.store()
                    .engine()
                    .orders()
                    .paid(Order.of(CLARA, "C-1", "20.00", demo.clock().instant()));
            demo.heart().beat();
            assertThat(mails(demo)).isEmpty();
            assertThat(demo.store().engine().health().queued()).isPositive();

            demo.postOffice().down(false);
            demo.clock().putForward(demo.clock().instant().plusSeconds(60));
            demo.heart().beat();

            assertThat(mails(demo)).hasSize(1);
        }
    }
}
