package dev.loyalty;

import static dev.loyalty.Stage.ADA;
import static dev.loyalty.Stage.BOB;
import static dev.loyalty.Stage.BRONZE;
import static dev.loyalty.Stage.GOLD;
import static dev.loyalty.Stage.SILVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.spi.GroupAssigner;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Note;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Which customer group a member is put into, and when. */
class GroupAssignmentsTest {

    private static final Note NOTE = new Note("", "eve");

    private final Stage stage = new Stage();
    private LoyaltyEngine engine = stage.engine();

    private void pays(String order, String total) {
        stage.pays(engine, ADA, order, total);
    }

    private List<GroupAssignment> assignments() {
        engine.deliveries().drain();
        return stage.groups.calls();
    }

    private Set<GroupId> groups() {
        engine.deliveries().drain();
        return stage.groups.groups(ADA);
    }

    @Test
    void whoJoinsIsPutIntoTheGroupOfTheLowestTierAndIntoNoneOfTheOthers() {
        pays("1001", "1.00");

        assertThat(assignments())
                .containsExactly(new GroupAssignment(ADA, LadderId.ONLY, BRONZE, Set.of(SILVER, GOLD), 1));
    }

    @Test
    void whoLandsAboveTheLowestTierIsAssignedOnce() {
        pays("1001", "1000.00");

        assertThat(assignments()).extracting(GroupAssignment::desired).containsExactly(GOLD);
    }

    @Test
    void aTierChangeMovesTheCustomerAndTheVersionRises() {
        pays("1001", "1.00");
        assignments();
        pays("1002", "500.00");
        assignments();
        engine.record(stage.refund(ADA, "1002", "r-1", "500.00"));

        assertThat(assignments()).extracting(GroupAssignment::desired).containsExactly(BRONZE, SILVER, BRONZE);
        assertThat(stage.groups.calls()).extracting(GroupAssignment::version).containsExactly(1L, 2L, 3L);
        assertThat(stage.groups.groups(ADA)).containsExactly(BRONZE);
    }

    @Test
    void anOrderWithinATierAssignsNothing() {
        pays("1001", "1.00");
        assignments();

        pays("1002", "1.00");

        assertThat(assignments()).hasSize(1);
    }

    @Test
    void theGroupIsReadWhenItIsDeliveredSoThatTheNewestWishIsTheOnlyOne() {
        pays("1001", "1.00");
        pays("1002", "500.00");
        pays("1003", "500.00");

        assertThat(assignments()).extracting(GroupAssignment::desired).containsExactly(GOLD);
        assertThat(stage.groups.calls()).extracting(GroupAssignment::version).containsExactly(3L);
    }

    @Test
    void anAssignmentThatFailedNeverOverwritesANewerOne() {
        stage.groups.failNext(1);
        pays("1001", "500.00");
        engine.deliveries().drain();
        pays("1002", "500.00");
        assertThat(groups()).containsExactly(GOLD);

        stage.clock.advance(Duration.ofHours(1));

        assertThat(groups()).containsExactly(GOLD);
        assertThat(stage.groups.calls()).extracting(GroupAssignment::desired).containsExactly(SILVER, GOLD);
    }

    @Test
    void anAssignmentThatWasStuckNeverOverwritesANewerOne() {
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        GroupAssigner stuck = assignment -> {
            meanwhile.getAndSet(() -> {}).run();
            return stage.groups.assign(assignment);
        };
        LoyaltyEngine slow = stage.wired(Stage.club()).groupAssigner(stuck).build();
        pays("1001", "500.00");
        meanwhile.set(() -> {
            pays("1002", "500.00");
            stage.clock.advance(Duration.ofMinutes(10));
            assertThat(groups()).containsExactly(GOLD);
        });

        slow.deliveries().drain();

        assertThat(stage.groups.calls()).extracting(GroupAssignment::desired).startsWith(GOLD, SILVER);
        assertThat(groups()).containsExactly(GOLD);
    }

    @Test
    void aParkedAssignmentGivesWayToANewerOne() {
        stage.groups.refuse("the shop is closed");
        pays("1001", "500.00");
        engine.deliveries().drain();
        assertThat(Stage.parked(engine, Stage.GROUPS)).hasSize(1);
        stage.groups.obey();

        pays("1002", "500.00");

        assertThat(groups()).containsExactly(GOLD);
        assertThat(Stage.parked(engine, Stage.GROUPS)).isEmpty();
    }

    @Test
    void resyncRepairsADrift() {
        pays("1001", "500.00");
        groups();
        stage.groups.put(ADA, GOLD);
        stage.groups.put(ADA, GroupId.of("newsletter"));

        engine.members().resync(ADA);

        assertThat(groups()).containsExactly(SILVER, GroupId.of("newsletter"));
        assertThat(stage.groups.calls().get(1).version()).isEqualTo(1);
    }

    @Test
    void resyncOfAStrangerAssignsNothing() {
        engine.members().resync(BOB);

        assertThat(assignments()).isEmpty();
        assertThat(engine.health().queued()).isZero();
    }

    @Test
    void whoIsFrozenOrErasedIsInNoGroupOfTheLadder() {
        pays("1001", "500.00");
        assertThat(groups()).containsExactly(SILVER);

        engine.members().freeze(Freeze.of(ADA, NOTE, stage.next()));
        assertThat(groups()).isEmpty();
        engine.members().unfreeze(Unfreeze.of(ADA, NOTE, stage.next()));
        assertThat(groups()).containsExactly(SILVER);
        engine.members().erase(Erasure.of(ADA, stage.next()));

        assertThat(groups()).isEmpty();
    }

    @Test
    void aPinMovesTheCustomerAndItsEndMovesThemBack() {
        pays("1001", "1.00");
        engine.members()
                .pin(TierPin.floor(ADA, "gold", NOTE, stage.next())
                        .until(stage.clock.instant().plusSeconds(3600)));
        assertThat(groups()).containsExactly(GOLD);
        stage.clock.advance(Duration.ofHours(2));

        engine.runDue(10);

        assertThat(groups()).containsExactly(BRONZE);
    }

    @Test
    void aNewVersionThatGivesATierAnotherGroupMovesItsMembersAndRetiresTheOldGroup() {
        pays("1001", "500.00");
        stage.pays(engine, BOB, "1002", "1.00");
        assertThat(groups()).containsExactly(SILVER);
        engine = stage.wired(regrouped("14")).build();
        stage.next();

        engine.runDue(10);

        assertThat(groups()).containsExactly(GroupId.of("14"));
        GroupAssignment last = stage.groups.calls().get(stage.groups.calls().size() - 1);
        assertThat(last.customer()).as("bob's group did not change").isEqualTo(ADA);
        assertThat(last.others()).containsExactly(BRONZE, SILVER, GOLD);
    }

    private static ProgramBuilder regrouped(String silver) {
        return Stage.bareClub()
                .version(2)
                .tier("bronze", "0.00", t -> t.group("3"))
                .tier("silver", "500.00", t -> t.group(silver))
                .tier("gold", "1000.00", t -> t.group("5"));
    }

    @Test
    void aLadderThatLeavesItsGroupsLeavesThemToo() {
        pays("1001", "500.00");
        assertThat(groups()).containsExactly(SILVER);
        engine = stage.bare(Stage.bareClub().version(2).ladder("other", l -> l.tier("one", "0", t -> t.group("9"))))
                .groupAssigner(stage.groups)
                .build();
        stage.next();

        engine.runDue(10);

        assertThat(groups()).containsExactly(GroupId.of("9"));
    }

    @Test
    void severalLaddersAreAssignedEachForItself() {
        LoyaltyProgram program = LoyaltyProgram.builder("two", "EUR", ZoneId.of("Europe/Berlin"))
                .ladder("spend", l -> l.tier("a", "0", t -> t.group("a")).tier("b", "100", t -> t.group("b")))
                .ladder("club", l -> l.tier("c", "0", t -> t.group("c")).tier("d", "500", t -> t.group("d")))
                .build();
        engine = LoyaltyEngine.builder(program)
                .clock(stage.clock)
                .groupAssigner(stage.groups)
                .build();
        pays("1001", "1.00");
        assertThat(groups()).extracting(GroupId::value).containsExactly("a", "c");

        pays("1002", "100.00");

        assertThat(groups()).extracting(GroupId::value).containsExactly("b", "c");
        assertThat(stage.groups.calls()).hasSize(3);
    }

    private static ProgramBuilder twoLadders(int version) {
        return LoyaltyProgram.builder("two", "EUR", ZoneId.of("Europe/Berlin"))
                .version(version)
                .ladder("spend", l -> l.tier("a", "0", t -> t.group("3")).tier("b", "100", t -> t.group("4")))
                .ladder("club", l -> l.tier("c", "0", t -> t.group("4")).tier("d", "500", t -> t.group("5")));
    }

    private void runs(ProgramBuilder program) {
        engine = stage.bare(program).groupAssigner(stage.groups).build();
        stage.next();
        engine.runDue(10);
    }

    @Test
    void oneLadderAloneMayDriveTheGroups() {
        runs(twoLadders(1).groupsFrom("spend"));
        pays("1001", "600.00");

        assertThat(assignments())
                .containsExactly(new GroupAssignment(ADA, LadderId.of("spend"), SILVER, Set.of(BRONZE), 1));
        engine.members().resync(ADA);
        assertThat(assignments()).hasSize(2);
        assertThat(engine.members().view(ADA).ladders())
                .as("the other ladder is judged all the same")
                .extracting(ladder -> ladder.tier().orElseThrow().id().value())
                .containsExactly("b", "d");
    }

    @Test
    void membersLeaveTheGroupsOfALadderThatNoLongerDrivesThemOnce() {
        runs(twoLadders(1).groupsFrom("spend"));
        pays("1001", "1.00");
        assertThat(groups()).containsExactly(BRONZE);

        runs(twoLadders(2).groupsFrom("club"));

        assertThat(groups()).containsExactly(SILVER);
        assertThat(stage.groups.calls().subList(1, 3))
                .extracting(GroupAssignment::ladder, GroupAssignment::desired)
                .containsExactlyInAnyOrder(tuple(LadderId.of("spend"), null), tuple(LadderId.of("club"), SILVER));
        pays("1002", "100.00");
        assertThat(groups()).as("a tier of the ladder that no longer drives").containsExactly(SILVER);
        assertThat(stage.groups.calls()).hasSize(3);
    }

    @Test
    void theNewDriverKeepsAGroupThatTheFormerOneNamesToo() {
        runs(twoLadders(1).groupsFrom("spend"));
        pays("1001", "100.00");
        assertThat(groups()).containsExactly(SILVER);

        runs(twoLadders(2).groupsFrom("club"));

        assertThat(groups()).containsExactly(SILVER);
        assertThat(stage.groups.calls())
                .filteredOn(assignment -> assignment.desired() == null)
                .singleElement()
                .satisfies(none -> assertThat(none.others()).containsExactly(BRONZE));
        engine.members().resync(ADA);
        assertThat(groups()).containsExactly(SILVER);
    }

    @Test
    void aGroupThatTwoLaddersNameIsKeptAsLongAsOneOfThemAsksForIt() {
        runs(twoLadders(1));
        pays("1001", "100.00");
        assertThat(groups()).containsExactly(SILVER);

        pays("1002", "400.00");
        assertThat(groups()).containsExactly(SILVER, GOLD);
        engine.record(stage.refund(ADA, "1001", "r-1", "100.00"));
        engine.record(stage.refund(ADA, "1002", "r-2", "399.00"));

        assertThat(groups()).containsExactly(BRONZE, SILVER);
    }

    @Test
    void whatDrivesTheGroupsIsALadderThatHasSome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoLadders(1).groupsFrom("clubs").build())
                .withMessage("groupsFrom names the ladder \"clubs\", but the program's ladders are spend, club");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twoLadders(1)
                        .ladder("stars", l -> l.tier("one", "0"))
                        .groupsFrom("stars")
                        .build())
                .withMessage("groupsFrom names the ladder \"stars\", but none of its tiers has a group:"
                        + " give them groups, or leave it out");
    }

    @Test
    void aRefusedOrReplayedCommandAssignsNothing() {
        Instant paidAt = stage.next();
        engine.record(Order.of(ADA, "1001", "500.00", paidAt));
        groups();

        engine.record(Order.of(ADA, "1001", "500.00", paidAt));
        engine.record(stage.refund(ADA, "1001", "r-1", "500.01"));

        assertThat(assignments()).hasSize(1);
    }
}
