package dev.loyalty.oracle.twins;

import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.Confirmation;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.command.Revision;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random histories of one member over some years. */
final class RandomHistories {

    static final Note NOTE = new Note("because", "eve");
    private static final String[] TIERS = {"bronze", "silver", "gold", "platinum"};
    private static final int[] LAGS = {0, 0, 0, 0, 0, 0, 2, 24, 40 * 24, 200 * 24, 400 * 24, -20, -90 * 24};

    private final Random random;
    private final Place place;
    private final boolean late;
    private final boolean byHand;
    private final List<String> orders = new ArrayList<>();

    /**
     * How histories are made.
     *
     * @param late whether something may be heard of late, or early
     * @param byHand whether tiers are given by hand, and members frozen
     */
    RandomHistories(Random random, Place place, boolean late, boolean byHand) {
        this.random = random;
        this.place = place;
        this.late = late;
        this.byHand = byHand;
    }

    List<Beat> beats() {
        List<Beat> beats = new ArrayList<>();
        Instant now = place.start();
        if (random.nextInt(3) > 0) {
            beats.add(Beat.say(now, Enrolment.of(Scene.ADA, now)));
        }
        int number = 1 + random.nextInt(1 + random.nextInt(30));
        for (int i = 0; i < number; i++) {
            now = place.after(now, random);
            beats.add(Beat.say(now, command(i, now)));
        }
        return beats;
    }

    private Command command(int number, Instant now) {
        Instant at = late ? now.minusSeconds(3600L * LAGS[random.nextInt(LAGS.length)]) : now;
        String id = String.valueOf(number);
        switch (random.nextInt(byHand ? 34 : 28)) {
            case 0, 1, 2 -> {
                return Refund.of(order(id), "r" + id, amount(), now);
            }
            case 3, 4 -> {
                return Cancellation.of(order(id), now).withId("c" + id);
            }
            case 5 -> {
                return Reinstatement.of(order(id), now).withId("c" + id);
            }
            case 6, 7 -> {
                return Revision.of(order(id), number + 1, amount(), now);
            }
            case 8 -> {
                return CreditNote.of(Scene.ADA, "n" + id, amount(), at);
            }
            case 9 -> {
                return Adjustment.of(Scene.ADA, "a" + id, (random.nextBoolean() ? "-" : "") + amount(), NOTE, at);
            }
            case 10, 11, 12 -> {
                return Activity.of(Scene.ADA, "visit", "v" + id, at).counting(1 + random.nextInt(3));
            }
            case 13 -> {
                return ActivityVoid.of(ActivityRef.of(Scene.ADA, "visit", "v" + random.nextInt(number + 1)), now);
            }
            case 14, 15 -> {
                return Confirmation.of(order(id), now).withId("k" + id);
            }
            case 16 -> {
                return RefundVoid.of(order(id), "r" + random.nextInt(number + 1), now)
                        .withId("w" + id);
            }
            case 17 -> {
                return snapshot(number, at);
            }
            case 28, 29, 30, 31, 32, 33 -> {
                return byHand(id, now);
            }
            default -> {
                orders.add("o" + id);
                Order order = Order.of(Scene.ADA, "o" + id, amount(), at);
                return random.nextInt(6) == 0 ? order.giftCard("20.00") : order;
            }
        }
    }

    private Command byHand(String id, Instant now) {
        LadderId ladder = LadderId.of(random.nextInt(4) == 0 ? "l1" : "l0");
        String tier = TIERS[random.nextInt(4)];
        return switch (random.nextInt(7)) {
            case 0 -> until(TierPin.floor(Scene.ADA, tier, NOTE, now).on(ladder).withId("p" + id), now);
            case 1 -> until(TierPin.exact(Scene.ADA, tier, NOTE, now).on(ladder).withId("p" + id), now);
            case 2 -> TierUnpin.of(Scene.ADA, NOTE, now).on(ladder).withId("u" + id);
            case 3, 4 -> Freeze.of(Scene.ADA, NOTE, now).withId("f" + id);
            default -> Unfreeze.of(Scene.ADA, NOTE, now).withId("f" + id);
        };
    }

    private TierPin until(TierPin pin, Instant now) {
        return switch (random.nextInt(3)) {
            case 0 -> pin;
            case 1 -> pin.through(now.atZone(place.zone()).toLocalDate().plusDays(random.nextInt(90)));
            default -> pin.until(now.plusSeconds(86_400L * (1 + random.nextInt(200))));
        };
    }

    private OrderSnapshot snapshot(int number, Instant at) {
        orders.add("s" + number);
        OrderSnapshot snapshot = OrderSnapshot.of(OrderRef.of(Scene.ADA, "s" + number), 1, "500.00", at);
        return random.nextBoolean() ? snapshot : snapshot.refund("x", amount());
    }

    private OrderRef order(String id) {
        int which = random.nextInt(orders.size() + 1);
        boolean latest = random.nextBoolean() && !orders.isEmpty();
        String order = latest ? orders.get(orders.size() - 1) : which == orders.size() ? "o" + id : orders.get(which);
        return OrderRef.of(Scene.ADA, order);
    }

    String amount() {
        return random.nextInt(5) == 0 ? random.nextInt(700) + ".37" : 50 * (1 + random.nextInt(14)) + ".00";
    }
}
