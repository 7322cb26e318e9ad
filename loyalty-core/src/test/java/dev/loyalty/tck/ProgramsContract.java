package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Receiver;
import dev.loyalty.member.MemberRecord;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.Mention;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Profile;
import dev.loyalty.value.ProgramId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Published versions, and several programs in one store. */
abstract class ProgramsContract extends StorePartContract {

    private static final Instant FROM = Instant.parse("2026-02-01T00:00:00Z");

    ProgramsContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void atFirstNothingIsPublished() {
        assertThat(store().programs().versions()).isEmpty();
        assertThat(read(ANNA).newestProgram()).isZero();
    }

    @Test
    void aPublishedVersionIsReadAsItWas() {
        Version version = version(1, "500.00");

        assertThat(store().programs().publish(version)).isTrue();

        assertThat(store().programs().versions()).containsExactly(version);
        assertThat(otherHandle().programs().versions()).containsExactly(version);
    }

    @Test
    void aNumberIsPublishedOnce() {
        store().programs().publish(version(1, "500.00"));

        assertThat(store().programs().publish(version(1, "600.00"))).isFalse();
        assertThat(otherHandle().programs().publish(version(1, "700.00"))).isFalse();

        assertThat(store().programs().versions()).containsExactly(version(1, "500.00"));
    }

    @Test
    void ofManyWhoPublishANumberOneDoes() throws Exception {
        assertThat(Together.run(8, thread -> store().programs().publish(version(1, thread + 1 + ".00"))))
                .containsOnlyOnce(true);

        assertThat(store().programs().versions()).hasSize(1);
    }

    @Test
    void numbersOnlyRise() {
        store().programs().publish(version(1, "500.00"));
        store().programs().publish(version(10, "600.00"));

        assertThat(store().programs().publish(version(2, "700.00"))).isFalse();
        assertThat(otherHandle().programs().publish(version(9, "700.00"))).isFalse();

        assertThat(store().programs().versions()).extracting(Version::number).containsExactly(1, 10);
    }

    @Test
    void ofManyWhoPublishRisingNumbersAtOnceTheHighestIsThere() throws Exception {
        store().programs().publish(version(1, "500.00"));

        List<Boolean> published =
                Together.run(8, thread -> store().programs().publish(version(2 + thread, thread + 1 + ".00")));

        List<Integer> numbers =
                store().programs().versions().stream().map(Version::number).toList();
        assertThat(numbers).as("the highest is always published").startsWith(1).endsWith(9);
        assertThat(published).filteredOn(done -> done).hasSize(numbers.size() - 1);
    }

    @Test
    void aVersionMayBeginBeforeOneThatWasPublishedEarlier() {
        store().programs().publish(version(1, "500.00"));
        store().programs().publish(version(2, "600.00", FROM.plusSeconds(1000)));
        Version earlier = version(3, "700.00", FROM.plusSeconds(10));

        assertThat(store().programs().publish(earlier)).isTrue();

        assertThat(otherHandle().programs().versions()).hasSize(3).endsWith(earlier);
    }

    @Test
    void theNewestNumberIsBroughtAlong() {
        store().programs().publish(version(1, "500.00"));
        assertThat(seenByADecision(ANNA).newestProgram()).isEqualTo(1);
        write(ANNA, draft -> draft.paid("1001", "1.00"));

        store().programs().publish(version(7, "600.00"));

        assertThat(seenByADecision(ANNA).newestProgram()).isEqualTo(7);
        assertThat(read(ANNA).newestProgram()).isEqualTo(7);
        assertThat(read(BERT).newestProgram()).isEqualTo(7);
        assertThat(otherHandle().read(ANNA, Set.of()).newestProgram()).isEqualTo(7);
    }

    @Test
    void programsInOneStoreDoNotSeeEachOther() {
        ProgramId other = freshProgram();
        write(
                ANNA,
                draft -> draft.profile(Profile.of(Locale.GERMANY))
                        .note("reason", "author")
                        .paid("1001", "50.00")
                        .deliver(Receiver.NOTIFIER)
                        .due(FROM));
        store().programs().publish(version(1, "500.00"));

        assertThatNothingIsIn(store(other));
        assertThat(store(other).update(Draft.step(ANNA, draft -> draft.paid("1001", "20.00"))))
                .isEqualTo(1);

        assertThat(read(ANNA).version()).isEqualTo(2);
        assertThat(store().journal().shared(Mention.Kind.ORDER, null, 10)).isEmpty();
    }

    @Test
    void programsWhoseIdsLookAlikeAreDifferentPrograms() {
        write(
                ANNA,
                draft -> draft.paid("1001", "50.00").deliver(Receiver.NOTIFIER).due(FROM));

        assertThatNothingIsIn(store(ProgramId.of(program().value().toUpperCase(Locale.ROOT))));
        assertThatNothingIsIn(store(ProgramId.of(program().value() + " ")));
    }

    private static void assertThatNothingIsIn(MemberStore store) {
        MemberRecord record = store.read(ANNA, Set.of(order(ANNA, "1001")));
        assertThat(record.state()).isNull();
        assertThat(record.newestProgram()).isZero();
        assertThat(record.found(order(ANNA, "1001"))).isEmpty();
        assertThat(store.journal().after(ANNA, 0, 10)).isEmpty();
        assertThat(store.journal().owners(Mention.of(OrderKey.of("1001")))).isEmpty();
        assertThat(store.directory().page(null, 10)).isEmpty();
        assertThat(store.directory().due(FROM, 9, Set.of(), 10)).isEmpty();
        assertThat(store.deliveries().backlog().queued()).isZero();
        assertThat(store.deliveries().take("worker", Set.of(Receiver.NOTIFIER), FROM, Duration.ofMinutes(1), 10))
                .isEmpty();
        assertThat(store.texts().profile(ANNA)).isEmpty();
        assertThat(store.texts().notes(ANNA, 1, 10)).isEmpty();
        assertThat(store.programs().versions()).isEmpty();
    }

    private Version version(int number, String gold) {
        return version(number, gold, FROM.plusSeconds(number));
    }

    private Version version(int number, String gold, Instant from) {
        LoyaltyProgram definition = LoyaltyProgram.builder(program().value(), "EUR", ZoneId.of("Europe/Berlin"))
                .version(number)
                .tier("bronze", "0.00", tier -> tier.group("3"))
                .tier("gold", gold, tier -> tier.group("5").percentOff("12.5").freeShipping())
                .build();
        return new Version(definition, from);
    }
}
