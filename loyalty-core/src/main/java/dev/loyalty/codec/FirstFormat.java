package dev.loyalty.codec;

import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderExcess;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.value.Money;
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
 * </ul>
 */
final class FirstFormat {

    private FirstFormat() {}

    /** What says that a document would be wrong without something that the first format does not know. */
    static IllegalArgumentException unknown(String kind, Object what) {
        return new IllegalArgumentException(
                "documents of format 1 know no such %s as %s: write it once the format of the store was raised to 2, which ends the time of older processes"
                        .formatted(kind, what));
    }

    static List<Event> spread(List<Event> events) {
        if (events.stream().allMatch(FirstFormat::isKnown)) {
            return events;
        }
        List<Event> known = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof OrderRevised revised && !isKnown(revised)) {
                Money retaken = revised.retaken();
                known.add(with(revised, revised.change().minus(retaken), none(retaken)));
                known.add(new OrderCancelled(revised.order(), revised.day(), none(retaken)));
                known.add(new OrderReinstated(revised.order(), revised.day(), retaken));
            } else if (isKnown(event)) {
                known.add(event);
            }
        }
        return known;
    }

    static List<Event> gathered(List<Event> known) {
        List<Event> events = new ArrayList<>(known.size());
        for (int i = 0; i < known.size(); i++) {
            Event event = known.get(i);
            OrderReinstated retaken = i + 2 < known.size() ? retaken(event, known.get(i + 1), known.get(i + 2)) : null;
            if (event instanceof OrderRevised revised && retaken != null) {
                events.add(with(revised, revised.change().plus(retaken.change()), retaken.change()));
                i += 2;
            } else {
                events.add(event);
            }
        }
        return events;
    }

    /** What says that refunds take otherwise of an edited order; null if these three say something else. */
    private static @Nullable OrderReinstated retaken(Event first, Event second, Event third) {
        return first instanceof OrderRevised revised
                        && second instanceof OrderCancelled cancelled
                        && third instanceof OrderReinstated reinstated
                        && cancelled.order().equals(revised.order())
                        && reinstated.order().equals(revised.order())
                        && cancelled.change().isZero()
                ? reinstated
                : null;
    }

    private static boolean isKnown(Event event) {
        return event instanceof OrderRevised revised ? revised.retaken().isZero() : !(event instanceof OrderExcess);
    }

    private static OrderRevised with(OrderRevised revised, Money change, Money retaken) {
        return new OrderRevised(revised.order(), revised.day(), revised.revision(), revised.basket(), change, retaken);
    }

    private static Money none(Money like) {
        return Money.zero(like.currency());
    }
}
