package dev.loyalty.program;

import dev.loyalty.program.TierPolicy.Basis;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Says how members qualify for tiers, keep them and lose them. What is not said stays at its default. Not thread-safe. */
public final class TierPolicyBuilder {

    private Basis basis = Basis.NET_SPEND;
    private Window window = Window.LIFETIME;
    private Upgrade upgrade = Upgrade.AT_ONCE;
    private RefundDowngrade byRefund = RefundDowngrade.AT_ONCE;
    private TimeDowngrade byTime = TimeDowngrade.AT_ONCE;
    private Step step = Step.TO_EARNED;
    private Period grace = Period.ZERO;
    private Status status = Status.NONE;
    private Period minimumStay = Period.ZERO;
    private @Nullable CalendarPeriod reviews;
    private int warningDays;

    TierPolicyBuilder() {}

    /**
     * What is measured; by default net spend.
     *
     * @param what what
     */
    public TierPolicyBuilder basis(Basis what) {
        basis = what;
        return this;
    }

    /**
     * Over which time; by default the whole lifetime.
     *
     * @param time the window
     */
    public TierPolicyBuilder window(Window time) {
        window = time;
        return this;
    }

    /**
     * The last so many days, months or years.
     *
     * @param period for example {@code Period.ofMonths(12)}
     */
    public TierPolicyBuilder rolling(Period period) {
        return window(new Window.Rolling(period));
    }

    /**
     * The period of the calendar in which we are.
     *
     * @param period for example {@link CalendarPeriod#YEAR}
     */
    public TierPolicyBuilder calendar(CalendarPeriod period) {
        return window(new Window.Calendar(period));
    }

    /**
     * When members move up; by default at once.
     *
     * @param when when
     */
    public TierPolicyBuilder upgrade(Upgrade when) {
        upgrade = when;
        return this;
    }

    /**
     * When members move down because something was taken back; by default at once.
     *
     * @param when when
     */
    public TierPolicyBuilder byRefund(RefundDowngrade when) {
        byRefund = when;
        return this;
    }

    /**
     * When members move down because time has passed; by default at once.
     *
     * @param when when
     */
    public TierPolicyBuilder byTime(TimeDowngrade when) {
        byTime = when;
        return this;
    }

    /**
     * How far time moves down; by default to the tier that is still earned.
     *
     * @param how how far
     */
    public TierPolicyBuilder step(Step how) {
        step = how;
        return this;
    }

    /**
     * How long time waits before it moves down, counted from the day of the loss; by default not at all.
     *
     * @param period for example {@code Period.ofDays(30)}
     */
    public TierPolicyBuilder grace(Period period) {
        grace = period;
        return this;
    }

    /**
     * How long a tier is kept that was earned in a period; by default as long as it is earned.
     *
     * @param how how long
     */
    public TierPolicyBuilder status(Status how) {
        status = how;
        return this;
    }

    /**
     * How long time leaves a tier alone once it is reached; by default not at all.
     *
     * @param period for example {@code Period.ofMonths(3)}
     */
    public TierPolicyBuilder minimumStay(Period period) {
        minimumStay = period;
        return this;
    }

    /**
     * Whose ends the period ends are, where something happens at a period's end; by default those of the calendar window.
     *
     * @param periods for example {@link CalendarPeriod#MONTH}
     */
    public TierPolicyBuilder reviews(CalendarPeriod periods) {
        reviews = periods;
        return this;
    }

    /**
     * How many days ahead a member is warned of a move down by time; by default not at all.
     *
     * @param days 1 to 366
     */
    public TierPolicyBuilder warningDays(int days) {
        warningDays = days;
        return this;
    }

    /**
     * The policy.
     *
     * @return the policy
     * @throws IllegalArgumentException with the reason, if two answers contradict each other
     */
    public TierPolicy build() {
        boolean atPeriodEnd = upgrade == Upgrade.PERIOD_END || byTime == TimeDowngrade.PERIOD_END;
        CalendarPeriod dates = reviews;
        if (dates == null && atPeriodEnd && window instanceof Window.Calendar calendar) {
            dates = calendar.period();
        }
        return new TierPolicy(
                basis, window, upgrade, byRefund, byTime, step, grace, status, minimumStay, dates, warningDays);
    }
}
