package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.Orders;
import dev.loyalty.member.Explanation;
import dev.loyalty.member.LadderAnswer;
import dev.loyalty.member.LadderAnswer.Stretch;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.LeftOut;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.member.OrderStatement.State;
import dev.loyalty.member.Placement;
import dev.loyalty.member.Placement.Place;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.testing.PolicyArbitraries;
import dev.loyalty.testing.SameStories;
import dev.loyalty.testing.TierMove;
import dev.loyalty.testing.TierPlay;
import dev.loyalty.testing.TierStory;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is explained sums to what is measured, and to what was bought. */
@SameStories
class ExplainProperties extends EngineProperties {

    private static final Money NOTHING = Money.of("0.00", "EUR");

    @Provide
    Arbitrary<TierStory> tierStories() {
        return TierStory.any(PolicyArbitraries.shortPolicies());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsPlacedInAWindowSumsToWhatIsMeasured(@ForAll("tierStories") TierStory story) {
        TierPlay play = new TierPlay(story);
        play.play(story, () -> {
            Explanation explanation = play.engine().members().explain(TierMove.CUSTOMER);
            List<OrderAnswer> orders = AllOrders.explained(play.engine(), TierMove.CUSTOMER);
            for (LadderAnswer ladder : explanation.ladders()) {
                assertThatItSums(orders, ladder);
                LadderView view = explanation.view().ladder(ladder.ladder());
                assertThat(ladder.pin()).isEqualTo(view.pin());
                assertThat(ladder.nextUpgrade() == null
                                && view.progress().spent().isGreaterThan(ladder.spent()))
                        .as("only a review may see more than there is today")
                        .isFalse();
            }
        });
    }

    private static void assertThatItSums(List<OrderAnswer> orders, LadderAnswer ladder) {
        Money best = NOTHING;
        for (int i = 0; i < ladder.stretches().size(); i++) {
            Stretch stretch = ladder.stretches().get(i);
            assertThat(stretch.orders())
                    .isEqualTo(placed(orders, ladder, i == 0 ? Place.IN_WINDOW : Place.IN_LAST_PERIOD));
            best = stretch.net().isGreaterThan(best) ? stretch.net() : best;
        }
        assertThat(ladder.spent()).isEqualTo(best);
    }

    private static Money placed(List<OrderAnswer> orders, LadderAnswer ladder, Place place) {
        Money sum = NOTHING;
        for (OrderAnswer order : orders) {
            for (Placement placement : order.placements()) {
                boolean there = placement.ladder().equals(ladder.ladder()) && placement.place() == place;
                sum = there ? sum.plus(placement.amount()) : sum;
            }
        }
        return sum;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatWasBoughtIsWhatCountsAndWhatIsLeftOut(@ForAll("stories") Story story) {
        World world = world(story);
        story.deeds().forEach(world::play);
        for (CustomerId customer : World.everybody()) {
            Explanation explanation = world.engine().members().explain(customer);
            Money net = explanation
                    .view()
                    .spend()
                    .adjustments()
                    .minus(explanation.view().spend().credits());
            for (OrderAnswer order : AllOrders.explained(world.engine(), customer)) {
                net = net.plus(order.counts());
                assertThatItIsAllThere(order);
            }
            assertThat(explanation.view().spend().net()).isEqualTo(net);
        }
    }

    private static void assertThatItIsAllThere(OrderAnswer order) {
        OrderStatement statement = order.statement();
        boolean waits = statement.state() == State.WAITING;
        assertThat(order.counts()).isEqualTo(waits ? NOTHING : statement.counts());
        if (statement.bought() == null) {
            assertThat(order.leftOut()).isEmpty();
            assertThat(order.day()).isNull();
        } else if (statement.bought().currency().equals(NOTHING.currency())) {
            Money sum = order.counts();
            for (LeftOut reason : order.leftOut()) {
                assertThat(reason.amount().isPositive()).as(reason.sentence()).isTrue();
                sum = sum.plus(reason.amount());
            }
            assertThat(sum).as(order.sentences().toString()).isEqualTo(statement.bought());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void ordersAreToldInTheSameOrderWhateverThePage(
            @ForAll("stories") Story story, @ForAll @IntRange(min = 1, max = 12) int limit) {
        World world = world(story);
        story.deeds().forEach(world::play);
        for (CustomerId customer : World.everybody()) {
            Orders orders = world.engine().orders();
            List<OrderAnswer> explained = orders.explain(customer, 0, 1000).orders();

            assertThat(AllOrders.all(after -> orders.explain(customer, after, limit)))
                    .isEqualTo(explained);
            assertThat(AllOrders.all(after -> orders.of(customer, after, limit)))
                    .isEqualTo(explained.stream().map(OrderAnswer::statement).toList());
            assertThat(orders.unmatched(customer))
                    .isEqualTo(explained.stream()
                            .map(OrderAnswer::statement)
                            .filter(order -> order.state() == State.UNMATCHED)
                            .toList());
        }
    }
}
