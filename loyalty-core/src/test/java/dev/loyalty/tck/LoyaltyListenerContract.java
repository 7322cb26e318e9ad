package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Entry;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.spi.Happening;
import dev.loyalty.spi.LoyaltyListener;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a listener guarantees that must not count anything twice. Extend it, give the listener and a way to see what it counted,
 * and run it.
 *
 * <p>Before each test nothing was heard yet.
 */
public abstract class LoyaltyListenerContract {

    /** For those who extend it. */
    protected LoyaltyListenerContract() {}

    /**
     * The listener.
     *
     * @return the one listener of the test
     */
    protected abstract LoyaltyListener listener();

    /**
     * What the listener made something of.
     *
     * @return the ids of the happenings, in order, one as often as it was counted
     */
    protected abstract List<String> counted();

    @Test
    void whatHappensIsCountedInOrder() {
        List<Happening> happenings = happenings();

        happenings.forEach(happening -> assertThat(listener().on(happening)).isInstanceOf(Receipt.Done.class));

        assertThat(counted()).isEqualTo(ids(happenings));
    }

    @Test
    void whatIsHeardAgainIsNotCountedAgain() {
        List<Happening> happenings = happenings();
        happenings.forEach(listener()::on);

        happenings.forEach(happening -> assertThat(listener().on(happening)).isNotInstanceOf(Receipt.Impossible.class));

        assertThat(counted()).isEqualTo(ids(happenings));
    }

    @Test
    void inABatchEachIsCountedOnceAndAnswered() {
        List<Happening> happenings = happenings();
        listener().on(happenings.get(0));
        AnsweredBatch<Happening> batch = new AnsweredBatch<>(happenings);

        listener().onAll(batch);

        assertThat(batch.open()).isEmpty();
        assertThat(counted()).containsExactlyInAnyOrderElementsOf(ids(happenings));
    }

    private static List<Happening> happenings() {
        List<Entry> journal = Draft.on(new MemberRecord(MemberId.of("anna"), null, 1, Map.of()))
                .paid("1001", "520.00")
                .refunded("1001", "r-1", "50.00")
                .paid("1002", "10.00")
                .entries();
        return journal.stream()
                .map(entry -> new Happening(
                        "anna#" + entry.seq(),
                        CustomerId.of("anna"),
                        entry.seq(),
                        entry.cause(),
                        entry.occurredAt(),
                        entry.recordedAt(),
                        entry.events()))
                .toList();
    }

    private static List<String> ids(List<Happening> happenings) {
        return happenings.stream().map(Happening::id).toList();
    }
}
