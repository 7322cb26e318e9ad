package dev.loyalty.rules.balance;

import dev.loyalty.command.AccountRefusal;
import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.ScheduleCancellation;
import dev.loyalty.command.ScheduledCredit;
import dev.loyalty.event.CreditScheduled;
import dev.loyalty.event.ScheduledCreditEnded;
import dev.loyalty.event.ScheduledCreditEnded.Why;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.ScheduledUnits;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Credits of days to come: what follows from scheduling and cancelling them, and from their day. */
public final class Scheduling {

    private Scheduling() {}

    public static Ruling schedule(DecisionContext on, ScheduledCredit credit) {
        return OpenAccount.inUse(on, credit, open -> schedule(open, credit));
    }

    private static @Nullable Refusal schedule(OpenAccount open, ScheduledCredit credit) {
        Balance balance = open.balance();
        Units units = open.units(credit.units());
        Units most = balance.mostCredited();
        if (most != null && units.compareTo(most) > 0) {
            return new BalanceRefusal.TooManyUnits(balance.id(), units, most);
        }
        if (!credit.due().isAfter(open.today())) {
            throw new IllegalArgumentException(
                    "a scheduled credit comes on a day after today, %s, but this is %s: credit it now"
                            .formatted(open.today(), credit.due()));
        }
        if (open.account().scheduled().size() >= ScheduledCredit.MOST_OPEN) {
            return new AccountRefusal.TooManyScheduled(balance.id(), ScheduledCredit.MOST_OPEN);
        }
        open.add(new CreditScheduled(
                balance.id(),
                units,
                new ScheduledUnits(credit.ticket(), credit.due(), credit.source(), credit.through(), units.steps()),
                open.today()));
        return null;
    }

    public static Ruling cancel(DecisionContext on, ScheduleCancellation cancellation) {
        return OpenAccount.of(on, cancellation, open -> cancel(open, cancellation.scheduled()));
    }

    private static @Nullable Refusal cancel(OpenAccount open, CommandId ticket) {
        for (ScheduledUnits scheduled : open.account().scheduled()) {
            if (scheduled.ticket().equals(ticket)) {
                open.add(ended(open, scheduled, Why.CANCELLED));
                return null;
            }
        }
        return new AccountRefusal.NotScheduled(open.balance().id(), ticket);
    }

    private static ScheduledCreditEnded ended(OpenAccount open, ScheduledUnits scheduled, Why why) {
        return new ScheduledCreditEnded(
                open.balance().id(), scheduled.ticket(), open.units(scheduled.steps()), why, open.today());
    }

    /** Credits what is due by now: each on its own day, the earliest first. */
    public static void run(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
        LocalDate today = Counting.day(program, draft.at());
        for (Account account : draft.state().accounts().all()) {
            List<ScheduledUnits> due = new ArrayList<>(account.scheduled());
            due.removeIf(units -> units.due().isAfter(today));
            due.sort(ScheduledUnits.BY_DAY);
            Balance balance = programs.balance(program, account.balance());
            for (ScheduledUnits units : due) {
                DecisionContext on = DecisionContext.ofTime(programs, program, draft);
                credit(new OpenAccount(on, balance, today, units.due()), units);
            }
        }
    }

    private static void credit(OpenAccount open, ScheduledUnits scheduled) {
        Units asked = open.units(scheduled.steps());
        long room = Math.min(asked.steps(), open.room());
        Limiting limit = Limiting.credit(open, scheduled.source());
        LimitPeriod cutBy = limit.cutting(room);
        Units units = open.units(Math.min(room, limit.steps()));
        UnitsCredited credited =
                open.earning(DecideBalances.come(open, asked, units, scheduled.source(), scheduled.through(), false)
                        .counted(open.counting(scheduled.source()), cutBy)
                        .scheduled(scheduled.ticket()));
        boolean fits = open.account().lots().plus(credited.lots()).size() <= Balance.MOST_LOTS;
        open.add(units.isZero() || !fits ? ended(open, scheduled, Why.NO_ROOM) : credited);
    }
}
