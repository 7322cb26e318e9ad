package dev.loyalty.rules.balance;

import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.ReversalRefusal;
import dev.loyalty.event.BalanceEvent.Measured;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.UnitsConfirmed;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.event.UnitsUnmoved.Why;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.rules.tier.Days;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows from reversals: each by what the earlier command's entry says, never by what it would do today. */
public final class DecideReversals {

    private DecideReversals() {}

    public static Ruling reverse(DecisionContext on, Reversal reversal) {
        return OpenAccount.of(on, reversal, open -> reverse(open, reversal.of()));
    }

    private static @Nullable Refusal reverse(OpenAccount open, EarlierCommand of) {
        Balance balance = open.balance();
        if (!mayBeUndone(of.kind())) {
            return new ReversalRefusal.NotReversible(balance.id(), of);
        }
        if (of.kind() == CommandKind.TRANSFER) {
            return Transferring.recall(open, of);
        }
        Map<BalanceId, Undoing> all = Undoing.of(open, of, open.on().ofSubject());
        Undoing own = all.get(balance.id());
        if (Transferring.isRecall(open)) {
            return new ReversalRefusal.NotReversible(balance.id(), of);
        }
        if (own == null) {
            return new ReversalRefusal.NothingToReverse(balance.id(), of);
        }
        if (own.isOfAReversalOfAReversal()) {
            return new ReversalRefusal.NotReversible(balance.id(), of);
        }
        if (own.isNothing() || isReversed(open, of)) {
            return unmoved(open, own, Why.NOTHING_LEFT);
        }
        List<Part> parts = all.entrySet().stream()
                .map(each -> new Part(open.another(balance(open, each.getKey())), each.getValue()))
                .toList();
        return parts.stream().anyMatch(Part::isKept) ? unmoved(open, own, Why.KEPT) : undo(of, parts);
    }

    /** A hold is released, what was ended is credited, what was brought along is adjusted. What moves no balance has nothing that could be undone, and is refused as such. */
    private static boolean mayBeUndone(CommandKind kind) {
        return switch (kind) {
            case HOLD, RELEASE, EXPIRATION, OPENING, UNIT_CONFIRMATION, SCHEDULE_CANCELLATION -> false;
            case CREDIT,
                    SCHEDULED_CREDIT,
                    DEBIT,
                    CAPTURE,
                    DEBT_WAIVER,
                    UNIT_ADJUSTMENT,
                    CONVERSION,
                    TRANSFER,
                    REVERSAL -> true;
            case ENROL,
                    ORDER,
                    SYNC,
                    REVISION,
                    REFUND,
                    REFUND_VOID,
                    CANCELLATION,
                    REINSTATEMENT,
                    CONFIRMATION,
                    CREDIT_NOTE,
                    ACTIVITY,
                    ACTIVITY_VOID,
                    ADJUSTMENT,
                    PIN,
                    UNPIN,
                    PROFILE,
                    FREEZE,
                    UNFREEZE,
                    ERASURE -> true;
        };
    }

    private static Balance balance(OpenAccount open, BalanceId id) {
        return open.on().programs().balance(open.on().program(), id);
    }

    /** What is to do with one of the accounts that a command moved: mostly the only one. */
    private record Part(OpenAccount account, Undoing undoing) {

        boolean isKept() {
            return undoing.isCredit() && account.balance().shortfall() == Shortfall.KEEP;
        }
    }

    private static @Nullable Refusal undo(EarlierCommand of, List<Part> parts) {
        for (Part part : parts) {
            Refusal refusal = undo(part.account(), of, part.undoing());
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Refusal unmoved(OpenAccount open, Undoing undoing, Why why) {
        open.add(new UnitsUnmoved(open.balance().id(), open.units(undoing.all()), why, open.today()));
        return null;
    }

    /** Whether it stands reversed: each reversal of a reversal lets it stand again. */
    static boolean isReversed(OpenAccount open, EarlierCommand of) {
        int reversals = 0;
        for (Entry entry : open.on().besides()) {
            for (Event event : open.isOfThisLife(entry) ? entry.events() : List.<Event>of()) {
                if (event instanceof UnitsReversed reversed
                        && reversed.balance().equals(open.balance().id())) {
                    reversals += of.equals(reversed.of()) ? 1 : 0;
                    reversals -= of.equals(reversed.standsAgain()) ? 1 : 0;
                }
            }
        }
        return reversals > 0;
    }

    private static @Nullable Refusal undo(OpenAccount open, EarlierCommand of, Undoing undoing) {
        Account account = open.account();
        Balance balance = open.balance();
        Lots taken = taken(open, account.lots(), own(open, of, undoing), undoing.take());
        long missing = undoing.take() - taken.total();
        if (missing > 0 && balance.shortfall() == Shortfall.REFUSE) {
            return new ReversalRefusal.ReversalShort(
                    balance.id(), of, open.units(undoing.take()), open.units(taken.total()));
        }
        long owed = balance.shortfall() == Shortfall.DEBT ? missing : 0;
        long relieved = Math.min(undoing.relief(), account.debt());
        Lots returned = undoing.give().asOf(open.today()).plus(paidMeanwhile(open, undoing.relief() - relieved));
        if (account.lots().minus(taken).plus(returned).size() > Balance.MOST_LOTS) {
            return new BalanceRefusal.TooManyEnds(balance.id(), Balance.MOST_LOTS);
        }
        Counted counted = counted(open, of, undoing);
        open.add(new UnitsReversed(
                balance.id(),
                of,
                undoing.standsAgain(),
                taken,
                returned,
                open.units(owed + Math.max(0, undoing.debt()) - relieved),
                open.units(missing),
                open.units(undoing.credited() == UnitKind.EARNED ? -(taken.total() + owed) : undoing.earned()),
                open.units(undoing.spent()),
                open.today(),
                counted.uncounted(),
                counted.recounted(),
                counted.measured()));
        return null;
    }

    /** What of it tiers count no longer, or again: at once, or with the day on which it becomes available. */
    private record Counted(
            Lots uncounted, Lots recounted, @Nullable Measured measured) {}

    private static Counted counted(OpenAccount open, EarlierCommand of, Undoing undoing) {
        if (undoing.countsLater()) {
            LocalDate day = availableOn(open, of, undoing);
            return day.isAfter(open.today())
                    ? new Counted(earned(day, undoing.take()), Lots.NONE, null)
                    : new Counted(Lots.NONE, Lots.NONE, measured(open, day, -undoing.take(), undoing.take()));
        }
        Lots uncounted = undoing.uncounted();
        LocalDate day = uncounted.isEmpty() ? null : uncounted.get(0).from();
        if (day == null) {
            return new Counted(Lots.NONE, Lots.NONE, undoing.measured());
        }
        return day.isAfter(open.today())
                ? new Counted(Lots.NONE, uncounted, null)
                : new Counted(Lots.NONE, Lots.NONE, measured(open, day, uncounted.total(), 0));
    }

    private static Measured measured(OpenAccount open, LocalDate day, long change, long back) {
        return new Measured(Days.still(open.on().draft().state(), day), change, back);
    }

    private static Lots earned(LocalDate from, long steps) {
        return Lots.of(UnitKind.EARNED, from, null, steps);
    }

    /** The day on which a credit becomes available, or became it: since its confirmation, where it had to wait for one. */
    private static LocalDate availableOn(OpenAccount open, EarlierCommand of, Undoing undoing) {
        LocalDate day = Objects.requireNonNull(undoing.own().get(0).from());
        for (UnitsConfirmed confirmed : confirmations(open, of)) {
            LocalDate from = confirmed.lots().get(0).from();
            day = from == null ? confirmed.on() : from;
        }
        return day;
    }

    /** What was owed and is paid by now comes back as units that end as such do. */
    private static Lots paidMeanwhile(OpenAccount open, long steps) {
        LocalDate through = DecideBalances.end(open.balance(), UnitKind.RETURNED, open.today(), open.today());
        return Lots.of(UnitKind.RETURNED, null, through, steps);
    }

    /** The lots that a credit brought, as they are since it was confirmed. */
    private static Lots own(OpenAccount open, EarlierCommand of, Undoing undoing) {
        Lots own = undoing.own();
        for (UnitsConfirmed confirmed : confirmations(open, of)) {
            own = own.minus(confirmed.taken()).plus(confirmed.lots());
        }
        return own;
    }

    private static List<UnitsConfirmed> confirmations(OpenAccount open, EarlierCommand of) {
        List<UnitsConfirmed> all = new ArrayList<>();
        for (Entry entry : open.on().besides()) {
            for (Event event : open.isOfThisLife(entry) ? entry.events() : List.<Event>of()) {
                if (event instanceof UnitsConfirmed confirmed
                        && confirmed.balance().equals(open.balance().id())
                        && confirmed.of().equals(of)) {
                    all.add(confirmed);
                }
            }
        }
        return all;
    }

    /** From its own lots first, the pending ones before the others; then what else is in those, then others. Holds are not touched. */
    static Lots taken(OpenAccount open, Lots lots, Lots ownLots, long take) {
        List<Lot> own = ownLots.asOf(open.today()).all();
        Lots taken = Lots.NONE;
        for (boolean pending : new boolean[] {true, false}) {
            for (Lot lot : own) {
                if ((lot.from() != null) == pending) {
                    taken = taken.plus(some(lots.minus(taken), lot, Math.min(lot.steps(), take - taken.total())));
                }
            }
        }
        for (Lot lot : own) {
            if (lot.from() == null) {
                taken = taken.plus(some(lots.minus(taken), lot, take - taken.total()));
            }
        }
        Lots rest = lots.minus(taken);
        long others = Math.min(take - taken.total(), rest.available());
        return taken.plus(rest.spent(others, open.balance().spending()));
    }

    /** At most so many of a lot. */
    static Lots some(Lots lots, Lot own, long most) {
        return Lots.of(own.kind(), own.from(), own.through(), Math.min(there(lots, own), most));
    }

    private static long there(Lots lots, Lot own) {
        return lots.all().stream().filter(own::isWith).mapToLong(Lot::steps).sum();
    }
}
