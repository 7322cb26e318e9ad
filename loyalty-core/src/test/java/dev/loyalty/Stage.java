package dev.loyalty;

import dev.loyalty.command.Command;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.tck.RecordingGroupAssigner;
import dev.loyalty.tck.RecordingListener;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.OrderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A store, a clock and adapters that record: what stands behind an engine. */
final class Stage {

    static final CustomerId ADA = CustomerId.of("ada");
    static final CustomerId BOB = CustomerId.of("bob");
    static final GroupId BRONZE = GroupId.of("3");
    static final GroupId SILVER = GroupId.of("4");
    static final GroupId GOLD = GroupId.of("5");
    static final Receiver GROUPS = Receiver.groupsOf(LadderId.ONLY);

    final SettableClock clock = SettableClock.at("2026-03-02T10:00:00Z");
    final InMemoryStore stores = new InMemoryStore();
    final RecordingGroupAssigner groups = new RecordingGroupAssigner();
    final RecordingNotifier mails = new RecordingNotifier();
    final RecordingListener crm = new RecordingListener();

    /** With groups, all messages, and a listener "crm" for payments and tier changes. */
    static ProgramBuilder club() {
        return bareClub()
                .tier("bronze", "0.00", t -> t.group("3").name("Bronze").percentOff("5"))
                .tier(
                        "silver",
                        "500.00",
                        t -> t.group("4")
                                .name("Silver")
                                .name(Locale.GERMAN, "Silber")
                                .percentOff("10"))
                .tier("gold", "1000.00", t -> t.group("5").name("Gold").percentOff("15"));
    }

    /** The same without tiers. */
    static ProgramBuilder bareClub() {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .messages(MessageKind.values())
                .listener("crm", EventKind.ORDER_PAID, EventKind.TIER_CHANGED);
    }

    /** An engine on this stage's store and clock, with no adapter wired. */
    EngineBuilder bare(ProgramBuilder program) {
        return LoyaltyEngine.builder(program.build()).store(stores).clock(clock);
    }

    /** An engine with all adapters wired; failures are tried again after 1, 2, 4 … seconds, 4 times in all. */
    EngineBuilder wired(ProgramBuilder program) {
        return bare(program)
                .groupAssigner(groups)
                .notifier(mails)
                .listener("crm", crm)
                .retries(4, Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    LoyaltyEngine engine() {
        return wired(club()).build();
    }

    MemberStore store() {
        return stores.open(club().build().id());
    }

    Instant next() {
        return clock.advance(Duration.ofMinutes(1));
    }

    Command order(CustomerId customer, String order, String total) {
        return Order.of(customer, order, total, next());
    }

    Command refund(CustomerId customer, String order, String refund, String total) {
        return Refund.of(OrderRef.of(customer, order), refund, total, next());
    }

    Outcome pays(LoyaltyEngine engine, CustomerId customer, String order, String total) {
        return engine.record(order(customer, order, total));
    }

    /** The parked deliveries of a receiver. */
    static List<Delivery> parked(LoyaltyEngine engine, Receiver receiver) {
        return engine.deliveries().parked(null, 100).stream()
                .map(QueuedDelivery::delivery)
                .filter(delivery -> delivery.receiver().equals(receiver))
                .toList();
    }
}
