package dev.loyalty.codec.fixed;

import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.OrderExcess;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.OrderRevised.Occasion;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of an entry as the first format knows them. A process of the version before reads them, and its fold comes to the same
 * state.
 *
 * <ul>
 *   <li>An excess is left out, for it changes nothing. It is the last event of its entry, so that all others keep the places to which
 *       deliveries point.
 *   <li>What refunds take otherwise of an edited order stands behind the edit, as if the order had been cancelled and reinstated at once,
 *       which nothing else writes. Reading makes one event of the three again, so the places stay the same.
 *   <li>So does an edit of a cancelled order stand between a reinstatement and a cancellation.
 *   <li>What else lets an order count otherwise than an edit is left out: it only changes how that is told.
 * </ul>
 */
public final class FirstFormat {

    private FirstFormat() {}

    /** What says that a document would be wrong without something that the first format does not know. */
    public static IllegalArgumentException unknown(String kind, Object what) {
        return new IllegalArgumentException(
                "documents of format 1 know no such %s as %s: write it once the format of the store was raised to 2, which ends the time of older processes"
                        .formatted(kind, what));
    }

    public static List<Event> spread(List<Event> events) {
        if (events.stream().allMatch(FirstFormat::isKnown)) {
            return events;
        }
        List<Event> known = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof OrderRevised revised && !isKnown(revised)) {
                known.addAll(spread(revised));
            } else if (isKnown(event)) {
                known.add(event);
            }
        }
        return known;
    }

    private static List<Event> spread(OrderRevised revised) {
        Money retaken = revised.retaken();
        Money none = Money.zero(retaken.currency());
        OrderRevised edit = with(revised, revised.change().minus(retaken), none, Occasion.EDITED);
        return revised.occasion() == Occasion.EDITED_WHILE_CANCELLED
                ? List.of(
                        new OrderReinstated(revised.order(), revised.day(), none),
                        edit,
                        new OrderCancelled(revised.order(), revised.day(), retaken))
                : List.of(
                        edit,
                        new OrderCancelled(revised.order(), revised.day(), none),
                        new OrderReinstated(revised.order(), revised.day(), retaken));
    }

    public static List<Event> gathered(List<Event> known) {
        List<Event> events = new ArrayList<>(known.size());
        for (int i = 0; i < known.size(); i++) {
            OrderRevised one = i + 2 < known.size() ? gathered(known.get(i), known.get(i + 1), known.get(i + 2)) : null;
            events.add(one == null ? known.get(i) : one);
            i += one == null ? 0 : 2;
        }
        return events;
    }

    /** The one event that these three say in the first format; null if they say something else. */
    private static @Nullable OrderRevised gathered(Event first, Event second, Event third) {
        if (first instanceof OrderRevised revised
                && second instanceof OrderCancelled cancelled
                && third instanceof OrderReinstated reinstated
                && areOf(revised.order(), cancelled, reinstated)
                && cancelled.change().isZero()) {
            return with(revised, reinstated.change(), Occasion.EDITED);
        }
        return first instanceof OrderReinstated reinstated
                        && second instanceof OrderRevised revised
                        && third instanceof OrderCancelled cancelled
                        && areOf(revised.order(), reinstated, cancelled)
                        && reinstated.change().isZero()
                        && !cancelled.change().isZero()
                ? with(revised, cancelled.change(), Occasion.EDITED_WHILE_CANCELLED)
                : null;
    }

    private static boolean areOf(OrderKey order, OrderEvent one, OrderEvent other) {
        return one.order().equals(order) && other.order().equals(order);
    }

    private static boolean isKnown(Event event) {
        return event instanceof OrderRevised revised ? revised.retaken().isZero() : !(event instanceof OrderExcess);
    }

    /** With what was taken back otherwise beside the edit. */
    private static OrderRevised with(OrderRevised edit, Money retaken, Occasion occasion) {
        return with(edit, edit.change().plus(retaken), retaken, occasion);
    }

    private static OrderRevised with(OrderRevised like, Money change, Money retaken, Occasion occasion) {
        return new OrderRevised(like.order(), like.day(), like.revision(), like.basket(), change, retaken, occasion);
    }
}
