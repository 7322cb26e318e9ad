package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.Need;
import dev.loyalty.oracle.Plan.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the next tier is: by what is measured today, or, where reviews give tiers, by what the next one will see if nothing more is
 * bought. At the top, where no review gives anything, by today. Where time takes at once, what the day of the review takes counts for
 * nothing. Of several periods each counts alone: what is spent from now on counts in the present one, or, where the review does not
 * look at that, in the last one that it looks at.
 */
final class PlainProgress {

    private final PlainLadder ladder;
    private final PlainMember member;
    private final Plan.Policy policy;
    /** The next day on which tiers are given; null if they are given at once. */
    @Nullable
    final LocalDate review;

    private final LocalDate ages;
    private final List<Fact> facts;
    private final Stretch open;
    private final Sum sum;
    /** The next tier; -1 at the top. */
    final int next;

    PlainProgress(PlainMember member, PlainLadder ladder, LocalDate today) {
        this(member, ladder, today, ladder.next());
    }

    /** How far any higher tier is. */
    PlainProgress(PlainMember member, PlainLadder ladder, LocalDate today, int next) {
        this.member = member;
        this.ladder = ladder;
        this.policy = ladder.plan.policy();
        this.next = next;
        boolean atOnce = next < 0 || policy.upgrade() == When.AT_ONCE;
        this.review = atOnce ? null : ladder.nextReview(today);
        this.ages = review == null ? today : review;
        this.facts = review == null ? member.facts() : member.factsBy(review);
        List<Stretch> seen = seen(today);
        Stretch present = stretches(today).get(0);
        this.open = seen.contains(present) ? present : seen.get(0);
        this.sum = measured(seen.stream().filter(this::reaches).findFirst().orElse(open));
    }

    private List<Stretch> stretches(LocalDate day) {
        return Stretch.of(policy, day, member.joined());
    }

    /** What is looked at; of periods, those that count on the day of the review itself, if that takes at once. */
    private List<Stretch> seen(LocalDate today) {
        List<Stretch> seen = stretches(review == null ? today : review.minusDays(1));
        return takesAgain() && policy.window().hasPeriods()
                ? seen.stream().filter(stretches(ages)::contains).toList()
                : seen;
    }

    private boolean takesAgain() {
        return review != null && policy.byTime() == When.AT_ONCE && policy.grace() == null && policy.stay() == null;
    }

    private Sum sum(Stretch stretch) {
        return Sum.of(facts, stretch, PlainOrder.ALL);
    }

    private boolean reaches(Stretch stretch) {
        return next >= 0
                && ladder.isMet(need(), sum(stretch), ages)
                && left(stretch).stream().anyMatch(left -> ladder.isMet(need(), left, ages));
    }

    /** What is left of it on the day of a review that takes again, to keep a tier. */
    private List<Sum> left(Stretch stretch) {
        Stretch left =
                takesAgain() && !policy.window().hasPeriods() ? stretches(ages).get(0) : stretch;
        return policy.byRefund() == Plan.ByRefund.NEVER
                ? List.of(sum(left), Sum.of(facts, left, -1))
                : List.of(sum(left));
    }

    /** No more than what is left, unless the tier is reached once by this and once by that. */
    private Sum measured(Stretch stretch) {
        Sum sum = sum(stretch);
        Sum both = takesAgain() ? sum.atMost(Sum.most(left(stretch))) : sum;
        return reaches(stretch) && !ladder.isMet(need(), both, ages) ? sum : both;
    }

    private Need need() {
        return ladder.plan.tiers().get(next).need();
    }

    long spent() {
        return Math.max(0, sum.spend);
    }

    int percent() {
        return next < 0 ? 100 : Percent.of(need(), sum, member.joined(), ages);
    }

    /** The least that has to be spent more, if spending leads there; what else is asked for stays as it is. */
    @Nullable
    Long missing() {
        if (next < 0) {
            return null;
        }
        List<Long> amounts = new ArrayList<>(List.of(0L));
        addAmounts(need(), amounts);
        return amounts.stream()
                .filter(amount -> amount == 0 || amount > spent())
                .sorted()
                .map(amount -> amount == 0 ? 0 : amount - spent())
                .filter(more -> ladder.isMet(need(), sum.of(spent() + more), ages))
                .findFirst()
                .orElse(null);
    }

    private static void addAmounts(Need need, List<Long> amounts) {
        if (need instanceof Need.Spent spent) {
            amounts.add(spent.cents());
        } else if (need instanceof Need.All all) {
            all.parts().forEach(part -> addAmounts(part, amounts));
        } else if (need instanceof Need.Any any) {
            any.parts().forEach(part -> addAmounts(part, amounts));
        }
    }

    /** What a basket must come to before the discount of today. */
    @Nullable
    Long basket() {
        Long missing = missing();
        if (missing == null) {
            return null;
        }
        long off = member.frozen
                ? 0
                : member.ladders.stream()
                        .mapToLong(each -> each.plan.tiers().get(each.held()).percentOff())
                        .max()
                        .orElse(0);
        long least = missing == 0 ? 0 : Math.max(missing, member.plan.spend().minimum());
        return (least * 100 + 99 - off) / (100 - off);
    }

    /** The last day on which what is spent counts for it, if a period ends. */
    @Nullable
    LocalDate through() {
        LocalDate end = open.end();
        return next < 0 || end == null ? null : member.eve(end);
    }
}
