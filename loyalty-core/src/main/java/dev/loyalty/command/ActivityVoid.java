package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;

/**
 * An activity did not happen after all, or does not count: a review that was taken down. Counts no longer on the activity's day. A
 * tier change that follows is part of the same outcome, and happens as one by a refund does. What was taken back stays so: done again,
 * it is another activity, under another id.
 *
 * @param ref which activity, and whose
 * @param occurredAt when it was taken back
 */
public record ActivityVoid(ActivityRef ref, Instant occurredAt) implements ActivityCommand {

    /** Keeps the instant to the microsecond. */
    public ActivityVoid {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An activity that did not happen.
     *
     * @param ref which activity, and whose
     * @param occurredAt when it was taken back
     * @return the command
     */
    public static ActivityVoid of(ActivityRef ref, Instant occurredAt) {
        return new ActivityVoid(ref, occurredAt);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ACTIVITY_VOID;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("kind", ref.kind().value())
                .text("activity", ref.activity().value())
                .digest();
    }

    /** {@return the activity that it takes back} */
    @Override
    public Ref subject() {
        return Ref.command(MemberId.of(customer()), CommandKind.ACTIVITY, derivedId());
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
