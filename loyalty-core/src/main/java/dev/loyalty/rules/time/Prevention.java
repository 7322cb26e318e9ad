package dev.loyalty.rules.time;

import dev.loyalty.event.Outlook;
import dev.loyalty.event.Requirement;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.rules.spend.Conditions;
import dev.loyalty.rules.spend.Measure;
import dev.loyalty.rules.spend.Windows;
import dev.loyalty.rules.time.TierForecast.Loss;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much must be spent, and on which days, so that a tier is kept that time would take. */
final class Prevention {

    private final TierForecast forecast;
    private final Loss lost;
    private final MemberState before;
    private final LoyaltyProgram program;
    private final SpendingDays days;

    Prevention(TierForecast forecast, Loss lost) {
        this.forecast = forecast;
        this.lost = lost;
        this.before = lost.draft().before();
        this.program = forecast.programs().inForceAt(forecast.now());
        this.days = new SpendingDays(forecast, lost, program);
    }

    /** How the tier is lost, and what prevents it. */
    Outlook outlook() {
        Tier tier = forecast.programs()
                .version(lost.draft().state().program())
                .ladder(ladder())
                .find(forecast.standing().tier())
                .orElse(null);
        if (tier == null) {
            return new Outlook(lost.on(), lost.to(), null);
        }
        Requirement requirement = lost.first().from().equals(tier.id())
                ? missed(lost.first().reason().requirement())
                : null;
        Outlook prevented = prevented(tier, requirement);
        return prevented == null ? new Outlook(lost.on(), lost.to(), requirement) : prevented;
    }

    /** A requirement that is not met, and might be. */
    private static @Nullable Requirement missed(@Nullable Requirement requirement) {
        return requirement == null || requirement.isMet() || requirement instanceof Requirement.Invitation
                ? null
                : requirement;
    }

    /** What is missing to what was judged; or, of two periods that count, to the latter. */
    private @Nullable Outlook prevented(Tier tier, @Nullable Requirement requirement) {
        Money missing = tier.condition() == null
                ? tier.threshold().minus(lost.first().reason().measure())
                : missingSpend(requirement);
        Outlook prevented = prevented(missing, requirement);
        if (prevented != null || before.ladder(ladder()).isEmpty()) {
            return prevented;
        }
        Windows windows = windows(before);
        LocalDate eve = lost.on().minusDays(1);
        return windows.ends(eve) == null
                ? null
                : prevented(missing(tier, windows.measureOfPeriod(eve, eve)), requirement);
    }

    /** An amount that is to be spent on some days, if that keeps the tier. */
    private @Nullable Outlook prevented(@Nullable Money missing, @Nullable Requirement requirement) {
        if (missing == null || !missing.isPositive()) {
            return null;
        }
        Money enough = atLeastTheMinimum(missing);
        LocalDate last = days.last(enough);
        if (last == null) {
            return null;
        }
        Money amount = least(enough, last);
        LocalDate first = days.first(amount, last);
        LocalDate end = last.equals(lost.on()) ? last : last.plusDays(1);
        return new Outlook(lost.on(), lost.to(), amount, first.equals(days.today()) ? null : first, end, requirement);
    }

    /** What is missing when the tier is lost, or less where that is enough: it lets a grace period begin anew, or a review give the tier. */
    private Money least(Money enough, LocalDate last) {
        TierPolicy policy =
                forecast.programs().version(before.program()).ladder(ladder()).policy();
        boolean mayBeLess = policy.hasGrace() || forecast.standing().pin() != null;
        return mayBeLess ? atLeastTheMinimum(days.least(enough, last)) : enough;
    }

    private Windows windows(MemberState then) {
        LoyaltyProgram inForce = forecast.programs().version(then.program());
        return new Windows(inForce.ladder(ladder()), then, inForce.zone());
    }

    private @Nullable Money missing(Tier tier, Measure measure) {
        return tier.condition() == null
                ? tier.threshold().minus(measure.keeps())
                : missingSpend(Conditions.of(tier, measure.toKeep()));
    }

    private @Nullable Money missingSpend(@Nullable Requirement requirement) {
        return requirement == null ? null : requirement.missingSpend(program.zero());
    }

    private Money atLeastTheMinimum(Money missing) {
        Money minimum = program.spend().minimum();
        return minimum == null || missing.reaches(minimum) ? missing : minimum;
    }

    private LadderId ladder() {
        return forecast.standing().ladder();
    }
}
