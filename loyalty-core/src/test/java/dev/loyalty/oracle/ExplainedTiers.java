package dev.loyalty.oracle;

import static dev.loyalty.oracle.Answers.differs;

import dev.loyalty.member.Explanation;
import dev.loyalty.member.Explanation.TierAnswer;
import dev.loyalty.oracle.Plan.Need;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what is explained of the tiers above the one held: what is missing to each. */
final class ExplainedTiers {

    private final PlainMember member;
    private final LocalDate today;
    private final Explanation seen;

    ExplainedTiers(PlainMember member, LocalDate today, Explanation seen) {
        this.member = member;
        this.today = today;
        this.seen = seen;
    }

    @Nullable
    Difference compare() {
        Difference found = null;
        for (PlainLadder ladder : member.ladders) {
            for (int rank = ladder.held() + 1;
                    found == null && rank < ladder.plan.tiers().size();
                    rank++) {
                found = compare(ladder, rank);
            }
        }
        return found;
    }

    private @Nullable Difference compare(PlainLadder ladder, int rank) {
        Plan.Tier tier = ladder.plan.tiers().get(rank);
        TierAnswer answer = Objects.requireNonNull(seen.why(LadderId.of(ladder.plan.id()), TierId.of(tier.id())));
        PlainProgress progress = new PlainProgress(member, ladder, today, rank);
        if (tier.need() instanceof Need.Spent spent) {
            return differs(
                    ladder.plan.id() + ": explained missing",
                    Math.max(0, spent.cents() - progress.spent()),
                    Objects.requireNonNull(answer.missing()).minor());
        }
        return differs(
                ladder.plan.id() + ": explained percent",
                progress.percent(),
                Objects.requireNonNull(answer.requirement()).percent());
    }
}
