package dev.loyalty.oracle;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.event.Outlook;
import dev.loyalty.member.Explanation;
import dev.loyalty.member.LadderAnswer;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.OrderAnswer;
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
        return new ProgressAnswers(member, ladder, member.day(now), view.progress()).compare();
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
        found = found != null ? found : new ExplainedTiers(member, member.day(now), explanation).compare();
        for (PlainLadder ladder : member.ladders) {
            found = found != null || member.frozen || !forecast.knows(ladder.plan.id())
                    ? found
                    : holds(ladder, engine, forecast);
        }
        return found;
    }

    private @Nullable Difference holds(PlainLadder ladder, LoyaltyEngine engine, Forecast forecast) {
        LadderView view = engine.members().view(Commands.ADA).ladder(LadderId.of(ladder.plan.id()));
        Outlook ahead = view.ahead();
        LocalDate expected = forecast.fallsOn(ladder.plan.id());
        Difference rises = forecast.risesByVersion(ladder.plan.id())
                ? null
                : differs(
                        ladder.plan.id() + ": rises on",
                        forecast.risesOn(ladder.plan.id()),
                        view.progress().from());
        LocalDate seen = ahead == null ? null : ahead.on();
        boolean beyond =
                expected == null && seen != null && seen.isAfter(member.day(now).plusYears(Forecast.YEARS));
        return beyond || rises != null ? rises : differs(ladder.plan.id() + ": falls on", expected, seen);
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
