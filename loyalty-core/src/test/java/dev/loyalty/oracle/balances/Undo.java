package dev.loyalty.oracle.balances;

import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Undoes what a command did, as the page on balances says. */
final class Undo {

    private final PlainMember member;
    private final PlainAccount account;
    private final Deed.Reversed deed;
    private final Done done;
    private final List<PlainLot> taken = new ArrayList<>();
    private final List<PlainLot> returned = new ArrayList<>();
    private long debt;
    private long missing;

    Undo(PlainMember member, PlainAccount account, Deed.Reversed deed, Done done) {
        this.member = member;
        this.account = account;
        this.deed = deed;
        this.done = done;
    }

    /** What is to be taken goes: its own pending units, its own lots, others. */
    void takes() {
        for (PlainLot own : done.lots()) {
            if (isPending(own)) {
                taken.addAll(account.takeLike(own, false, Math.min(own.steps, left())));
            }
        }
        for (PlainLot own : done.lots()) {
            if (!isPending(own)) {
                taken.addAll(account.takeLike(own, true, Math.min(own.steps, left())));
            }
        }
        for (PlainLot own : done.lots()) {
            if (!isPending(own)) {
                taken.addAll(account.takeLike(own, true, left()));
            }
        }
        taken.addAll(account.take(Math.min(left(), account.available())));
        missing = left();
    }

    private boolean isPending(PlainLot own) {
        return own.unconfirmed || (!own.available && own.from.isAfter(member.today()));
    }

    private long left() {
        return done.came() - Done.sum(taken);
    }

    /** Whatever was taken is there again, and nothing has happened. */
    void putBack() {
        account.lots.addAll(taken);
    }

    boolean isKept() {
        return done.credited() != null && account.rule.shortfall().equals("keep");
    }

    boolean isRefused() {
        return missing > 0 && account.rule.shortfall().equals("refuse");
    }

    PlainAccount account() {
        return account;
    }

    long asked() {
        return done.came();
    }

    long took() {
        return Done.sum(taken);
    }

    /** Nothing is undone but what was taken; the rest follows. What the event says. */
    Object[] does() {
        boolean isOwed = account.rule.shortfall().equals("debt");
        debt += isOwed ? missing : 0;
        done.went().forEach(this::comesBack);
        if (done.debt() < 0) {
            debt -= done.debt();
        } else {
            long relief = Math.min(done.debt(), account.debt);
            debt -= relief;
            paidByNow(done.debt() - relief);
        }
        account.debt += debt;
        account.lots.addAll(returned);
        long owed = isOwed ? missing : 0;
        long earned = done.credited() == UnitKind.EARNED ? -(Done.sum(taken) + owed) : -done.earned();
        earned = done.credited() == null || done.credited() == UnitKind.EARNED ? earned : 0;
        account.earned += earned;
        account.spent -= done.spent();
        account.sum += Done.sum(returned) - Done.sum(taken) - debt;
        String of = deed.kind() + " " + deed.of();
        account.undone.add(of);
        if (done.undid() != null) {
            account.undone.remove(done.undid());
        }
        account.done.put(
                "Reversed " + deed.ticket(),
                new Done(
                        copies(returned),
                        copies(taken),
                        Done.sum(returned),
                        debt,
                        earned,
                        -done.spent(),
                        null,
                        of,
                        done.undid() != null));
        return new Object[] {Done.sum(taken), Done.sum(returned), debt, missing};
    }

    private void comesBack(PlainLot went) {
        PlainLot back = went.part(went.steps);
        back.available = went.available || (!went.unconfirmed && !went.from.isAfter(member.today()));
        returned.add(back);
    }

    private void paidByNow(long steps) {
        if (steps > 0) {
            LocalDate today = member.today();
            End end = account.rule.end(UnitKind.RETURNED);
            PlainLot lot = new PlainLot(
                    UnitKind.RETURNED,
                    today,
                    end.last(today),
                    end instanceof End.Idle idle ? idle.period() : null,
                    steps);
            lot.available = true;
            returned.add(lot);
        }
    }

    private static List<PlainLot> copies(List<PlainLot> lots) {
        return lots.stream().map(lot -> lot.part(lot.steps)).toList();
    }
}
