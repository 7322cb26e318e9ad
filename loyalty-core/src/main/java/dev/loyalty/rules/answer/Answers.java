package dev.loyalty.rules.answer;

import dev.loyalty.event.Requirement;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.member.OrderStatement.State;
import dev.loyalty.member.Progress;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.Strangers;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.spend.Conditions;
import dev.loyalty.rules.spend.Figures;
import dev.loyalty.rules.spend.Measure;
import dev.loyalty.rules.tier.LeadingOn;
import dev.loyalty.rules.tier.TierQualification;
import dev.loyalty.rules.time.Advance;
import dev.loyalty.rules.time.TierForecast;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Percentage;
import dev.loyalty.value.TierId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers to what is asked of a member. Each is as of an instant: what time has done until then is applied first. */
public final class Answers {

    private Answers() {}

    /**
     * Everything that is asked of somebody.
     *
     * @param customer who
     * @param stored the state as stored
     * @param programs the versions of the program
     * @param clock as of when; never before what was judged last
     * @return the view
     */
    public static MemberView view(CustomerId customer, MemberState stored, ProgramHistory programs, Instant clock) {
        Instant now = stored.notBeforeLast(clock);
        MemberState state = Advance.to(stored, programs, now).state();
        LoyaltyProgram program = programs.inForceAt(now);
        Benefits together = Benefits.NONE;
        for (TierLadder ladder : program.ladders()) {
            together = together.and(benefits(state, program, ladder), program.benefitsTogether());
        }
        List<LadderView> ladders = new ArrayList<>();
        for (TierLadder ladder : program.ladders()) {
            ladders.add(ladder(state, programs, ladder, now, together));
        }
        return new MemberView(
                customer,
                now,
                stored.version(),
                state.membership(),
                state.membership().isMember() ? state.joinedAt() : null,
                state.spend(),
                ladders,
                together,
                Accounting.views(state, program, now));
    }

    private static Optional<LadderState> standing(MemberState state, TierLadder ladder) {
        return state.membership().isMember() ? state.ladder(ladder.id()) : Optional.empty();
    }

    /** What somebody has by one ladder. */
    private static Benefits benefits(MemberState state, LoyaltyProgram program, TierLadder ladder) {
        Optional<LadderState> standing = standing(state, ladder);
        if (standing.isPresent()) {
            boolean frozen = state.membership() == Membership.FROZEN;
            return frozen ? Benefits.NONE : ladder.tier(standing.get().tier()).benefits();
        }
        return program.strangers() == Strangers.LOWEST_TIER ? ladder.lowest().benefits() : Benefits.NONE;
    }

    private static LadderView ladder(
            MemberState state, ProgramHistory programs, TierLadder ladder, Instant now, Benefits together) {
        LoyaltyProgram program = programs.inForceAt(now);
        Optional<LadderState> standing = standing(state, ladder);
        Benefits benefits = benefits(state, program, ladder);
        if (standing.isEmpty()) {
            LocalDate today = Counting.day(program, now);
            Figures none = Figures.none(program.zero(), today);
            return new LadderView(
                    ladder.id(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    benefits,
                    progress(program, ladder, ladder.lowest().id(), Measure.of(none, none), together),
                    null,
                    null);
        }
        Tier held = ladder.tier(standing.get().tier());
        TierQualification qualification = new TierQualification(program, state, standing.get());
        LocalDate today = Counting.day(program, now);
        TierForecast ahead = new TierForecast(state, programs, standing.get(), now);
        LocalDate lostOn = ahead.lostOn();
        return new LadderView(
                ladder.id(),
                held,
                standing.get().since(),
                ladder.tier(qualification.earned().tier()),
                qualification.keptThrough(today),
                standing.get().pin(),
                benefits,
                progress(program, qualification, held.id(), together, today).from(ahead.rises()),
                ahead.outlook(),
                lostOn == null ? null : qualification.eve(lostOn));
    }

    private static Progress progress(
            LoyaltyProgram program, TierQualification qualification, TierId held, Benefits benefits, LocalDate today) {
        LeadingOn leading = new LeadingOn(qualification, today);
        Measure measure = qualification
                .ladder()
                .above(held)
                .map(leading::to)
                .orElseGet(() -> qualification.windows().measureOfPeriod(today, today));
        Progress progress = progress(program, qualification.ladder(), held, measure, benefits);
        LocalDate ends = leading.ends();
        return progress.next() == null || ends == null ? progress : progress.through(qualification.eve(ends));
    }

    /**
     * How far the next tier of a member is.
     *
     * @param state the member
     * @param programs the versions of the program
     * @param ladder one of the ladders of the member's version
     * @param held the tier held
     * @param now as of when
     * @return the progress
     */
    public static Progress progress(
            MemberState state, ProgramHistory programs, TierLadder ladder, TierId held, Instant now) {
        LoyaltyProgram program = programs.version(state.program());
        Benefits benefits = Benefits.NONE;
        for (TierLadder each : program.ladders()) {
            boolean asked = each.id().equals(ladder.id());
            Benefits some = asked ? ladder.tier(held).benefits() : benefits(state, program, each);
            benefits = benefits.and(some, program.benefitsTogether());
        }
        LadderState standing = state.ladder(ladder.id()).orElse(null);
        if (standing == null) {
            return progress(program, ladder, held, program.zero(), benefits);
        }
        return progress(
                        program,
                        new TierQualification(program, state, standing),
                        held,
                        benefits,
                        Counting.day(program, now))
                .from(new TierForecast(state, programs, standing, now).rises());
    }

    /**
     * How far the next tier is, where thresholds alone decide, over a lifetime.
     *
     * @param program the version of the program
     * @param ladder one of its ladders
     * @param held the tier held
     * @param measure what is measured; not negative
     * @param benefits the member's benefits of today
     * @return the progress
     */
    public static Progress progress(
            LoyaltyProgram program, TierLadder ladder, TierId held, Money measure, Benefits benefits) {
        return progress(program, ladder, held, Measure.of(measure), benefits);
    }

    private static Progress progress(
            LoyaltyProgram program, TierLadder ladder, TierId held, Measure measure, Benefits benefits) {
        Money spent = measure.earns();
        Optional<Tier> above = ladder.above(held);
        if (above.isEmpty()) {
            return new Progress(spent, null, null, null, null, null, null, 100, null);
        }
        Tier next = above.get();
        Requirement requirement = Conditions.of(next, measure.toEarn());
        Money missing = requirement == null
                ? next.threshold().minus(spent).orZeroIfNegative()
                : requirement.missingSpend(Money.zero(spent.currency()));
        return new Progress(
                spent,
                next.id(),
                requirement == null ? next.threshold() : null,
                missing,
                missing == null ? null : basket(missing, program.spend(), benefits.percentOff()),
                null,
                null,
                (requirement == null ? new Requirement.Spend(spent, next.threshold()) : requirement).percent(),
                requirement);
    }

    /** Rounded up, so that what is paid for it after the discount is never too little; nor is it for an order to count at all. */
    private static @Nullable Money basket(Money missing, SpendRule rule, Percentage discount) {
        Money minimum = rule.minimum();
        Money least = minimum == null || !missing.isPositive() || missing.reaches(minimum) ? missing : minimum;
        if (discount.equals(Percentage.HUNDRED)) {
            return null;
        }
        BigDecimal whole = BigDecimal.valueOf(Percentage.HUNDRED.tenThousandths());
        BigDecimal paid = BigDecimal.valueOf(Percentage.HUNDRED.tenThousandths() - discount.tenThousandths());
        BigDecimal minor = BigDecimal.valueOf(least.minor()).multiply(whole).divide(paid, 0, RoundingMode.CEILING);
        boolean fits = minor.unscaledValue().bitLength() < Long.SIZE;
        return fits ? Money.ofMinor(minor.longValueExact(), missing.currency()) : null;
    }

    /**
     * What is left of an order.
     *
     * @param order all that is known of it
     * @param state its customer's state
     * @return the statement
     */
    public static OrderStatement statement(ToldOrder order, MemberState state) {
        OrderAccount account = order.account();
        Money zero = Money.zero(account.counted().currency());
        if (!account.isPaid() || account.bought() == null) {
            return new OrderStatement(account.order(), null, null, null, null, null, List.of(), zero, State.UNMATCHED);
        }
        boolean former = order.paidBy() < state.lifeStart();
        Money bought = account.bought().total();
        OrderAccount.Left left = account.left();
        Money rest = left.basket().total();
        State how = former
                ? State.FORMER
                : account.cancelled()
                        ? State.CANCELLED
                        : state.waiting(account.order()).isPresent() ? State.WAITING : State.COUNTS;
        return new OrderStatement(
                account.order(),
                account.paidAt(),
                bought,
                bought.minus(rest),
                rest,
                account.refundsApplied().excess(),
                account.pieces().surplus(),
                former ? zero : account.counted(),
                how);
    }
}
