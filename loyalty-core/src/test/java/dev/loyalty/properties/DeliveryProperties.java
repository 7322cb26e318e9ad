package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Command;
import dev.loyalty.command.Erasure;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Enrolled;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.TierChanged;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.TierLadder;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.testing.SameStories;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Everybody hears everything once, in order, and stands in the right group in the end, however often adapters fail. */
@SameStories
class DeliveryProperties extends EngineProperties {

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void oneMessageForEachDeclaredEventInOrder(
            @ForAll("stories") Story story, @ForAll @Size(40) List<@IntRange(max = 9) Integer> troubles) {
        World world = playedWithTroubles(story, troubles);
        for (CustomerId customer : World.everybody()) {
            assertThat(world.notifier.told().stream()
                            .filter(message -> message.envelope().customer().equals(customer))
                            .map(message -> message.envelope().id()))
                    .containsExactlyElementsOf(declared(world, customer));
        }
        assertThat(world.engine().deliveries().parked(null, 10)).isEmpty();
    }

    /** Landing above the lowest tier at once is one enrolment message, no promotion. */
    private static List<String> declared(World world, CustomerId customer) {
        List<String> ids = new ArrayList<>();
        for (Entry entry : world.journal(customer)) {
            boolean enrols = entry.events().stream().anyMatch(Enrolled.class::isInstance);
            for (int i = 0; i < entry.events().size(); i++) {
                Event event = entry.events().get(i);
                if (event instanceof Enrolled || (event instanceof TierChanged && !enrols)) {
                    ids.add(new Delivery(MemberId.of(customer), Receiver.NOTIFIER, entry.seq(), i).id());
                }
            }
        }
        return ids;
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aListenerHearsTheEventsItAsksForInOrder(
            @ForAll("stories") Story story, @ForAll @Size(40) List<@IntRange(max = 9) Integer> troubles) {
        World world = playedWithTroubles(story, troubles);
        for (CustomerId customer : World.everybody()) {
            assertThat(world.listener.heardOf(customer))
                    .isEqualTo(world.journal(customer).stream()
                            .flatMap(entry -> entry.events().stream())
                            .filter(event ->
                                    event.kind() == EventKind.TIER_CHANGED || event.kind() == EventKind.ORDER_PAID)
                            .toList());
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void inTheEndTheAssignedGroupIsTheDesiredOne(
            @ForAll("stories") Story story, @ForAll @Size(40) List<@IntRange(max = 9) Integer> troubles) {
        World world = playedWithTroubles(story, troubles);
        World.everybody().forEach(customer -> {
            assertThat(world.groups.groups(customer)).isEqualTo(desired(world, customer));
        });
        versionsRise(world.groups.calls());
        assertOthersAreAllTheOthers(world);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aQuietImportTellsNobodyAndAssignsOnce(@ForAll("stories") Story story) {
        World world = world(story);
        world.clock.set(Instant.parse("2030-01-01T00:00:00Z"));
        List<Command> rows = story.commands();
        world.engine().recordAll(rows.stream());
        world.drain();
        assertThat(world.notifier.calls()).isEmpty();
        for (CustomerId customer : World.everybody()) {
            assertThat(world.groups.groups(customer)).isEqualTo(desired(world, customer));
            assertThat(world.engine().members().verify(customer).agrees()).isTrue();
        }
        int calls = world.groups.calls().size();
        assertThat(calls).isLessThanOrEqualTo(2 * Act.CUSTOMERS);
        world.engine().recordAll(rows.stream());
        world.drain();
        assertThat(world.notifier.calls()).isEmpty();
    }

    /** Plays the story; now and then something is delivered, or adapters fail. Whoever is erased was told everything before. */
    private World playedWithTroubles(Story story, List<Integer> troubles) {
        World world = world(story);
        for (int i = 0; i < story.deeds().size(); i++) {
            Deed deed = story.deeds().get(i);
            if (deed instanceof Deed.Say say && say.command() instanceof Erasure) {
                settle(world);
            }
            world.play(deed);
            switch (troubles.get(i)) {
                case 0 -> world.notifier.failNext(2);
                case 1 -> world.groups.failNext(2);
                case 2 -> world.listener.failNext(1);
                case 3, 4 -> world.engine().deliveries().deliver(2);
                case 5 -> world.engine().deliveries().drain();
                case 6 -> world.runDue();
                default -> {
                    // nothing is delivered for a while
                }
            }
        }
        settle(world);
        return world;
    }

    private static void settle(World world) {
        do {
            world.runDue();
            world.drain();
        } while (world.engine().health().due() > 0 || world.engine().health().queued() > 0);
    }

    private static Set<GroupId> desired(World world, CustomerId customer) {
        Set<GroupId> desired = new TreeSet<>();
        MemberView view = world.engine().members().view(customer);
        if (view.membership() == Membership.ACTIVE) {
            view.ladders()
                    .forEach(standing -> standing.tier()
                            .flatMap(tier -> tier.customerGroup())
                            .ifPresent(desired::add));
        }
        return desired;
    }

    private record Place(CustomerId customer, LadderId ladder) {}

    private static void versionsRise(List<GroupAssignment> calls) {
        Map<Place, Long> versions = new HashMap<>();
        for (GroupAssignment call : calls) {
            Long before = versions.put(new Place(call.customer(), call.ladder()), call.version());
            assertThat(call.version()).isGreaterThanOrEqualTo(before == null ? 1 : before);
        }
    }

    private static void assertOthersAreAllTheOthers(World world) {
        ProgramHistory programs = world.programs();
        for (GroupAssignment call : world.groups.calls()) {
            Set<GroupId> known = new TreeSet<>(call.others());
            call.group().ifPresent(desired -> assertThat(known.add(desired)).isTrue());
            Set<GroupId> ever = new TreeSet<>();
            programs.versions()
                    .forEach(version -> version.program()
                            .findLadder(call.ladder())
                            .map(TierLadder::groups)
                            .ifPresent(ever::addAll));
            assertThat(ever).containsAll(known);
        }
    }
}
