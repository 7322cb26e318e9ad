package dev.loyalty.oracle.balances;

import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of an account that is opened with what was brought along, or put right by hand. */
final class Corrected {

    private final Spoken spoken;
    private final PlainMember member;
    private final PlainAccount account;

    Corrected(Spoken spoken, PlainMember member, PlainAccount account) {
        this.spoken = spoken;
        this.member = member;
        this.account = account;
    }

    String opened(Deed.Opened opened) {
        if (account.rule.retired()) {
            return "BalanceRetired";
        }
        if (!account.isUntouched()) {
            return "AccountInUse";
        }
        LocalDate day = member.dayThen(opened.at());
        List<PlainLot> lots = new ArrayList<>();
        for (Deed.Brought brought : opened.lots()) {
            LocalDate first = brought.from();
            LocalDate last = brought.through();
            if (first != null && last != null && last.isBefore(first)) {
                return Telling.MALFORMED;
            }
            PlainLot lot = lot(brought.kind(), day, first == null ? day : first, last, spoken.steps(brought.units()));
            lot.available = !lot.from.isAfter(member.today());
            lots.add(lot);
        }
        long debt = spoken.steps(opened.debt());
        if (Done.sum(lots) > PlainAccount.LARGEST) {
            return Spoken.code("BalanceFull", Done.sum(lots), account.room(), account.most());
        }
        LocalDate active = opened.lastActive();
        account.act(active == null ? day : active);
        account.lots.addAll(lots);
        account.debt = debt;
        long total = Done.sum(lots) - account.debt;
        account.sum += total;
        spoken.event("adjusted", total, account.debt, true);
        account.isQuiet = true;
        spoken.settle();
        return Telling.APPLIED;
    }

    private PlainLot lot(UnitKind kind, LocalDate day, LocalDate from, @Nullable LocalDate own, long steps) {
        End end = account.rule.end(kind);
        return new PlainLot(
                kind,
                from,
                own == null ? end.last(account.rule.endsFromAvailable() ? from : day) : own,
                own == null && end instanceof End.Idle idle ? idle.period() : null,
                steps);
    }

    /** As many of the units of a credit as still wait are available, or become it on their day. */
    String confirmed(Deed.Confirmed confirmed) {
        String key = "Credited " + confirmed.of();
        Done credit = account.done.get(key);
        if (credit == null || account.undone.contains(key)) {
            return "NothingToConfirm";
        }
        List<PlainLot> waiting = new ArrayList<>();
        List<PlainLot> others = new ArrayList<>();
        for (PlainLot own : credit.lots()) {
            List<PlainLot> taken = own.unconfirmed ? account.takeLike(own, false, own.steps) : List.of();
            waiting.addAll(taken);
            long rest = own.steps - Done.sum(taken);
            others.addAll(rest == 0 ? List.of() : List.of(own.part(rest)));
        }
        if (waiting.isEmpty()) {
            return "NothingToConfirm";
        }
        List<PlainLot> lots = waiting.stream().map(this::confirmed).toList();
        account.lots.addAll(lots);
        others.addAll(copies(lots));
        account.done.put(
                key, new Done(others, List.of(), credit.came(), 0, credit.earned(), 0, credit.credited(), null, false));
        spoken.event("confirmed", Done.sum(lots));
        spoken.settle();
        return Telling.APPLIED;
    }

    private PlainLot confirmed(PlainLot lot) {
        boolean isPending = lot.from.isAfter(member.today());
        LocalDate from = isPending ? lot.from : member.today();
        boolean endsFromNow = lot.through == null && lot.idle == null && account.rule.endsFromAvailable();
        End end = account.rule.end(lot.kind);
        PlainLot made = new PlainLot(
                lot.kind,
                from,
                endsFromNow ? end.last(from) : lot.through,
                endsFromNow && end instanceof End.Idle idle ? idle.period() : lot.idle,
                lot.steps);
        made.available = !isPending;
        return made;
    }

    String adjusted(Deed.Adjusted adjusted) {
        long units = spoken.steps(adjusted.units());
        return units > 0 ? comes(adjusted, units) : goes(-units);
    }

    private String comes(Deed.Adjusted adjusted, long units) {
        if (account.rule.retired()) {
            return "BalanceRetired";
        }
        LocalDate day = member.dayThen(adjusted.at());
        LocalDate own = adjusted.through();
        if (own != null && own.isBefore(day)) {
            return Telling.MALFORMED;
        }
        if (units > account.room()) {
            return Spoken.code("BalanceFull", units, account.room(), account.most());
        }
        PlainLot lot = lot(adjusted.kind(), day, day, own, units);
        lot.available = true;
        if (account.active == null || (account.hasNoIdle() && lot.isGone(account.active, member.today()))) {
            account.act(day);
        }
        long paid = Math.min(account.debt, units);
        account.debt -= paid;
        account.sum += units;
        List<PlainLot> lots = units == paid ? List.of() : List.of(lot.part(units - paid));
        account.lots.addAll(lots);
        spoken.did(new Done(copies(lots), List.of(), units - paid, -paid, 0, 0, null, null, false));
        spoken.event("adjusted", units, -paid, false);
        spoken.expire();
        return Telling.APPLIED;
    }

    private static List<PlainLot> copies(List<PlainLot> lots) {
        return lots.stream().map(lot -> lot.part(lot.steps)).toList();
    }

    private String goes(long units) {
        if (units > account.allowed()) {
            return spoken.notEnough(units, account.allowed());
        }
        List<PlainLot> went = account.take(Math.min(units, account.available()));
        long owed = units - Done.sum(went);
        account.debt += owed;
        account.sum -= units;
        spoken.did(new Done(List.of(), went, 0, owed, 0, 0, null, null, false));
        spoken.event("adjusted", -units, owed, false);
        return Telling.APPLIED;
    }
}
