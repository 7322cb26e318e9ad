package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import dev.loyalty.value.Time;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop says. Immutable. The same command may be sent any number of times: only the first has an effect. Which commands
 * are the same is told by their id, within one customer and one {@link #kind()}. No id follows from a clock:
 *
 * <ul>
 *   <li>What has a business key has its id from that: an order, a refund, a revision, a credit note, an activity, a confirmation.
 *   <li>An {@link Adjustment} asks for an id, such as a ticket's number.
 *   <li>A {@link Cancellation} and a {@link Reinstatement} are numbered by the order's history, in which snapshots that cancel or reinstate
 *       count, too: cancelling what stands cancelled is the same cancellation again, cancelling after a reinstatement is another one.
 *   <li>A {@link Hold}, a {@link Capture} and a {@link Release} are the same if they state the same at the same instant.
 *   <li>All others are the same if they state the same at the same instant, and nothing took them back at that very instant; else they are
 *       judged by what stands: to freeze a frozen member changes nothing, and the entry says so. Profiles always take effect.
 * </ul>
 *
 * <p>So a {@link Cancellation} that is delivered <em>late</em>, after the order was reinstated, cancels it once more, and an older profile
 * takes the place of a newer one. Where that can happen, because a queue redelivers or an import is run again, give the command an id of
 * its own ({@code withId}), such as the id of the message: under it the command is recognised for ever.
 */
public sealed interface Command
        permits OrderCommand,
                CreditNote,
                ActivityCommand,
                BalanceCommand,
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

    /** {@return the id that the caller gave; null if he gave none} */
    @Nullable
    CommandId givenId();

    /** {@return what kind of thing it says} */
    CommandKind kind();

    /** {@return the id that follows from the business key; null if there is none, so that it follows from what is recorded} */
    default @Nullable CommandId derivedId() {
        return null;
    }

    /** {@return the id: the given one, else the derived one; null if it follows from what is recorded, as its entry then tells} */
    default @Nullable CommandId id() {
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

    /**
     * {@return what it speaks of, of which all that is recorded must be known to decide; null if it speaks of nothing that may be recorded}
     */
    @Nullable
    Ref subject();

    /** {@return what else must be known to decide; null if nothing else} */
    default @Nullable Ref besides() {
        return null;
    }

    /** {@return another member whom it concerns, of whom something must be known before it is decided; null if it concerns none} */
    default @Nullable MemberId counterpart() {
        return null;
    }

    /**
     * The currency from which its amount is converted into the program's.
     *
     * @param program the program's currency
     * @return the stated one; the program's if it states none, or no amount that is converted
     */
    default Currency currencyOr(Currency program) {
        return program;
    }

    /** {@return the whole profile that it states, kept apart from the journal; null if it states none} */
    default @Nullable Profile profile() {
        return null;
    }

    /** {@return reason and author, or null if it states none} */
    default @Nullable Note note() {
        return null;
    }

    /** {@return what the visitor answers for this one, by which the kinds of commands are told apart} */
    <R> R accept(Visitor<R> visitor);

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

    /** An answer for each kind of command. */
    interface Visitor<R> extends OrderCommand.Visitor<R>, ActivityCommand.Visitor<R>, BalanceCommand.Visitor<R> {

        /** {@return the answer for this kind} */
        R on(CreditNote command);

        /** {@return the answer for this kind} */
        R on(Adjustment command);

        /** {@return the answer for this kind} */
        R on(Enrolment command);

        /** {@return the answer for this kind} */
        R on(TierPin command);

        /** {@return the answer for this kind} */
        R on(TierUnpin command);

        /** {@return the answer for this kind} */
        R on(ProfileUpdate command);

        /** {@return the answer for this kind} */
        R on(Freeze command);

        /** {@return the answer for this kind} */
        R on(Unfreeze command);

        /** {@return the answer for this kind} */
        R on(Erasure command);
    }
}
