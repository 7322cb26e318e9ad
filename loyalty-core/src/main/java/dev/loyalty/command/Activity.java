package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.ActivityRef;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member did something besides buying: wrote a review, came for a visit, stayed some nights. Counts on its day, where tiers ask for
 * activities of its kind. Makes nobody a member. Its id is its kind and its id among those, so it counts once however often it is sent.
 *
 * @param ref which activity, and whose
 * @param count as how many it counts; at least 1
 * @param occurredAt when it was done
 */
public record Activity(ActivityRef ref, int count, Instant occurredAt) implements ActivityCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the count is below 1
     */
    public Activity {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (count < 1) {
            throw new IllegalArgumentException("an activity counts as " + count
                    + ": it must be at least 1; what did not happen is an ActivityVoid");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An activity that counts as one.
     *
     * @param customer who did it
     * @param kind what kind of activity, as the program declares it, for example {@code "review"}
     * @param activity its id among those of its kind
     * @param occurredAt when it was done
     * @return the command
     * @throws IllegalArgumentException if kind or id are not valid
     */
    public static Activity of(CustomerId customer, String kind, String activity, Instant occurredAt) {
        return new Activity(ActivityRef.of(customer, kind, activity), 1, occurredAt);
    }

    /**
     * The same activity, counting as several: a stay of three nights.
     *
     * @param times as how many it counts; at least 1
     * @return the command
     * @throws IllegalArgumentException if it is below 1
     */
    public Activity counting(int times) {
        return new Activity(ref, times, occurredAt);
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ACTIVITY;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("kind", ref.kind().value())
                .text("activity", ref.activity().value())
                .number("count", count)
                .digest();
    }

    @Override
    public @Nullable Ref subject() {
        return null;
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
