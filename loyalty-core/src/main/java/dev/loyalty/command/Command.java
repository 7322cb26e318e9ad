package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Time;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop says. Immutable. The same command may be sent any number of times: only the first has an effect.
 */
public sealed interface Command
        permits OrderCommand,
                CreditNote,
                ActivityCommand,
                Adjustment,
                Enrolment,
                TierPin,
                TierUnpin,
                ProfileUpdate,
                Freeze,
                Unfreeze,
                Erasure {

    /** {@return of whom} */
    CustomerId customer();

    /** {@return when it happened, as the shop says} */
    Instant occurredAt();

    /** {@return the id that the caller gave; null if it follows from the business key} */
    @Nullable
    CommandId givenId();

    /** {@return what kind of thing it says} */
    CommandKind kind();

    /** {@return the id that follows from the business key, or from the instant where there is none} */
    default CommandId derivedId() {
        return CommandId.derivedFrom(occurredAt());
    }

    /** {@return the id: the given one, else the derived one} */
    default CommandId id() {
        CommandId given = givenId();
        return given != null ? given : derivedId();
    }

    /**
     * The fingerprint of what is stated: not of {@code occurredAt}, free texts or fetched rates.
     *
     * @param currency the program's currency, in which amounts are that state none
     * @return the fingerprint
     * @throws IllegalArgumentException if an amount does not fit its currency
     */
    Digest digest(Currency currency);

    /** {@return reason and author, or null if it states none} */
    default @Nullable Note note() {
        return null;
    }

    /**
     * An instant as commands keep it.
     *
     * @param occurredAt any instant
     * @return the instant to the microsecond
     * @throws IllegalArgumentException if it is not within the years 1 to 9999
     */
    static Instant at(Instant occurredAt) {
        return Time.kept(occurredAt, "occurredAt");
    }
}
