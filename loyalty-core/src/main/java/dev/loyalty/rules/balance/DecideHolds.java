package dev.loyalty.rules.balance;

import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.BalanceRefusal.HoldResolved.Became;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Release;
import dev.loyalty.event.HoldCaptured;
import dev.loyalty.event.HoldReleased;
import dev.loyalty.event.UnitsHeld;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.HeldUnits;
import dev.loyalty.program.Balance;
import dev.loyalty.rules.account.Aging;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.Units;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What follows from holds, and from what becomes of them. */
public final class DecideHolds {

    private DecideHolds() {}

    public static Ruling hold(DecisionContext on, Hold hold) {
        return OpenAccount.of(on, hold, open -> hold(open, hold));
    }

    private static @Nullable Refusal hold(OpenAccount open, Hold hold) {
        Balance balance = open.balance();
        Units asked = open.units(hold.units());
        Refusal frozen = open.frozen(hold.customer());
        if (frozen != null) {
            return frozen;
        }
        Refusal tooMany = open.tooManyToTake(asked);
        if (tooMany != null) {
            return tooMany;
        }
        giveBack(open, hold.basket());
        Account account = open.account().released(hold.basket());
        if (account.debt() > 0 && balance.least().isZero()) {
            return new BalanceRefusal.DebtOpen(balance.id(), open.units(account.debt()));
        }
        Limiting limit = Limiting.debit(open, account);
        if (limit.cutting(Math.min(asked.steps(), account.available())) != null) {
            return limit.reached(balance, asked);
        }
        if (asked.steps() > account.available()) {
            return open.notEnough(account, asked, account.available());
        }
        if (account.holds().size() >= Balance.MOST_HOLDS) {
            return new BalanceRefusal.TooManyHolds(balance.id(), Balance.MOST_HOLDS);
        }
        Duration lasting = hold.lasting() == null ? balance.holdFor() : hold.lasting();
        open.add(new UnitsHeld(
                balance.id(),
                hold.basket(),
                asked,
                open.spent(account, asked.steps()),
                open.on().draft().at().plus(lasting),
                open.today()));
        return null;
    }

    /** The hold before gives back first, by an event of its own where its units pay a debt, or have ended meanwhile. */
    private static void giveBack(OpenAccount open, BasketId basket) {
        HeldUnits before = open.account().hold(basket).orElse(null);
        if (before == null) {
            return;
        }
        Account free = open.account().released(basket);
        if (free.debt() > 0
                || !free.lots().endedBefore(open.today(), free.lastActive()).isEmpty()) {
            open.add(new HoldReleased(
                    open.balance().id(), basket, open.units(before.lots().total()), open.today()));
            Aging.settle(open.on().draft(), open.on().programs(), open.on().program());
        }
    }

    public static Ruling capture(DecisionContext on, Capture capture) {
        return OpenAccount.of(on, capture, open -> capture(open, capture));
    }

    private static @Nullable Refusal capture(OpenAccount open, Capture capture) {
        HeldUnits held = open.account().hold(capture.basket()).orElse(null);
        if (held != null) {
            return captureOpen(open, capture, held);
        }
        PastHold past = PastHold.of(open, capture.basket()).orElse(null);
        if (past == null || past.became() != Became.ENDED) {
            return past == null ? unknown(open, capture.basket()) : past.refusal(open, capture.basket(), true);
        }
        Amount units = capture.units();
        Units all = past.units();
        if (units != null && open.units(units).compareTo(all) > 0) {
            return new BalanceRefusal.HoldExceeded(open.balance().id(), capture.basket(), open.units(units), all);
        }
        return DecideBalances.spend(
                open, capture.customer(), units == null ? new Amount(all.amount(), null) : units, capture.basket());
    }

    private static @Nullable Refusal captureOpen(OpenAccount open, Capture capture, HeldUnits held) {
        Balance balance = open.balance();
        Refusal frozen = open.frozen(capture.customer());
        if (frozen != null) {
            return frozen;
        }
        Units all = open.units(held.lots().total());
        Units asked = capture.units() == null ? all : open.units(capture.units());
        if (asked.compareTo(all) > 0) {
            return new BalanceRefusal.HoldExceeded(balance.id(), capture.basket(), asked, all);
        }
        open.add(new HoldCaptured(
                balance.id(),
                capture.basket(),
                asked,
                held.lots().spent(asked.steps(), balance.spending()),
                capture.keepsRest() && asked.compareTo(all) < 0,
                open.today(),
                open.activity(),
                open.counting(null)));
        return null;
    }

    public static Ruling release(DecisionContext on, Release release) {
        return OpenAccount.of(on, release, open -> release(open, release));
    }

    private static @Nullable Refusal release(OpenAccount open, Release release) {
        HeldUnits held = open.account().hold(release.basket()).orElse(null);
        if (held == null) {
            return PastHold.of(open, release.basket())
                    .map(past -> past.refusal(open, release.basket(), false))
                    .orElseGet(() -> unknown(open, release.basket()));
        }
        open.add(new HoldReleased(
                open.balance().id(), release.basket(), open.units(held.lots().total()), open.today()));
        return null;
    }

    private static Refusal unknown(OpenAccount open, BasketId basket) {
        return new BalanceRefusal.HoldUnknown(open.balance().id(), basket);
    }
}
