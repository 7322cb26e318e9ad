package dev.loyalty.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of a member when another version of the program comes into force. */
final class Adoption {

    private final PlainMember member;
    private final Instant at;
    private final Plan old;
    private final LocalDate eve;
    /** The day before the version's, as the version before has it. */
    private final LocalDate dayBefore;

    Adoption(PlainMember member, Instant at) {
        this.member = member;
        this.at = at;
        this.old = member.plan;
        this.eve = member.day(at.minusNanos(1));
        this.dayBefore = member.day(at).minusDays(1);
    }

    void run() {
        Map<String, String> before = member.held();
        member.ladders.forEach(ladder -> ladder.leaves(eve));
        member.take(member.timeline.at(at));
        LocalDate today = member.day(at);
        tellApart(today);
        ladders(today);
        if (today.isAfter(member.begun)) {
            if (!member.frozen) {
                member.ladders.forEach(ladder -> ladder.beginsGrace(today));
            }
            for (LocalDate day = member.begun.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
                member.begins(day, at);
            }
        }
        if (!member.frozen) {
            member.ladders.forEach(ladder -> ladder.beginsGrace(today));
            member.ladders.forEach(ladder -> ladder.adopts(today, at));
        }
        member.today = today;
        member.endPins(at);
        member.changed(before, at, today);
    }

    /** Ladders that stay, with their tiers; those that join, at the bottom, to be judged at once; others are gone. */
    private void ladders(LocalDate today) {
        List<PlainLadder> ladders = new ArrayList<>();
        for (Plan.Ladder each : member.plan.ladders()) {
            PlainLadder ladder = member.find(each.id());
            if (ladder == null) {
                ladder = new PlainLadder(member, each, at, today);
                ladder.frozenAt = member.frozen ? 0 : -1;
            } else {
                ladder.take(each, today, at);
            }
            ladders.add(ladder);
        }
        member.ladders.clear();
        member.ladders.addAll(ladders);
    }

    /**
     * The first version with a window counts on its first day all that counts by then, what counts from the day on with which it begins
     * included; one with a longer window finds only the days of the shorter one.
     */
    private void tellApart(LocalDate today) {
        if (!hasWindow(member.plan)) {
            return;
        }
        LocalDate reach = hasWindow(old) ? reach() : null;
        for (PlainOrder order : member.orders.values()) {
            if (order.counting() || (today.isAfter(member.begun) && order.maturesBy(at))) {
                order.countsOn = kept(order.countsOn, reach, today);
            }
        }
        member.others.replaceAll(
                fact -> new Fact(kept(fact.day(), reach, today), fact.kind(), fact.isOrder(), fact.worth()));
        member.acts.values().forEach(act -> act.day = kept(act.day, reach, today));
        member.touched();
    }

    private @Nullable LocalDate kept(@Nullable LocalDate day, @Nullable LocalDate reach, LocalDate today) {
        if (reach == null) {
            return today;
        }
        return day == null || day.isBefore(reach) ? null : day;
    }

    private static boolean hasWindow(Plan plan) {
        return plan.ladders().stream()
                .anyMatch(ladder -> ladder.policy().window().kind() != Plan.Kind.LIFETIME);
    }

    /** The first day that a window of the version before reached on the day before: the days that a review would look at. */
    private LocalDate reach() {
        LocalDate first = dayBefore;
        for (Plan.Ladder ladder : old.ladders()) {
            for (Stretch stretch : Stretch.reached(ladder.policy(), dayBefore, member.joined())) {
                LocalDate begin = stretch.first();
                first = begin != null && begin.isBefore(first) ? begin : first;
            }
        }
        return first;
    }
}
