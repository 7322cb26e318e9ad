package dev.loyalty.rules.spend;

import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.BasketLine;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.member.LeftOut;
import dev.loyalty.member.LeftOut.Filter;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why some of an order does not count: what {@link Counting} leaves out, step by step. */
public final class Exclusions {

    private final OrderAccount account;
    private final SpendRule rule;
    private final List<LeftOut> found = new ArrayList<>();

    private Exclusions(OrderAccount account, SpendRule rule) {
        this.account = account;
        this.rule = rule;
    }

    /** What of an order that has come does not count, by the rule of its purchase. */
    public static List<LeftOut> of(OrderAccount account, Basket bought, SpendRule rule, OrderStatement.State state) {
        Exclusions exclusions = new Exclusions(account, rule);
        Basket rest = account.refundsApplied().basket();
        exclusions.add(new LeftOut.Refunded(bought.total().minus(rest.total())));
        if (state == OrderStatement.State.CANCELLED) {
            exclusions.add(new LeftOut.Cancelled(rest.total()));
        } else if (state == OrderStatement.State.FORMER) {
            exclusions.add(new LeftOut.Former(account.left().basket().total()));
            exclusions.addIf(account.cancelled(), new LeftOut.Cancelled(rest.total()));
        } else {
            exclusions.parts(rest);
            exclusions.lines(rest);
            exclusions.giftCard(rest);
            exclusions.minimum(bought, rest);
        }
        return exclusions.found;
    }

    /** What an order does not count yet. */
    public static LeftOut waiting(WaitingOrder order, ZoneId zone) {
        return new LeftOut.Waiting(order.counted(), day(order.until(), zone));
    }

    private static @Nullable LocalDate day(@Nullable Instant until, ZoneId zone) {
        return until == null ? null : LocalDate.ofInstant(until, zone);
    }

    private void parts(Basket rest) {
        for (Part part : Part.values()) {
            if (!rule.parts().contains(part)) {
                add(new LeftOut.OfPart(part, rest.of(part)));
            }
        }
    }

    private void lines(Basket rest) {
        for (BasketLine line : rest.lines()) {
            Filter filter = filter(line);
            if (filter != null) {
                Money amount = Money.zero(rest.currency());
                amount = rule.parts().contains(Part.GOODS) ? amount.plus(line.amount()) : amount;
                amount = rule.parts().contains(Part.GOODS_TAX) ? amount.plus(line.tax()) : amount;
                add(new LeftOut.OfLine(line.product(), line.categories(), filter, amount));
            }
        }
    }

    private void giftCard(Basket rest) {
        Money counted = Counting.ofParts(rule, rest);
        addIf(!rule.giftCards(), new LeftOut.ByGiftCard(counted.minus(rest.notByGiftCard(counted))));
    }

    private void minimum(Basket bought, Basket rest) {
        Money zero = Money.zero(account.counted().currency());
        Money left = Counting.amount(rule, rest, account.rate(), zero);
        Money judged = rule.minimumJudged() == MinimumJudged.REMAINDER
                ? left
                : Counting.amount(rule, bought, account.rate(), zero);
        Money minimum = rule.minimum();
        if (minimum != null && !judged.reaches(minimum)) {
            add(new LeftOut.BelowMinimum(left, minimum, minimum.minus(judged)));
        }
    }

    /** What keeps a line out; null if nothing does. */
    private @Nullable Filter filter(BasketLine line) {
        SpendRule.LineFilter lines = rule.lines();
        if (lines.admits(line.product(), line.categories())) {
            return null;
        }
        if (lines.exceptProducts().contains(line.product())) {
            return Filter.PRODUCT;
        }
        if (!Collections.disjoint(lines.exceptCategories(), line.categories())) {
            return Filter.CATEGORY;
        }
        boolean otherProduct =
                !lines.onlyProducts().isEmpty() && !lines.onlyProducts().contains(line.product());
        return otherProduct ? Filter.NOT_THE_PRODUCT : Filter.NOT_THE_CATEGORY;
    }

    private void addIf(boolean holds, LeftOut reason) {
        if (holds) {
            add(reason);
        }
    }

    private void add(LeftOut reason) {
        if (!reason.amount().isZero()) {
            found.add(reason);
        }
    }
}
