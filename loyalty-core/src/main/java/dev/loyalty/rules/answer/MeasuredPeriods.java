package dev.loyalty.rules.answer;

import dev.loyalty.ledger.DayCounts;
import dev.loyalty.member.Placement;
import dev.loyalty.member.Placement.Place;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.Window;
import dev.loyalty.rules.spend.SpendByOrder;
import dev.loyalty.rules.spend.Windows;
import dev.loyalty.rules.tier.TierQualification;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which days a ladder measures as of a day, and where other days stand to them. Says what {@link Windows} does; it sums nothing. */
final class MeasuredPeriods {

    private final TierLadder ladder;
    private final TierPolicy policy;
    private final Windows windows;
    private final LocalDate today;

    MeasuredPeriods(TierQualification qualification, LocalDate today) {
        this.ladder = qualification.ladder();
        this.policy = ladder.policy();
        this.windows = qualification.windows();
        this.today = today;
    }

    /**
     * Days that are measured together. The last one is not the end in a rolling window, where what is dated ahead counts, too.
     *
     * @param first the first of them; null for since ever
     * @param last the last of them; null for the lifetime
     * @param end the first day after those that count; null for no end
     */
    record Stretch(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate end) {

        /** How much of a share is in it. */
        long sum(SpendByOrder.Share share) {
            return first == null ? share.total() : share.between(first, end == null ? LocalDate.MAX : end);
        }

        /** How many of a tally are in it. */
        long count(DayCounts tally) {
            return first == null ? tally.count() : tally.between(first, end, false);
        }
    }

    /** What is measured: the window, and the last period where a tier is valid until the end of the next. */
    List<Stretch> measured() {
        if (!policy.needsDays()) {
            return List.of(new Stretch(null, null, null));
        }
        if (isRolling()) {
            return List.of(new Stretch(windows.start(today), today, null));
        }
        return windows.periods(today).stream().map(this::period).toList();
    }

    /** Where the spend of a day stands. */
    Placement place(LocalDate day, Money amount, boolean isPruned) {
        Place place = place(day, isPruned);
        if (!policy.needsDays() || place == Place.BEFORE_JOINING || place == Place.FORGOTTEN) {
            return new Placement(ladder.id(), place, day, amount, null, null, null);
        }
        if (policy.window() instanceof Window.Rolling rolling) {
            return new Placement(ladder.id(), place, day, amount, null, null, rolling.end(day));
        }
        LocalDate end = windows.end(day);
        LocalDate leaves = policy.status() == Status.NONE ? end : windows.end(end);
        return new Placement(ladder.id(), place, day, amount, windows.start(day), end.minusDays(1), leaves);
    }

    private Place place(LocalDate day, boolean isPruned) {
        if (!policy.needsDays()) {
            return Place.IN_WINDOW;
        }
        if (policy.window() instanceof Window.MembershipYear && day.isBefore(windows.joined())) {
            return Place.BEFORE_JOINING;
        }
        List<Stretch> measured = measured();
        for (int i = 0; i < measured.size(); i++) {
            if (holds(measured.get(i), day)) {
                return isPruned ? Place.FORGOTTEN : i == 0 ? Place.IN_WINDOW : Place.IN_LAST_PERIOD;
            }
        }
        if (isRolling()) {
            return Place.LEFT;
        }
        return day.isAfter(today) ? Place.IN_LATER_PERIOD : Place.IN_EARLIER_PERIOD;
    }

    private static boolean holds(Stretch stretch, LocalDate day) {
        return (stretch.first() == null || !day.isBefore(stretch.first()))
                && (stretch.end() == null || day.isBefore(stretch.end()));
    }

    private Stretch period(LocalDate day) {
        LocalDate end = windows.end(day);
        return new Stretch(windows.start(day), end.minusDays(1), end);
    }

    private boolean isRolling() {
        return policy.window().isRolling();
    }
}
