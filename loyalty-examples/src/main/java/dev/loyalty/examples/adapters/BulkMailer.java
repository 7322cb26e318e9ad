package dev.loyalty.examples.adapters;

import dev.loyalty.spi.Batch;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import java.util.List;

/** Hands many messages in one go to a provider that takes them so. */
final class BulkMailer implements Notifier {

    private final Provider provider;

    /** A provider of mail, which tells none twice under one id. */
    interface Provider {
        /** Says for each message, in order, whether it knows the address; or throws. */
        List<Boolean> send(List<Message> messages);
    }

    BulkMailer(Provider provider) {
        this.provider = provider;
    }

    @Override
    public void sendAll(Batch<Message> messages) {
        List<Boolean> accepted = provider.send(messages.items());
        for (int place = 0; place < accepted.size(); place++) {
            messages.answer(place, accepted.get(place) ? Receipt.done() : Receipt.impossible("no such address"));
        }
    }

    @Override
    public Receipt send(Message message) {
        return provider.send(List.of(message)).get(0) ? Receipt.done() : Receipt.impossible("no such address");
    }
}
