package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Ref;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier command did to a balance is undone, whole. A credit is taken back: from its own lot first, then from others; what is spent
 * already is the balance's {@linkplain dev.loyalty.program.Balance.Shortfall shortfall}. What a debit or a capture took comes back into its
 * lots, each with its end. A waived debt is back. A reversal may be reversed, once: then the command stands again.
 *
 * <p>Undone once, there is nothing left to undo: a reversal under another ticket is accepted and moves nothing. It counts neither as a
 * credit nor as a debit. Refused for a hold, which is released, and for what was never recorded of this balance.
 *
 * @param customer whose
 * @param ticket the id of this reversal, such as the number of the ticket with which it was decided
 * @param balance which balance
 * @param of the command that is undone
 * @param note why, and who did it; kept apart from the journal, and erasable; null for none
 * @param occurredAt when
 */
public record Reversal(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        EarlierCommand of,
        @Nullable Note note,
        Instant occurredAt)
        implements BalanceCommand {

    /** Keeps the instant to the microsecond. */
    public Reversal {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A reversal without a note.
     *
     * @param customer whose
     * @param ticket the id of this reversal; two reversals have two
     * @param balance which balance
     * @param kind what kind of command is undone, {@link CommandKind#CREDIT}
     * @param id its id: its ticket, or the id that it was given
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid
     */
    public static Reversal of(
            CustomerId customer, String ticket, String balance, CommandKind kind, String id, Instant at) {
        return of(customer, ticket, balance, new EarlierCommand(kind, CommandId.of(id)), at);
    }

    /**
     * A reversal of what left an entry of the journal.
     *
     * @param customer whose
     * @param ticket the id of this reversal; two reversals have two
     * @param balance which balance
     * @param of the command, by {@link EarlierCommand#of} of the entry's cause
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid
     */
    public static Reversal of(CustomerId customer, String ticket, String balance, EarlierCommand of, Instant at) {
        return new Reversal(customer, CommandId.of(ticket), BalanceId.of(balance), of, null, at);
    }

    /**
     * The same with a reason.
     *
     * @param why why, and who did it
     * @return the command with it
     */
    public Reversal because(Note why) {
        return new Reversal(customer, ticket, balance, of, why, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REVERSAL;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("balance", balance.value())
                .text("kind", of.kind().code())
                .text("of", of.id().value())
                .digest();
    }

    /** {@return what the command left that is undone} */
    @Override
    public Ref subject() {
        return of.entry(MemberId.of(customer));
    }

    /** {@return all reversals of that command} */
    @Override
    public Ref besides() {
        return of.reversals(MemberId.of(customer));
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
