package dev.loyalty.oracle;

import dev.loyalty.oracle.Plan.Need;
import dev.loyalty.oracle.Plan.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the next tier is: by what is measured today, or, where reviews give tiers, by what the next one will see if nothing more is
 * bought. At the top, where no review gives anything, by today. Where time takes at once, by what the day of the review leaves.
 */
final class PlainProgress {

    private final PlainLadder ladder;
    private final PlainMember member;
    /** The next day on which tiers are given; null if they are given at once. */
    @Nullable
    final LocalDate review;

    /** Whether orders that wait will count by then. */
    final boolean sawWaiting;

    /** Whether the day of the review takes again what its eve still measures. */
    final boolean isTakenAgain;

    private final LocalDate ages;
    private final Stretch present;
    private final Stretch stretch;
    private final Sum sum;
    /** The next tier; -1 at the top. */
    final int next;

    PlainProgress(PlainMember member, PlainLadder ladder, LocalDate today) {
        this.member = member;
        this.ladder = ladder;
        this.next = ladder.next();
        boolean atOnce = next < 0 || ladder.plan.policy().upgrade() == When.AT_ONCE;
        this.review = atOnce ? null : ladder.nextReview(today);
        this.ages = review == null ? today : review;
        Plan.Policy policy = ladder.plan.policy();
        boolean takesAgain = policy.byTime() == When.AT_ONCE && policy.grace() == null && policy.stay() == null;
        LocalDate eve = ages.minusDays(review == null ? 0 : 1);
        List<Stretch> stretches = Stretch.of(policy, takesAgain ? ages : eve, member.joined());
        List<Fact> facts = review == null ? member.facts() : member.factsBy(review);
        this.isTakenAgain = Sum.of(facts, stretches.get(0), PlainOrder.ALL).spend
                != Sum.of(facts, Stretch.of(policy, eve, member.joined()).get(0), PlainOrder.ALL).spend;
        this.sawWaiting = facts.size() > member.facts().size();
        this.present = Stretch.of(policy, today, member.joined()).get(0);
        boolean isSeen = policy.status() && stretches.contains(present);
        this.stretch = seen(stretches, isSeen ? present : stretches.get(0), facts);
        this.sum = Sum.of(facts, stretch, PlainOrder.ALL);
    }

    /** The present period; with a status, that which earns the tier. */
    private Stretch seen(List<Stretch> stretches, Stretch other, List<Fact> facts) {
        for (Stretch each : stretches) {
            if (next >= 0 && ladder.isMet(need(), Sum.of(facts, each, PlainOrder.ALL), ages)) {
                return each;
            }
        }
        return other;
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
        LocalDate end = (review == null ? present : stretch).end();
        return next < 0 || end == null ? null : end.minusDays(1);
    }
}
