package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.ProfileUpdate;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.Cause;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.tck.RecordingNotifier;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Profile;
import dev.loyalty.value.ProgramId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Birthdays and anniversaries, to those whom the program says. */
class CelebrationsTest {

    private final InMemoryStore store = new InMemoryStore();
    private final RecordingNotifier mails = new RecordingNotifier();
    private final Shop ada = shop(
            MessageKind.ENROLLED,
            MessageKind.BIRTHDAY,
            MessageKind.MEMBERSHIP_ANNIVERSARY,
            MessageKind.TIER_ANNIVERSARY);

    private Shop shop(MessageKind... messages) {
        return Shop.open(
                Shop.club().messages(messages).build(),
                wiring -> wiring.store(store).notifier(mails));
    }

    private void isBorn(String day) {
        ada.tell(ProfileUpdate.of(ada.customer, Profile.EMPTY.withBirthday(MonthDay.parse("--" + day)), ada.next()));
    }

    /** What time made until now: the day in Berlin, and what it was. */
    private List<String> days() {
        ada.engine.runDue(100);
        return journal()
                .filter(entry -> entry.cause() instanceof Cause.ByTime)
                .flatMap(entry -> entry.events().stream().map(event -> day(entry) + " " + words(event)))
                .toList();
    }

    private Stream<Entry> journal() {
        return store.open(ProgramId.of("club")).journal().after(MemberId.of(ada.customer), 0, 100).stream();
    }

    private static String day(Entry entry) {
        assertThat(entry.effectiveAt().atZone(Shop.BERLIN).toLocalTime()).hasToString("00:00");
        return LocalDate.ofInstant(entry.effectiveAt(), Shop.BERLIN).toString();
    }

    private static String words(Event event) {
        return event.wording(Shop.BERLIN).sentence();
    }

    private List<Message> told() {
        ada.engine.runDue(100);
        ada.engine.deliveries().drain();
        return mails.told();
    }

    @Test
    void aBirthdayComesEveryYearAtTheStartOfTheDay() {
        ada.joins();
        isBorn("05-20");

        ada.on("2028-01-01");

        assertThat(days()).contains("2026-05-20 had birthday", "2027-05-20 had birthday");
        assertThat(days()).filteredOn(day -> day.endsWith("birthday")).hasSize(2);
    }

    @Test
    void whoWasBornOn29FebruaryHasBirthdayOnThe28thInOtherYears() {
        ada.joins();
        isBorn("02-29");

        ada.on("2028-12-31");

        assertThat(days())
                .filteredOn(day -> day.endsWith("birthday"))
                .containsExactly("2027-02-28 had birthday", "2028-02-29 had birthday");
    }

    @Test
    void aBirthdayThatIsStatedOnTheDayItselfComesInTheNextYear() {
        ada.on("2026-05-20").joins();
        isBorn("05-20");
        ada.on("2026-12-31");
        assertThat(days()).isEmpty();

        ada.on("2027-05-20");

        assertThat(days()).contains("2027-05-20 had birthday");
    }

    @Test
    void aCorrectedBirthdayComesOnceAYearAllTheSame() {
        ada.joins();
        isBorn("05-20");
        ada.on("2026-06-01");
        isBorn("07-02");

        ada.on("2027-12-31");

        assertThat(days())
                .filteredOn(day -> day.endsWith("birthday"))
                .containsExactly("2026-05-20 had birthday", "2027-07-02 had birthday");
    }

    @Test
    void aBirthdayThatIsCorrectedBeforeItCameComesOnTheRightDay() {
        ada.joins();
        isBorn("05-20");
        ada.on("2026-05-19");
        isBorn("07-02");

        ada.on("2026-12-31");

        assertThat(days()).containsExactly("2026-07-02 had birthday");
    }

    @Test
    void aBirthdayThatIsTakenBackComesNoMore() {
        ada.joins();
        isBorn("05-20");
        ada.tell(ProfileUpdate.of(ada.customer, Profile.EMPTY, ada.next()));

        ada.on("2026-12-31");

        assertThat(days()).isEmpty();
    }

    @Test
    void theSameBirthdayIsStatedOnce() {
        ada.joins();
        isBorn("05-20");
        isBorn("05-20");

        assertThat(journal().flatMap(entry -> entry.events().stream()).map(Event::kind))
                .containsExactly(
                        EventKind.ENROLLED,
                        EventKind.PROFILE_CHANGED,
                        EventKind.BIRTHDAY_STATED,
                        EventKind.PROFILE_CHANGED);
    }

    @Test
    void aBirthdayMayBeStatedWithTheEnrolmentOrBeforeIt() {
        isBorn("05-20");
        ada.joins();
        Shop bob = ada.as("bob");
        bob.tell(Enrolment.of(bob.customer, Profile.EMPTY.withBirthday(MonthDay.of(5, 21)), bob.next()));

        ada.on("2026-05-22");

        assertThat(told()).extracting(Message::kind).contains(MessageKind.BIRTHDAY);
        assertThat(told())
                .filteredOn(message -> message.kind() == MessageKind.BIRTHDAY)
                .extracting(message -> message.envelope().customer().value())
                .containsExactlyInAnyOrder("ada", "bob");
    }

    @Test
    void aBirthdayMessageSaysTheDayAndWhereTheMemberStands() {
        isBorn("05-20");
        ada.pays("1001", "600.00");
        ada.on("2026-05-20");

        Message.Birthday birthday = (Message.Birthday) last();

        assertThat(birthday.on()).isEqualTo("2026-05-20");
        assertThat(birthday.envelope().at()).isEqualTo("2026-05-19T22:00:00Z");
        assertThat(birthday.envelope().stillTrue()).isTrue();
        assertThat(birthday.envelope().profile().birthday()).isEqualTo(MonthDay.of(5, 20));
        assertThat(birthday.standings()).singleElement().satisfies(standing -> {
            assertThat(standing.tier().name()).isEqualTo("silver");
            assertThat(standing.progress().missing()).isEqualTo(Shop.eur("400.00"));
        });
    }

    private Message last() {
        List<Message> told = told();
        return told.get(told.size() - 1);
    }

    @Test
    void theAnniversaryOfJoiningComesEveryYear() {
        ada.on("2024-02-29").joins();
        ada.on("2028-03-01");

        assertThat(days())
                .filteredOn(day -> day.contains("member"))
                .containsExactly(
                        "2025-02-28 had been a member for 1 year",
                        "2026-02-28 had been a member for 2 years",
                        "2027-02-28 had been a member for 3 years",
                        "2028-02-29 had been a member for 4 years");
        assertThat(told())
                .filteredOn(Message.MembershipAnniversary.class::isInstance)
                .hasSize(4)
                .last()
                .satisfies(last -> {
                    Message.MembershipAnniversary anniversary = (Message.MembershipAnniversary) last;
                    assertThat(anniversary.years()).isEqualTo(4);
                    assertThat(anniversary.joined()).isEqualTo("2024-02-29");
                    assertThat(anniversary.standings()).hasSize(1);
                });
    }

    @Test
    void anniversariesFromBeforeTheShopKnewAreNotToldLate() {
        ada.on("2026-03-02");
        ada.tell(Enrolment.of(ada.customer, Instant.parse("2019-07-01T10:00:00Z")));

        ada.on("2027-01-01");

        assertThat(days())
                .filteredOn(day -> day.contains("member"))
                .containsExactly("2026-07-01 had been a member for 7 years");
    }

    @Test
    void theAnniversaryOfATierCountsFromTheDayOnWhichItWasReached() {
        ada.on("2026-03-02").joins();
        ada.on("2026-06-10").pays("1001", "600.00");
        ada.on("2027-07-01");

        assertThat(days())
                .containsExactly("2027-03-02 had been a member for 1 year", "2027-06-10 had held silver for 1 year");
        assertThat(last()).isInstanceOfSatisfying(Message.TierAnniversary.class, silver -> {
            assertThat(silver.held().tier().name()).isEqualTo("silver");
            assertThat(silver.since()).isEqualTo("2026-06-10");
            assertThat(silver.years()).isEqualTo(1);
            assertThat(silver.envelope().stillTrue()).isTrue();
        });
    }

    @Test
    void aTierGivenByHandHasItsAnniversaryAndNoneOnceItEnds() {
        ada.on("2026-03-02").joins();
        ada.on("2026-04-01");
        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next())
                .until(LocalDate.of(2028, 4, 1).atStartOfDay(Shop.BERLIN).toInstant()));
        ada.on("2028-12-31");

        assertThat(days())
                .filteredOn(day -> day.contains("gold for"))
                .containsExactly("2027-04-01 had held gold for 1 year");
    }

    @Test
    void severalDaysInOneAreOneEntry() {
        ada.on("2026-05-20").joins();
        isBorn("05-20");
        ada.on("2027-05-21");
        ada.engine.runDue(100);

        assertThat(journal().filter(entry -> entry.cause() instanceof Cause.ByTime))
                .singleElement()
                .satisfies(entry -> assertThat(entry.events())
                        .extracting(Event::kind)
                        .containsExactly(
                                EventKind.BIRTHDAY, EventKind.MEMBERSHIP_ANNIVERSARY, EventKind.TIER_ANNIVERSARY));
    }

    @Test
    void aFrozenMemberHasNoneOfTheseDaysAndNoneIsMadeUpForLater() {
        ada.joins();
        isBorn("05-20");
        ada.on("2026-05-01").tell(Freeze.of(ada.customer, Shop.STAFF, ada.next()));
        ada.on("2026-06-01").tell(Unfreeze.of(ada.customer, Shop.STAFF, ada.next()));

        ada.on("2027-01-01");

        assertThat(days()).isEmpty();
    }

    @Test
    void anErasedMemberHasNoneAndStatesTheBirthdayAnewAfterJoiningAgain() {
        ada.joins();
        isBorn("05-20");
        ada.tell(Erasure.of(ada.customer, ada.next()));
        ada.on("2026-04-01").joins();

        ada.on("2027-01-01");

        assertThat(days()).isEmpty();
        isBorn("05-20");
        ada.on("2027-06-01");
        assertThat(days()).contains("2027-05-20 had birthday");
    }

    @Test
    void aQuietImportDrivesTheDaysByItsRowsAndTellsNobody() {
        ada.on("2026-03-02");
        ada.engine.recordAll(Stream.of(
                Enrolment.of(
                        ada.customer,
                        Profile.EMPTY.withBirthday(MonthDay.of(5, 20)),
                        Instant.parse("2024-04-01T10:00:00Z")),
                Order.of(ada.customer, "1001", "100.00", Instant.parse("2024-09-01T10:00:00Z"))));

        assertThat(told()).isEmpty();
        assertThat(days())
                .containsExactly(
                        "2024-05-20 had birthday",
                        "2025-04-01 had been a member for 1 year",
                        "2025-04-01 had held bronze for 1 year",
                        "2025-05-20 had birthday");

        ada.on("2026-04-02");

        assertThat(told())
                .extracting(Message::kind)
                .containsExactly(MessageKind.MEMBERSHIP_ANNIVERSARY, MessageKind.TIER_ANNIVERSARY);
    }

    @Test
    void aProgramThatTellsNobodyMakesNoEntriesAndWakesNobody() {
        Shop bob =
                Shop.open(Shop.club().version(2).messages(MessageKind.ENROLLED).build(), wiring -> wiring.store(store));
        bob.tell(Enrolment.of(bob.customer, Profile.EMPTY.withBirthday(MonthDay.of(5, 20)), bob.next()));

        bob.on("2036-01-01");

        assertThat(bob.engine.runDue(100)).isZero();
        assertThat(bob.entries()).isEqualTo(1);
    }

    @Test
    void aListenerAloneIsEnough() {
        Shop bob = Shop.open(
                Shop.club().version(2).listener("crm", EventKind.BIRTHDAY).build(), wiring -> wiring.store(store));
        bob.tell(Enrolment.of(bob.customer, Profile.EMPTY.withBirthday(MonthDay.of(5, 20)), bob.next()));

        bob.on("2028-01-01").engine.runDue(100);

        assertThat(days()).containsExactly("2026-05-20 had birthday", "2027-05-20 had birthday");
        assertThat(bob.engine.health().queued()).isEqualTo(2);
    }

    @Test
    void aBirthdayMessageIsNoLongerTrueOnceTheBirthdayWasCorrected() {
        ada.joins();
        isBorn("05-20");
        ada.on("2026-05-20");
        ada.engine.runDue(100);
        isBorn("07-02");

        assertThat(last().envelope().stillTrue()).isFalse();
    }
}
