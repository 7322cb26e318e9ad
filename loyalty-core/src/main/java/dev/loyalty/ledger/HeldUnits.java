package dev.loyalty.ledger;

import dev.loyalty.value.BasketId;
import java.time.Instant;
import java.util.List;

/**
 * Units that are set aside for what a customer is about to buy. They outlive their own end until the hold ends.
 *
 * @param basket for what
 * @param until the first instant at which they are free again
 * @param lots what is held; some
 */
public record HeldUnits(BasketId basket, Instant until, Lots lots) {

    /** Lots with what holds that ended by an instant give back; the same where none has. */
    static Lots freed(Lots lots, List<HeldUnits> holds, Instant at) {
        Lots free = lots;
        for (int i = 0; i < holds.size(); i++) {
            free = holds.get(i).until().isAfter(at)
                    ? free
                    : free.plus(holds.get(i).lots());
        }
        return free;
    }

    /** Those that have not ended by an instant. */
    static List<HeldUnits> open(List<HeldUnits> holds, Instant at) {
        return holds.stream().filter(hold -> hold.until().isAfter(at)).toList();
    }

    /** What is held by all. */
    static long total(List<HeldUnits> holds) {
        long held = 0;
        for (int i = 0; i < holds.size(); i++) {
            held += holds.get(i).lots().total();
        }
        return held;
    }

    /** Whether some of what is held ends by inactivity. */
    static boolean haveIdle(List<HeldUnits> holds) {
        return holds.stream().anyMatch(hold -> hold.lots().haveIdle());
    }

    /** Holds without that for a basket. */
    static List<HeldUnits> without(List<HeldUnits> holds, BasketId basket) {
        return holds.stream().filter(hold -> !hold.basket().equals(basket)).toList();
    }

    /** Holds, with this one in the place of that for the same basket. */
    List<HeldUnits> instead(List<HeldUnits> holds) {
        return holds.stream()
                .map(hold -> hold.basket().equals(basket) ? this : hold)
                .toList();
    }
}
