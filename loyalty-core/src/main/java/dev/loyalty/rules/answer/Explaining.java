package dev.loyalty.rules.answer;

import dev.loyalty.event.Pin;
import dev.loyalty.event.Requirement;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.member.Explanation;
import dev.loyalty.member.Explanation.Code;
import dev.loyalty.member.Explanation.TierAnswer;
import dev.loyalty.member.LadderAnswer;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.LeftOut;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.member.Placement;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.spend.Conditions;
import dev.loyalty.rules.spend.Exclusions;
import dev.loyalty.rules.spend.Figures;
import dev.loyalty.rules.spend.Measure;
import dev.loyalty.rules.spend.SpendByOrder;
import dev.loyalty.rules.tier.LeadingOn;
import dev.loyalty.rules.tier.TierQualification;
import dev.loyalty.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why a member stands where they stand: order by order, ladder by ladder, tier by tier. */
public final class Explaining {

    private final MemberState state;
    private final ProgramHistory programs;
    private final LoyaltyProgram program;
    private final SpendByOrder tally;
    private final LocalDate today;

    private Explaining(SpendByOrder tally, ProgramHistory programs, Instant asOf) {
        this.tally = tally;
        this.state = tally.state();
        this.programs = programs;
        this.program = programs.inForceAt(asOf);
        this.today = Counting.day(program, asOf);
    }

    /**
     * Why somebody stands where they stand.
     *
     * @param view where they stand
     * @param tally the whole journal, with what time has done until then
     * @param programs the versions of the program
     * @return the explanation
     */
    public static Explanation explain(MemberView view, SpendByOrder tally, ProgramHistory programs) {
        Explaining explaining = new Explaining(tally, programs, view.asOf());
        return new Explanation(view, explaining.ladders(), explaining.tiers(view));
    }

    /**
     * What of each of some orders counts, and why the rest does not.
     *
     * @param orders the orders
     * @param tally the whole journal, with what time has done until then, that keeps these orders apart
     * @param programs the versions of the program
     * @param asOf as of when
     * @return the answers, in the same order
     */
    public static List<OrderAnswer> explain(
            List<ToldOrder> orders, SpendByOrder tally, ProgramHistory programs, Instant asOf) {
        Explaining explaining = new Explaining(tally, programs, asOf);
        List<TierQualification> qualifications = explaining.qualifications();
        return orders.stream()
                .map(order -> explaining.order(order, qualifications))
                .toList();
    }

    private OrderAnswer order(ToldOrder order, List<TierQualification> qualifications) {
        OrderStatement statement = Answers.statement(order, state);
        SpendByOrder.Share share = tally.of(statement.order());
        List<Placement> placements = new ArrayList<>();
        LocalDate day = order.day();
        if (day != null) {
            for (TierQualification qualification : qualifications) {
                placements.addAll(placements(qualification, share, day));
            }
        }
        return new OrderAnswer(
                statement, day, money(share.total()), leftOut(order.account(), statement.state()), placements);
    }

    private List<LeftOut> leftOut(OrderAccount account, OrderStatement.State how) {
        Basket bought = account.bought();
        if (bought == null || !account.isPaid()) {
            return List.of();
        }
        List<LeftOut> all = new ArrayList<>(Exclusions.of(
                account, bought, programs.version(account.program()).spend(), how));
        state.waiting(account.order())
                .filter(waiting -> !waiting.counted().isZero())
                .ifPresent(waiting -> all.add(Exclusions.waiting(waiting, program.zone())));
        return all;
    }

    private List<Placement> placements(TierQualification qualification, SpendByOrder.Share share, LocalDate day) {
        List<Placement> all = new ArrayList<>();
        MeasuredPeriods periods = new MeasuredPeriods(qualification, today);
        if (!qualification.policy().needsDays()) {
            all.add(periods.place(day, money(share.total()), false));
        } else {
            share.pruned().forEach((on, amount) -> all.add(periods.place(on, money(amount), true)));
            share.days().forEach((on, amount) -> all.add(periods.place(on, money(amount), false)));
        }
        all.removeIf(placement -> placement.amount().isZero());
        return all;
    }

    private List<LadderAnswer> ladders() {
        List<LadderAnswer> all = new ArrayList<>();
        for (TierQualification qualification : qualifications()) {
            Measure measure = qualification.windows().measure(today);
            all.add(new LadderAnswer(
                    qualification.ladder().id(),
                    periods(qualification),
                    measure.earns(),
                    measure.keeps(),
                    qualification.standing().pin(),
                    qualification.nextUpgrade(today),
                    qualification.nextReview(today)));
        }
        return all;
    }

    private List<LadderAnswer.Stretch> periods(TierQualification qualification) {
        List<LadderAnswer.Stretch> all = new ArrayList<>();
        for (MeasuredPeriods.Stretch days : new MeasuredPeriods(qualification, today).measured()) {
            all.add(new LadderAnswer.Stretch(
                    days.first(),
                    days.last(),
                    money(days.sum(tally.orders())),
                    money(days.sum(tally.others())),
                    counts(qualification, days)));
        }
        return all;
    }

    private List<LadderAnswer.Counted> counts(TierQualification qualification, MeasuredPeriods.Stretch days) {
        return qualification.ladder().counted().stream()
                .map(what -> new LadderAnswer.Counted(
                        what, what.level() ? state.level(what) : days.count(state.tally(what))))
                .toList();
    }

    private List<TierQualification> qualifications() {
        List<TierQualification> all = new ArrayList<>();
        if (state.membership().isMember()) {
            for (TierLadder ladder : program.ladders()) {
                LadderState standing = state.ladder(ladder.id()).orElse(null);
                if (standing != null) {
                    all.add(new TierQualification(program, state, standing));
                }
            }
        }
        return all;
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, program.currency());
    }

    private List<TierAnswer> tiers(MemberView view) {
        List<TierAnswer> tiers = new ArrayList<>();
        for (TierLadder ladder : program.ladders()) {
            LadderView standing = view.ladder(ladder.id());
            for (Tier tier : ladder.tiers()) {
                Measure measure = measure(standing, ladder, tier);
                Requirement requirement = Conditions.of(tier, measure.toEarn());
                Money threshold = tier.condition() == null ? tier.threshold() : null;
                Money missing = threshold == null
                        ? null
                        : threshold.minus(measure.earns()).orZeroIfNegative();
                Code why = why(view, standing, ladder, tier, Conditions.isReached(tier, measure));
                tiers.add(new TierAnswer(ladder.id(), tier.id(), threshold, missing, requirement, why));
            }
        }
        return tiers;
    }

    /** What leads on to a higher tier, or what keeps one that is reached. */
    private Measure measure(LadderView standing, TierLadder ladder, Tier tier) {
        Tier held = standing.held();
        if (held == null) {
            Figures none = Figures.none(program.zero(), today);
            return Measure.of(none, none);
        }
        TierQualification qualification = new TierQualification(
                program, state, state.ladder(standing.ladder()).orElseThrow());
        return ladder.rank(tier.id()) > ladder.rank(held.id())
                ? new LeadingOn(qualification, today).to(tier)
                : counted(qualification, tier);
    }

    /** What counts for a tier today: unless it is reached, what is measured in this period alone. */
    private Measure counted(TierQualification qualification, Tier tier) {
        Measure measure = qualification.windows().measure(today);
        return Conditions.isReached(tier, measure)
                ? measure
                : qualification.windows().measureOfPeriod(today, today);
    }

    private static Code why(MemberView view, LadderView standing, TierLadder ladder, Tier tier, boolean reached) {
        Tier held = standing.held();
        if (held == null) {
            return Code.NOT_A_MEMBER;
        }
        Pin pin = standing.pin();
        boolean pinned = pin != null && pin.tier().equals(held.id());
        if (tier.id().equals(held.id())) {
            if (pinned && !tier.equals(standing.earned())) {
                return Code.HELD_BY_HAND;
            }
            return reached ? Code.HELD : Code.KEPT;
        }
        if (!reached) {
            return tier.isByInvitation() ? Code.BY_INVITATION : Code.MISSING;
        }
        if (ladder.rank(held.id()) > ladder.rank(tier.id())) {
            return Code.SURPASSED;
        }
        if (view.membership() == Membership.FROZEN) {
            return Code.FROZEN;
        }
        return pinned ? Code.PINNED_ELSEWHERE : Code.AWAITS_REVIEW;
    }
}
