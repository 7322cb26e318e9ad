package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.Need;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A member as plain lists of what happened; everything is worked out from them anew for each day. */
final class PlainMember {

    final List<Plan> plans;
    final Timeline timeline;
    Plan plan;
    private int version;
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
    /** The date, and the latest one that has begun: a zone further west begins dates once more. */
    LocalDate today = LocalDate.MIN;

    LocalDate begun = LocalDate.MIN;

    @Nullable
    Instant joinedAt;

    private @Nullable Instant clock;
    private @Nullable List<Fact> facts;

    PlainMember(List<Plan> plans) {
        this.plans = plans;
        this.timeline = new Timeline(plans.get(0));
        this.plan = plans.get(0);
        this.version = plan.version();
    }

    ZoneId zone() {
        return plan.zone();
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** The day of something that happened, in the zone that days had then. */
    LocalDate dayThen(Instant instant) {
        return instant.atZone(planAt(instant).zone()).toLocalDate();
    }

    LocalDate joined() {
        return day(Objects.requireNonNull(joinedAt));
    }

    PlainLadder ladder(String id) {
        return Objects.requireNonNull(find(id), id);
    }

    @Nullable
    PlainLadder find(String id) {
        return ladders.stream()
                .filter(ladder -> ladder.plan.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The version of the program in force at an instant. */
    Plan planAt(Instant instant) {
        return timeline.at(instant).plan();
    }

    /** Whether an order that begins to count now is one where orders are counted: while a tier asks for them. */
    boolean countsOrders() {
        return Need.asksForOrders(plan);
    }

    boolean isMember() {
        return joinedAt != null;
    }

    // ---- what counts

    /** Everything that counts now. */
    List<Fact> facts() {
        List<Fact> known = facts;
        if (known == null) {
            known = new ArrayList<>(others);
            for (PlainOrder order : orders.values()) {
                if (order.counting()) {
                    known.add(new Fact(order.countsOn, null, order.isOne, remembered(order)));
                }
            }
            for (PlainAct act : acts.values()) {
                known.add(new Fact(act.day, act.kind(), false, cutoff -> act.counts(cutoff)));
            }
            facts = known;
        }
        return known;
    }

    /** Everything that counts on a later day if nothing more happens. */
    List<Fact> factsBy(LocalDate later) {
        List<Fact> known = new ArrayList<>(facts());
        for (PlainOrder order : orders.values()) {
            if (order.maturesBy(start(later))) {
                known.add(new Fact(order.countsOn, null, countsOrders(), remembered(order)));
            }
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

    /** Lets time run to an instant, day by day and version by version. */
    void advance(Instant to) {
        if (isMember()) {
            run(to);
        } else {
            take(timeline.at(to));
        }
        if (clock == null || to.isAfter(clock)) {
            clock = to;
        }
        today = day(Objects.requireNonNull(clock));
        begun = today.isAfter(begun) ? today : begun;
    }

    private void run(Instant to) {
        while (true) {
            LocalDate day = next(today, day(to));
            Instant start = start(day);
            Instant first = day.isAfter(today) && !start.isAfter(to) ? start : null;
            Instant coming = timeline.next(version, Objects.requireNonNull(clock), to);
            Instant within = within(to);
            if (within != null
                    && (first == null || within.isBefore(first))
                    && (coming == null || within.isBefore(coming))) {
                passes(within);
            } else if (coming != null && (first == null || !coming.isAfter(first))) {
                passDaysBefore(coming);
                adopt(coming);
            } else if (first != null) {
                clock = first;
                Map<String, String> before = held();
                endPins(first);
                begins(day, first);
                changed(before, first, dayFrom(day));
            } else {
                return;
            }
        }
    }

    /** Days on which nothing could change; one that begins with the version is its own. */
    private void passDaysBefore(Instant version) {
        LocalDate last = day(version.minusNanos(1));
        today = last.isAfter(today) ? last : today;
        begun = today.isAfter(begun) ? today : begun;
    }

    /** A version comes into force, if another one is to be now. */
    void adopt(Instant now) {
        clock = now;
        if (timeline.at(now).number() != version) {
            if (isMember()) {
                new Adoption(this, now).run();
            } else {
                take(timeline.at(now));
            }
        }
    }

    void take(Timeline.Version other) {
        plan = other.plan();
        version = other.number();
    }

    private LocalDate next(LocalDate after, LocalDate latest) {
        return daily ? after.plusDays(1) : Days.next(this, after, latest);
    }

    /** When a pin ends next, or an order begins to count: under another version that may be within a day. */
    private @Nullable Instant within(Instant last) {
        Stream<Instant> pins = ladders.stream()
                .map(ladder -> ladder.pin)
                .flatMap(pin -> pin == null ? Stream.empty() : Stream.ofNullable(pin.until()));
        Stream<Instant> waiting = orders.values().stream()
                .filter(order -> order.maturesBy(last))
                .flatMap(order -> Stream.ofNullable(order.matures));
        return Stream.concat(pins, waiting)
                .filter(end -> !end.isAfter(last))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Pins end and orders begin to count, and no day begins. */
    private void passes(Instant at) {
        Map<String, String> held = held();
        LocalDate day = day(at);
        endPins(at);
        List<PlainLadder.Before> before =
                ladders.stream().map(ladder -> ladder.before(day)).toList();
        if (count(maturing(at)) && !frozen) {
            for (int i = 0; i < before.size(); i++) {
                ladders.get(i).judge(day, at, before.get(i), false);
            }
        }
        changed(held, at, day);
    }

    private List<PlainOrder> maturing(Instant at) {
        return orders.values().stream().filter(order -> order.maturesBy(at)).toList();
    }

    /** Lets orders count; {@return whether there are any} */
    private boolean count(List<PlainOrder> mature) {
        mature.forEach(order -> order.beginsToCount(deedNo, countsOrders()));
        touched();
        return !mature.isEmpty();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** The day that begins with a date: itself, or the next one where the zone skipped it. */
    LocalDate dayFrom(LocalDate date) {
        return day(start(date));
    }

    /** The day before one; a date that the zone skipped is none. */
    LocalDate eve(LocalDate day) {
        return day(start(day).minusNanos(1));
    }

    /** A date begins; for the second time, if a version moved the zone west, and then it is not reviewed again. */
    void begins(LocalDate day, Instant at) {
        boolean again = !day.isAfter(begun);
        today = day;
        begun = again ? begun : day;
        List<PlainOrder> mature = maturing(at);
        List<Integer> late = mature.isEmpty() || frozen
                ? List.of()
                : ladders.stream().map(ladder -> ladder.lastPeriodEarned(day)).toList();
        count(mature);
        if (!frozen) {
            ladders.forEach(ladder -> ladder.dayBegins(day, at, again));
            for (int i = 0; i < late.size(); i++) {
                ladders.get(i).lifts(day, at, late.get(i));
            }
        }
    }

    void endPins(Instant until) {
        for (PlainLadder ladder : ladders) {
            PlainPin pin = ladder.pin;
            if (pin != null && pin.until() != null && !pin.until().isAfter(until)) {
                ladder.pin = null;
            }
        }
    }

    void join(Instant at) {
        joinedAt = at;
        for (Plan.Ladder ladder : plan.ladders()) {
            ladders.add(new PlainLadder(this, ladder, at, joined()));
        }
    }

    /** The tiers held, by ladder. */
    Map<String, String> held() {
        Map<String, String> held = new LinkedHashMap<>();
        ladders.forEach(ladder -> held.put(ladder.plan.id(), ladder.heldTier()));
        return held;
    }

    /** Makes a note of the moves since these tiers were held; who has just joined stood at the bottom. */
    void changed(Map<String, String> before, Instant at, LocalDate day) {
        for (PlainLadder ladder : ladders) {
            String id = ladder.plan.id();
            String from = before.getOrDefault(id, ladder.plan.tiers().get(0).id());
            String to = ladder.heldTier();
            if (!from.equals(to)) {
                ladder.heldSince = at;
                changes.add(new Change(id, from, to, at, day));
            }
        }
    }
}
