package dev.loyalty.oracle.balances;

import dev.loyalty.value.UnitKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One command about one account. */
record Spoken(PlainMember member, PlainAccount account, Deed.OfBalance deed, List<String> events) {

    String answer() {
        try {
            if (deed instanceof Deed.Credited credited) {
                return credited(credited);
            } else if (deed instanceof Deed.Debited debited) {
                return debited(debited.units());
            } else if (deed instanceof Deed.Held held) {
                return held(held, steps(held.units()));
            } else if (deed instanceof Deed.Captured captured) {
                return captured(captured, captured.units());
            } else if (deed instanceof Deed.Released released) {
                return released(released.basket());
            } else if (deed instanceof Deed.Reversed reversed) {
                return reversed(reversed);
            } else if (deed instanceof Deed.Scheduled scheduled) {
                return scheduled(scheduled);
            } else if (deed instanceof Deed.Unscheduled unscheduled) {
                return unscheduled(unscheduled.of());
            } else if (deed instanceof Deed.Confirmed confirmed) {
                return new Corrected(this, member, account).confirmed(confirmed);
            } else if (deed instanceof Deed.Opened opened) {
                return new Corrected(this, member, account).opened(opened);
            } else if (deed instanceof Deed.Adjusted adjusted) {
                return new Corrected(this, member, account).adjusted(adjusted);
            } else if (deed instanceof Deed.Converted converted) {
                return converted(converted);
            } else if (deed instanceof Deed.Ended ended) {
                return ended(ended);
            }
            String units = ((Deed.Waived) deed).units();
            return waived(units == null ? Long.MAX_VALUE : steps(units));
        } catch (ArithmeticException noUnits) {
            return Telling.MALFORMED;
        }
    }

    private Plan.Balance rule() {
        return account.rule;
    }

    long steps(String units) {
        long steps = new BigDecimal(units).movePointRight(rule().decimals()).longValueExact();
        if (Math.abs(steps) > PlainAccount.LARGEST) {
            throw new ArithmeticException("too many");
        }
        return steps;
    }

    private void eventIfAny(String what, long steps) {
        if (steps > 0) {
            event(what, steps);
        }
    }

    void event(String what, Object... details) {
        StringBuilder text = new StringBuilder(account.id).append(' ').append(what);
        for (Object detail : details) {
            text.append(' ').append(detail);
        }
        events.add(text.toString());
    }

    static String code(String code, Object... figures) {
        StringBuilder text = new StringBuilder(code);
        for (Object figure : figures) {
            text.append(' ').append(figure);
        }
        return text.toString();
    }

    private String credited(Deed.Credited credited) {
        if (rule().retired()) {
            return "BalanceRetired";
        }
        long asked = steps(credited.units());
        long units = asked;
        Long mostCredited = rule().mostCredited();
        if (mostCredited != null && units > mostCredited) {
            return code("TooManyUnits", asked, mostCredited);
        }
        LocalDate own = credited.through();
        if (own != null && own.isBefore(member.dayThen(credited.at()))) {
            return Telling.MALFORMED;
        }
        PlainLimits.Left left = left(credited.kind(), account);
        boolean limited = left.steps() < Math.min(asked, account.room());
        if (limited && !rule().partial()) {
            return reached(asked, left);
        }
        if (!limited && units > account.room() && (!rule().partial() || rule().most() == null)) {
            return code("BalanceFull", asked, account.room(), account.most());
        }
        units = Math.min(Math.min(units, account.room()), left.steps());
        if (units == 0) {
            did(Done.NOTHING);
            event("unmoved", asked, limited ? "LIMIT" : "NO_ROOM");
            return Telling.APPLIED;
        }
        comes(credited, asked, units, limited ? left : null, rule().confirmed());
        account.limits.count(rule(), member.dayThen(credited.at()), member.today(), credited.kind(), units);
        return Telling.APPLIED;
    }

    private String scheduled(Deed.Scheduled scheduled) {
        if (rule().retired()) {
            return "BalanceRetired";
        }
        long units = steps(scheduled.units());
        Long mostCredited = rule().mostCredited();
        if (mostCredited != null && units > mostCredited) {
            return code("TooManyUnits", units, mostCredited);
        } else if (!scheduled.due().isAfter(member.today())) {
            return Telling.MALFORMED;
        } else if (account.scheduled.size() >= 100) {
            return "TooManyScheduled";
        }
        account.scheduled.put(scheduled.ticket(), scheduled);
        event("scheduled", units, scheduled.due());
        return Telling.APPLIED;
    }

    private String unscheduled(String ticket) {
        Deed.Scheduled scheduled = account.scheduled.remove(ticket);
        if (scheduled == null) {
            return "NotScheduled";
        }
        event("unscheduled", steps(scheduled.units()), "CANCELLED");
        return Telling.APPLIED;
    }

    /** The day of a scheduled credit has come. */
    void falls(Deed.Scheduled scheduled) {
        account.scheduled.remove(scheduled.ticket());
        long asked = steps(scheduled.units());
        PlainLimits.Left left = account.limits.left(
                rule(), scheduled.due(), member.today(), scheduled.kind(), List.copyOf(account.holds.values()));
        long most = Math.min(asked, account.room());
        long units = Math.min(most, left.steps());
        if (units == 0) {
            event("unscheduled", asked, "NO_ROOM");
            return;
        }
        Deed.Credited credited = new Deed.Credited(
                scheduled.now(),
                scheduled.due().atTime(12, 0).atZone(member.plan().zone()).toInstant(),
                scheduled.ticket(),
                scheduled.balance(),
                scheduled.units(),
                scheduled.kind(),
                scheduled.through());
        comes(credited, scheduled.due(), asked, units, left.steps() < most ? left : null, false);
        account.limits.count(rule(), scheduled.due(), member.today(), scheduled.kind(), units);
    }

    private PlainLimits.Left left(@Nullable UnitKind kind, PlainAccount of) {
        return of.limits.left(rule(), member.dayThen(deed.at()), member.today(), kind, List.copyOf(of.holds.values()));
    }

    private static String reached(long asked, PlainLimits.Left left) {
        Plan.Limit limit = Objects.requireNonNull(left.limit());
        return code(
                "LimitReached",
                asked,
                left.steps(),
                limit.most() == null ? limit.times() + " times" : limit.most(),
                period(limit));
    }

    private static String period(Plan.Limit limit) {
        return limit.within() == null ? limit.per() : limit.within().toString();
    }

    private static String cut(PlainLimits.@Nullable Left by) {
        return by == null ? "" : " limited " + period(Objects.requireNonNull(by.limit()));
    }

    void comes(Deed.Credited credited, long asked, long units, PlainLimits.@Nullable Left by, boolean waits) {
        comes(credited, member.dayThen(credited.at()), asked, units, by, waits);
    }

    void comes(
            Deed.Credited credited,
            LocalDate day,
            long asked,
            long units,
            PlainLimits.@Nullable Left by,
            boolean waits) {
        LocalDate from = day.plusDays(rule().afterDays());
        LocalDate own = credited.through();
        End end = rule().end(credited.kind());
        PlainLot lot = new PlainLot(
                credited.kind(),
                from,
                own == null
                        ? waits && rule().endsFromAvailable() ? null : end.last(rule().endsFromAvailable() ? from : day)
                        : own,
                own == null && end instanceof End.Idle idle ? idle.period() : null,
                units);
        lot.unconfirmed = waits;
        lot.available = !waits && !from.isAfter(member.today());
        if (credited.kind() == UnitKind.EARNED) {
            account.earned += units;
            account.act(day);
        } else if (account.active == null || (account.hasNoIdle() && lot.isGone(account.active, member.today()))) {
            account.act(day);
        }
        account.lots.add(lot);
        account.sum += units;
        long paid = account.pay();
        did(Done.credit(credited.kind(), units == paid ? List.of() : List.of(lot.part(units - paid)), units));
        event("credited", asked, units, paid, credited.kind() + cut(by));
        expire();
    }

    void expire() {
        long gone = account.expire(member.today());
        if (gone > 0) {
            event("expired", gone);
        }
    }

    private String debited(String stated) {
        if (member.frozen) {
            return "MemberFrozen";
        }
        long asked = steps(stated);
        long units = asked;
        Long mostDebited = rule().mostDebited();
        if (mostDebited != null && units > mostDebited) {
            return code("TooManyUnits", asked, mostDebited);
        }
        PlainLimits.Left left = left(null, account);
        boolean limited = left.steps() < Math.min(asked, account.allowed());
        if (limited && !rule().partial()) {
            return reached(asked, left);
        }
        if (units > account.allowed() && !rule().partial()) {
            return notEnough(asked, account.allowed());
        }
        units = Math.min(Math.min(units, account.allowed()), left.steps());
        if (units == 0) {
            did(Done.NOTHING);
            event("unmoved", asked, limited ? "LIMIT" : "NONE_AVAILABLE");
            return Telling.APPLIED;
        }
        spend(asked, units, null, limited ? left : null);
        return Telling.APPLIED;
    }

    String notEnough(long asked, long allowed) {
        return code("NotEnoughUnits", asked, allowed, account.held(), account.pending());
    }

    private void spend(long asked, long units, @Nullable String basket, PlainLimits.@Nullable Left by) {
        account.limits.count(rule(), member.dayThen(deed.at()), member.today(), null, units);
        long owed = units - Math.min(units, account.available());
        account.act(member.dayThen(deed.at()));
        did(Done.spending(account.take(units - owed), owed));
        account.debt += owed;
        account.spent += units;
        account.sum -= units;
        event("debited", asked, units, owed, basket + cut(by));
        expire();
    }

    private String held(Deed.Held held, long asked) {
        if (member.frozen) {
            return "MemberFrozen";
        }
        Long mostDebited = rule().mostDebited();
        if (mostDebited != null && asked > mostDebited) {
            return code("TooManyUnits", asked, mostDebited);
        }
        PlainAccount after = Copies.of(account);
        boolean replaces = after.holds.containsKey(held.basket());
        long back = replaces ? after.giveBack(held.basket()) : 0;
        long paid = replaces ? after.pay() : 0;
        long gone = replaces ? after.expire(member.today()) : 0;
        if (rule().least() == 0 && after.debt > 0) {
            return code("DebtOpen", after.debt);
        }
        PlainLimits.Left left = left(null, after);
        if (left.steps() < Math.min(asked, after.available())) {
            return reached(asked, left);
        }
        if (asked > after.available()) {
            return code("NotEnoughUnits", asked, after.available(), after.held(), after.pending());
        }
        if (after.holds.size() >= Telling.MOST_HOLDS) {
            return code("TooManyHolds", Telling.MOST_HOLDS);
        }
        Duration lasting = held.lasting();
        Instant until = held.now().plus(lasting == null ? rule().holds() : lasting);
        after.holds.put(held.basket(), new PlainHold(after.take(asked), until));
        after.resolved.remove(held.basket());
        Copies.into(account, after);
        if (paid > 0 || gone > 0) {
            event("released", held.basket(), back);
            eventIfAny("paid", paid);
            eventIfAny("expired", gone);
        }
        event("held", held.basket(), asked, until);
        settle();
        return Telling.APPLIED;
    }

    private String captured(Deed.Captured captured, @Nullable String stated) {
        String basket = captured.basket();
        PlainHold hold = account.holds.get(basket);
        if (hold == null) {
            return capturedLate(basket, stated);
        } else if (member.frozen) {
            return "MemberFrozen";
        }
        long units = stated == null ? hold.steps() : steps(stated);
        if (units > hold.steps()) {
            return code("HoldExceeded", units, hold.steps());
        }
        capture(basket, hold, units, captured.keepsRest());
        return Telling.APPLIED;
    }

    private String capturedLate(String basket, @Nullable String stated) {
        PlainAccount.Resolved resolved = account.resolved.get(basket);
        if (resolved == null) {
            return "HoldUnknown";
        } else if (!resolved.became().equals("ENDED")) {
            return resolved(resolved);
        }
        long units = stated == null ? resolved.steps() : steps(stated);
        if (units > resolved.steps()) {
            return code("HoldExceeded", units, resolved.steps());
        }
        if (member.frozen) {
            return "MemberFrozen";
        }
        Long mostDebited = rule().mostDebited();
        if (mostDebited != null && units > mostDebited) {
            return code("TooManyUnits", units, mostDebited);
        }
        PlainLimits.Left left = left(null, account);
        if (left.steps() < Math.min(units, account.allowed())) {
            return reached(units, left);
        }
        if (units > account.allowed()) {
            return notEnough(units, account.allowed());
        }
        spend(units, units, basket, null);
        account.resolved.put(basket, new PlainAccount.Resolved("CAPTURED", units, deed.now()));
        return Telling.APPLIED;
    }

    private void capture(String basket, PlainHold hold, long units, boolean keepsRest) {
        account.act(member.dayThen(deed.at()));
        account.limits.count(rule(), member.dayThen(deed.at()), member.today(), null, units);
        account.holds.remove(basket);
        PlainAccount aside = Copies.none(account);
        aside.lots.addAll(hold.lots());
        did(Done.spending(aside.take(units), 0));
        event("captured", basket, units, keepsRest && !aside.lots.isEmpty());
        account.spent += units;
        account.sum -= units;
        if (keepsRest && !aside.lots.isEmpty()) {
            account.holds.put(basket, new PlainHold(aside.lots, hold.until()));
        } else {
            account.lots.addAll(aside.lots);
            account.resolved.put(basket, new PlainAccount.Resolved("CAPTURED", units, deed.now()));
        }
        settle();
    }

    /** After something was given back. */
    void settle() {
        long paid = account.pay();
        if (paid > 0) {
            event("paid", paid);
        }
        expire();
    }

    private String released(String basket) {
        if (account.holds.containsKey(basket)) {
            long units = account.giveBack(basket);
            account.resolved.put(basket, new PlainAccount.Resolved("RELEASED", units, deed.now()));
            event("released", basket, units);
            settle();
            return Telling.APPLIED;
        }
        PlainAccount.Resolved resolved = account.resolved.get(basket);
        return resolved == null ? "HoldUnknown" : resolved(resolved);
    }

    private static String resolved(PlainAccount.Resolved resolved) {
        return code("HoldResolved", resolved.became(), resolved.steps(), resolved.at());
    }

    /** Notes what the command did, so that it can be undone. */
    void did(Done what) {
        List<String> key = Telling.key(deed);
        if (key.size() == 2) {
            account.done.put(String.join(" ", key), what);
        }
    }

    private String reversed(Deed.Reversed reversed) {
        String of = reversed.kind() + " " + reversed.of();
        Done done = account.done.get(of);
        if (List.of("Held", "Released", "Ended", "Opened", "Confirmed", "Unscheduled")
                .contains(reversed.kind())) {
            return "NotReversible";
        } else if (done == null) {
            return "NothingToReverse";
        } else if (done.undidReversal()) {
            return "NotReversible";
        } else if (done.all() == 0 || account.undone.contains(of)) {
            did(Done.NOTHING);
            event("unmoved", done.all(), "NOTHING_LEFT");
            return Telling.APPLIED;
        }
        List<Undo> undos = member.accounts.values().stream()
                .filter(one -> one.done.containsKey(of))
                .map(one -> new Undo(member, one, reversed, Objects.requireNonNull(one.done.get(of))))
                .toList();
        if (undos.stream().anyMatch(Undo::isKept)) {
            did(Done.NOTHING);
            event("unmoved", done.all(), "KEPT");
            return Telling.APPLIED;
        }
        undos.forEach(Undo::takes);
        for (Undo undo : undos) {
            if (undo.isRefused()) {
                undos.forEach(Undo::putBack);
                return code("ReversalShort", undo.asked(), undo.took());
            }
        }
        for (Undo undo : undos) {
            Spoken spoken = new Spoken(member, undo.account(), deed, events);
            spoken.event("reversed", undo.does());
            spoken.settle();
        }
        return Telling.APPLIED;
    }

    private String ended(Deed.Ended ended) {
        List<PlainLot> ending = account.lots.stream()
                .filter(lot -> ended.kind() == null || ended.kind() == lot.kind)
                .filter(lot -> {
                    LocalDate last = lot.last(account.active);
                    return ended.by() == null || (last != null && !last.isAfter(ended.by()));
                })
                .toList();
        long units = Done.sum(ending);
        account.lots.removeAll(ending);
        account.expired += units;
        account.sum -= units;
        if (units == 0) {
            did(Done.NOTHING);
            event("unmoved", 0, "NONE_TO_END");
        } else {
            event("expired", units);
        }
        return Telling.APPLIED;
    }

    private String converted(Deed.Converted converted) {
        PlainAccount other = member.plan().find(converted.to()) == null ? null : member.accounts.get(converted.to());
        if (other == null) {
            return "BalanceUnknown";
        } else if (other.rule.retired()) {
            return "BalanceRetired";
        } else if (member.frozen) {
            return "MemberFrozen";
        }
        long asked = steps(converted.units());
        Long mostDebited = rule().mostDebited();
        if (mostDebited != null && asked > mostDebited) {
            return code("TooManyUnits", asked, mostDebited);
        }
        PlainLimits.Left left = left(null, account);
        boolean limited = left.steps() < Math.min(asked, account.available());
        if (limited && !rule().partial()) {
            return reached(asked, left);
        }
        if (asked > account.available() && !rule().partial()) {
            return notEnough(asked, account.available());
        }
        long there = Math.min(Math.min(asked, account.available()), left.steps());
        BigDecimal take = new BigDecimal(converted.take());
        BigDecimal give = new BigDecimal(converted.give());
        long given = BigDecimal.valueOf(there, rule().decimals())
                .multiply(give)
                .movePointRight(other.rule.decimals())
                .divide(take, 0, RoundingMode.valueOf(converted.rounding().name()))
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValueExact();
        Long mostCredited = other.rule.mostCredited();
        if (mostCredited != null && given > mostCredited) {
            return code("TooManyUnits", given, mostCredited);
        }
        if (given > other.room() && (!other.rule.partial() || other.rule.most() == null)) {
            return code("BalanceFull", given, other.room(), other.most());
        }
        long comes = Math.min(given, other.room());
        if (comes == 0) {
            did(Done.NOTHING);
            event(
                    "unmoved",
                    asked,
                    there == 0 ? limited ? "LIMIT" : "NONE_AVAILABLE" : given == 0 ? "TOO_FEW" : "NO_ROOM");
            return Telling.APPLIED;
        }
        long goes = BigDecimal.valueOf(comes, other.rule.decimals())
                .multiply(take)
                .movePointRight(rule().decimals())
                .divide(give, 0, RoundingMode.UP)
                .min(BigDecimal.valueOf(there))
                .longValueExact();
        spend(asked, goes, null, limited ? left : null);
        new Spoken(member, other, deed, events)
                .comes(
                        new Deed.Credited(
                                converted.now(),
                                converted.at(),
                                converted.ticket(),
                                converted.to(),
                                "1",
                                converted.kind(),
                                null),
                        given,
                        comes,
                        null,
                        false);
        return Telling.APPLIED;
    }

    private String waived(long most) {
        long units = Math.min(most, account.debt);
        account.debt -= units;
        account.sum += units;
        did(units == 0 ? Done.NOTHING : Done.waiver(units));
        if (units == 0) {
            event("unmoved", "NO_DEBT");
        } else {
            event("waived", units);
        }
        return Telling.APPLIED;
    }
}
