package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.Need;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something could change, so that the days between need not be looked at. Some stories look at every day, which
 * shows that nothing is passed over.
 */
final class Days {

    private final LocalDate after;
    private LocalDate next;

    private Days(LocalDate after, LocalDate latest) {
        this.after = after;
        this.next = latest;
    }

    /** The next day after one on which something could change, or the latest that is asked for. */
    static LocalDate next(PlainMember member, LocalDate after, LocalDate latest) {
        Days days = new Days(after, latest);
        for (PlainOrder order : member.orders.values()) {
            days.add(order.matures == null ? null : member.day(order.matures));
        }
        for (PlainLadder ladder : member.ladders) {
            days.addLadder(member, ladder);
        }
        return days.next;
    }

    private void addLadder(PlainMember member, PlainLadder ladder) {
        Plan.Policy policy = ladder.plan.policy();
        if (ladder.pin != null && ladder.pin.until() != null) {
            add(member.day(ladder.pin.until()));
        }
        addAnniversary(member.joined());
        addAnniversary(ladder.sinceDay);
        addPeriods(policy.periods());
        addPeriods(policy.window().calendar());
        addPlus(ladder.sinceDay, policy.stay());
        add(ladder.graceEnds());
        for (Fact fact : member.facts()) {
            add(fact.day());
            addPlus(fact.day(), policy.window().rolling());
        }
        ladder.plan.tiers().forEach(tier -> addAges(member.joined(), tier.need()));
    }

    private void addAges(LocalDate joined, Need need) {
        if (need instanceof Need.Age age) {
            add(joined.plus(age.period()));
        } else if (need instanceof Need.All all) {
            all.parts().forEach(part -> addAges(joined, part));
        } else if (need instanceof Need.Any any) {
            any.parts().forEach(part -> addAges(joined, part));
        }
    }

    private void addAnniversary(LocalDate from) {
        int years = Stretch.yearsSince(from, after);
        add(from.plusYears(years + 1L));
    }

    private void addPeriods(Plan.@Nullable Periods periods) {
        if (periods != null) {
            add(Stretch.start(periods, after).plusMonths(periods.unit().months));
        }
    }

    private void addPlus(@Nullable LocalDate from, @Nullable Period period) {
        if (from != null && period != null) {
            add(from.plus(period));
        }
    }

    /** This day and the one after it. */
    private void add(@Nullable LocalDate day) {
        LocalDate that = day;
        if (that != null && !that.isAfter(after)) {
            that = that.plusDays(1);
        }
        if (that != null && that.isAfter(after) && that.isBefore(next)) {
            next = Objects.requireNonNull(that);
        }
    }
}
