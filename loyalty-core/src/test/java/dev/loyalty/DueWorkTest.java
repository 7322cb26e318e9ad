package dev.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.command.TierPin;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Slice;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.ProgramId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several workers look after the members whose time has come: each slice of them is one worker's. */
class DueWorkTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MEMBERS = 30;
    private static final Set<Slice> ALL =
            IntStream.range(0, Slice.COUNT).mapToObj(Slice::new).collect(Collectors.toSet());

    private final InMemoryStore stores = new InMemoryStore();
    private final SettableClock clock = SettableClock.at(MARCH);
    private final LoyaltyEngine engine = engine();
    private final MemberStore store = stores.open(ProgramId.of("club"));

    private LoyaltyEngine engine() {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00")
                .tier("gold", "1000.00")
                .build();
        return LoyaltyEngine.builder(club).store(stores).clock(clock).build();
    }

    /** Each has a pin that ends before April. */
    private void join() {
        for (int i = 0; i < MEMBERS; i++) {
            CustomerId customer = customer(i);
            engine.record(Order.of(customer, "1001", "1.00", MARCH)).orThrow();
            engine.record(TierPin.floor(customer, "gold", new Note("a favour", "eve"), MARCH)
                            .until(APRIL.minus(Duration.ofDays(1))))
                    .orThrow();
        }
        clock.set(APRIL);
    }

    private static CustomerId customer(int number) {
        return CustomerId.of("customer " + number);
    }

    private static Slice slice(int number) {
        return Slice.of(MemberId.of(customer(number)));
    }

    private static int of(Slice slice) {
        return (int) IntStream.range(0, MEMBERS)
                .filter(member -> slice(member).equals(slice))
                .count();
    }

    @Test
    void whoIsDueIsLookedAtOnceHoweverManyTheBatches() {
        join();

        assertThat(engine.health().due()).isEqualTo(MEMBERS);
        assertThat(engine.runDue(MEMBERS - 1)).isEqualTo(MEMBERS - 1);
        assertThat(engine.runDue(MEMBERS)).isEqualTo(1);
        assertThat(engine.runDue(MEMBERS)).isZero();
    }

    @Test
    void aSliceThatAnotherWorkerHasIsLeftToIt() {
        join();
        Slice others = slice(0);
        store.slices().take("another", Set.of(others), APRIL, LEASE);

        assertThat(engine.runDue(MEMBERS)).isEqualTo(MEMBERS - of(others));
        assertThat(engine.runDue(MEMBERS)).isZero();
        assertThat(engine.health().due()).isEqualTo(of(others));
    }

    @Test
    void whatADeadWorkerHadIsDoneOnceItsLeaseHasRunOut() {
        join();
        store.slices().take("dead", ALL, APRIL, LEASE);

        assertThat(engine.runDue(MEMBERS)).isZero();
        clock.advance(LEASE);
        assertThat(engine.runDue(MEMBERS)).isEqualTo(MEMBERS);
    }

    @Test
    void slicesAreGivenBackWhenTheWorkIsDone() {
        join();
        engine.runDue(MEMBERS);

        assertThat(store.slices().take("another", ALL, APRIL, LEASE)).isEqualTo(ALL);
    }

    @Test
    void theSliceOfAMemberIsTheSameForEver() {
        assertThat(Slice.of(MemberId.of("anna"))).isEqualTo(new Slice(15));
        assertThat(Slice.of(MemberId.of("\u00e4\ud83d\udc31"))).isEqualTo(new Slice(57));
        long used = IntStream.range(0, 1000)
                .mapToObj(number -> Slice.of(MemberId.of(String.valueOf(number))))
                .distinct()
                .count();
        assertThat(used).isEqualTo(Slice.COUNT);
    }
}
