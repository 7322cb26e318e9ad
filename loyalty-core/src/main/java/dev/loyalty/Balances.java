package dev.loyalty;

import dev.loyalty.command.Capture;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.DebtWaiver;
import dev.loyalty.command.Expiration;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Opening;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Release;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.ScheduleCancellation;
import dev.loyalty.command.ScheduledCredit;
import dev.loyalty.command.Transfer;
import dev.loyalty.command.UnitAdjustment;
import dev.loyalty.command.UnitConfirmation;
import dev.loyalty.internal.AccountQueries;
import dev.loyalty.internal.CommandGateway;
import dev.loyalty.internal.Limits;
import dev.loyalty.internal.Queries;
import dev.loyalty.member.AccountHistory;
import dev.loyalty.member.AccountView;
import dev.loyalty.member.Audience;
import dev.loyalty.member.Liability;
import dev.loyalty.member.TransferView;
import dev.loyalty.member.UnitTrace;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The room for balances: points, cashback, store credit. {@link #view}, {@link #history}, {@link #trace}, {@link
 * #transfer(CustomerId, String, String)} and {@link #liability} only read. Every other call is one command, recorded as {@link
 * LoyaltyEngine#record} does: it may be sent again, and throws what that throws. Each is refused for a balance that the program does not
 * have, and for who is no member.
 *
 * <p>Thread-safe. Of several callers who spend the same units, one does.
 */
public final class Balances {

    private final LoyaltyEngine engine;
    private final Queries queries;
    private final AccountQueries accounts;

    Balances(LoyaltyEngine engine, Queries queries, AccountQueries accounts) {
        this.engine = engine;
        this.queries = queries;
        this.accounts = accounts;
    }

    /**
     * Units come.
     *
     * @param credit how many, and whose
     * @return what became of it
     */
    public Outcome credit(Credit credit) {
        return engine.record(credit);
    }

    /**
     * Units go. Refused if there are not so many, unless the balance does as much as it can.
     *
     * @param debit how many, and whose
     * @return what became of it
     */
    public Outcome debit(Debit debit) {
        return engine.record(debit);
    }

    /**
     * Units are set aside for what a customer is about to buy.
     *
     * @param hold how many, and for which basket
     * @return what became of it
     */
    public Outcome hold(Hold hold) {
        return engine.record(hold);
    }

    /**
     * Units that were set aside are spent. After the end of the hold it takes what is available.
     *
     * @param capture of which basket, and how many
     * @return what became of it
     */
    public Outcome capture(Capture capture) {
        return engine.record(capture);
    }

    /**
     * Units that were set aside are given back. Refused if they are free again already.
     *
     * @param release of which basket
     * @return what became of it
     */
    public Outcome release(Release release) {
        return engine.record(release);
    }

    /**
     * A debt need not be paid. Accepted, too, where nothing is owed.
     *
     * @param waiver whose, and how much
     * @return what became of it
     */
    public Outcome waive(DebtWaiver waiver) {
        return engine.record(waiver);
    }

    /**
     * An account begins with what a member brings along from the system before. Refused once something has happened in it.
     *
     * @param opening what is brought, and by whom
     * @return what became of it
     */
    public Outcome open(Opening opening) {
        return engine.record(opening);
    }

    /**
     * A balance is put right by hand.
     *
     * @param adjustment whose, and by how much
     * @return what became of it
     */
    public Outcome adjust(UnitAdjustment adjustment) {
        return engine.record(adjustment);
    }

    /**
     * The units of a credit become available, where the balance makes them wait for that.
     *
     * @param confirmation of which credit
     * @return what became of it
     */
    public Outcome confirm(UnitConfirmation confirmation) {
        return engine.record(confirmation);
    }

    /**
     * Units are to come on a day.
     *
     * @param credit how many, whose, and when
     * @return what became of it
     */
    public Outcome schedule(ScheduledCredit credit) {
        return engine.record(credit);
    }

    /**
     * Units that were to come on a day do not. Refused once they have come.
     *
     * @param cancellation of which scheduled credit
     * @return what became of it
     */
    public Outcome cancel(ScheduleCancellation cancellation) {
        return engine.record(cancellation);
    }

    /**
     * Units of one balance become units of another.
     *
     * @param conversion of how many, and at which rate
     * @return what became of it
     */
    public Outcome convert(Conversion conversion) {
        return engine.record(conversion);
    }

    /**
     * A member gives units to another. It is accepted once they have left; outside a transaction of the host they mostly have arrived when
     * this returns. {@link #transfer(CustomerId, String, String)} tells. Refused if the other is no member, or may not hold so many.
     *
     * @param transfer of how many, and to whom
     * @return what became of it
     */
    public Outcome transfer(Transfer transfer) {
        return engine.record(transfer);
    }

    /**
     * What became of a transfer, up to now. Whether it was undone later is not in it.
     *
     * @param from who gave
     * @param balance of which balance
     * @param ticket the transfer's id
     * @return how far it is; empty if no such transfer sent units
     * @throws IllegalArgumentException if the newest version of the program has no such balance
     */
    public Optional<TransferView> transfer(CustomerId from, String balance, String ticket) {
        BalanceId id = BalanceId.of(balance);
        CommandId transfer = CommandId.of(ticket);
        return CommandGateway.guarded(() -> accounts.transfer(from, id, transfer));
    }

    /**
     * Units end now. Accepted, too, where there are none.
     *
     * @param expiration whose, and which
     * @return what became of it
     */
    public Outcome expire(Expiration expiration) {
        return engine.record(expiration);
    }

    /**
     * What an earlier command did to a balance is undone: a credit, a debit, a capture, an adjustment, a conversion, a transfer, a waiver, or a
     * reversal.
     * Accepted, too, where nothing of it is left to undo.
     *
     * @param reversal of what
     * @return what became of it
     */
    public Outcome reverse(Reversal reversal) {
        return engine.record(reversal);
    }

    /**
     * The newest page of what happened in somebody's account of a balance, with the total after each line. What time has done since, and
     * nobody has recorded yet, is not in it.
     *
     * @param customer whose
     * @param balance which balance
     * @param audience for whom it is told
     * @param limit how many lines it tells at least, where there are so many: an entry is told whole
     * @return the page, newest first
     * @throws IllegalArgumentException if the newest version of the program has no such balance, or the limit is not 1 to 10,000
     */
    public AccountHistory history(CustomerId customer, String balance, Audience audience, int limit) {
        return history(customer, balance, audience, null, limit);
    }

    /**
     * A further page of what happened in somebody's account of a balance.
     *
     * @param customer whose
     * @param balance which balance
     * @param audience for whom it is told
     * @param from what the page before gave as {@link AccountHistory#next()}; null for the newest page
     * @param limit how many lines it tells at least, where there are so many
     * @return the page, newest first
     * @throws IllegalArgumentException if the newest version of the program has no such balance, or the limit is not 1 to 10,000
     */
    public AccountHistory history(
            CustomerId customer, String balance, Audience audience, AccountHistory.@Nullable Cursor from, int limit) {
        Limits.require(limit);
        BalanceId id = BalanceId.of(balance);
        return CommandGateway.guarded(() -> accounts.history(customer, id, audience, from, limit));
    }

    /**
     * What became of the units of a credit, up to now: what took them, and how many are left. It reads the journal, page by page.
     *
     * @param customer whose
     * @param balance which balance
     * @param ticket the credit's id
     * @return the trace; empty if no such credit brought units to this balance
     * @throws IllegalArgumentException if the newest version of the program has no such balance
     */
    public Optional<UnitTrace> trace(CustomerId customer, String balance, String ticket) {
        BalanceId id = BalanceId.of(balance);
        CommandId credit = CommandId.of(ticket);
        return CommandGateway.guarded(() -> accounts.trace(customer, id, credit));
    }

    /**
     * What the shop owes all members in units, as of now: by balance, kind and month of end, with the sums of what is available, pending,
     * held, owed and lost. It reads every member once, one after the other, and keeps only the sums. What members do meanwhile may
     * or may not be in it; what they send to each other meanwhile may be in it twice.
     *
     * @return the sums over all members
     */
    public Liability liability() {
        return CommandGateway.guarded(accounts::liability);
    }

    /**
     * What somebody has of a balance, as of now. Who is no member has nothing.
     *
     * @param customer who
     * @param balance which balance
     * @return the view
     * @throws IllegalArgumentException if the version of the program in force has no such balance
     */
    public AccountView view(CustomerId customer, String balance) {
        return queries.view(customer).account(BalanceId.of(balance));
    }
}
