package dev.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In however many returns, what came back of a line takes its share of it, and all of it takes all. */
class ReturnsProperties {

    private static final Money NONE = Money.of("0.00", "EUR");

    @Provide
    Arbitrary<List<BasketLine>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.longs().between(0, 20_000))
                .as((quantity, amount, tax) -> new BasketLine("?", Set.of(), quantity, cents(amount), cents(tax)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(lines -> {
                    List<BasketLine> named = new ArrayList<>();
                    for (BasketLine line : lines) {
                        named.add(new BasketLine(
                                "p" + named.size(), line.categories(), line.quantity(), line.amount(), line.tax()));
                    }
                    return named;
                });
    }

    private static Money cents(long minor) {
        return Money.ofMinor(minor, NONE.currency());
    }

    private static OrderAccount order(List<BasketLine> lines) {
        Money goods = lines.stream().map(BasketLine::amount).reduce(NONE, Money::plus);
        Money tax = lines.stream().map(BasketLine::tax).reduce(NONE, Money::plus);
        return OrderAccount.unheardOf(OrderKey.of("1001"), NONE)
                .paid(new Basket(goods, tax, cents(495), NONE, NONE, lines), Instant.EPOCH, 1, null, true);
    }

    private static OrderAccount returned(OrderAccount account, int number, String product, int quantity) {
        RefundId refund = RefundId.of("r-" + number);
        Taking.OfLines stated =
                new Taking.OfLines(List.of(new Taking.LineTaken(product, quantity, NONE, NONE)), NONE, NONE);
        return account.refunded(refund, account.pieces().valued(refund, stated), false);
    }

    /** Everything that was bought, one by one, in any order. */
    private static List<String> oneByOne(List<BasketLine> lines, Random random) {
        List<String> all = new ArrayList<>();
        lines.forEach(line -> all.addAll(Collections.nCopies(line.quantity(), line.product())));
        Collections.shuffle(all, random);
        return all;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void afterEachReturnTheNearestShareOfEachLineIsLeft(
            @ForAll("lines") List<BasketLine> lines, @ForAll Random random) {
        OrderAccount account = order(lines);
        List<String> back = new ArrayList<>();
        for (String product : oneByOne(lines, random)) {
            account = returned(account, back.size(), product, 1);
            back.add(product);
            Basket left = account.left().basket();
            for (int i = 0; i < lines.size(); i++) {
                BasketLine line = lines.get(i);
                int k = Collections.frequency(back, line.product());
                assertThat(left.lines().get(i).amount()).isEqualTo(line.amount().minus(share(line.amount(), k, line)));
                assertThat(left.lines().get(i).tax()).isEqualTo(line.tax().minus(share(line.tax(), k, line)));
            }
            assertThat(account.left().excess()).isEqualTo(NONE);
        }
        assertThat(account.left().basket().total()).as("the shipping").isEqualTo(cents(495));
    }

    private static Money share(Money whole, int back, BasketLine line) {
        BigDecimal exact = whole.amount()
                .multiply(BigDecimal.valueOf(back))
                .divide(BigDecimal.valueOf(line.quantity()), 10, RoundingMode.HALF_UP);
        return Money.of(exact.setScale(2, RoundingMode.HALF_UP), NONE.currency());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whateverIsVoidedOnTheWayTheWholeReturnTakesEverything(
            @ForAll("lines") List<BasketLine> lines, @ForAll Random random) {
        OrderAccount account = order(lines);
        int number = 0;
        for (String product : oneByOne(lines, random)) {
            account = returned(account, number, product, 1);
            if (random.nextInt(3) == 0) {
                RefundId refund = RefundId.of("r-" + number);
                account = account.refunded(
                        refund, account.refund(refund).orElseThrow().taking(), true);
            }
            number++;
        }
        for (BasketLine line : lines) {
            long rest = account.pieces()
                    .returnable(RefundId.of("last"), line.product())
                    .orElseThrow();
            if (rest > 0) {
                account = returned(account, number++, line.product(), (int) rest);
            }
            assertThat(account.pieces().returnable(RefundId.of("last"), line.product()))
                    .hasValue(0);
        }
        assertThat(account.left().basket().total()).isEqualTo(cents(495));
        assertThat(account.left().excess()).isEqualTo(NONE);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void returnsBeforeTheirOrderTakeWhatTheyTakeAfterIt(
            @ForAll("lines") List<BasketLine> lines, @ForAll Random random) {
        OrderAccount late = order(lines);
        OrderAccount early = OrderAccount.unheardOf(OrderKey.of("1001"), NONE);
        int number = 0;
        for (String product : oneByOne(lines, random)) {
            if (random.nextBoolean()) {
                late = returned(late, number, product, 1);
                early = returned(early, number, product, 1);
                number++;
            }
        }
        Basket whole = order(lines).left().basket();

        OrderAccount come = early.paid(whole, Instant.EPOCH, 1, null, true);

        assertThat(come.refunds()).hasSameSizeAs(late.refunds());
        assertThat(come.left()).isEqualTo(late.left());
    }
}
