package dev.loyalty.examples.shop.web.clerk;

import static dev.loyalty.examples.shop.web.clerk.Desk.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.event.DaysPruned;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.member.Audience;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.Note;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service desk and its members. */
class MemberDeskTest {

    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final String PAGE = "/clerk/members/10006";

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoComesBelowTheThresholdByAReturnIsToldWhyOnTheirPage() {
        String no = desk.buys(NORA, "grinder", 3);
        assertThat(desk.page(NORA).text()).contains("Silver, valid through and including");

        Reply looked = desk.looksAt("/clerk/orders/" + no + "/return", Map.of("pieces-grinder", "2"));
        assertThat(looked.text())
                .contains("€178.00 are paid back")
                .contains("The tier changes: from Silver to Bronze.");
        assertThat(desk.store().orders().returned(no)).isEmpty();

        Reply done = desk.clerk.go("/clerk/orders/" + no + "/return", Desk.sure(looked, Map.of("pieces-grinder", "2")));

        assertThat(done.text()).contains("€178.00 are paid back. The tier is now Bronze instead of Silver.");
        assertThat(desk.page(NORA).text())
                .contains("Moved down from Silver to Bronze on 1 January 2026.")
                .contains("The reason:");
    }

    @Test
    void whoFallsByTimeIsToldWhichOrderCountsNoLonger() {
        String first = desk.buys(NORA, "grinder", 3);
        desk.days(200);
        desk.buys(NORA, "pan", 1);
        desk.days(165);

        String page = desk.page(NORA).text();

        assertThat(page)
                .contains("Moved down from Silver to Bronze on 1 January 2027.")
                .contains("Since that day, order " + first + " of 1 January 2026 counts no longer.");
        desk.days(5);
        desk.buys(NORA, "pan", 1);
        assertThat(desk.store()
                        .engine()
                        .members()
                        .history(NORA, Audience.STAFF, 50)
                        .lines())
                .anyMatch(line -> line.event() instanceof DaysPruned);
        assertThat(desk.page(NORA).text()).doesNotContain("no longer kept");
    }

    @Test
    void aPinUntilADayHoldsOnThatDayAndEndsAfterIt() {
        desk.buys(NORA, "pan", 1);
        Map<String, String> pin =
                Map.of("mode", "floor", "tier", "gold", "until", "2026-01-03", "reason", "A prize draw");

        Reply looked = desk.looksAt(PAGE + "/pin", pin);
        assertThat(looked.text())
                .contains("At least Gold, through 3 January 2026.")
                .contains("from Bronze to Gold");
        desk.clerk.go(PAGE + "/pin", Desk.sure(looked, pin));

        assertThat(desk.page(NORA).text())
                .contains("Gold, valid through and including 3 January 2026")
                .contains("Given by hand: at least Gold, through 3 January 2026.")
                .contains("Reason: A prize draw (clerk)");
        desk.days(2);
        assertThat(desk.page(NORA).text()).contains("Gold, valid");
        desk.days(1);
        assertThat(desk.page(NORA).text()).contains("Bronze, valid").contains("Moved down from Gold to Bronze");
    }

    @Test
    void aTierGivenByHandIsEndedByHandAndTheTierOfTodayCanBeKept() {
        desk.buys(NORA, "grinder", 3);
        desk.does(PAGE + "/pin", Map.of("mode", "keep", "reason", "Moving house"));
        assertThat(desk.page(NORA).text()).contains("Given by hand: at least Silver, without end.");

        assertThat(desk.does(PAGE + "/unpin", Map.of("reason", "Moved in")).text())
                .contains("The tier given by hand has ended.");
        assertThat(desk.page(NORA).text()).doesNotContain("Given by hand:");
    }

    @Test
    void anAdjustmentIsReadStrictlyEchoedAndMadeOnceHoweverOftenItIsSent() {
        desk.buys(NORA, "pan", 1);
        Reply wrong = desk.looksAt(PAGE + "/adjust", Map.of("way", "up", "amount", "150,5", "reason", "r"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("\"150,5\" is no amount above 0.");
        assertThat(wrong.body()).contains("value=\"150,5\"");

        Map<String, String> fields = Map.of("way", "up", "amount", "150.5", "reason", "A lost parcel");
        Reply looked = desk.looksAt(PAGE + "/adjust", fields);
        assertThat(looked.text()).contains("What counts is raised by €150.50.").contains("€210.40 count instead");
        Reply first = desk.clerk.go(PAGE + "/adjust", Desk.sure(looked, fields));
        Reply second = desk.clerk.go(PAGE + "/adjust", Desk.sure(looked, fields));

        assertThat(first.text()).contains("The amount is adjusted. The tier is now Silver instead of Bronze.");
        assertThat(second.text()).contains("That had been done before and was not done again.");
        assertThat(desk.store().engine().members().view(NORA).progress().spent().plain())
                .isEqualTo("210.40");
    }

    @Test
    void theSameTicketWithOtherContentIsRefusedInWords() {
        desk.buys(NORA, "pan", 1);
        Map<String, String> fields = Map.of("way", "up", "amount", "10", "reason", "r");
        Reply looked = desk.looksAt(PAGE + "/adjust", fields);
        desk.clerk.go(PAGE + "/adjust", Desk.sure(looked, fields));

        Reply other = desk.clerk.post(
                PAGE + "/adjust", Desk.sure(looked, Map.of("way", "up", "amount", "20", "reason", "r")));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("was sent before with other content");
    }

    @Test
    void aFrozenMemberIsShownAsFrozenAndGoesOnWhenUnfrozen() {
        desk.buys(NORA, "grinder", 3);
        assertThat(desk.does(PAGE + "/freeze", Map.of("reason", "Suspicion")).text())
                .contains("The membership is frozen.")
                .contains("Silver, but the membership is frozen: no benefits");
        assertThat(desk.clerk.get("/clerk/members?state=FROZEN").text()).contains("One person found.");

        assertThat(desk.does(PAGE + "/unfreeze", Map.of("reason", "Cleared")).text())
                .contains("The membership is active again.")
                .contains("Silver, valid");
    }

    @Test
    void aReasonIsWanted() {
        desk.buys(NORA, "pan", 1);
        Reply reply = desk.looksAt(PAGE + "/freeze", Map.of("reason", ""));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("A reason is missing");
    }

    @Test
    void whatTheEngineRefusesIsSaidWithWhatToDoAboutIt() {
        Reply reply = desk.looksAt(PAGE + "/adjust", Map.of("way", "up", "amount", "10", "reason", "r"));
        assertThat(reply.status()).isIn(404, 422);
        desk.buys(NORA, "pan", 1);
        desk.store()
                .engine()
                .members()
                .erase(Erasure.of(NORA, desk.store().clock().instant()));

        Reply refused = desk.looksAt(PAGE + "/adjust", Map.of("way", "up", "amount", "10", "reason", "r"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("The club refuses this:");
    }

    @Test
    void groupsThatWereChangedInTheShopAreSyncedAndTheStateIsVerified() {
        desk.buys(NORA, "grinder", 3);
        desk.shop.demo().heart().beat();
        desk.store().club().groups().put(NORA, GroupId.of("gold"));

        desk.does(PAGE + "/resync", Map.of());
        desk.shop.demo().heart().beat();

        assertThat(desk.store().club().groups().of(NORA))
                .extracting(Object::toString)
                .containsExactly("silver");
        assertThat(desk.does(PAGE + "/verify", Map.of()).text()).contains("What is stored agrees with all entries");
    }

    @Test
    void erasingWantsTheNumberAndLeavesNothingPersonalOnAnyPageOrInAnyTable() {
        Customer peppermint = new Customer(
                CustomerId.of("77001"),
                "Peregrina Pfefferminz",
                "peregrina@kunden.example",
                Locale.ENGLISH,
                null,
                true);
        desk.store().customers().add(List.of(peppermint));
        desk.buys(peppermint.id(), "grinder", 3);
        desk.shop.demo().heart().beat();
        String page = "/clerk/members/77001";
        desk.does(page + "/remark", Map.of("reason", "Peregrina likes mint"));
        desk.does(page + "/adjust", Map.of("way", "up", "amount", "1", "reason", "Peregrina complained"));
        assertThat(desk.everything().toString()).contains("Dear Peregrina Pfefferminz,", "Peregrina complained");

        assertThat(desk.looksAt(page + "/erase", Map.of("typed", "77002")).text())
                .contains("That is not the number. Nothing was erased.");
        Reply done = desk.does(page + "/erase", Map.of("typed", "77001"));
        desk.shop.demo().heart().beat();

        assertThat(done.text()).contains("The account is erased.").contains("No member any more");
        assertThat(desk.everything())
                .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("peregrina"));
        assertThat(desk.everything())
                .noneMatch(row -> row.contains("77001")
                        && row.matches("(?i)(shop_(?!order)|sent_mail|customer_group|received_webhook).*"));
        for (String path :
                List.of("/clerk", "/clerk/members", page, "/clerk/deliveries", "/clerk/orders", "/clerk/webhooks")) {
            assertThat(desk.clerk.get(path).body()).as(path).doesNotContain("eregrina");
        }
        assertThat(desk.clerk.get("/clerk/members?q=pereg").text()).contains("Nobody fits.");
    }

    @Test
    void membersAreFoundByNameNumberAndMailAndByTierAndState() {
        desk.buys(NORA, "grinder", 3);
        String name = desk.store().customers().find(NORA).orElseThrow().name();
        for (String asked : List.of("10006", name, name.toUpperCase(Locale.ROOT).substring(0, 4))) {
            assertThat(desk.clerk
                            .get("/clerk/members?q=" + asked.replace(" ", "+"))
                            .text())
                    .contains(name);
        }
        assertThat(desk.clerk.get("/clerk/members?tier=silver").text())
                .contains("One person found.")
                .contains(name);
        assertThat(desk.clerk.get("/clerk/members?tier=gold").text()).contains("0 people found.");
        assertThat(desk.clerk.get("/clerk/members?state=NONE").text()).contains("6 people found.");
        assertThat(desk.clerk.get("/clerk/members?q=zzz").text()).contains("Nobody fits.");
    }

    @Test
    void whoLooksForTheNumberOfAnOrderAmongMembersIsLedToTheOrders() {
        assertThat(desk.clerk.get("/clerk/members?q=+A+50889").body())
                .contains("href=\"/clerk/orders?no=A+50889\"")
                .contains("look for the order");
        assertThat(desk.clerk.get("/clerk/members?q=zzz").body()).doesNotContain("/clerk/orders?no=");
    }

    @Test
    void whoIsFrozenIsAmongAllMembers() {
        desk.buys(NORA, "grinder", 1);
        desk.store()
                .engine()
                .members()
                .freeze(Freeze.of(
                        NORA,
                        new Note("looked into", "eve"),
                        desk.store().clock().instant()));
        assertThat(desk.clerk.get("/clerk/members?state=MEMBER").text()).contains("One person found.");
        assertThat(desk.clerk.get("/clerk/members?state=ACTIVE").text()).contains("0 people found.");
    }

    @Test
    void aTableToTakeAwayHoldsNoFormulaAndNoMarkOfItsEncoding() {
        desk.store()
                .customers()
                .add(List.of(
                        new Customer(CustomerId.of("88001"), "=cmd()", "+a@kunden.example", Locale.ENGLISH, null, true),
                        new Customer(CustomerId.of("88002"), SCRIPT, "b@kunden.example", Locale.ENGLISH, null, true),
                        new Customer(
                                CustomerId.of("88003"),
                                "Zoë, \"Z\"",
                                "@z@kunden.example",
                                Locale.ENGLISH,
                                null,
                                true)));

        Reply table = desk.clerk.get("/clerk/members.csv?q=8800");

        assertThat(table.headers()).containsEntry("content-type", "text/csv; charset=utf-8; header=present");
        assertThat(table.body())
                .startsWith("\"Number\",\"Name\",\"E-mail\"")
                .contains("\"'=cmd()\",\"'+a@kunden.example\"")
                .contains("\"\"\"><script>alert(1)</script>\"")
                .contains("\"Zoë, \"\"Z\"\"\",\"'@z@kunden.example\"");
        assertThat(table.body().lines()).hasSize(4);
    }

    @Test
    void namesNotesAndReasonsThatLookLikeMarkUpDoNothing() {
        desk.store()
                .customers()
                .add(List.of(
                        new Customer(CustomerId.of("88002"), SCRIPT, "b@kunden.example", Locale.ENGLISH, null, true)));
        String no = desk.buys(CustomerId.of("88002"), "pan", 1);
        String page = "/clerk/members/88002";
        desk.does(page + "/remark", Map.of("reason", SCRIPT));
        desk.does(page + "/freeze", Map.of("reason", SCRIPT));

        assertThat(desk.clerk.get(page).text()).contains("Reason: " + SCRIPT);
        for (String path : List.of(
                page,
                "/clerk/members?q=%22%3E%3Cscript%3E",
                page + "/erase",
                "/clerk/orders/" + no,
                "/clerk/orders?no=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/clerk/orders/" + no + "/money")) {
            assertThat(desk.clerk.get(path).body()).as(path).doesNotContain("<script>alert");
        }
        Reply typed = desk.looksAt(page + "/adjust", Map.of("amount", SCRIPT, "reason", SCRIPT));
        assertThat(typed.body()).doesNotContain("<script>alert");
    }
}
