package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Bought;
import dev.loyalty.command.Command;
import dev.loyalty.command.Confirmation;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Revision;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.testing.SameStories;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Line;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import java.math.BigDecimal;
import java.time.Duration;
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
import net.jqwik.api.constraints.IntRange;

/** However refunds are split, and whatever comes first: what counts is a function of what is left. */
@SameStories
class RefundProperties extends EngineProperties {

    private static final CustomerId CUSTOMER = Scribe.customer(0);
    private static final OrderRef REF = OrderRef.of(CUSTOMER, "1000");
    private static final Money EURO_ZERO = Money.of("0.00", "EUR");

    /** An order, and how many cents of its total, goods and shipping are paid back in all. */
    record Case(Club club, Bought bought, int ofTotal, int ofGoods, int ofShipping) {

        Order order() {
            return new Order(REF, bought, Scribe.START, null);
        }

        List<Refunding> takings(Random random) {
            List<Refunding> takings = new ArrayList<>();
            pieces(ofTotal, random).forEach(cents -> takings.add(Refunding.total(amount(cents))));
            pieces(ofGoods, random).forEach(cents -> takings.add(parts(cents, 0)));
            pieces(ofShipping, random).forEach(cents -> takings.add(parts(0, cents)));
            Collections.shuffle(takings, random);
            return takings;
        }

        private static Refunding parts(int goods, int shipping) {
            return Refunding.parts(new Parts(amount(goods), Amount.ZERO, amount(shipping), Amount.ZERO));
        }

        private static Amount amount(int cents) {
            return new Amount(BigDecimal.valueOf(cents, 2), null);
        }

        private static List<Integer> pieces(int whole, Random random) {
            List<Integer> pieces = new ArrayList<>();
            for (int left = whole; left > 0; ) {
                int piece = 1 + random.nextInt(left);
                pieces.add(piece);
                left -= piece;
            }
            return pieces;
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anySplitInAnyOrderTakesTheSame(@ForAll("cases") Case one, @ForAll Random random) {
        World split = world(one);
        tell(split, one.order());
        Money before = net(split);
        List<Refund> refunds = refunds(one.takings(random));
        refunds.forEach(refund -> tell(split, refund));

        World again = world(one);
        tell(again, one.order());
        refunds(one.takings(random)).forEach(refund -> tell(again, refund));

        assertThat(net(split)).isEqualTo(net(again));
        assertThat(AllOrders.left(split.engine(), CUSTOMER)).isEqualTo(AllOrders.left(again.engine(), CUSTOMER));

        for (Refund refund : refunds) {
            tell(split, RefundVoid.of(REF, refund.refund().value(), Scribe.START));
        }
        assertThat(net(split)).isEqualTo(before);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatComesBeforeItsOrderIsJudgedWithIt(@ForAll("cases") Case one, @ForAll Random random) {
        List<Command> commands = new ArrayList<>(refunds(one.takings(random)));
        commands.add(new Revision(REF, 1, widened(one.bought()), Scribe.START, null));
        commands.add(0, one.order());
        World inOrder = world(one);
        commands.forEach(command -> tell(inOrder, command));

        Collections.shuffle(commands, random);
        World shuffled = world(one);
        commands.forEach(command -> tell(shuffled, command));

        assertThat(net(shuffled)).isEqualTo(net(inOrder));
        assertThat(AllOrders.left(shuffled.engine(), CUSTOMER)).isEqualTo(AllOrders.left(inOrder.engine(), CUSTOMER));
        assertThat(shuffled.engine().orders().unmatched(CUSTOMER)).isEmpty();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whollyPaidBackIsWhollyTakenBack(@ForAll @IntRange(min = 1, max = 2_000_000) int cents, @ForAll Random random) {
        Bought dollars = new Bought(Parts.total(Case.amount(cents)), List.of(), Amount.ZERO, Money.currency("USD"));
        Case whole = new Case(Club.FOREIGN, dollars, cents, 0, 0);
        World world = world(whole);
        tell(world, whole.order());
        refunds(whole.takings(random)).forEach(refund -> tell(world, refund));
        assertThat(net(world)).isEqualTo(EURO_ZERO);
        assertThat(world.tell(refund(9999, Refunding.total(Case.amount(1))))).isInstanceOf(Answer.No.class);
    }

    private World world(Case one) {
        World world = new World(store(), one.club());
        if (one.club() == Club.EXPLICIT) {
            tell(world, Enrolment.of(CUSTOMER, Scribe.START.minus(Duration.ofDays(9))));
        }
        return world;
    }

    /** What counts once every return window is over and everything is confirmed. */
    private static Money net(World world) {
        if (world.store.journal().owners(Mention.of(REF.order())).size() == 1) {
            world.tell(Confirmation.of(REF, Scribe.START));
        }
        return world.engine().members().view(CUSTOMER).spend().net();
    }

    private static void tell(World world, Command command) {
        assertThat(world.tell(command)).isInstanceOf(Answer.Yes.class);
    }

    private static List<Refund> refunds(List<Refunding> takings) {
        List<Refund> refunds = new ArrayList<>();
        takings.forEach(taking -> refunds.add(refund(refunds.size(), taking)));
        return refunds;
    }

    private static Refund refund(int number, Refunding taking) {
        return new Refund(REF, RefundId.of("r" + number), taking, Scribe.START, null);
    }

    /** The order as edited: its shipping rose by ten. */
    private static Bought widened(Bought bought) {
        Parts parts = bought.parts();
        Amount shipping = new Amount(parts.shipping().value().add(BigDecimal.TEN), null);
        return new Bought(
                new Parts(parts.goods(), parts.goodsTax(), shipping, parts.shippingTax()),
                bought.lines(),
                bought.giftCard(),
                bought.currency());
    }

    /** Refunds by parts leave enough of each, and totals enough in all, so that none is refused in whatever order. */
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 100_000);
        Arbitrary<Club> clubs = Arbitraries.of(Club.values()).filter(club -> club != Club.EXPLICIT);
        Arbitrary<Integer> percent = Arbitraries.integers().between(0, 100);
        return Combinators.combine(
                        clubs,
                        cents,
                        cents,
                        percent,
                        percent,
                        percent,
                        Arbitraries.integers().between(0, 3))
                .as(RefundProperties::one);
    }

    private static Case one(Club club, int goods, int shipping, int ofTotal, int ofGoods, int ofShipping, int kind) {
        int goodsBack = goods * ofGoods / 100;
        int shippingBack = shipping * ofShipping / 100;
        int totalBack = (goods + shipping - goodsBack - shippingBack) / 100 * ofTotal;
        return new Case(club, bought(club, goods, shipping, kind), totalBack, goodsBack, shippingBack);
    }

    private static Bought bought(Club club, int goods, int shipping, int kind) {
        Parts parts = new Parts(Case.amount(goods), Amount.ZERO, Case.amount(shipping), Amount.ZERO);
        int seventh = goods / 7;
        List<Line> lines = kind < 2
                ? List.of()
                : List.of(
                        new Line("vase", Set.of("gift"), 1, Case.amount(seventh), Amount.ZERO),
                        new Line("bread", Set.of(), 1, Case.amount(goods - seventh), Amount.ZERO));
        Amount giftCard = kind % 2 == 0 ? Amount.ZERO : Case.amount((goods + shipping) / 3);
        boolean foreign = club == Club.FOREIGN && kind != 0;
        return new Bought(parts, lines, giftCard, foreign ? Money.currency("USD") : null);
    }
}
