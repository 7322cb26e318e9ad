package dev.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is left of an order depends on what was said of it, not on the order in which it was said. */
class OrderAccountProperties {

    private static final Money ZERO = euros(0);
    private static final OrderAccount EMPTY = OrderAccount.unheardOf(OrderKey.of("1"), ZERO);

    @Property
    void anyOrderOfRefundsAndPaymentLeavesTheSame(
            @ForAll("baskets") Basket basket, @ForAll("takings") List<Taking> takings, @ForAll Random random) {
        List<UnaryOperator<OrderAccount>> deeds = new ArrayList<>();
        deeds.add(account -> account.paid(basket, Instant.EPOCH, 1, null, true));
        for (int i = 0; i < takings.size(); i++) {
            RefundId refund = RefundId.of("r" + i);
            Taking taking = takings.get(i);
            deeds.add(account -> account.refunded(refund, taking, false));
        }
        OrderAccount.Left inOrder = fold(deeds).left();
        Collections.shuffle(deeds, random);
        assertThat(fold(deeds).left()).isEqualTo(inOrder);
    }

    @Property
    void whatIsLeftAndWhatWasTakenIsTheWhole(
            @ForAll("baskets") Basket basket, @ForAll("takings") List<Taking> takings) {
        OrderAccount account = EMPTY.paid(basket, Instant.EPOCH, 1, null, true);
        Money taken = ZERO;
        for (int i = 0; i < takings.size(); i++) {
            account = account.refunded(RefundId.of("r" + i), takings.get(i), false);
            taken = taken.plus(takings.get(i).sum());
        }
        OrderAccount.Left left = account.left();
        assertThat(left.basket().total().minus(left.excess()))
                .isEqualTo(basket.total().minus(taken));
        assertThat(left.excess().isNegative()).isFalse();
        assertThat(left.basket().giftCard().isGreaterThan(left.basket().total()))
                .isFalse();
        assertThat(left.basket().lines()).hasSameSizeAs(basket.lines());
    }

    @Property
    void splittingARefundMakesNoDifference(
            @ForAll("baskets") Basket basket,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 3000) Integer> pieces) {
        OrderAccount split = EMPTY.paid(basket, Instant.EPOCH, 1, null, true);
        int whole = 0;
        for (int i = 0; i < pieces.size(); i++) {
            split = split.refunded(RefundId.of("r" + i), new Taking.OfTotal(euros(pieces.get(i))), false);
            whole += pieces.get(i);
        }
        OrderAccount once = EMPTY.paid(basket, Instant.EPOCH, 1, null, true)
                .refunded(RefundId.of("r"), new Taking.OfTotal(euros(whole)), false);
        assertThat(split.left()).isEqualTo(once.left());
    }

    @Property
    void voidedRefundsTakeNothingAndCancellationTakesEverything(
            @ForAll("baskets") Basket basket, @ForAll("takings") List<Taking> takings) {
        OrderAccount account = EMPTY.paid(basket, Instant.EPOCH, 1, null, true);
        OrderAccount untouched = account;
        for (int i = 0; i < takings.size(); i++) {
            account = account.refunded(RefundId.of("r" + i), takings.get(i), false);
        }
        OrderAccount cancelled = account.cancelled(true);
        assertThat(cancelled.left().basket().total().isZero()).isTrue();
        assertThat(cancelled.left().basket().giftCard().isZero()).isTrue();
        assertThat(cancelled.left().excess().isZero()).isTrue();
        assertThat(cancelled.refundsApplied()).isEqualTo(account.left());
        assertThat(cancelled.cancelled(false)).isEqualTo(account);
        for (int i = 0; i < takings.size(); i++) {
            account = account.refunded(RefundId.of("r" + i), takings.get(i), true);
        }
        assertThat(account.left().basket().total())
                .isEqualTo(untouched.left().basket().total());
        assertThat(account.left().excess().isZero()).isTrue();
    }

    private static OrderAccount fold(List<UnaryOperator<OrderAccount>> deeds) {
        OrderAccount account = EMPTY;
        for (UnaryOperator<OrderAccount> deed : deeds) {
            account = deed.apply(account);
        }
        return account;
    }

    @Provide
    Arbitrary<Basket> baskets() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 5000);
        return Combinators.combine(
                        cents, cents, cents, cents, Arbitraries.integers().between(0, 100), cents)
                .as(OrderAccountProperties::basket);
    }

    private static Basket basket(int goods, int tax, int shipping, int shippingTax, int giftCard, int line) {
        int first = Math.min(line, goods);
        List<BasketLine> lines = line % 2 == 0
                ? List.of()
                : List.of(
                        new BasketLine("a", Set.of(), 1, euros(first), euros(tax)),
                        new BasketLine("b", Set.of(), 1, euros(goods - first), euros(0)));
        int total = goods + tax + shipping + shippingTax;
        return new Basket(
                euros(goods), euros(tax), euros(shipping), euros(shippingTax), euros(total * giftCard / 100), lines);
    }

    @Provide
    Arbitrary<List<Taking>> takings() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 3000);
        Arbitrary<Taking> totals = cents.map(sum -> new Taking.OfTotal(euros(sum)));
        Arbitrary<Taking> parts = Combinators.combine(cents, cents, cents, cents)
                .as((goods, tax, shipping, shippingTax) ->
                        new Taking.OfParts(euros(goods), euros(tax), euros(shipping), euros(shippingTax)));
        return Arbitraries.oneOf(totals, parts).list().ofMaxSize(5);
    }

    private static Money euros(int cents) {
        return Money.ofMinor(cents, Money.currency("EUR"));
    }
}
