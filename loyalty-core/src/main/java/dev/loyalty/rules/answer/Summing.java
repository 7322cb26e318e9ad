package dev.loyalty.rules.answer;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.HeldUnits;
import dev.loyalty.ledger.Lot;
import dev.loyalty.member.Liability;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.time.Advance;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Money;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what members have of each balance, one member after the other. Not thread-safe. */
public final class Summing {

    /** Stands for units that do not end: after all months. */
    private static final YearMonth NEVER = YearMonth.of(9999, 12).plusMonths(1);

    private final ProgramHistory programs;
    private final LoyaltyProgram program;
    private final Instant now;
    private final LocalDate today;
    private final Map<BalanceId, Sum> sums = new LinkedHashMap<>();
    private long members;

    /**
     * Begins with nobody.
     *
     * @param programs the versions of the program
     * @param now as of when
     */
    public Summing(ProgramHistory programs, Instant now) {
        this.programs = programs;
        this.program = programs.inForceAt(now);
        this.now = now;
        this.today = Counting.day(program, now);
        program.balances().forEach(balance -> sums.put(balance.id(), new Sum(balance)));
    }

    /**
     * Adds a member.
     *
     * @param stored the state as it is stored; what time has done since is done first
     */
    public void add(MemberState stored) {
        members++;
        MemberState state = Advance.to(stored, programs, now).state();
        for (Account account : state.accounts().all()) {
            Sum sum = sums.get(account.balance());
            if (sum != null) {
                sum.add(account.asOf(today, now));
            }
        }
    }

    /** {@return the sums so far} */
    public Liability liability() {
        List<Liability.Open> open = new ArrayList<>();
        sums.values().forEach(sum -> sum.openInto(open));
        return new Liability(
                now, members, open, sums.values().stream().map(Sum::all).toList());
    }

    /** What members have of one balance, in steps. */
    private final class Sum {

        private final Balance balance;
        private final Map<UnitKind, Map<YearMonth, Long>> open = new TreeMap<>();
        private long available;
        private long pending;
        private long held;
        private long debt;
        private long expired;
        private long forfeited;

        Sum(Balance balance) {
            this.balance = balance;
        }

        void add(Account account) {
            available = Math.addExact(available, account.available());
            pending = Math.addExact(pending, account.pending());
            held = Math.addExact(held, account.held());
            debt = Math.addExact(debt, account.debt());
            expired = Math.addExact(expired, account.lifetime().expired());
            forfeited = Math.addExact(forfeited, account.lifetime().forfeited());
            account.lots().all().forEach(lot -> add(account, lot));
            for (HeldUnits hold : account.holds()) {
                hold.lots().all().forEach(lot -> add(account, lot));
            }
        }

        private void add(Account account, Lot lot) {
            LocalDate last = account.last(lot);
            open.computeIfAbsent(lot.kind(), kind -> new TreeMap<>())
                    .merge(last == null ? NEVER : YearMonth.from(last), lot.steps(), Math::addExact);
        }

        void openInto(List<Liability.Open> all) {
            open.forEach((kind, months) -> months.forEach((month, steps) -> all.add(new Liability.Open(
                    balance, kind, month.equals(NEVER) ? null : month, balance.units(steps), worth(steps)))));
        }

        Liability.Sums all() {
            return new Liability.Sums(
                    balance,
                    balance.units(available),
                    balance.units(pending),
                    balance.units(held),
                    balance.units(debt),
                    balance.units(expired),
                    balance.units(forfeited),
                    worth(available + pending + held));
        }

        private @Nullable Money worth(long steps) {
            return balance.worth(program.currency())
                    .map(worth -> worth.paidWith(balance.units(steps)).money())
                    .orElse(null);
        }
    }
}
