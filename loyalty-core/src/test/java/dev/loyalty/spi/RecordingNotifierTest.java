package dev.loyalty.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.MessageKind;
import dev.loyalty.tck.NotifierContract;
import dev.loyalty.tck.RecordingNotifier;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class RecordingNotifierTest extends NotifierContract {

    private final RecordingNotifier notifier = new RecordingNotifier();

    @Override
    protected Notifier notifier() {
        return notifier;
    }

    @Override
    protected List<String> told() {
        return notifier.told().stream().map(message -> message.envelope().id()).toList();
    }

    @Override
    protected void reachable(boolean reachable) {
        notifier.failNext(reachable ? 0 : Integer.MAX_VALUE);
    }

    @AfterEach
    void whatACustomerWasToldIsWhatWasTold() {
        List<MessageKind> kinds = notifier.told().stream().map(Message::kind).toList();

        assertThat(notifier.toldTo(customer())).isEqualTo(kinds);
    }
}
