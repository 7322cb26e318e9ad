package dev.loyalty.oracle.balances;

import dev.loyalty.value.UnitKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counted against the limits of a balance: each operation by itself. */
final class PlainLimits {

    /** One operation; a day of long ago is not known any more. */
    private record Counted(
            @Nullable LocalDate day, @Nullable UnitKind kind, long steps) {}

    /** The tightest limit, and how many units it leaves. */
    record Left(long steps, Plan.@Nullable Limit limit) {}

    private List<Counted> all = new ArrayList<>();

    boolean isEmpty() {
        return all.isEmpty();
    }

    void into(PlainLimits other) {
        other.all = new ArrayList<>(all);
    }

    /** Counts an operation, where a limit does; {@code kind} is that of a credit. */
    void count(Plan.Balance rule, LocalDate day, LocalDate today, @Nullable UnitKind kind, long steps) {
        List<Plan.Limit> limits = rule.limits();
        if (limits.stream().noneMatch(limit -> counts(limit, kind))) {
            return;
        }
        all.add(new Counted(day, kind, steps));
        LocalDate known = limits.stream()
                .map(limit -> known(limit, today.minusDays(31)))
                .min(LocalDate::compareTo)
                .orElseThrow();
        all = new ArrayList<>(all.stream()
                .map(each -> each.day() != null && each.day().isBefore(known)
                        ? new Counted(null, each.kind(), each.steps())
                        : each)
                .toList());
    }

    private static LocalDate known(Plan.Limit limit, LocalDate day) {
        if (limit.within() != null) {
            return day.minus(limit.within());
        }
        return limit.per().equals("ever") ? day : first(limit, day);
    }

    private static LocalDate first(Plan.Limit limit, LocalDate day) {
        LocalDate first = day;
        while (!isFirst(limit, first)) {
            first = first.minusDays(1);
        }
        return first;
    }

    private static boolean isFirst(Plan.Limit limit, LocalDate day) {
        return switch (limit.per()) {
            case "week" -> day.getDayOfWeek() == DayOfWeek.MONDAY;
            case "month" -> day.getDayOfMonth() == 1;
            case "year" -> day.getDayOfYear() == 1;
            default -> true;
        };
    }

    private static boolean counts(Plan.Limit limit, @Nullable UnitKind kind) {
        return kind == null ? limit.of().equals("debits") : limit.kinds().contains(kind);
    }

    Left left(Plan.Balance rule, LocalDate day, LocalDate today, @Nullable UnitKind kind, List<PlainHold> held) {
        Left tightest = new Left(Long.MAX_VALUE, null);
        for (Plan.Limit limit : rule.limits()) {
            if (counts(limit, kind)) {
                long left = left(limit, day, today, held);
                tightest = left < tightest.steps() ? new Left(left, limit) : tightest;
            }
        }
        return tightest;
    }

    private long left(Plan.Limit limit, LocalDate day, LocalDate today, List<PlainHold> held) {
        List<Counted> here = new ArrayList<>(
                all.stream().filter(each -> counts(limit, each.kind())).toList());
        if (limit.of().equals("debits")) {
            held.forEach(hold -> here.add(new Counted(today, null, hold.steps())));
        }
        long left = Long.MAX_VALUE;
        // a stretch that slides ends on each day on which this one still counts
        for (LocalDate end = day; !end.isAfter(day.plusDays(400)); end = end.plusDays(1)) {
            if (!reaches(limit, day, end)) {
                break;
            }
            LocalDate last = end;
            List<Counted> within = here.stream()
                    .filter(each -> each.day() == null ? limit.per().equals("ever") : reaches(limit, each.day(), last))
                    .toList();
            Long most = limit.most();
            left = Math.min(
                    left,
                    most == null
                            ? within.size() < limit.times() ? Long.MAX_VALUE : 0
                            : Math.max(
                                    0,
                                    most
                                            - within.stream()
                                                    .mapToLong(Counted::steps)
                                                    .sum()));
            if (limit.within() == null) {
                break;
            }
        }
        return left;
    }

    /** The days on which something that counts in a sliding period is free again. */
    List<LocalDate> changes(Plan.Balance rule, LocalDate today) {
        List<LocalDate> changes = new ArrayList<>();
        for (Plan.Limit limit : rule.limits()) {
            for (Counted each : all) {
                if (limit.within() != null && each.day() != null) {
                    changes.add(each.day().plus(limit.within()));
                }
            }
        }
        changes.removeIf(day -> !day.isAfter(today));
        return changes;
    }

    private static boolean reaches(Plan.Limit limit, LocalDate day, LocalDate end) {
        if (limit.within() != null) {
            return !day.isAfter(end) && end.isBefore(day.plus(limit.within()));
        }
        return limit.per().equals("ever") || first(limit, day).equals(first(limit, end));
    }
}
