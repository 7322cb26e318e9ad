package dev.loyalty.oracle.balances;

import dev.loyalty.value.UnitKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a plain member what happened. Answers {@code "Applied"}, {@code "Replay"}, or the refusal with its figures. */
final class Telling {

    static final String APPLIED = "Applied";
    static final String REPLAY = "Replay";
    static final String CONFLICT = "Conflict";
    /** What is no number of the unit. */
    static final String MALFORMED = "Malformed";

    private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");
    private static final int MOST_HOLDS = 100;

    private final PlainMember member;
    private final Map<List<String>, String> told = new HashMap<>();

    Telling(PlainMember member) {
        this.member = member;
    }

    String tell(Deed deed) {
        member.advance(deed.now());
        if (deed instanceof Deed.OfBalance command) {
            return ofBalance(command);
        } else if (deed instanceof Deed.Enrolled) {
            member.isMember = true;
            member.isErased = false;
        } else if (deed instanceof Deed.Frozen) {
            member.frozen = member.isMember;
        } else if (deed instanceof Deed.Unfrozen) {
            member.frozen = false;
        } else if (deed instanceof Deed.Erased) {
            erased();
        } else if (deed instanceof Deed.Published published) {
            member.timeline.publish(
                    member.plans.stream()
                            .filter(plan -> plan.version() == published.version())
                            .findFirst()
                            .orElseThrow(),
                    deed.now());
            member.published();
        }
        return APPLIED;
    }

    private void erased() {
        List<String> events = new ArrayList<>();
        for (PlainAccount account : member.accounts.values()) {
            long lost = account.available() + account.pending() + account.held();
            if (account.debt > 0) {
                events.add(account.id + " waived " + account.debt);
            }
            if (lost > 0) {
                events.add(account.id + " forfeited " + lost);
            }
        }
        member.write(events);
        member.accounts.clear();
        member.adopt();
        member.isMember = false;
        member.isErased = true;
        member.frozen = false;
    }

    private String ofBalance(Deed.OfBalance command) {
        List<String> key = key(command);
        String content = content(command);
        String before = told.get(key);
        if (before != null) {
            return before.equals(content) ? REPLAY : CONFLICT;
        }
        String answer = command.at().isBefore(EARLIEST)
                ? "TooLongAgo"
                : command.at().isAfter(command.now().plus(Duration.ofHours(24))) ? "InTheFuture" : decided(command);
        if (answer.equals(APPLIED)) {
            told.put(key, content);
        }
        return answer;
    }

    private static List<String> key(Deed.OfBalance deed) {
        String kind = deed.getClass().getSimpleName();
        if (deed instanceof Deed.Credited it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Debited it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Waived it) {
            return List.of(kind, it.ticket());
        } else if (deed instanceof Deed.Reversed it) {
            return List.of(kind, it.ticket());
        }
        String id = deed instanceof Deed.Held held
                ? held.id()
                : deed instanceof Deed.Captured captured ? captured.id() : ((Deed.Released) deed).id();
        return id == null ? List.of(kind, deed.at().toString(), content(deed)) : List.of(kind, id);
    }

    /** What is said, but when it happened. */
    private static String content(Deed.OfBalance deed) {
        if (deed instanceof Deed.Credited it) {
            return List.of(it.balance(), number(it.units()), it.kind(), String.valueOf(it.through()))
                    .toString();
        } else if (deed instanceof Deed.Debited it) {
            return List.of(it.balance(), number(it.units())).toString();
        } else if (deed instanceof Deed.Waived it) {
            return List.of(it.balance(), number(it.units())).toString();
        } else if (deed instanceof Deed.Reversed it) {
            return List.of(it.balance(), it.kind(), it.of()).toString();
        } else if (deed instanceof Deed.Held it) {
            return List.of(it.balance(), it.basket(), number(it.units()), String.valueOf(it.lasting()))
                    .toString();
        } else if (deed instanceof Deed.Captured it) {
            return List.of(it.balance(), it.basket(), number(it.units()), it.keepsRest())
                    .toString();
        }
        Deed.Released it = (Deed.Released) deed;
        return List.of(it.balance(), it.basket()).toString();
    }

    private static String number(@Nullable String units) {
        return units == null
                ? "all"
                : new BigDecimal(units).stripTrailingZeros().toPlainString();
    }

    private String decided(Deed.OfBalance deed) {
        PlainAccount account = member.plan().find(deed.balance()) == null ? null : member.accounts.get(deed.balance());
        if (account == null) {
            return "BalanceUnknown";
        } else if (!member.isMember) {
            return member.isErased ? "MemberErased" : "NotAMember";
        }
        List<String> events = new ArrayList<>();
        String answer = new Spoken(member, account, deed, events).answer();
        if (answer.equals(APPLIED)) {
            member.write(events);
        }
        return answer;
    }

    /** One command about one account. */
    private record Spoken(PlainMember member, PlainAccount account, Deed.OfBalance deed, List<String> events) {

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
                }
                String units = ((Deed.Waived) deed).units();
                return waived(units == null ? Long.MAX_VALUE : steps(units));
            } catch (ArithmeticException noUnits) {
                return MALFORMED;
            }
        }

        private Plan.Balance rule() {
            return account.rule;
        }

        private long steps(String units) {
            long steps = new BigDecimal(units).movePointRight(rule().decimals()).longValueExact();
            if (steps > PlainAccount.LARGEST) {
                throw new ArithmeticException("too many");
            }
            return steps;
        }

        private void eventIfAny(String what, long steps) {
            if (steps > 0) {
                event(what, steps);
            }
        }

        private void event(String what, Object... details) {
            StringBuilder text = new StringBuilder(account.id).append(' ').append(what);
            for (Object detail : details) {
                text.append(' ').append(detail);
            }
            events.add(text.toString());
        }

        private static String code(String code, Object... figures) {
            StringBuilder text = new StringBuilder(code);
            for (Object figure : figures) {
                text.append(' ').append(figure);
            }
            return text.toString();
        }

        private String credited(Deed.Credited credited) {
            long asked = steps(credited.units());
            long units = asked;
            Long mostCredited = rule().mostCredited();
            if (mostCredited != null && units > mostCredited) {
                return code("TooManyUnits", asked, mostCredited);
            }
            LocalDate own = credited.through();
            if (own != null && own.isBefore(member.dayThen(credited.at()))) {
                return MALFORMED;
            }
            if (units > account.room()) {
                if (!rule().partial() || rule().most() == null) {
                    return code("BalanceFull", asked, account.room(), account.most());
                }
                units = account.room();
            }
            if (units == 0) {
                did(Done.NOTHING);
                event("unmoved", asked, "NO_ROOM");
                return APPLIED;
            }
            comes(credited, asked, units);
            return APPLIED;
        }

        private void comes(Deed.Credited credited, long asked, long units) {
            LocalDate day = member.dayThen(credited.at());
            LocalDate from = day.plusDays(rule().afterDays());
            LocalDate own = credited.through();
            End end = rule().end(credited.kind());
            PlainLot lot = new PlainLot(
                    credited.kind(),
                    from,
                    own == null ? end.last(rule().endsFromAvailable() ? from : day) : own,
                    own == null && end instanceof End.Idle idle ? idle.period() : null,
                    units);
            lot.available = !from.isAfter(member.today());
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
            event("credited", asked, units, paid, credited.kind());
            expire();
        }

        private void expire() {
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
            if (units > account.allowed()) {
                if (!rule().partial()) {
                    return notEnough(asked, account.allowed());
                }
                units = account.allowed();
            }
            if (units == 0) {
                did(Done.NOTHING);
                event("unmoved", asked, "NONE_AVAILABLE");
                return APPLIED;
            }
            spend(asked, units, null);
            return APPLIED;
        }

        private String notEnough(long asked, long allowed) {
            return code("NotEnoughUnits", asked, allowed, account.held(), account.pending());
        }

        private void spend(long asked, long units, @Nullable String basket) {
            long owed = units - Math.min(units, account.available());
            account.act(member.dayThen(deed.at()));
            did(Done.spending(account.take(units - owed), owed));
            account.debt += owed;
            account.spent += units;
            account.sum -= units;
            event("debited", asked, units, owed, String.valueOf(basket));
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
            if (asked > after.available()) {
                return code("NotEnoughUnits", asked, after.available(), after.held(), after.pending());
            }
            if (after.holds.size() >= MOST_HOLDS) {
                return code("TooManyHolds", MOST_HOLDS);
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
            return APPLIED;
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
            return APPLIED;
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
            if (units > account.allowed()) {
                return notEnough(units, account.allowed());
            }
            spend(units, units, basket);
            account.resolved.put(basket, new PlainAccount.Resolved("CAPTURED", units, deed.now()));
            return APPLIED;
        }

        private void capture(String basket, PlainHold hold, long units, boolean keepsRest) {
            account.act(member.dayThen(deed.at()));
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
        private void settle() {
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
                return APPLIED;
            }
            PlainAccount.Resolved resolved = account.resolved.get(basket);
            return resolved == null ? "HoldUnknown" : resolved(resolved);
        }

        private static String resolved(PlainAccount.Resolved resolved) {
            return code("HoldResolved", resolved.became(), resolved.steps(), resolved.at());
        }

        /** Notes what the command did, so that it can be undone. */
        private void did(Done what) {
            List<String> key = key(deed);
            if (key.size() == 2) {
                account.done.put(String.join(" ", key), what);
            }
        }

        private String reversed(Deed.Reversed reversed) {
            String of = reversed.kind() + " " + reversed.of();
            Done done = account.done.get(of);
            if (reversed.kind().equals("Held") || reversed.kind().equals("Released")) {
                return "NotReversible";
            } else if (done == null) {
                return "NothingToReverse";
            } else if (done.undidReversal()) {
                return "NotReversible";
            } else if (done.all() == 0 || account.undone.contains(of)) {
                did(Done.NOTHING);
                event("unmoved", done.all(), "NOTHING_LEFT");
                return APPLIED;
            } else if (done.credited() != null && rule().shortfall().equals("keep")) {
                did(Done.NOTHING);
                event("unmoved", done.all(), "KEPT");
                return APPLIED;
            }
            Undo undo = new Undo(member, account, reversed, done);
            undo.takes();
            if (undo.missing() > 0 && rule().shortfall().equals("refuse")) {
                return code("ReversalShort", done.came(), undo.putBack());
            }
            event("reversed", undo.does());
            settle();
            return APPLIED;
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
            return APPLIED;
        }
    }

    /** The figures of an account, to go back to. */
    private static final class Copies {

        private Copies() {}

        static PlainAccount none(PlainAccount like) {
            PlainAccount copy = new PlainAccount(like.rule);
            copy.active = like.active;
            return copy;
        }

        static PlainAccount of(PlainAccount account) {
            PlainAccount copy = none(account);
            into(copy, account);
            return copy;
        }

        /** Makes one account like another. */
        static void into(PlainAccount account, PlainAccount like) {
            List<PlainLot> lots =
                    like.lots.stream().map(lot -> lot.part(lot.steps)).toList();
            account.lots.clear();
            account.lots.addAll(lots);
            Map<String, PlainHold> holds = new TreeMap<>();
            like.holds.forEach((basket, hold) -> holds.put(basket, hold.copy()));
            account.holds.clear();
            account.holds.putAll(holds);
            Map<String, PlainAccount.Resolved> resolved = Map.copyOf(like.resolved);
            account.resolved.clear();
            account.resolved.putAll(resolved);
            account.debt = like.debt;
            account.earned = like.earned;
            account.spent = like.spent;
            account.expired = like.expired;
            account.sum = like.sum;
            account.active = like.active;
        }
    }
}
