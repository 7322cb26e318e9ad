package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.ImportReport;
import dev.loyalty.command.Activity;
import dev.loyalty.command.ActivityVoid;
import dev.loyalty.command.ConflictException;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.Joining;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.EventKind;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What members do besides buying, as the shop reports it. */
class ActivitiesTest {

    /** Bronze, and gold from three reviews on; visits are counted, but nothing asks for them. */
    private static ProgramBuilder club() {
        return Shop.bare()
                .activities("review", "visit")
                .tier("bronze", "0.00")
                .tier("gold", t -> t.requires(c -> c.activities("review", 3)));
    }

    private static Shop open(UnaryOperator<ProgramBuilder> choices) {
        return Shop.open(choices.apply(club()).build());
    }

    private static ProgramBuilder rolling(ProgramBuilder club) {
        return club.policy(TierPolicy.builder().rolling(Period.ofDays(30)).build());
    }

    private static Shop withThreeReviews(UnaryOperator<ProgramBuilder> choices) {
        Shop ada = open(choices);
        ada.joins();
        ada.on("2026-03-02").does("review", "r-1");
        ada.on("2026-03-03").does("review", "r-2");
        ada.on("2026-03-04").does("review", "r-3");
        return ada;
    }

    @Test
    void theThirdReviewGivesTheTier() {
        Shop ada = open(club -> club);
        ada.joins();
        ada.does("review", "r-1");
        ada.does("visit", "v-1");
        ada.does("review", "r-2");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.view().progress()).hasToString("spent 0.00 EUR, next gold, missing 1 × review, 66 %");

        assertThat(ada.does("review", "r-3")
                        .orThrow()
                        .tierChange()
                        .orElseThrow()
                        .reason())
                .hasToString("activities review 3 ≥ 3");
    }

    @Test
    void anActivityMayCountAsSeveral() {
        Shop ada = open(club -> club);
        ada.joins();

        ada.tell(Activity.of(ada.customer, "review", "r-1", ada.next()).counting(3));

        assertThat(ada.tier()).isEqualTo("gold");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Activity.of(ada.customer, "review", "r-2", ada.next()).counting(0))
                .withMessage("an activity counts as 0: it must be at least 1; what did not happen is an ActivityVoid");
    }

    @Test
    void itCountsOnceHoweverOftenItIsReported() {
        Shop ada = open(club -> club);
        ada.joins();
        Instant at = ada.next();
        ada.engine.activities().reported(Activity.of(ada.customer, "review", "r-1", at));

        Outcome again = ada.engine.activities().reported(Activity.of(ada.customer, "review", "r-1", ada.next()));

        assertThat(again.isReplay()).isTrue();
        assertThat(ada.view().progress().percent()).isEqualTo(33);
        assertThatThrownBy(() ->
                        ada.tell(Activity.of(ada.customer, "review", "r-1", at).counting(2)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void theSameIdOfAnotherKindIsAnotherActivity() {
        Shop ada = open(club -> club);
        ada.joins();
        ada.does("review", "1");

        assertThat(ada.does("visit", "1").isReplay()).isFalse();
    }

    @Test
    void whatIsTakenBackCountsNoLonger() {
        Shop ada = withThreeReviews(club -> club);

        assertThat(ada.didNot("review", "r-2")
                        .orThrow()
                        .tierChange()
                        .orElseThrow()
                        .reason())
                .hasToString("activities review 2 < 3");
        assertThat(ada.engine
                        .activities()
                        .voided(ActivityVoid.of(ada.activity("review", "r-2"), ada.next()))
                        .isReplay())
                .isTrue();
        assertThat(ada.view().progress().percent()).isEqualTo(66);
    }

    @Test
    void whatWasTakenBackStaysSoAndComesAgainUnderAnotherId() {
        Shop ada = withThreeReviews(club -> club);
        ada.didNot("review", "r-2");

        assertThat(ada.does("review", "r-2").isReplay()).isTrue();
        assertThat(ada.tier()).isEqualTo("bronze");
        ada.does("review", "r-2a");
        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void whatIsNotKnownCannotBeTakenBack() {
        Shop ada = withThreeReviews(club -> club);

        Refusal.ActivityUnknown unknown = Shop.refusal(ada.didNot("visit", "r-1"), Refusal.ActivityUnknown.class);

        assertThat(unknown.sentence()).isEqualTo("visit r-1 is not known under this customer: send it first");
        assertThat(unknown.remedy()).isEqualTo(Remedy.SEND_AGAIN_LATER);
    }

    @Test
    void anotherCustomersActivityIsNotKnown() {
        Shop ada = withThreeReviews(club -> club);
        Shop bob = ada.as("bob");
        bob.joins();

        Shop.refusal(bob.didNot("review", "r-1"), Refusal.ActivityUnknown.class);
        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void itCountsOnItsDayAsLongAsTheWindowReaches() {
        Shop ada = withThreeReviews(ActivitiesTest::rolling);
        assertThat(ada.view().ladders().get(0).ahead())
                .hasToString("will be moved down to bronze on 2026-04-01, for want of 1 × review");

        assertThat(ada.tierAround("2026-04-01")).isEqualTo("gold, bronze");
    }

    @Test
    void aLateActivityCountsOnItsOwnDay() {
        Shop ada = withThreeReviews(ActivitiesTest::rolling);
        ada.on("2026-03-20");

        ada.tell(Activity.of(ada.customer, "review", "late", Instant.parse("2026-03-03T10:00:00Z")));

        assertThat(ada.tierAround("2026-04-01")).isEqualTo("gold, gold");
        assertThat(ada.tierAround("2026-04-02")).isEqualTo("gold, bronze");
    }

    @Test
    void whatLiesTooFarAheadIsRefused() {
        Shop ada = withThreeReviews(club -> club);

        Shop.refusal(
                ada.tell(Activity.of(ada.customer, "review", "ahead", ada.next().plus(Duration.ofDays(2)))),
                Refusal.InTheFuture.class);
    }

    @Test
    void whatWasTakenBackKeepsTheTierWhereRefundsNeverTakeIt() {
        Shop ada = withThreeReviews(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .byRefund(RefundDowngrade.NEVER)
                .build()));

        ada.didNot("review", "r-2");

        assertThat(ada.tier()).isEqualTo("gold");
        assertThat(ada.tierAround("2026-04-01")).isEqualTo("gold, bronze");
    }

    @Test
    void aKindThatIsNotDeclaredIsRefused() {
        Shop ada = withThreeReviews(club -> club);

        Refusal.ActivityUndeclared undeclared =
                Shop.refusal(ada.does("reveiw", "r-4"), Refusal.ActivityUndeclared.class);

        assertThat(undeclared.sentence())
                .isEqualTo("the program declares no activities of kind reveiw: it declares [review, visit]");
        assertThat(undeclared.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        Shop bare = Shop.open();
        bare.joins();
        assertThat(Shop.refusal(bare.does("visit", "v-1"), Refusal.ActivityUndeclared.class)
                        .sentence())
                .isEqualTo("the program declares no activities of kind visit: it declares none");
    }

    @Test
    void activitiesMakeNobodyAMember() {
        Shop ada = open(club -> club);

        Shop.refusal(ada.does("review", "r-1"), Refusal.NotAMember.class);

        assertThat(ada.tier()).isEqualTo("none");
    }

    @Test
    void whatWasDoneBeforeJoiningIsAdmittedAsOrdersAre() {
        Shop strict = open(club -> club.joining(Joining.EXPLICIT));
        strict.joins();
        Shop.refusal(
                strict.tell(Activity.of(strict.customer, "review", "r-1", Instant.parse("2026-03-01T10:00:00Z"))),
                Refusal.BeforeJoining.class);

        Shop open = open(club -> club.joining(Joining.EXPLICIT_WITH_EARLIER_ORDERS));
        open.joins();
        open.tell(Activity.of(open.customer, "review", "r-1", Instant.parse("2026-03-01T10:00:00Z")));
        assertThat(open.view().progress().percent()).isEqualTo(33);
    }

    @Test
    void aFrozenMembersActivitiesAreRecordedAndJudgedAfterwards() {
        Shop ada = open(club -> club);
        ada.joins();
        ada.tell(Freeze.of(ada.customer, Shop.STAFF, ada.next()));
        for (String review : List.of("r-1", "r-2", "r-3")) {
            ada.does("review", review);
        }
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.tell(Unfreeze.of(ada.customer, Shop.STAFF, ada.next()));

        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void anErasedMembersActivitiesAreRefusedButWhatIsTakenBackIsRecorded() {
        Shop ada = withThreeReviews(club -> club);
        ada.tell(Erasure.of(ada.customer, ada.next()));

        Shop.refusal(ada.does("review", "r-4"), Refusal.MemberErased.class);
        assertThat(ada.didNot("review", "r-1").isRefused()).isFalse();
        assertThat(ada.tier()).isEqualTo("none");
    }

    @Test
    void whatAnEarlierMembershipDidDoesNotCountInTheNext() {
        Shop ada = withThreeReviews(club -> club);
        ada.tell(Erasure.of(ada.customer, ada.next()));
        ada.tell(Enrolment.of(ada.customer, ada.next()));
        ada.does("review", "r-4");

        ada.didNot("review", "r-1");

        assertThat(ada.view().progress().percent()).isEqualTo(33);
    }

    @Test
    void countingStartsWithTheVersionThatDeclaresTheKind() {
        InMemoryStore store = new InMemoryStore();
        Shop before = Shop.open(
                Shop.bare().activities("review").tier("bronze", "0.00").build(), wiring -> wiring.store(store));
        before.joins();
        before.does("review", "r-1");
        before.does("review", "r-2");
        LoyaltyProgram second = club().version(2).build();
        Shop ada = Shop.open(second, wiring -> wiring.store(store).clock(before.clock));

        ada.tell(Activity.of(ada.customer, "review", "r-3", before.next()));

        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void whatIsNoLongerDeclaredCanStillBeTakenBack() {
        InMemoryStore store = new InMemoryStore();
        Shop before = Shop.open(club().build(), wiring -> wiring.store(store));
        before.joins();
        before.does("review", "r-1");
        LoyaltyProgram second = Shop.bare().version(2).tier("bronze", "0.00").build();
        Shop ada = Shop.open(second, wiring -> wiring.store(store).clock(before.clock));

        assertThat(ada.tell(ActivityVoid.of(ada.activity("review", "r-1"), before.next()))
                        .isRefused())
                .isFalse();
        Shop.refusal(
                ada.tell(Activity.of(ada.customer, "review", "r-2", before.next())), Refusal.ActivityUndeclared.class);
    }

    @Test
    void anImportBringsActivitiesInTheOrderOfItsRows() {
        Shop ada = open(ActivitiesTest::rolling);
        ada.on("2026-12-01");

        ImportReport report = ada.engine.recordAll(Stream.of(
                Order.of(ada.customer, "1001", "10.00", Instant.parse("2026-01-10T10:00:00Z")),
                review(ada, "r-1", "2026-01-11T10:00:00Z"),
                review(ada, "r-2", "2026-01-12T10:00:00Z"),
                review(ada, "r-3", "2026-01-13T10:00:00Z")));

        assertThat(report.rejected()).isEmpty();
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.CUSTOMER, 20)
                        .lines())
                .extracting(HistoryLine::sentence)
                .contains(
                        "moved up from bronze to gold, because activities review 3 ≥ 3",
                        "moved down from gold to bronze, because activities review 2 < 3");
    }

    private static Activity review(Shop ada, String id, String at) {
        return Activity.of(ada.customer, "review", id, Instant.parse(at));
    }

    @Test
    void historyTellsThem() {
        Shop ada = open(club -> club);
        ada.joins();
        ada.does("review", "r-1");
        ada.tell(Activity.of(ada.customer, "visit", "v-1", ada.next()).counting(2));
        ada.didNot("review", "r-1");

        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.CUSTOMER, 3)
                        .lines())
                .extracting(HistoryLine::sentence)
                .containsExactly("review r-1 is taken back", "visit v-1, counting as 2", "review r-1");
    }

    @Test
    void kindsAreDeclaredOnceAndBeforeTiersAskForThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> club().activities("visit").build())
                .withMessage("activity \"visit\" is declared twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.bare()
                        .tier("bronze", "0.00")
                        .tier("gold", t -> t.requires(c -> c.activities("review", 3)))
                        .build())
                .withMessage(
                        "a tier of ladder \"tiers\" asks for activities \"review\", but the program declares none: declare the kind");
        String[] many = new String[LoyaltyProgram.MOST_ACTIVITIES - 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = "kind-" + i;
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> club().activities(many).build())
                .withMessage("a program declares at most 32 kinds of activities, but this has 33");
        many[0] = "review";
        assertThat(Shop.bare().activities(many).tier("bronze", "0.00").build().activities())
                .hasSize(31)
                .startsWith(ActivityKind.of("review"));
    }

    @Test
    void daysOfActivitiesArePrunedOnceNoWindowReachesThem() {
        Shop ada = withThreeReviews(ActivitiesTest::rolling);

        ada.on("2026-04-01").does("review", "r-4");
        assertThat(forgotten(ada)).as("the eve of the first day to leave").isEmpty();
        ada.on("2026-04-02").does("review", "r-5");
        assertThat(forgotten(ada)).containsExactly("days before 2026-03-03 are no longer kept");
        ada.does("review", "r-6");
        assertThat(forgotten(ada)).hasSize(1);
        assertThat(ada.tier()).isEqualTo("gold");
    }

    private static List<String> forgotten(Shop ada) {
        return ada.engine.members().history(ada.customer, Audience.STAFF, 100).lines().stream()
                .filter(line -> line.event().kind() == EventKind.DAYS_FORGOTTEN)
                .map(HistoryLine::sentence)
                .toList();
    }
}
