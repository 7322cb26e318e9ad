package dev.loyalty.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.Verification;
import dev.loyalty.command.Refund;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Erased;
import dev.loyalty.event.Event;
import dev.loyalty.event.Frozen;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.Unfrozen;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.member.OrderStatement.State;
import dev.loyalty.program.TierLadder;
import dev.loyalty.properties.Answer.Said;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.testing.SameStories;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happened: the sums are right, the tier follows from them, and the journal says how it came. */
@SameStories
class LedgerProperties extends EngineProperties {

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void netSpendAndTierAreThoseOfNaiveBooks(@ForAll("stories") Story story) {
        World world = world(story);
        NaiveBooks books = new NaiveBooks();
        for (Deed deed : story.deeds()) {
            world.play(deed);
            if (deed instanceof Deed.Say say) {
                Said said = world.said.get(world.said.size() - 1);
                books.heard(said, world.now(), world.programs());
                compare(world, books, say.command().customer());
            }
        }
        World.everybody().forEach(customer -> compare(world, books, customer));
    }

    private static void compare(World world, NaiveBooks books, CustomerId customer) {
        NaiveMember member = books.of(customer);
        member.timeIs(world.now(), world.programs());
        MemberView view = world.engine().members().view(customer);
        assertThat(view.membership()).isEqualTo(member.membership());
        assertThat(view.spend().net()).isEqualTo(NaiveMember.euros(member.net(world.now())));
        if (!NaiveBooks.isJudged(member)) {
            return;
        }
        for (TierLadder ladder :
                NaiveMember.inForce(world.programs(), world.now()).ladders()) {
            assertThat(view.ladder(ladder.id()).held()).isEqualTo(member.tier(ladder, world.now()));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void netSpendIsWhatOrdersStillCountMinusCreditNotesPlusAdjustments(@ForAll("stories") Story story) {
        World world = played(story);
        for (CustomerId customer : World.everybody()) {
            MemberView view = world.engine().members().view(customer);
            Money sum = view.spend().adjustments().minus(view.spend().credits());
            for (OrderStatement order : AllOrders.left(world.engine(), customer)) {
                sum = order.state() == State.WAITING ? sum : sum.plus(order.counts());
                if (order.bought() != null && order.takenBack() != null && order.left() != null) {
                    assertThat(order.bought()).isEqualTo(order.takenBack().plus(order.left()));
                    assertThat(order.left().isNegative()).isFalse();
                    assertThat(order.takenBack().isNegative()).isFalse();
                }
            }
            assertThat(view.spend().net()).isEqualTo(sum);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyOrderIsStatedAsInNaiveBooks(@ForAll("stories") Story story) {
        World world = world(story);
        NaiveBooks books = new NaiveBooks();
        for (Deed deed : story.deeds()) {
            world.play(deed);
            if (deed instanceof Deed.Say) {
                books.heard(world.said.get(world.said.size() - 1), world.now(), world.programs());
            }
        }
        for (CustomerId customer : World.everybody()) {
            for (OrderStatement stated : AllOrders.left(world.engine(), customer)) {
                NaiveOrder order = books.of(customer).order(stated.order());
                assertThat(stated.state() != State.UNMATCHED).isEqualTo(order.isPaid());
                assertThat(stated.state() == State.FORMER).isEqualTo(order.former);
                if (stated.bought() != null && stated.left() != null && stated.excess() != null) {
                    assertThat(stated.bought().minor()).isEqualTo(order.total().longValueExact());
                    assertThat(stated.left().minor())
                            .isEqualTo(order.leftInAll().longValueExact());
                    assertThat(stated.excess().minor()).isEqualTo(order.excess().longValueExact());
                    assertThat(stated.counts()).isEqualTo(NaiveMember.euros(order.counted()));
                }
            }
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void noOrderIsRefundedBeyondItsAmountUnlessTheRefundCameFirst(@ForAll("stories") Story story) {
        World world = world(story);
        NaiveBooks books = new NaiveBooks();
        for (Deed deed : story.deeds()) {
            boolean tooMuch =
                    deed instanceof Deed.Say say && say.command() instanceof Refund refund && books.exceeds(refund);
            world.play(deed);
            if (deed instanceof Deed.Say) {
                Said said = world.said.get(world.said.size() - 1);
                if (tooMuch) {
                    assertThat(said.isNew()).isFalse();
                } else {
                    assertThat(NaiveBooks.isRefusedAsTooMuch(said.answer())).isFalse();
                }
                books.heard(said, world.now(), world.programs());
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theFoldOfTheJournalIsTheState(@ForAll("stories") Story story) {
        World world = played(story);
        for (CustomerId customer : World.everybody()) {
            List<Entry> journal = world.journal(customer);
            assertThat(journal)
                    .extracting(Entry::seq)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, journal.size()).boxed().toList());
            assertThat(journal).allSatisfy(entry -> assertThat(entry.events()).isNotEmpty());
            Verification verification = world.engine().members().verify(customer);
            assertThat(verification.stored() == null).isEqualTo(journal.isEmpty());
            assertThat(verification.agrees()).isTrue();
            assertThat(verification.entries()).isEqualTo(journal.size());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aFrozenMemberMovesOnlyWhereTheTierIsRetired(@ForAll("stories") Story story) {
        World world = world(story);
        for (Deed deed : story.deeds()) {
            if (deed instanceof Deed.Say say
                    && world.engine().members().view(say.command().customer()).membership() == Membership.FROZEN) {
                MemberView before = world.engine().members().view(say.command().customer());
                world.play(deed);
                MemberView after = world.engine().members().view(say.command().customer());
                if (after.membership() == Membership.FROZEN) {
                    assertThat(after.ladders())
                            .extracting(LadderView::held)
                            .isEqualTo(before.ladders().stream()
                                    .map(LadderView::held)
                                    .toList());
                }
            } else {
                world.play(deed);
            }
        }
        world.runDue();
        world.journals().values().forEach(LedgerProperties::onlyRetiredTiersMoveWhileFrozen);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatBecomesTooLargeIsAnErrorAndNobodyIsStuck(@ForAll("storiesOfTheVeryRich") Story story) {
        World world = played(story);
        world.clock.advance(Duration.ofDays(30));
        world.runDue();
        for (CustomerId customer : World.everybody()) {
            assertThat(world.engine().members().verify(customer).agrees()).isTrue();
            assertThat(world.standing(customer)).isNotNull();
        }
    }

    @Provide
    Arbitrary<Story> storiesOfTheVeryRich() {
        int most = Act.AMOUNTS.size() - 1;
        return stories(
                Arbitraries.of(Club.values()),
                Act.any()
                        .map(act -> act.lag() % 3 == 0
                                ? new Act(act.verb(), 0, act.order(), most, act.detail(), act.lag())
                                : act));
    }

    private static void onlyRetiredTiersMoveWhileFrozen(List<Entry> journal) {
        boolean frozen = false;
        for (Entry entry : journal) {
            for (Event event : entry.events()) {
                if (frozen && event instanceof TierChanged change) {
                    assertThat(change.reason().code()).isEqualTo(TierReason.Code.TIER_RETIRED);
                }
                boolean ends = event instanceof Unfrozen || event instanceof Erased;
                frozen = event instanceof Frozen || (frozen && !ends);
            }
        }
    }
}
