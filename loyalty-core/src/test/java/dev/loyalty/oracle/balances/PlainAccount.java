package dev.loyalty.oracle.balances;

import dev.loyalty.value.UnitKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a member has of one balance, as plain lists. All numbers are steps of the unit. */
final class PlainAccount {

    /** More is in no account. */
    private static final long MOST = 1_000_000_000_000_000L;

    /** What became of a hold. */
    record Resolved(String became, long steps, Instant at) {}

    static final long LARGEST = 1_000_000_000_000_000L;

    final String id;
    final List<PlainLot> lots = new ArrayList<>();
    final Map<String, PlainHold> holds = new TreeMap<>();
    final Map<String, Resolved> resolved = new TreeMap<>();
    /** The ends of which the member was reminded. */
    final Set<LocalDate> told = new HashSet<>();

    /** What each command did, by its kind and id, and which of them are undone. */
    final Map<String, Done> done = new TreeMap<>();

    final Set<String> undone = new HashSet<>();

    final PlainLimits limits = new PlainLimits();

    /** What is to come, by its ticket. */
    final Map<String, Deed.Scheduled> scheduled = new TreeMap<>();

    /** On which side of its bounds the total is. */
    private boolean isBelowLeast;

    private boolean isAtMost;

    /** Whether nothing is told of bounds this time. */
    boolean isQuiet;

    Plan.Balance rule;
    /** So many days before it was told until now, where a version has just raised that; else null. */
    @Nullable
    Integer remindedBefore;

    long debt;
    long earned;
    long spent;
    long expired;
    long forfeited;
    /** The sum of everything that was credited, debited, captured, expired, forfeited and waived. */
    long sum;
    /** The last day on which the member did something. */
    @Nullable
    LocalDate active;

    PlainAccount(Plan.Balance rule) {
        this.id = rule.id();
        this.rule = rule;
    }

    long available() {
        return lots.stream()
                .filter(lot -> lot.available)
                .mapToLong(lot -> lot.steps)
                .sum();
    }

    long pending() {
        return lots.stream()
                .filter(lot -> !lot.available)
                .mapToLong(lot -> lot.steps)
                .sum();
    }

    long held() {
        return holds.values().stream().mapToLong(PlainHold::steps).sum();
    }

    long total() {
        return available() + pending() + held() - debt;
    }

    /** How many more may come. */
    long room() {
        return rule.retired() ? 0 : Math.max(0, most() - total());
    }

    long most() {
        Long most = rule.most();
        return most == null ? LARGEST : most;
    }

    /** How many may go. */
    long allowed() {
        return available() + Math.max(0, -rule.least() - debt);
    }

    /** What is due by a day, the earliest first. */
    List<Deed.Scheduled> due(LocalDate today) {
        return scheduled.values().stream()
                .filter(one -> !one.due().isAfter(today))
                .sorted(Comparator.comparing(Deed.Scheduled::due).thenComparing(Deed.Scheduled::ticket))
                .toList();
    }

    /** Those that may be spent, those that are spent first first. */
    private List<PlainLot> spendable() {
        List<UnitKind> order = rule.order();
        return lots.stream()
                .filter(lot -> lot.available)
                .sorted(Comparator.<PlainLot>comparingInt(lot -> order.indexOf(lot.kind))
                        .thenComparing(PlainAccount::inTurn))
                .toList();
    }

    /** What ends by inactivity goes after what ends on a day, and before what never ends. */
    private static LocalDate inTurn(PlainLot lot) {
        LocalDate last = lot.through;
        return last != null
                ? last
                : lot.idle == null
                        ? LocalDate.MAX
                        : LocalDate.MAX.minusYears(1000).plus(lot.idle);
    }

    private @Nullable LocalDate last(PlainLot lot) {
        return lot.last(active);
    }

    /** Takes units of the kind and days of some, as far as there are so many. */
    List<PlainLot> takeLike(PlainLot like, boolean available, long steps) {
        List<PlainLot> taken = new ArrayList<>();
        long left = steps;
        for (PlainLot lot : lots) {
            boolean isLike = lot.kind == like.kind
                    && lot.available == available
                    && lot.unconfirmed == like.unconfirmed
                    && (available || lot.from.equals(like.from))
                    && Objects.equals(lot.through, like.through)
                    && Objects.equals(lot.idle, like.idle);
            long some = isLike ? Math.min(left, lot.steps) : 0;
            if (some > 0) {
                taken.add(lot.part(some));
                lot.steps -= some;
                left -= some;
            }
        }
        lots.removeIf(lot -> lot.steps == 0);
        return taken;
    }

    /** Takes what is spent first, as far as there is so much. */
    List<PlainLot> take(long steps) {
        List<PlainLot> taken = new ArrayList<>();
        long left = steps;
        for (PlainLot lot : spendable()) {
            long some = Math.min(left, lot.steps);
            if (some > 0) {
                taken.add(lot.part(some));
                lot.steps -= some;
                left -= some;
            }
        }
        lots.removeIf(lot -> lot.steps == 0);
        return taken;
    }

    /** What has come pays the debt; how much it paid. */
    long pay() {
        long paid = Math.min(debt, available());
        take(paid);
        debt -= paid;
        return paid;
    }

    /** What is available from a day on is so; whether there was any. */
    void mature(LocalDate today) {
        lots.stream()
                .filter(lot -> !lot.unconfirmed && !lot.from.isAfter(today))
                .forEach(lot -> lot.available = true);
    }

    /** What is past its end goes; how much. */
    long expire(LocalDate today) {
        List<PlainLot> past = lots.stream().filter(lot -> isPast(lot, today)).toList();
        long gone = past.stream().mapToLong(lot -> lot.steps).sum();
        lots.removeAll(past);
        expired += gone;
        sum -= gone;
        return gone;
    }

    private boolean isPast(PlainLot lot, LocalDate today) {
        LocalDate last = last(lot);
        return last != null && last.isBefore(today);
    }

    /** Gives back what is held for a basket; how much. */
    long giveBack(String basket) {
        PlainHold hold = Objects.requireNonNull(holds.remove(basket));
        lots.addAll(hold.lots());
        return hold.steps();
    }

    /** Holds that have ended by an instant. */
    List<String> ended(Instant now) {
        return holds.entrySet().stream()
                .filter(hold -> !hold.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The last days of units that are not held, from a day through another, and how many end with each. */
    Map<LocalDate, Long> endsWithin(LocalDate first, LocalDate last) {
        Map<LocalDate, Long> ends = new TreeMap<>();
        for (PlainLot lot : lots) {
            LocalDate end = last(lot);
            if (end != null && !end.isBefore(first) && !end.isAfter(last)) {
                ends.merge(end, lot.steps, Long::sum);
            }
        }
        return ends;
    }

    /** What is told of units that end with a day: all together, or kind by kind. */
    List<String> soon(LocalDate end) {
        Map<UnitKind, Long> kinds = new TreeMap<>();
        lots.stream().filter(lot -> end.equals(last(lot))).forEach(lot -> kinds.merge(lot.kind, lot.steps, Long::sum));
        long all = kinds.values().stream().mapToLong(steps -> steps).sum();
        return rule.remindsOfKinds()
                ? kinds.entrySet().stream()
                        .map(kind -> "soon %s %s %s".formatted(kind.getValue(), end, kind.getKey()))
                        .toList()
                : List.of("soon %s %s null".formatted(all, end));
    }

    /** A version with another expiry lets what is available end as if it came today, but nothing earlier than before. */
    List<String> prolong(Plan.Balance next, LocalDate today) {
        long all = 0;
        LocalDate then = active == null ? today : active;
        for (int i = 0; next.prolongs() && i < lots.size(); i++) {
            PlainLot lot = lots.get(i);
            End other = next.end(lot.kind);
            LocalDate last = last(lot);
            boolean isThere = lot.available || (!lot.unconfirmed && !lot.from.isAfter(today));
            boolean isNever = lot.through == null && lot.idle == null;
            if (other.equals(rule.end(lot.kind)) || !isThere || isNever || (last != null && last.isBefore(today))) {
                continue;
            }
            LocalDate own = lot.idle == null ? lot.through : then.plus(lot.idle);
            Period idle = other instanceof End.Idle ends ? ends.period() : null;
            LocalDate through = other.last(today);
            LocalDate later = idle == null ? through : then.plus(idle);
            boolean isLonger = later == null || (later.isAfter(own) && (idle != null || lot.idle == null));
            if (isLonger) {
                PlainLot longer = new PlainLot(lot.kind, lot.from, through, idle, lot.steps);
                longer.available = lot.available;
                lots.set(i, longer);
                all += lot.steps;
            }
        }
        return all == 0 ? List.of() : List.of(id + " prolonged " + all);
    }

    /** What is left of a retired balance once its last day is over: nothing, and nothing is owed. */
    List<String> retire(PlainMember member) {
        LocalDate until = rule.retiredUntil();
        Plan.Into into = rule.retiredInto();
        List<String> events = new ArrayList<>();
        if (until == null ? into != null : member.today().isAfter(until)) {
            if (into == null) {
                forfeit(events);
            } else {
                becomes(into, member, events);
            }
        }
        return events;
    }

    private void forfeit(List<String> events) {
        long lost = available() + pending() + held();
        waive(events);
        if (lost > 0) {
            events.add(id + " forfeited " + lost);
        }
        sum -= lost;
        forfeited += lost;
        lots.clear();
        holds.forEach((basket, hold) -> resolved.put(basket, new Resolved("ENDED", hold.steps(), hold.until())));
        holds.clear();
    }

    private void waive(List<String> events) {
        if (debt > 0) {
            events.add(id + " waived " + debt);
            sum += debt;
            debt = 0;
        }
    }

    private void becomes(Plan.Into into, PlainMember member, List<String> events) {
        for (String basket : List.copyOf(holds.keySet())) {
            long steps = giveBack(basket);
            resolved.put(basket, new Resolved("RELEASED", steps, member.now()));
            events.add(id + " released " + basket + " " + steps);
        }
        long all = lots.stream().mapToLong(lot -> lot.steps).sum();
        lots.clear();
        long paid = Math.min(debt, all);
        if (paid > 0) {
            events.add(id + " paid " + paid);
            debt -= paid;
        }
        waive(events);
        long left = all - paid;
        PlainAccount other = member.accounts.get(into.balance());
        if (left > 0 && other != null) {
            events.add(id + " debited " + left + " " + left + " 0 null");
            spent += left;
            sum -= left;
            long given = BigDecimal.valueOf(left, rule.decimals())
                    .multiply(new BigDecimal(into.give()))
                    .movePointRight(other.rule.decimals())
                    .divide(new BigDecimal(into.take()), 0, RoundingMode.UP)
                    .min(BigDecimal.valueOf(MOST - Math.max(0, other.total())))
                    .longValueExact();
            Deed.Credited credited =
                    new Deed.Credited(member.now(), member.now(), "retired", other.id, "1", UnitKind.MIGRATED, null);
            new Spoken(member, other, credited, events).comes(credited, member.today(), given, given, null, false);
        }
    }

    /** Which bounds the total has crossed since it was looked at last. */
    List<String> crossed() {
        List<String> crossed = new ArrayList<>();
        boolean below = total() < rule.least();
        Long most = rule.most();
        boolean full = most != null && total() >= most;
        if (below != isBelowLeast) {
            crossed.add("%s %s %s".formatted(id, below ? "BELOW_LEAST" : "LEAST_AGAIN", total()));
        }
        if (full && !isAtMost) {
            crossed.add("%s MOST_REACHED %s".formatted(id, total()));
        }
        isBelowLeast = below;
        isAtMost = full;
        return crossed;
    }

    /** Whether nothing is there, and nothing has ever been that left a figure. */
    boolean isUntouched() {
        return lots.isEmpty()
                && holds.isEmpty()
                && debt == 0
                && earned == 0
                && spent == 0
                && expired == 0
                && forfeited == 0
                && active == null
                && told.isEmpty()
                && limits.isEmpty()
                && scheduled.isEmpty();
    }

    /** The member did something; that is kept where some units end by inactivity. */
    void act(LocalDate day) {
        boolean isKept = rule.ends().values().stream().anyMatch(End.Idle.class::isInstance) || !hasNoIdle();
        active = isKept && (active == null || active.isBefore(day)) ? day : active;
    }

    /** Whether nothing is there that ends by inactivity. */
    boolean hasNoIdle() {
        return lots.stream().allMatch(lot -> lot.idle == null)
                && holds.values().stream().flatMap(hold -> hold.lots().stream()).allMatch(lot -> lot.idle == null);
    }
}
