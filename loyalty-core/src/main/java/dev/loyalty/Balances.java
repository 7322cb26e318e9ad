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
import dev.loyalty.command.UnitAdjustment;
import dev.loyalty.internal.Queries;
import dev.loyalty.member.AccountView;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CustomerId;

/**
 * The room for balances: points, cashback, store credit. Every call but {@link #view} is one command, recorded as {@link
 * LoyaltyEngine#record} does: it may be sent again, and throws what that throws. Each is refused for a balance that the program does not
 * have, and for who is no member.
 *
 * <p>Thread-safe. Of several callers who spend the same units, one does.
 */
public final class Balances {

    private final LoyaltyEngine engine;
    private final Queries queries;

    Balances(LoyaltyEngine engine, Queries queries) {
        this.engine = engine;
        this.queries = queries;
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
     * Units of one balance become units of another.
     *
     * @param conversion of how many, and at which rate
     * @return what became of it
     */
    public Outcome convert(Conversion conversion) {
        return engine.record(conversion);
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
     * What an earlier credit, debit, capture or waiver did is undone. Accepted, too, where nothing of it is left to undo.
     *
     * @param reversal of what
     * @return what became of it
     */
    public Outcome reverse(Reversal reversal) {
        return engine.record(reversal);
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
