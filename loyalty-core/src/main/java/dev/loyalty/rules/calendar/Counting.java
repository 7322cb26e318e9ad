package dev.loyalty.rules.calendar;

import dev.loyalty.event.Waiting;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.BasketLine;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of an order counts as spend, and from when. */
public final class Counting {

    private static final Part[] PARTS = Part.values();

    private Counting() {}

    /**
     * What an order counts: the rule of its purchase, applied to what is left of it. A function of what was bought and of all that
     * was taken back together, so it does not matter how that was split.
     */
    public static Money counted(OrderAccount account, ProgramHistory programs) {
        Money zero = Money.zero(account.counted().currency());
        Basket bought = account.bought();
        if (bought == null || !account.isPaid() || account.cancelled()) {
            return zero;
        }
        SpendRule rule = programs.version(account.program()).spend();
        Basket rest =
                account.refunds().isEmpty() ? bought : account.refundsApplied().basket();
        Money left = amount(rule, rest, account.rate(), zero);
        Money minimum = rule.minimum();
        if (minimum == null) {
            return left;
        }
        Money judged =
                rule.minimumJudged() == MinimumJudged.REMAINDER ? left : amount(rule, bought, account.rate(), zero);
        return judged.reaches(minimum) ? left : zero;
    }

    /** What an order would count had nothing been taken back. */
    public static Money purchased(OrderAccount account, ProgramHistory programs) {
        Money zero = Money.zero(account.counted().currency());
        Basket bought = account.bought();
        if (bought == null || !account.isPaid()) {
            return zero;
        }
        SpendRule rule = programs.version(account.program()).spend();
        Money whole = amount(rule, bought, account.rate(), zero);
        Money minimum = rule.minimum();
        return minimum == null || whole.reaches(minimum) ? whole : zero;
    }

    /** From when an order of that day counts. */
    public static Waiting waiting(LoyaltyProgram program, LocalDate day, Instant now) {
        return program.spend().countsFrom().accept(new CountsFrom.Visitor<>() {
            @Override
            public Waiting on(CountsFrom.Paid from) {
                return Waiting.NONE;
            }

            @Override
            public Waiting on(CountsFrom.Confirmed from) {
                return Waiting.FOR_CONFIRMATION;
            }

            @Override
            public Waiting on(CountsFrom.AfterDays from) {
                Instant until = ZoneDays.start(program.zone(), day.plusDays(from.days()));
                return until.isAfter(now) ? Waiting.until(until) : Waiting.NONE;
            }
        });
    }

    /** The day on which something counts, in the program's zone. */
    public static LocalDate day(LoyaltyProgram program, Instant occurredAt) {
        return ZoneDays.day(program.zone(), occurredAt);
    }

    /** What of a basket counts, in the currency of {@code zero}, a minimum per order not considered. */
    public static Money amount(SpendRule rule, Basket basket, @Nullable BigDecimal rate, Money zero) {
        Money sum = ofParts(rule, basket);
        Money counted = rule.giftCards() ? sum : basket.notByGiftCard(sum);
        return rate == null ? counted : counted.convertedAt(rate, zero.currency());
    }

    /** What of a basket counts however it was paid, in the order's currency. */
    public static Money ofParts(SpendRule rule, Basket basket) {
        Money sum = Money.zero(basket.currency());
        for (Part part : PARTS) {
            sum = rule.parts().contains(part) ? sum.plus(of(part, rule, basket)) : sum;
        }
        return sum;
    }

    private static Money of(Part part, SpendRule rule, Basket basket) {
        return switch (part) {
            case GOODS -> ofLines(rule, basket, basket.goods(), BasketLine::amount);
            case GOODS_TAX -> ofLines(rule, basket, basket.goodsTax(), BasketLine::tax);
            case SHIPPING -> basket.shipping();
            case SHIPPING_TAX -> basket.shippingTax();
        };
    }

    private static Money ofLines(SpendRule rule, Basket basket, Money whole, Function<BasketLine, Money> part) {
        if (basket.lines().isEmpty() || rule.lines().equals(SpendRule.LineFilter.ALL)) {
            return whole;
        }
        Money sum = Money.zero(whole.currency());
        for (BasketLine line : basket.lines()) {
            if (rule.lines().admits(line.product(), line.categories())) {
                sum = sum.plus(part.apply(line));
            }
        }
        return sum;
    }
}
