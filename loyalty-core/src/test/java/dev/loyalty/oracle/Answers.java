package dev.loyalty.oracle;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.Outlook;
import dev.loyalty.member.Explanation;
import dev.loyalty.member.LadderAnswer;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.Progress;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what the engine answers with what the plain model says at an instant. */
final class Answers {

    private final PlainMember member;
    private final Instant now;

    Answers(PlainMember member, Instant now) {
        this.member = member;
        this.now = now;
    }

    @Nullable
    Difference compare(LoyaltyEngine engine) {
        MemberView view = engine.members().view(Commands.ADA);
        Difference found = differs("member", member.isMember(), view.isMember());
        if (found != null || !member.isMember()) {
            return found;
        }
        found = differs("net spend", member.net(), view.spend().net().minor());
        for (PlainLadder ladder : member.ladders) {
            found = found != null ? found : compare(ladder, view.ladder(LadderId.of(ladder.plan.id())));
        }
        return found;
    }

    private @Nullable Difference compare(PlainLadder ladder, LadderView view) {
        String id = ladder.plan.id();
        Difference found = differs(
                id + ": tier held",
                ladder.plan.tiers().get(ladder.held()).id(),
                Objects.requireNonNull(view.held()).id().value());
        found = found != null
                ? found
                : differs(
                        id + ": tier earned",
                        ladder.plan.tiers().get(ladder.tier).id(),
                        Objects.requireNonNull(view.earned()).id().value());
        found = found != null
                ? found
                : differs(id + ": held since", ladder.heldSince, Objects.requireNonNull(view.since()));
        if (found != null) {
            return found;
        }
        boolean atOnce = ladder.plan.policy().upgrade() == Plan.When.AT_ONCE
                && !ladder.plan.policy().status();
        return atOnce ? progress(ladder, view.progress()) : null;
    }

    private @Nullable Difference progress(PlainLadder ladder, Progress seen) {
        String id = ladder.plan.id();
        LocalDate today = member.day(now);
        Difference found =
                differs(id + ": spent", ladder.spent(today), seen.spent().minor());
        int next = ladder.next();
        found = found != null
                ? found
                : differs(
                        id + ": next",
                        next < 0 ? null : ladder.plan.tiers().get(next).id(),
                        seen.next() == null ? null : seen.next().value());
        found = found != null ? found : differs(id + ": percent", ladder.percent(today), seen.percent());
        if (found == null && next >= 0 && ladder.plan.tiers().get(next).need() instanceof Plan.Need.Spent spent) {
            long missing = Math.max(0, spent.cents() - ladder.spent(today));
            found = differs(
                    id + ": missing",
                    missing,
                    seen.missing() == null ? null : seen.missing().minor());
        }
        return found;
    }

    /** What is asked more rarely: how long a tier holds, and why somebody stands where they do. */
    @Nullable
    Difference compareAtLength(LoyaltyEngine engine, Forecast forecast) {
        if (!member.isMember()) {
            return null;
        }
        Explanation explanation = engine.members().explain(Commands.ADA);
        Difference found = explained(AllOrders.explained(engine, Commands.ADA));
        found = found != null ? found : measured(explanation);
        for (PlainLadder ladder : member.ladders) {
            found = found != null || member.frozen ? found : holds(ladder, engine, forecast);
        }
        return found;
    }

    private @Nullable Difference holds(PlainLadder ladder, LoyaltyEngine engine, Forecast forecast) {
        Outlook ahead = engine.members()
                .view(Commands.ADA)
                .ladder(LadderId.of(ladder.plan.id()))
                .ahead();
        LocalDate expected = forecast.fallsOn(ladder.plan.id());
        LocalDate seen = ahead == null ? null : ahead.on();
        boolean beyond =
                expected == null && seen != null && seen.isAfter(member.day(now).plusYears(Forecast.YEARS));
        return beyond ? null : differs(ladder.plan.id() + ": falls on", expected, seen);
    }

    private @Nullable Difference explained(List<OrderAnswer> orders) {
        for (OrderAnswer answer : orders) {
            PlainOrder order =
                    member.orders.get(answer.statement().order().order().value());
            if (order != null && order.isHere()) {
                long counts = order.counting() ? order.counts(PlainOrder.ALL) : 0;
                Difference found =
                        differs("explained order", counts, answer.counts().minor());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Difference measured(Explanation explanation) {
        for (LadderAnswer answer : explanation.ladders()) {
            PlainLadder ladder = member.ladder(answer.ladder().value());
            List<Sum> sums = ladder.sums(member.day(now), PlainOrder.ALL);
            for (int i = 0; i < Math.min(sums.size(), answer.stretches().size()); i++) {
                Difference found = differs(
                        "explained stretch",
                        sums.get(i).spend,
                        answer.stretches().get(i).net().minor());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    static @Nullable Difference differs(String what, @Nullable Object expected, @Nullable Object seen) {
        return Objects.equals(expected, seen)
                ? null
                : new Difference(what, String.valueOf(expected), String.valueOf(seen), "");
    }
}
