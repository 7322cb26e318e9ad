package dev.loyalty.rules.balance;

import dev.loyalty.command.AccountRefusal;
import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.ReversalRefusal;
import dev.loyalty.command.Transfer;
import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Entry;
import dev.loyalty.event.RecallBegun;
import dev.loyalty.event.TransferEnded;
import dev.loyalty.event.UnitsRecalled;
import dev.loyalty.event.UnitsReceived;
import dev.loyalty.event.UnitsSent;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.event.UnitsUnmoved.Why;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Inactivity;
import dev.loyalty.ledger.Lots;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.program.Balance.Shortfall;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from transfers. Each is a process of two journals: the units leave the giver, reach the other, and the giver hears what came of
 * it. Undoing one is a process of the same steps.
 */
public final class Transferring {

    private Transferring() {}

    public static Ruling send(DecisionContext on, Transfer transfer) {
        return OpenAccount.inUse(on, transfer, open -> send(open, transfer));
    }

    private static @Nullable Refusal send(OpenAccount open, Transfer transfer) {
        Balance balance = open.balance();
        Refusal refusal = refusal(open, transfer);
        if (refusal != null) {
            return refusal;
        }
        Units asked = open.units(transfer.units());
        Account account = open.account();
        boolean isStrict = balance.overLimit() == OverLimit.STRICT;
        long there = Math.min(asked.steps(), account.available());
        if (asked.steps() > there && isStrict) {
            return open.notEnough(account, asked, there);
        }
        long room = room(open);
        if (there > room && open.refusesMore()) {
            return new AccountRefusal.RecipientFull(balance.id(), transfer.to(), asked, open.units(room));
        }
        long steps = Math.min(there, room);
        open.add(
                steps == 0
                        ? new UnitsUnmoved(
                                balance.id(), asked, there == 0 ? Why.NONE_AVAILABLE : Why.NO_ROOM, open.today())
                        : new UnitsSent(
                                balance.id(),
                                MemberId.of(transfer.to()),
                                asked,
                                open.units(steps),
                                open.spent(account, steps),
                                open.today()));
        return null;
    }

    private static @Nullable Refusal refusal(OpenAccount open, Transfer transfer) {
        MemberState other = open.on().counterpart();
        if (other != null && !other.membership().isMember()) {
            return new AccountRefusal.RecipientUnknown(open.balance().id(), transfer.to());
        }
        Refusal frozen = open.frozen(transfer.customer());
        if (frozen != null) {
            return frozen;
        }
        Units asked = open.units(transfer.units());
        Units mostCredited = open.balance().mostCredited();
        return mostCredited != null && asked.compareTo(mostCredited) > 0
                ? new BalanceRefusal.TooManyUnits(open.balance().id(), asked, mostCredited)
                : open.tooManyToTake(asked);
    }

    /** How many the other may take, as far as it is known before. */
    private static long room(OpenAccount open) {
        MemberState other = open.on().counterpart();
        return other == null
                ? Long.MAX_VALUE
                : open.room(other.accounts().of(open.balance().id()));
    }

    /** The second step: what the other takes of what was sent. */
    public static void receive(DecisionContext on, UnitsSent sent, MemberId from) {
        OpenAccount open = OpenAccount.of(on, sent.balance());
        Account account = open.account();
        Lots lots = received(open, account, sent.lots());
        open.add(new UnitsReceived(
                sent.balance(),
                from,
                sent.units(),
                lots,
                open.today(),
                revives(open, account, lots) ? open.today() : null));
    }

    private static Lots received(OpenAccount open, Account account, Lots sent) {
        boolean isOpen = open.isMember()
                && open.on().program().findBalance(open.balance().id()).isPresent();
        long room = isOpen ? open.room() : 0;
        Lots lots = sent.total() <= room
                ? sent
                : open.refusesMore()
                        ? Lots.NONE
                        : sent.spent(room, open.balance().spending());
        return account.lots().plus(lots).size() > Balance.MOST_LOTS ? Lots.NONE : lots;
    }

    /** Whether the member must count as active today: else some of the units would end by inactivity at once, or never. */
    private static boolean revives(OpenAccount open, Account account, Lots lots) {
        LocalDate active = account.lastActive();
        return lots.haveIdle()
                && (active == null
                        || (!account.hasIdle()
                                && lots.all().stream()
                                        .filter(lot -> Inactivity.ends(lot.through()))
                                        .map(account::last)
                                        .anyMatch(last -> last != null && last.isBefore(open.today()))));
    }

    /** The third step: what was not taken comes back. */
    public static void end(DecisionContext on, long begun, UnitsSent sent, UnitsReceived received) {
        OpenAccount open = OpenAccount.of(on, sent.balance());
        Lots returned = open.goesOnSince(begun) ? sent.lots().minus(received.lots()) : Lots.NONE;
        open.add(new TransferEnded(sent.balance(), sent.other(), false, received.units(), returned, open.today()));
    }

    /** A transfer is to be undone: the first step. */
    static @Nullable Refusal recall(OpenAccount open, EarlierCommand of) {
        Balance balance = open.balance();
        for (Entry entry : open.on().ofSubject()) {
            if (open.isOfThisLife(entry)) {
                Optional<UnitsSent> sent = find(entry, balance.id(), UnitsSent.class);
                if (sent.isPresent() && !isRecalled(open)) {
                    UnitsSent what = sent.get();
                    open.add(new RecallBegun(balance.id(), what.other(), of, entry.seq(), what.units(), open.today()));
                    return null;
                }
                Optional<BalanceEvent> moved = find(entry, balance.id(), BalanceEvent.class);
                if (moved.isPresent()) {
                    Units asked = sent.map(UnitsSent::units).orElse(open.units(0));
                    open.add(new UnitsUnmoved(balance.id(), asked, Why.NOTHING_LEFT, open.today()));
                    return null;
                }
            }
        }
        return new ReversalRefusal.NothingToReverse(balance.id(), of);
    }

    private static boolean isRecalled(OpenAccount open) {
        return hasRecall(open, open.on().besides());
    }

    /** Whether what is to be undone is the undoing of a transfer. */
    static boolean isRecall(OpenAccount open) {
        return hasRecall(open, open.on().ofSubject());
    }

    private static boolean hasRecall(OpenAccount open, List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> open.isOfThisLife(entry)
                        && find(entry, open.balance().id(), RecallBegun.class).isPresent());
    }

    /** The second step: what is left is taken, and of the rest becomes what the balance says of a shortfall. */
    public static void takeBack(DecisionContext on, RecallBegun recall, MemberId from) {
        UnitsReceived received = on.ofSubject().stream()
                .flatMap(entry -> find(entry, recall.balance(), UnitsReceived.class).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "what member %s has sent has not been received yet, and is recalled after that"
                                .formatted(from)));
        OpenAccount open = OpenAccount.of(on, recall.balance());
        boolean isSameLife = open.goesOnSince(on.ofSubject().get(0).seq());
        Lots valid = isSameLife ? stillValid(open, received.lots()) : Lots.NONE;
        Shortfall shortfall = open.balance().shortfall();
        Lots taken = shortfall == Shortfall.KEEP
                ? Lots.NONE
                : DecideReversals.taken(open, open.account().lots(), valid, valid.total());
        long missing = valid.total() - taken.total();
        if (missing > 0 && shortfall == Shortfall.REFUSE) {
            taken = Lots.NONE;
        }
        // what is left of a balance that is over becomes another one, or is waived: nothing is owed in it
        boolean isOver = open.balance().retirement() != null
                && open.balance().retirement().isOver(open.today());
        long owed = shortfall == Shortfall.DEBT && !isOver ? missing : 0;
        long lost = valid.total() - taken.total() - owed;
        Lots back = valid.minus(valid.spent(lost, open.balance().spending()));
        open.add(new UnitsRecalled(
                recall.balance(), from, received.units(), taken, open.units(owed), back, open.today()));
    }

    /** What has ended at the other meanwhile is nobody's any more: nothing else is taken for it. */
    private static Lots stillValid(OpenAccount open, Lots lots) {
        return lots.minus(lots.endedBefore(open.today(), open.account().lastActive()));
    }

    /** The third step: what the other gave comes back. */
    public static void endRecall(DecisionContext on, long sent, RecallBegun recall, UnitsRecalled recalled) {
        OpenAccount open = OpenAccount.of(on, recall.balance());
        Lots returned = open.goesOnSince(sent) ? recalled.back() : Lots.NONE;
        Units units = recalled.asked().with(-recalled.moved().steps());
        open.add(new TransferEnded(recall.balance(), recall.other(), true, units, returned, open.today()));
    }

    private static <E extends BalanceEvent> Optional<E> find(Entry entry, BalanceId balance, Class<E> kind) {
        return entry.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> event.balance().equals(balance))
                .findFirst();
    }
}
