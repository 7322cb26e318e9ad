package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Bought;
import dev.loyalty.command.Command;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.properties.World.Standing;
import dev.loyalty.testing.SameStories;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.OrderRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Webhooks come twice, late, in any order, or never: the newest of each order decides. */
@SameStories
class WebhookProperties extends EngineProperties {

    private static final CustomerId CUSTOMER = Scribe.customer(0);

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void anyOrderOfWebhooksEndsInTheSameState(@ForAll("webhooks") Story right, @ForAll Random random) {
        List<OrderSnapshot> sent = snapshots(right);
        World inOrder = world(right);
        enrol(inOrder);
        sent.forEach(snapshot -> assertThat(inOrder.tell(snapshot)).isInstanceOf(Answer.Yes.class));
        inOrder.clock.advance(Duration.ofDays(10L * sent.size()));

        World shuffled = world(right);
        enrol(shuffled);
        for (OrderSnapshot snapshot : asTheyArrive(sent, random)) {
            assertThat(shuffled.tell(snapshot)).isInstanceOf(Answer.Yes.class);
            if (random.nextInt(4) == 0) {
                shuffled.clock.advance(Duration.ofHours(random.nextInt(48)));
                shuffled.runDue();
            }
        }
        shuffled.clock.set(inOrder.now());
        shuffled.runDue();

        assertThat(End.of(shuffled)).isEqualTo(End.of(inOrder));
        assertThat(shuffled.engine().members().verify(CUSTOMER).agrees()).isTrue();
    }

    /** What has to be the same; from when a tier is held, and how the sum came about, may differ. */
    private record End(Money net, List<String> tiers, Object membership, Object orders) {
        static End of(World world) {
            MemberView view = world.engine().members().view(CUSTOMER);
            Standing standing = world.standing(CUSTOMER);
            return new End(view.spend().net(), tiers(view), view.membership(), standing.orders());
        }

        private static List<String> tiers(MemberView view) {
            return view.ladders().stream()
                    .map(LadderView::held)
                    .map(tier -> Objects.requireNonNull(tier).id().value())
                    .toList();
        }
    }

    private static void enrol(World world) {
        Command enrolment = Enrolment.of(CUSTOMER, Scribe.START.minus(Duration.ofDays(400)));
        assertThat(world.tell(enrolment)).isInstanceOf(Answer.Yes.class);
    }

    /** Any order, some twice, some lost; of every order the newest arrives. */
    private static List<OrderSnapshot> asTheyArrive(List<OrderSnapshot> sent, Random random) {
        Map<OrderKey, OrderSnapshot> newest = new HashMap<>();
        sent.forEach(snapshot -> newest.put(snapshot.ref().order(), snapshot));
        List<OrderSnapshot> arriving = new ArrayList<>(newest.values());
        for (OrderSnapshot snapshot : sent) {
            for (int times = random.nextInt(3); times > 0; times--) {
                arriving.add(snapshot);
            }
        }
        Collections.shuffle(arriving, random);
        return arriving;
    }

    private static List<OrderSnapshot> snapshots(Story story) {
        List<OrderSnapshot> snapshots = new ArrayList<>();
        Map<OrderKey, OrderSnapshot> first = new HashMap<>();
        for (Command command : story.commands()) {
            OrderSnapshot snapshot = ofTheCustomer((OrderSnapshot) command);
            OrderSnapshot before = first.putIfAbsent(snapshot.ref().order(), snapshot);
            snapshots.add(before == null ? snapshot : ofOneOrder(before, snapshot, snapshots.size()));
        }
        return snapshots;
    }

    private static OrderSnapshot ofTheCustomer(OrderSnapshot any) {
        return new OrderSnapshot(
                new OrderRef(CUSTOMER, any.ref().order()),
                any.revision(),
                any.bought(),
                any.refunds(),
                any.cancelled(),
                any.occurredAt(),
                null);
    }

    /** When it was paid and in which currency is the same in all snapshots of an order. */
    private static OrderSnapshot ofOneOrder(OrderSnapshot first, OrderSnapshot later, int number) {
        return new OrderSnapshot(
                first.ref(),
                first.revision() + number,
                new Bought(
                        later.bought().parts(),
                        later.bought().lines(),
                        later.bought().giftCard(),
                        first.bought().currency()),
                later.refunds(),
                later.cancelled(),
                first.occurredAt(),
                null);
    }

    @Provide
    Arbitrary<Story> webhooks() {
        Arbitrary<Act> syncs = Act.any()
                .map(act -> new Act(
                        Act.Verb.SYNC,
                        act.customer() > 1 ? 0 : 1,
                        act.order() % 2,
                        act.amount() % 11,
                        act.detail(),
                        act.lag() % 5));
        return stories(Arbitraries.of(Club.values()), syncs);
    }
}
