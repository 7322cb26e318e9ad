package dev.loyalty.rules.balance;

import dev.loyalty.command.AccountRefusal;
import dev.loyalty.command.BalanceCommand;
import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.Entry;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.LimitCounts;
import dev.loyalty.ledger.Lots;
import dev.loyalty.member.Membership;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Retirement;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The account that a command speaks of, while it is decided.
 *
 * @param on what is on the table
 * @param balance the balance as the version in force has it
 * @param today the day as of which it is decided, in the program's zone
 * @param day the day on which it happened, in the zone that the program then had
 */
record OpenAccount(DecisionContext on, Balance balance, LocalDate today, LocalDate day) {

    /** Decides on the account that a command names; refuses where the program has no such balance. */
    static Ruling of(DecisionContext on, BalanceCommand command, Function<OpenAccount, @Nullable Refusal> decision) {
        LoyaltyProgram program = on.program();
        Balance balance = program.findBalance(command.balance()).orElse(null);
        if (balance == null) {
            return new Ruling.Refused(unknown(program, command.balance()));
        }
        LocalDate day = Counting.day(on.programs().inForceAt(command.occurredAt()), command.occurredAt());
        Refusal refusal = decision.apply(
                new OpenAccount(on, balance, Counting.day(program, on.draft().at()), day));
        return refusal == null ? on.accepted() : new Ruling.Refused(refusal);
    }

    /** The same, where something new comes; refuses where the balance is retired. */
    static Ruling inUse(DecisionContext on, BalanceCommand command, Function<OpenAccount, @Nullable Refusal> decision) {
        return of(on, command, open -> {
            Refusal retired = open.retired();
            return retired == null ? decision.apply(open) : retired;
        });
    }

    /** Decides on the account of a balance, though a version may have done away with it. */
    static OpenAccount of(DecisionContext on, BalanceId balance) {
        LocalDate today = Counting.day(on.program(), on.draft().at());
        return new OpenAccount(on, on.programs().balance(on.program(), balance), today, today);
    }

    /** Why nothing is said of a balance that the program does not have. */
    static Refusal unknown(LoyaltyProgram program, BalanceId balance) {
        return new BalanceRefusal.BalanceUnknown(
                balance, program.balances().stream().map(Balance::id).toList());
    }

    /** The account as of now. */
    Account account() {
        return on.draft()
                .state()
                .accounts()
                .of(balance.id())
                .asOf(today, on.draft().at());
    }

    /** Whether an entry was written in the present membership. */
    boolean isOfThisLife(Entry entry) {
        return entry.seq() >= on.draft().state().lifeStart();
    }

    /** Whether the membership in which an entry was written goes on. */
    boolean goesOnSince(long seq) {
        return isMember() && seq >= on.draft().state().lifeStart();
    }

    boolean isMember() {
        return on.draft().state().membership().isMember();
    }

    void add(BalanceEvent event) {
        on.draft().add(event);
    }

    Units units(Amount stated) {
        return balance.unit().units(stated);
    }

    Units units(long steps) {
        return balance.units(steps);
    }

    /** What may go: what is available, and what may be owed beyond it. */
    long allowed(Account account) {
        return account.available() + Math.max(0, -balance.least().steps() - account.debt());
    }

    /** Why nothing new comes; null if it may. */
    @Nullable
    Refusal retired() {
        Retirement retirement = balance.retirement();
        return retirement == null ? null : new AccountRefusal.BalanceRetired(balance.id(), retirement.until());
    }

    /** How many more may come. */
    long room() {
        return room(account());
    }

    /** How many more may come into an account of this balance. */
    long room(Account account) {
        return balance.retirement() != null ? 0 : Math.max(0, bound().steps() - account.total());
    }

    private Units bound() {
        return balance.most() == null ? units(Units.LARGEST) : balance.most();
    }

    /** Whether what is more than its room is refused; else it is cut. */
    boolean refusesMore() {
        return balance.overLimit() == OverLimit.STRICT || balance.most() == null;
    }

    /** Why so many may not come, but fewer. */
    Refusal full(Units asked) {
        return new BalanceRefusal.BalanceFull(balance.id(), asked, units(room()), bound());
    }

    /** The account of another balance of the same member. */
    OpenAccount another(Balance other) {
        return new OpenAccount(on, other, today, day);
    }

    /** Why so many are not there, but others. */
    Refusal notEnough(Account account, Units asked, long allowed) {
        return new BalanceRefusal.NotEnoughUnits(
                balance.id(), asked, units(allowed), units(account.held()), units(account.pending()));
    }

    /** Why nothing is set aside or spent now; null if it may be. */
    @Nullable
    Refusal frozen(CustomerId customer) {
        return on.draft().state().membership() == Membership.FROZEN
                ? new BalanceRefusal.MemberFrozen(balance.id(), customer)
                : null;
    }

    /** Why one operation must not take so many; null if it may. */
    @Nullable
    Refusal tooManyToTake(Units asked) {
        Units most = balance.mostDebited();
        return most != null && asked.compareTo(most) > 0
                ? new BalanceRefusal.TooManyUnits(balance.id(), asked, most)
                : null;
    }

    /** The day on which something was done that keeps units from ending by inactivity; null where none end so. */
    @Nullable
    LocalDate activity() {
        boolean some = balance.expiry().values().stream().anyMatch(Expiry.Idle.class::isInstance)
                || account().hasIdle();
        return some ? day : null;
    }

    /** That what is decided counts against limits of credits of a kind, or of debits where that is null; null if it does not. */
    LimitCounts.@Nullable Counting counting(@Nullable UnitKind credited) {
        return Limiting.counting(this, credited);
    }

    /** The day on which what a credit brings counts for tiers; null where no tier counts it. */
    @Nullable
    LocalDate earnedOn(UnitKind source) {
        return source == UnitKind.EARNED && isCounted() ? day : null;
    }

    /** The same of what puts an account right, or is brought along. */
    @Nullable
    LocalDate correctedOn() {
        return balance.tiersCount().corrections() && isCounted() ? day : null;
    }

    private boolean isCounted() {
        return on.program().counts(Countable.earned(balance.id()));
    }

    /** What a credit brings counts on its day, or with the day on which it becomes available. */
    UnitsCredited earning(UnitsCredited credited) {
        LocalDate earned = earnedOn(credited.source());
        boolean waits = !credited.lots().isEmpty() && credited.lots().get(0).from() != null;
        return earned == null || !balance.tiersCount().onceAvailable()
                ? credited.earnedOn(earned)
                : waits
                        ? credited.countingLater()
                        : credited.earnedOn(day.plusDays(balance.availability().days()));
    }

    /** What is spent first of the free lots. */
    Lots spent(Account account, long steps) {
        return account.lots().spent(steps, balance.spending());
    }
}
