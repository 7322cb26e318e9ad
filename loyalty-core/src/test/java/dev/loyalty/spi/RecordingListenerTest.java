package dev.loyalty.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.tck.LoyaltyListenerContract;
import dev.loyalty.tck.RecordingListener;
import dev.loyalty.value.CustomerId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class RecordingListenerTest extends LoyaltyListenerContract {

    private final RecordingListener listener = new RecordingListener();

    @Override
    protected LoyaltyListener listener() {
        return listener;
    }

    @Override
    protected List<String> counted() {
        return listener.heard().stream().map(Happening::id).toList();
    }

    @AfterEach
    void whatWasHeardOfACustomerIsWhatHappenedToThem() {
        assertThat(listener.heardOf(CustomerId.of("anna")))
                .isEqualTo(listener.heard().stream()
                        .flatMap(happening -> happening.events().stream())
                        .toList());
        assertThat(listener.heardOf(CustomerId.of("bert"))).isEmpty();
    }
}
