package dev.loyalty.rules.time;

import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.rules.tier.TierQualification;
import dev.loyalty.rules.time.TierForecast.Loss;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * On which days an amount must be spent so that a tier is kept. Whether it is changes where time does something: with what an order is
 * in time for, and with the period that it counts in. Between two such days it changes at most once, because what keeps a tier leaves a
 * window, or comes too late. So most answers cost a look or two.
 */
final class SpendingDays {

    /** More periods and reviews than that are not told apart. */
    private static final int MOST = 60;

    private final TierForecast forecast;
    private final Loss lost;
    private final LoyaltyProgram program;
    private final LocalDate today;

    SpendingDays(TierForecast forecast, Loss lost, LoyaltyProgram program) {
        this.forecast = forecast;
        this.lost = lost;
        this.program = program;
        this.today = Counting.day(program, forecast.now());
    }

    LocalDate today() {
        return today;
    }

    /** The last day on which spending an amount keeps the tier; null if it does on none. It must count before the tier is lost. */
    @Nullable
    LocalDate last(Money amount) {
        LocalDate latest = latest();
        if (latest.isBefore(today)) {
            return null;
        }
        if (keeps(amount, latest)) {
            return latest;
        }
        LocalDate tooLate = latest;
        for (LocalDate day : turns(latest, true)) {
            if (keeps(amount, day)) {
                return nearest(amount, day, tooLate);
            }
            tooLate = day;
        }
        return null;
    }

    /** The first of the days on which spending an amount keeps the tier, up to the last one. */
    LocalDate first(Money amount, LocalDate last) {
        LocalDate early = last;
        for (LocalDate day : turns(last, false)) {
            if (!keeps(amount, day)) {
                return nearest(amount, early, day);
            }
            early = day;
        }
        return early;
    }

    /** The least amount that keeps the tier on a day on which one does: mostly a cent less is not enough. */
    Money least(Money enough, LocalDate day) {
        Money good = enough;
        long bad = 0;
        Money less = good.minus(Money.ofMinor(1, good.currency()));
        while (less.minor() > bad) {
            if (keeps(less, day)) {
                good = less;
            } else {
                bad = less.minor();
            }
            less = Money.ofMinor(bad + (good.minor() - bad) / 2, good.currency());
        }
        return good;
    }

    /** The last day, or, where a pin ends within a day, the last whole one, unless that is over. */
    private LocalDate latest() {
        return lost.on().equals(today) && daysToWait() == 0 ? today : lost.on().minusDays(Math.max(1, daysToWait()));
    }

    /**
     * The first days of stretches in which it changes at most once whether an amount keeps the tier, from today up to before a day; the
     * last one first. Where it may change either way, the last days too.
     */
    private NavigableSet<LocalDate> turns(LocalDate end, boolean eitherWay) {
        NavigableSet<LocalDate> turns = new TreeSet<>(Comparator.reverseOrder());
        turns.add(today);
        for (LocalDate day : daysOfChange(eitherWay)) {
            turns.add(day);
            turns.add(day.minusDays(daysToWait()));
            if (eitherWay) {
                turns.add(day.minusDays(1));
                turns.add(day.minusDays(daysToWait() + 1L));
            }
        }
        return end.isAfter(today) ? turns.subSet(end, false, today, true) : Collections.emptyNavigableSet();
    }

    private List<LocalDate> daysOfChange(boolean reviewsToo) {
        List<LocalDate> days = new ArrayList<>(forecast.turns());
        MemberState before = lost.draft().before();
        LadderState standing = before.ladder(forecast.standing().ladder()).orElse(null);
        if (standing != null) {
            TierQualification losing =
                    new TierQualification(forecast.programs().version(before.program()), before, standing);
            add(days, losing.windows()::ends);
            if (reviewsToo) {
                add(days, losing::nextUpgrade);
                add(days, losing::nextReview);
            }
        }
        return days;
    }

    private void add(List<LocalDate> days, UnaryOperator<@Nullable LocalDate> next) {
        LocalDate day = next.apply(today);
        for (int i = 0; i < MOST && day != null && day.isBefore(lost.on()); i++) {
            days.add(day);
            day = next.apply(day);
        }
    }

    /** Of the days between one that keeps the tier and one that does not, the farthest from the former that still does. */
    private LocalDate nearest(Money amount, LocalDate keeping, LocalDate failing) {
        LocalDate good = keeping;
        LocalDate bad = failing;
        for (long apart = apart(good, bad); Math.abs(apart) > 1; apart = apart(good, bad)) {
            LocalDate middle = good.plusDays(apart / 2);
            if (keeps(amount, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private static long apart(LocalDate one, LocalDate other) {
        return ChronoUnit.DAYS.between(one, other);
    }

    boolean keeps(Money amount, LocalDate day) {
        TimeProjection future = new TimeProjection(forecast.state(), forecast.programs(), forecast.now());
        future.spends(amount, day, counts(day), daysToWait() > 0);
        return forecast.isKept(future.at(lost.draft().at()));
    }

    /** From when at the latest counts what is spent on a day. */
    Instant counts(LocalDate day) {
        if (daysToWait() > 0) {
            return ZoneDays.start(program.zone(), day.plusDays(daysToWait()));
        }
        return day.equals(today)
                ? forecast.now()
                : ZoneDays.start(program.zone(), day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    private int daysToWait() {
        return program.spend().countsFrom().days();
    }
}
