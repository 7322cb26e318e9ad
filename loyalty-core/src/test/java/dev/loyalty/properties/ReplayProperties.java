package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loyalty.Import;
import dev.loyalty.ImportReport;
import dev.loyalty.command.Command;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.properties.Answer.Said;
import dev.loyalty.properties.World.Fact;
import dev.loyalty.properties.World.Standing;
import dev.loyalty.testing.SameStories;
import dev.loyalty.value.CustomerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is said again changes nothing, what is refused leaves no trace, and many at once are as one by one. */
@SameStories
class ReplayProperties extends EngineProperties {

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void whatWasAcceptedMayBeSaidAgainAnyTime(@ForAll("stories") Story story, @ForAll @IntRange(max = 40) int prefix) {
        World world = played(story);
        Map<CustomerId, List<Fact>> before = world.facts();
        Map<CustomerId, Standing> standings = world.standings();
        for (Said said : world.said.subList(0, Math.min(prefix, world.said.size()))) {
            if (said.answer() instanceof Answer.Yes yes && (said.isNew() || isAloneUnderItsId(said, world))) {
                assertThat(world.tell(said.command())).isInstanceOfSatisfying(Answer.Yes.class, again -> {
                    assertThat(again.outcome().isReplay()).isTrue();
                    assertThat(again.outcome().entry()).isEqualTo(yes.outcome().entry());
                    assertThat(again.outcome().timeFirst()).isEmpty();
                });
            }
        }
        assertThat(world.facts()).isEqualTo(before);
        assertThat(world.standings()).isEqualTo(standings);
    }

    /** Whether the shop said nothing else under the same id: a repetition under a second id leaves nothing to compare with. */
    private static boolean isAloneUnderItsId(Said said, World world) {
        Command command = said.command();
        return world.said.stream()
                .map(Said::command)
                .filter(other -> other.kind() == command.kind()
                        && Objects.equals(other.id(), command.id())
                        && other.customer().equals(command.customer()))
                .allMatch(command::equals);
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void everythingSaidTwiceInARowIsAsSaidOnce(@ForAll("stories") Story story) {
        World once = played(story);
        World twice = world(story);
        for (Deed deed : story.deeds()) {
            twice.play(deed);
            if (deed instanceof Deed.Say) {
                twice.play(deed);
            }
        }
        assertThat(twice.facts()).isEqualTo(once.facts());
        assertThat(twice.standings()).isEqualTo(once.standings());
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void whatIsRefusedLeavesNoTrace(@ForAll("stories") Story story) {
        World world = world(story);
        World withoutRefusals = world(story);
        for (Deed deed : story.deeds()) {
            if (!(deed instanceof Deed.Say say)) {
                world.play(deed);
                withoutRefusals.play(deed);
                continue;
            }
            CustomerId customer = say.command().customer();
            int entries = world.journal(customer).size();
            world.play(deed);
            if (world.said.get(world.said.size() - 1).isNew()) {
                withoutRefusals.play(deed);
            } else {
                assertThat(world.journal(customer)).hasSize(entries);
            }
        }
        assertThat(withoutRefusals.journals()).isEqualTo(world.journals());
        assertThat(withoutRefusals.standings()).isEqualTo(world.standings());
        assertThat(withoutRefusals.engine().health()).isEqualTo(world.engine().health());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aBatchIsAsOneByOne(@ForAll("stories") Story story, @ForAll @IntRange(min = 1, max = 7) int size) {
        World single = world(story);
        World batched = world(story);
        List<Command> batch = new ArrayList<>();
        for (Deed deed : story.deeds()) {
            single.play(deed);
            if (deed instanceof Deed.Say say) {
                batch.add(say.command());
            } else {
                send(batched, batch, size);
                batched.play(deed);
            }
        }
        send(batched, batch, size);
        assertThat(batched.journals()).isEqualTo(single.journals());
        assertThat(batched.standings()).isEqualTo(single.standings());
        assertThat(batched.engine().health()).isEqualTo(single.engine().health());
    }

    private static void send(World world, List<Command> batch, int size) {
        Import how = Import.QUIET.loud().byEngineClock().inBatchesOf(size);
        ImportReport report = world.engine().recordAll(batch.stream(), how);
        assertThat(report.commands()).isEqualTo(batch.size());
        batch.clear();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anImportDrivesTheClockByItsRows(
            @ForAll("histories") Story history, @ForAll @IntRange(min = 1, max = 7) int size) {
        Instant end = Instant.parse("2030-01-01T00:00:00Z");
        World single = world(history);
        for (Command command : history.commands()) {
            single.clock.set(command.occurredAt());
            single.play(new Deed.Say(command));
        }
        single.clock.set(end);
        World imported = world(history);
        imported.clock.set(end);
        ImportReport report = imported.engine()
                .recordAll(history.commands().stream(), Import.QUIET.loud().inBatchesOf(size));
        assertThat(report.applied())
                .isEqualTo(single.said.stream().filter(Said::isNew).count());
        assertThat(imported.facts()).isEqualTo(single.facts());
        assertThat(imported.standings()).isEqualTo(single.standings());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anImportThatBrokeOffIsRunAgain(@ForAll("histories") Story history, @ForAll @IntRange(max = 40) int broken) {
        Instant end = Instant.parse("2030-01-01T00:00:00Z");
        World whole = world(history);
        whole.clock.set(end);
        ImportReport report = whole.engine().recordAll(history.commands().stream());
        // what was refused leaves no trace, and may well succeed once more is known
        List<Command> rows = new ArrayList<>(history.commands());
        for (int i = report.rejected().size() - 1; i >= 0; i--) {
            rows.remove((int) report.rejected().get(i).index());
        }
        World resumed = world(history);
        resumed.clock.set(end);
        Stream<Command> breaksOff = IntStream.range(0, rows.size()).mapToObj(row -> {
            if (row == broken) {
                throw new UncheckedIOException(new IOException("no more rows"));
            }
            return rows.get(row);
        });
        Throwable brokeOff = catchThrowable(() -> resumed.engine().recordAll(breaksOff, Import.QUIET.inBatchesOf(3)));
        assertThat(brokeOff != null).isEqualTo(broken < rows.size());
        resumed.engine().recordAll(rows.stream());
        // who was frozen half-way was frozen in another tier
        for (CustomerId customer : World.everybody()) {
            MemberView view = resumed.engine().members().view(customer);
            MemberView wanted = whole.engine().members().view(customer);
            assertThat(view.spend().net()).isEqualTo(wanted.spend().net());
            assertThat(view.membership()).isEqualTo(wanted.membership());
            if (view.membership() == Membership.ACTIVE) {
                assertThat(view.ladders())
                        .extracting(LadderView::held)
                        .isEqualTo(
                                wanted.ladders().stream().map(LadderView::held).toList());
            }
            assertThat(resumed.engine().members().verify(customer).agrees()).isTrue();
        }
        resumed.drain();
        assertThat(resumed.notifier.told()).isEmpty();
    }

    /** Stories of one version, as an import finds them. */
    @Provide
    Arbitrary<Story> histories() {
        Arbitrary<Act> acts = Act.any().filter(act -> act.verb() != Act.Verb.PUBLISH);
        return stories(Arbitraries.of(Club.values()), acts);
    }
}
