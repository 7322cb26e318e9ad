package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.event.Outlook;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.Progress;
import dev.loyalty.program.Benefits;
import dev.loyalty.spi.Message;
import dev.loyalty.spi.Message.Envelope;
import dev.loyalty.spi.Message.NamedTier;
import dev.loyalty.spi.Message.Standing;
import dev.loyalty.spi.Notifier;
import dev.loyalty.spi.Receipt;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Profile;
import dev.loyalty.value.TierId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What every notifier guarantees. Extend it, give the notifier and a way to see what it told, and run it.
 *
 * <p>Before each test nothing was told yet.
 */
public abstract class NotifierContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final NamedTier BRONZE = new NamedTier(TierId.of("bronze"), "Bronze");
    private static final NamedTier SILVER = new NamedTier(TierId.of("silver"), "Silber");

    /** For those who extend it. */
    protected NotifierContract() {}

    /**
     * The notifier.
     *
     * @return the one notifier of the test
     */
    protected abstract Notifier notifier();

    /**
     * What customers really got, across all attempts.
     *
     * @return the ids of the messages, in the order in which they went out, one as often as it did
     */
    protected abstract List<String> told();

    /**
     * Makes the means by which it tells fail, or work again.
     *
     * @param reachable whether it works
     */
    protected abstract void reachable(boolean reachable);

    /**
     * The customer.
     *
     * @return somebody who can be told; by default {@code "anna"}
     */
    protected CustomerId customer() {
        return CustomerId.of("anna");
    }

    @Test
    void everyKindOfMessageIsTold() {
        assertThat(notifier().send(enrolled("m-1"))).isInstanceOf(Receipt.Done.class);
        assertThat(notifier().send(promoted("m-2"))).isInstanceOf(Receipt.Done.class);
        assertThat(notifier().send(demoted("m-3"))).isInstanceOf(Receipt.Done.class);
        assertThat(notifier().send(demotionAhead("m-4"))).isInstanceOf(Receipt.Done.class);
        assertThat(notifier().send(birthday("m-5"))).isInstanceOf(Receipt.Done.class);
        assertThat(notifier().send(joinedAYearAgo("m-6"))).isInstanceOf(Receipt.Done.class);
        assertThat(notifier().send(silverForAYear("m-7"))).isInstanceOf(Receipt.Done.class);

        assertThat(told()).containsExactly("m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7");
    }

    @Test
    void aMessageThatWasToldIsNotToldAgain() {
        notifier().send(promoted("m-1"));
        notifier().send(demoted("m-2"));

        assertThat(notifier().send(promoted("m-1"))).isNotInstanceOf(Receipt.Impossible.class);

        assertThat(told()).containsExactly("m-1", "m-2");
    }

    @Test
    void whatCannotBeToldNowIsThrownAndToldOnAnotherAttempt() {
        reachable(false);

        assertThatThrownBy(() -> notifier().send(promoted("m-1"))).isInstanceOf(RuntimeException.class);
        assertThat(told()).isEmpty();

        reachable(true);
        assertThat(notifier().send(promoted("m-1"))).isInstanceOf(Receipt.Done.class);
        assertThat(told()).containsExactly("m-1");
    }

    @Test
    void inABatchEachIsToldOnceAndAnswered() {
        notifier().send(promoted("m-1"));
        AnsweredBatch<Message> batch = new AnsweredBatch<>(List.of(promoted("m-1"), demoted("m-2"), enrolled("m-3")));

        notifier().sendAll(batch);

        assertThat(batch.open()).isEmpty();
        assertThat(batch.receipts().values()).noneMatch(receipt -> receipt instanceof Receipt.Impossible);
        assertThat(told()).containsExactlyInAnyOrder("m-1", "m-2", "m-3");
    }

    @Test
    void whatCannotBeToldInABatchIsNotAnsweredAsDone() {
        AnsweredBatch<Message> batch = new AnsweredBatch<>(List.of(promoted("m-1"), demoted("m-2")));
        reachable(false);

        try {
            notifier().sendAll(batch);
        } catch (RuntimeException notReached) {
            assertThat(notReached).isNotNull();
        }

        assertThat(batch.receipts().values()).noneMatch(receipt -> receipt instanceof Receipt.Done);
        assertThat(told()).isEmpty();
    }

    private Message enrolled(String id) {
        return new Message.Enrolled(envelope(id), List.of(standing(BRONZE)));
    }

    private Message promoted(String id) {
        return new Message.Promoted(
                envelope(id), BRONZE, standing(SILVER), reason(TierReason.Code.THRESHOLD_REACHED, "520.00"));
    }

    private Message demoted(String id) {
        return new Message.Demoted(
                envelope(id), SILVER, standing(BRONZE), reason(TierReason.Code.BELOW_THRESHOLD, "470.00"));
    }

    private Message demotionAhead(String id) {
        return new Message.DemotionAhead(
                envelope(id), standing(SILVER), BRONZE, new Outlook(DAY, BRONZE.id(), euros("30.00"), null, DAY, null));
    }

    private Message birthday(String id) {
        return new Message.Birthday(envelope(id), DAY, List.of(standing(SILVER)));
    }

    private Message joinedAYearAgo(String id) {
        return new Message.MembershipAnniversary(envelope(id), DAY.minusYears(1), 1, List.of(standing(SILVER)));
    }

    private Message silverForAYear(String id) {
        return new Message.TierAnniversary(envelope(id), standing(SILVER), DAY.minusYears(1), 1);
    }

    private Envelope envelope(String id) {
        return new Envelope(id, customer(), Profile.of(Locale.GERMANY), Draft.START, true);
    }

    private static Standing standing(NamedTier tier) {
        Money spent = euros("520.00");
        Progress progress = new Progress(
                spent, TierId.of("gold"), euros("1000.00"), euros("480.00"), euros("480.00"), null, null, 52, null);
        return new Standing(LadderId.ONLY, tier, Benefits.NONE, progress);
    }

    private static TierReason reason(TierReason.Code code, String measure) {
        return new TierReason(code, euros(measure), euros("500.00"), 1);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
