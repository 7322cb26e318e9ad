package dev.loyalty.examples.adapters;

import dev.loyalty.spi.Notifier;
import dev.loyalty.tck.NotifierContract;
import java.util.ArrayList;
import java.util.List;

/** The notifier passes the contract that the test kit has for all of them. */
class MailNotifierTest extends NotifierContract {

    private final List<String> sent = new ArrayList<>();
    private boolean isUp = true;

    private final MailNotifier mails = new MailNotifier((id, to, text) -> {
        if (!isUp) {
            throw new IllegalStateException("the mail server is down");
        }
        sent.add(id);
    });

    @Override
    protected Notifier notifier() {
        return mails;
    }

    @Override
    protected List<String> told() {
        return List.copyOf(sent);
    }

    @Override
    protected void reachable(boolean reachable) {
        isUp = reachable;
    }
}
