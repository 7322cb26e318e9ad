package dev.loyalty.oracle;

import static dev.loyalty.oracle.Answers.differs;

import dev.loyalty.member.Progress;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Compares how far the next tier is. */
final class ProgressAnswers {

    private final PlainLadder ladder;
    private final PlainProgress progress;
    private final Progress seen;

    ProgressAnswers(PlainMember member, PlainLadder ladder, LocalDate today, Progress seen) {
        this.ladder = ladder;
        this.progress = new PlainProgress(member, ladder, today);
        this.seen = seen;
    }

    @Nullable
    Difference compare() {
        int next = progress.next;
        Difference found = differs(
                what("next"),
                next < 0 ? null : ladder.plan.tiers().get(next).id(),
                seen.next() == null ? null : seen.next().value());
        found = found != null
                ? found
                : differs(what("spent"), progress.spent(), seen.spent().minor());
        found = found != null ? found : differs(what("percent"), progress.percent(), seen.percent());
        found = found != null ? found : differs(what("missing"), progress.missing(), minor(seen.missing()));
        found = found != null ? found : differs(what("basket"), progress.basket(), minor(seen.basket()));
        return found != null ? found : differs(what("spend through"), progress.through(), seen.through());
    }

    private String what(String figure) {
        return ladder.plan.id() + ": " + figure + (progress.review == null ? "" : " at the review")
                + (ladder.plan.policy().status() ? " with status" : "");
    }

    private static @Nullable Long minor(@Nullable Money money) {
        return money == null ? null : money.minor();
    }
}
