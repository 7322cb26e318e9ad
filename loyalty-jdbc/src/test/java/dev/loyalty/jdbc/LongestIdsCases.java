package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.loyalty.Balances;
import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Credit;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Release;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.Ref;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.tck.Draft;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingListener;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.ProgramId;
import dev.loyalty.value.ShopId;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every id at its longest: 128 code points of four bytes each, by chance, so that no database can make them shorter. An index of
 * PostgreSQL takes 2704 bytes a row.
 */
abstract class LongestIdsCases {

    private static final int LONGEST = 128;
    private static final int FIRST_OF_FOUR_BYTES = 0x20000;
    private static final int OF_FOUR_BYTES = 0xa000;

    private final Random random = new Random(1);
    private final HikariDataSource pool;

    LongestIdsCases(HikariDataSource pool) {
        this.pool = pool;
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void everythingFitsIntoEveryIndex() {
        String ladder = longest();
        String tier = longest();
        String listener = "l".repeat(40);
        String activity = longest();
        LoyaltyProgram program = LoyaltyProgram.builder(longest(), "EUR", ZoneId.of("Europe/Berlin"))
                .ladder(
                        ladder,
                        tiers -> tiers.tier(longest(), "0.00", lowest -> lowest.group(longest()))
                                .tier(tier, "500.00", higher -> higher.group(longest())))
                .activities(activity)
                .messages(MessageKind.ENROLLED, MessageKind.PROMOTED)
                .listener(listener, EventKind.values())
                .build();
        CustomerId customer = CustomerId.of(longest());
        ShopId shop = ShopId.of(longest());
        OrderRef order = OrderRef.of(customer, shop, longest());
        Amount amount = Amount.of("600.00");
        try (LoyaltyEngine engine = LoyaltyEngine.builder(program)
                .clock(SettableClock.at(Club.NOW))
                .store(JdbcMemberStore.on(pool))
                .notifier(new RecordingNotifier())
                .groupAssigner(new RecordingGroupAssigner())
                .listener(listener, new RecordingListener())
                .build()) {
            engine.orders().paid(Order.of(order, amount, Club.PAID_AT)).orThrow();
            engine.orders()
                    .refunded(Refund.of(order, longest(), "1.00", Club.PAID_AT))
                    .orThrow();
            engine.orders().cancelled(Cancellation.of(order, Club.PAID_AT)).orThrow();
            engine.orders().reinstated(Reinstatement.of(order, Club.PAID_AT)).orThrow();
            engine.orders()
                    .credited(CreditNote.of(customer, shop, longest(), Amount.of("2.00"), Club.PAID_AT))
                    .orThrow();
            ActivityRef done = ActivityRef.of(customer, activity, longest());
            engine.activities().reported(new Activity(done, 1, Club.PAID_AT)).orThrow();
            engine.activities().voided(ActivityVoid.of(done, Club.PAID_AT)).orThrow();
            engine.orders()
                    .paid(Order.of(OrderRef.of(customer, shop, longest()), amount, Club.PAID_AT)
                            .withId(longest()))
                    .orThrow();
            engine.members()
                    .pin(TierPin.floor(customer, tier, new Note("a good customer", "carla"), Club.NOW))
                    .orThrow();

            assertThat(engine.orders()
                            .paid(Order.of(order, amount, Club.PAID_AT))
                            .isReplay())
                    .isTrue();
            engine.deliveries().drain();
            assertThat(engine.health().queued()).isZero();
            assertThat(engine.health().parked()).isZero();
            assertThat(engine.members().verify(customer).agrees()).isTrue();
            assertThat(engine.members().journal(customer, 0, 100)).hasSize(9);
        }
    }

    @Test
    void whatIsSaidOfABalanceFitsIntoEveryIndex() {
        String points = longest();
        String basket = longest();
        LoyaltyProgram program = LoyaltyProgram.builder(longest(), "EUR", ZoneId.of("Europe/Berlin"))
                .tier(longest(), "0.00")
                .balance(points, balance -> balance.unit("point", "points"))
                .build();
        CustomerId customer = CustomerId.of(longest());
        try (LoyaltyEngine engine = LoyaltyEngine.builder(program)
                .clock(SettableClock.at(Club.NOW))
                .store(JdbcMemberStore.on(pool))
                .build()) {
            engine.members().enrol(Enrolment.of(customer, Club.NOW)).orThrow();
            Balances balances = engine.balances();
            balances.credit(Credit.of(customer, longest(), points, "40", Club.NOW))
                    .orThrow();
            balances.debit(Debit.of(customer, longest(), points, "7", Club.NOW)).orThrow();
            balances.hold(Hold.of(customer, points, basket, "11", Club.NOW)).orThrow();
            balances.capture(Capture.of(customer, points, basket, Club.NOW).withId(longest()))
                    .orThrow();

            assertThat(balances.release(Release.of(customer, points, basket, Club.NOW))
                            .isRefused())
                    .isTrue();
            assertThat(balances.view(customer, points).available().steps()).isEqualTo(22);
            assertThat(engine.members().verify(customer).agrees()).isTrue();
        }
    }

    @Test
    void aThingOfAFurtherKindFitsIntoItsIndex() {
        MemberStore store = JdbcMemberStore.on(pool).open(ProgramId.of(longest()));
        MemberId member = MemberId.of(longest());
        Ref ref = new Ref(member, Mention.of(new Mention.Kind("k".repeat(32)), longest(), longest()));

        store.update(Draft.step(member, draft -> draft.mentioned(ref.mention())));

        assertThat(store.read(member, Set.of(ref)).found(ref)).hasSize(1);
        assertThat(store.journal().owners(ref.mention())).containsExactly(member);
    }

    private String longest() {
        return IntStream.range(0, LONGEST)
                .map(i -> FIRST_OF_FOUR_BYTES + random.nextInt(OF_FOUR_BYTES))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
