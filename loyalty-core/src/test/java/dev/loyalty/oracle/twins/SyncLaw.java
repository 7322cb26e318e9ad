package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.command.Bought;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderCommand;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Whoever tells an order as a whole, each time something becomes of it, ends where whoever tells what becomes of it ends. */
final class SyncLaw implements Law {

    private static final int ORDERS = 2;

    @Override
    public Script script(Random random) {
        Place place = Place.any(random);
        List<ObjectNode> versions = new RandomPrograms(random).versions(place, 1);
        RandomBaskets baskets = new RandomBaskets(random);
        List<Beat> beats = new ArrayList<>();
        Instant now = place.start();
        for (int i = 0; i < ORDERS; i++) {
            beats.add(Beat.say(now, baskets.order(OrderRef.of(Scene.ADA, "o" + i), now)));
            now = place.after(now, random);
        }
        int number = 1 + random.nextInt(8);
        for (int i = 0; i < number; i++) {
            beats.add(Beat.say(
                    now, becomes(OrderRef.of(Scene.ADA, "o" + random.nextInt(ORDERS)), i, now, baskets, random)));
            now = place.after(now, random);
        }
        return new Script(versions, beats, List.of(), RandomPrograms.JSON.objectNode());
    }

    private static Command becomes(OrderRef order, int i, Instant now, RandomBaskets baskets, Random random) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2, 3 -> Refund.of(order, "r" + i, baskets.refunding(), now);
            case 4 -> RefundVoid.of(order, "r" + random.nextInt(i + 1), now).withId("w" + i);
            case 5, 6 -> baskets.revision(order, i + 1, now, true);
            case 7 -> Cancellation.of(order, now).withId("c" + i);
            default -> Reinstatement.of(order, now).withId("c" + i);
        };
    }

    /** An order as the shop sees it. */
    private static final class Whole {
        private final OrderRef ref;
        private final Instant paidAt;
        private Bought bought;
        private String giftCard = "0.00";
        private final Map<RefundId, Refunding> refunds = new LinkedHashMap<>();
        private boolean cancelled;
        private long revision;

        Whole(Order order) {
            this.ref = order.ref();
            this.paidAt = order.occurredAt();
            this.bought = order.bought();
            speaksOf(order.bought().giftCard());
        }

        void becomes(Command command) {
            if (command instanceof Refund refund) {
                refunds.put(refund.refund(), refund.refunding());
            } else if (command instanceof RefundVoid voided) {
                refunds.remove(voided.refund());
            } else if (command instanceof Revision edit) {
                bought = edit.bought();
                speaksOf(edit.bought().giftCard());
            } else {
                cancelled = command instanceof Cancellation;
            }
        }

        private void speaksOf(@Nullable Amount card) {
            if (card != null && card.value().signum() > 0) {
                giftCard = card.value().toPlainString();
            }
        }

        OrderSnapshot snapshot() {
            OrderSnapshot snapshot = OrderSnapshot.of(ref, ++revision, bought.parts(), paidAt)
                    .lines(bought.lines().toArray(Line[]::new))
                    .giftCard(giftCard);
            for (Map.Entry<RefundId, Refunding> refund : refunds.entrySet()) {
                snapshot = snapshot.refund(refund.getKey(), refund.getValue());
            }
            return cancelled ? snapshot.asCancelled() : snapshot;
        }
    }

    @Override
    public @Nullable String broken(Script script) {
        if (script.beats().isEmpty()) {
            return null;
        }
        List<LoyaltyProgram> programs = Script.read(script.programs());
        Instant start = script.beats().get(0).now();
        Scene singly = new Scene(programs, start);
        Scene whole = new Scene(programs, start);
        Map<OrderRef, Whole> orders = new LinkedHashMap<>();
        for (Beat beat : script.beats()) {
            singly.clock.set(beat.now());
            whole.clock.set(beat.now());
            Command command = beat.commands().get(0);
            OrderRef ref = ref(command);
            if (!(command instanceof Order) && !orders.containsKey(ref)) {
                return null;
            }
            if (!singly.tell(command).equals(Scene.APPLIED)) {
                continue;
            }
            if (command instanceof Order order) {
                orders.put(ref, new Whole(order));
            } else {
                Objects.requireNonNull(orders.get(ref)).becomes(command);
            }
            String said = whole.tell(Objects.requireNonNull(orders.get(ref)).snapshot());
            if (!said.equals(Scene.APPLIED)) {
                return "after " + beat.line() + "\nthe snapshot is answered by " + said;
            }
            String differs = singly.glance().differs(whole.glance(), List.of());
            if (differs == null && !singly.orders().equals(whole.orders())) {
                differs = singly.orders() + "\nbut as a whole: " + whole.orders();
            }
            if (differs != null) {
                return "after " + beat.line() + "\n" + differs;
            }
        }
        List<String> ladders = Beside.ladders(script);
        return singly.moves(ladders).equals(whole.moves(ladders))
                ? whole.damage()
                : "moves " + singly.moves(ladders) + "\nbut as a whole: " + whole.moves(ladders);
    }

    private static OrderRef ref(Command command) {
        return ((OrderCommand) command).ref();
    }
}
