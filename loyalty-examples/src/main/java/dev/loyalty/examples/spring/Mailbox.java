package dev.loyalty.examples.spring;

import dev.loyalty.spi.Message;
import dev.loyalty.spi.Message.Promoted;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Stands for a mail server. Thread-safe. */
@Component
class Mailbox implements Notifier {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public Receipt send(Message message) {
        if (message instanceof Promoted promoted) {
            sent.add("mail to " + message.envelope().customer() + ": you are "
                    + promoted.to().tier().id() + " now");
            return Receipt.done();
        }
        return Receipt.skipped("no text for it");
    }

    List<String> sent() {
        return List.copyOf(sent);
    }
}
