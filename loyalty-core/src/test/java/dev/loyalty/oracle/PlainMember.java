package dev.loyalty.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A member as plain lists of what happened; everything is worked out from them anew for each day. */
final class PlainMember {

    final List<Plan> plans;
    Plan plan;
    final Map<String, PlainOrder> orders = new LinkedHashMap<>();
    /** Credit notes and adjustments. */
    final List<Fact> others = new ArrayList<>();

    final Map<String, PlainAct> acts = new LinkedHashMap<>();
    final List<PlainLadder> ladders = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();
    /** Whether every day is looked at, or only those on which something could change. */
    boolean daily;

    int deedNo;
    boolean frozen;
    private @Nullable LocalDate joined;

    @Nullable
    Instant joinedAt;

    private @Nullable Instant clock;
    private @Nullable List<Fact> facts;

    PlainMember(List<Plan> plans) {
        this.plans = plans;
        this.plan = plans.get(0);
    }

    ZoneId zone() {
        return plan.zone();
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    LocalDate joined() {
        return Objects.requireNonNull(joined);
    }

    PlainLadder ladder(String id) {
        return ladders.stream()
                .filter(ladder -> ladder.plan.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The version of the program in force at an instant. */
    Plan planAt(Instant instant) {
        Plan found = plans.get(0);
        for (Plan each : plans.subList(1, plans.size())) {
            found = Objects.requireNonNull(each.from()).isAfter(instant) ? found : each;
        }
        return found;
    }

    boolean isMember() {
        return joined != null;
    }

    // ---- what counts

    /** Everything that counts now. */
    List<Fact> facts() {
        List<Fact> known = facts;
        if (known == null) {
            known = new ArrayList<>(others);
            for (PlainOrder order : orders.values()) {
                if (order.counting()) {
                    known.add(new Fact(Objects.requireNonNull(order.day), null, true, remembered(order)));
                }
            }
            for (PlainAct act : acts.values()) {
                known.add(new Fact(act.day(), act.kind(), false, cutoff -> act.counts(cutoff)));
            }
            facts = known;
        }
        return known;
    }

    private static java.util.function.IntToLongFunction remembered(PlainOrder order) {
        long now = order.counts(PlainOrder.ALL);
        Map<Integer, Long> seen = new java.util.HashMap<>();
        return cutoff -> cutoff == PlainOrder.ALL ? now : seen.computeIfAbsent(cutoff, order::counts);
    }

    void touched() {
        facts = null;
    }

    long net() {
        Sum sum = Sum.of(facts(), new Stretch(null, null), PlainOrder.ALL);
        return sum.spend;
    }

    // ---- time

    /** Lets time run to an instant, day by day. */
    void advance(Instant to) {
        Instant from = clock;
        if (from != null && isMember()) {
            LocalDate latest = day(to);
            LocalDate day = next(day(from), latest);
            for (Instant start = start(day); !start.isAfter(to) && day.isAfter(day(from)); start = start(day)) {
                int[] before = held();
                endPins(start);
                dayBegins(day, start);
                changed(before, start);
                if (!day.isBefore(latest)) {
                    break;
                }
                day = next(day, latest);
            }
        }
        int[] before = held();
        endPins(to);
        changed(before, to);
        if (from == null || to.isAfter(from)) {
            clock = to;
        }
    }

    private LocalDate next(LocalDate after, LocalDate latest) {
        return daily ? after.plusDays(1) : Days.next(this, after, latest);
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private void dayBegins(LocalDate day, Instant at) {
        for (PlainOrder order : orders.values()) {
            if (day.equals(order.maturesOn)) {
                order.countsFrom = deedNo;
                touched();
            }
        }
        if (!frozen) {
            for (PlainLadder ladder : ladders) {
                ladder.dayBegins(day, at);
            }
        }
    }

    private void endPins(Instant until) {
        for (PlainLadder ladder : ladders) {
            PlainPin pin = ladder.pin;
            if (pin != null && pin.until() != null && !pin.until().isAfter(until)) {
                ladder.pin = null;
            }
        }
    }

    void join(Instant at) {
        joinedAt = at;
        joined = day(at);
        for (Plan.Ladder ladder : plan.ladders()) {
            ladders.add(new PlainLadder(this, ladder, at, joined));
        }
    }

    int[] held() {
        int[] held = new int[ladders.size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = ladders.get(i).held();
        }
        return held;
    }

    /** Makes a note of the moves since ladders stood where they did before; who has just joined stood at the bottom. */
    void changed(int[] before, Instant at) {
        for (int i = 0; i < ladders.size(); i++) {
            changed(ladders.get(i), before.length == 0 ? 0 : before[i], at);
        }
    }

    /** Makes a note of a move, if there is one. */
    private void changed(PlainLadder ladder, int heldBefore, Instant at) {
        int held = ladder.held();
        if (held != heldBefore) {
            ladder.heldSince = at;
            changes.add(new Change(
                    ladder.plan.id(),
                    ladder.plan.tiers().get(heldBefore).id(),
                    ladder.plan.tiers().get(held).id(),
                    at));
        }
    }
}
