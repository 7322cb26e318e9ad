package dev.loyalty.tck;

import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps messages in memory. One whose id was told is not told again. Thread-safe. */
public final class RecordingNotifier extends Recording<Message> implements Notifier {

    private final Map<String, Message> told = new LinkedHashMap<>();

    /** Makes a notifier that has told nothing yet. */
    public RecordingNotifier() {}

    /** Keeps the message, unless one of its id was kept. */
    @Override
    public Receipt send(Message message) {
        return received(message, () -> {
            told.putIfAbsent(message.envelope().id(), message);
            return Receipt.done();
        });
    }

    /** {@return what was told, each message once, in order} */
    public List<Message> told() {
        return guarded(() -> List.copyOf(told.values()));
    }

    /**
     * What a customer was told.
     *
     * @param customer who
     * @return the kinds of messages, in order
     */
    public List<MessageKind> toldTo(CustomerId customer) {
        return told().stream()
                .filter(message -> message.envelope().customer().equals(customer))
                .map(Message::kind)
                .toList();
    }
}
