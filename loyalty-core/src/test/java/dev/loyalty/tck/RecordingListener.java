package dev.loyalty.tck;

import dev.loyalty.event.Event;
import dev.loyalty.spi.Happening;
import dev.loyalty.spi.LoyaltyListener;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what it hears in memory, each happening once. Thread-safe. */
public final class RecordingListener extends Recording<Happening> implements LoyaltyListener {

    private final Map<String, Happening> heard = new LinkedHashMap<>();

    /** Makes a listener that has heard nothing yet. */
    public RecordingListener() {}

    /** Keeps the happening, unless one of its id was kept. */
    @Override
    public Receipt on(Happening happening) {
        return received(happening, () -> {
            heard.putIfAbsent(happening.id(), happening);
            return Receipt.done();
        });
    }

    /** {@return what was heard, each happening once, in order} */
    public List<Happening> heard() {
        return guarded(() -> List.copyOf(heard.values()));
    }

    /**
     * What was heard of a customer.
     *
     * @param customer who
     * @return the events, in order
     */
    public List<Event> heardOf(CustomerId customer) {
        return heard().stream()
                .filter(happening -> happening.customer().equals(customer))
                .flatMap(happening -> happening.events().stream())
                .toList();
    }
}
