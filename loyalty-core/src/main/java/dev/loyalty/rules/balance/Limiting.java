package dev.loyalty.rules.balance;

import dev.loyalty.command.AccountRefusal;
import dev.loyalty.command.Refusal;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.LimitCounts;
import dev.loyalty.ledger.LimitCounts.Counted;
import dev.loyalty.ledger.LimitCounts.Counting;
import dev.loyalty.program.Balance;
import dev.loyalty.program.UnitLimit;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many units the limits of a balance leave.
 *
 * @param steps how many may be moved
 * @param by the tightest limit; null where none limits it
 */
record Limiting(long steps, @Nullable UnitLimit by) {

    private static final Limiting NOT = new Limiting(Long.MAX_VALUE, null);

    /** What may come. */
    static Limiting credit(OpenAccount open, UnitKind kind) {
        return of(open, open.account(), kind);
    }

    /** What may go, beside what is held in an account. */
    static Limiting debit(OpenAccount open, Account account) {
        return of(open, account, null);
    }

    private static Limiting of(OpenAccount open, Account account, @Nullable UnitKind credited) {
        Limiting tightest = NOT;
        LimitCounts counts = null;
        for (UnitLimit limit : open.balance().limits()) {
            if (limit.counts(credited)) {
                counts = counts == null ? account.counts().with(open.today(), account.holds()) : counts;
                Counted used = counts.most(limit.period(), open.day(), limit::counts);
                long left = left(limit, used);
                tightest = left < tightest.steps() ? new Limiting(left, limit) : tightest;
            }
        }
        return tightest;
    }

    private static long left(UnitLimit limit, Counted used) {
        return limit.most() == null
                ? used.times() < limit.times() ? Long.MAX_VALUE : 0
                : Math.max(0, limit.most().steps() - used.steps());
    }

    /** That an operation of its day counts; null where no limit counts it. */
    static @Nullable Counting counting(OpenAccount open, @Nullable UnitKind credited) {
        List<UnitLimit> limits = open.balance().limits();
        if (limits.stream().noneMatch(limit -> limit.counts(credited))) {
            return null;
        }
        LocalDate keptFrom = limits.stream()
                .map(limit -> limit.period().keptFrom(open.today()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Counting(open.day(), keptFrom);
    }

    /** Why no more may be moved. */
    Refusal reached(Balance balance, Units asked) {
        UnitLimit limit = limit();
        return new AccountRefusal.LimitReached(
                balance.id(), asked, balance.units(steps), limit.most(), limit.times(), limit.period());
    }

    /** By which limit so many are cut. */
    @Nullable
    LimitPeriod cutting(long allowedOtherwise) {
        return by != null && steps < allowedOtherwise ? by.period() : null;
    }

    private UnitLimit limit() {
        if (by == null) {
            throw new IllegalStateException("no limit is reached");
        }
        return by;
    }
}
