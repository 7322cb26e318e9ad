package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Reversal;
import dev.loyalty.command.Transfer;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.TransferEnded;
import dev.loyalty.member.Audience;
import dev.loyalty.member.TransferView;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.StoreException;
import dev.loyalty.spi.StoreFactory;
import dev.loyalty.value.CustomerId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Members who give units to each other, with two engines on the store. A transfer has three steps in two journals; wherever everything stops,
 * it ends after a restart, and once: no unit is lost on the way, and none comes twice.
 */
abstract class TransfersContract extends UnitsContract {

    private static final int NONE = 0;
    private static final int ALL = 3;

    private final CustomerId bert = CustomerId.of("bert");

    TransfersContract(MemberStoreContract contract) {
        super(contract);
        joins(bert);
    }

    private Transfer gift(String ticket, String units) {
        return Transfer.of(ada, ticket, POINTS, units, bert, START);
    }

    private Reversal undoing(String ticket, String transfer) {
        return Reversal.of(ada, ticket, POINTS, CommandKind.TRANSFER, transfer, START);
    }

    @Test
    void stoppedAfterTheUnitsLeftTheyArriveAfterTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(1);
    }

    @Test
    void stoppedAfterTheUnitsArrivedItIsOverAfterTheRestart() {
        assertThatItEndsOnceThoughItStopsAfter(2);
    }

    @Test
    void afterAllStepsARestartDoesNothingMore() {
        assertThatItEndsOnceThoughItStopsAfter(ALL);
    }

    private void assertThatItEndsOnceThoughItStopsAfter(int steps) {
        gets(ada, "100");
        tell(engine(stopping(steps)), gift("t-1", "40")).orThrow();
        assertThat(engine.balances().transfer(ada, POINTS, "t-1"))
                .get()
                .extracting(TransferView::isOver)
                .isEqualTo(steps == ALL);

        LoyaltyEngine restarted = restarted();

        assertThat(totals(restarted)).containsExactly(60L, 40L);
        assertThat(endings(restarted)).isEqualTo(1);
        assertThat(tell(restarted, gift("t-1", "40")).isReplay()).isTrue();
        restarted.deliveries().drain();
        assertThat(totals(restarted)).containsExactly(60L, 40L);
        assertThatBothAreThere(restarted);
    }

    @Test
    void stoppedAfterItBeganAnUndoingEndsAfterTheRestart() {
        assertThatAnUndoingEndsOnceThoughItStopsAfter(1);
    }

    @Test
    void stoppedAfterTheUnitsWereTakenTheyComeBackAfterTheRestart() {
        assertThatAnUndoingEndsOnceThoughItStopsAfter(2);
    }

    @Test
    void afterAllStepsOfAnUndoingARestartDoesNothingMore() {
        assertThatAnUndoingEndsOnceThoughItStopsAfter(ALL);
    }

    private void assertThatAnUndoingEndsOnceThoughItStopsAfter(int steps) {
        gets(ada, "100");
        tell(engine, gift("t-1", "40")).orThrow();
        tell(engine, Debit.of(bert, "mug-1", POINTS, "15", START)).orThrow();
        tell(engine(stopping(steps)), undoing("u-1", "t-1")).orThrow();

        LoyaltyEngine restarted = restarted();

        assertThat(totals(restarted)).containsExactly(85L, 0L);
        assertThat(endings(restarted)).isEqualTo(2);
        tell(restarted, undoing("u-2", "t-1")).orThrow();
        restarted.deliveries().drain();
        assertThat(totals(restarted)).containsExactly(85L, 0L);
        assertThatBothAreThere(restarted);
    }

    @Test
    void whatIsUndoneBeforeItArrivesComesBackAfterIt() {
        gets(ada, "100");
        tell(engine(stopping(1)), gift("t-1", "40")).orThrow();
        tell(engine(stopping(1)), undoing("u-1", "t-1")).orThrow();

        LoyaltyEngine restarted = restarted();

        assertThat(totals(restarted)).containsExactly(100L, 0L);
        assertThat(endings(restarted)).isEqualTo(2);
        assertThatBothAreThere(restarted);
    }

    @Test
    void ofManyWhoSendTheSameUnitsAtOnceOneDoes() throws Exception {
        gets(ada, "100");

        List<Outcome> answers = atOnce(caller -> gift("t-" + caller, "100"));
        drain(engine);

        assertThat(answers).filteredOn(Outcome::isRefused).hasSize(CALLERS - 1);
        assertThat(totals(engine)).containsExactly(0L, 100L);
        assertThatBothAreThere(engine);
    }

    @Test
    void ofTwoWhoGiveToEachOtherAllTheTimeNothingIsLost() throws Exception {
        gets(ada, "100");
        gets(bert, "100");

        Together.run(4, caller -> {
            CustomerId from = caller % 2 == 0 ? ada : bert;
            CustomerId to = caller % 2 == 0 ? bert : ada;
            for (int round = 0; round < ROUNDS; round++) {
                String ticket = caller + "-" + round;
                tell(engines.get(caller / 2), Transfer.of(from, ticket, POINTS, "7", to, START));
            }
            return caller;
        });
        drain(engine);

        List<Long> totals = totals(engine);
        assertThat(totals.get(0) + totals.get(1)).isEqualTo(200);
        assertThat(engine.health().processes()).isEmpty();
        assertThatBothAreThere(engine);
    }

    private List<Long> totals(LoyaltyEngine at) {
        return List.of(of(at, ada).total().steps(), of(at, bert).total().steps());
    }

    private long endings(LoyaltyEngine at) {
        return at.balances().history(ada, POINTS, Audience.STAFF, 1000).lines().stream()
                .filter(line -> line.line().event() instanceof TransferEnded)
                .count();
    }

    private void assertThatBothAreThere(LoyaltyEngine at) {
        assertThatAllIsThere(at, ada);
        assertThatAllIsThere(at, bert);
    }

    private LoyaltyEngine restarted() {
        LoyaltyEngine restarted = engine(reopenedStores());
        drain(restarted);
        return restarted;
    }

    /** What waits for a pause is tried after it. */
    private void drain(LoyaltyEngine at) {
        at.deliveries().drain();
        clock.advance(Duration.ofMinutes(2));
        at.deliveries().drain();
    }

    /** A store that dies once so many steps are done. */
    private StoreFactory stopping(int steps) {
        StoreFactory stores = stores();
        AtomicInteger left = new AtomicInteger(steps);
        return id -> stopping(stores.open(id), left);
    }

    private static MemberStore stopping(MemberStore store, AtomicInteger left) {
        return (MemberStore) Proxy.newProxyInstance(
                MemberStore.class.getClassLoader(), new Class<?>[] {MemberStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("update") && left.getAndDecrement() <= NONE) {
                        throw new StoreException(
                                StoreException.Effect.NOTHING_HAPPENED, "it has died", new IllegalStateException());
                    }
                    try {
                        Object answer = method.invoke(store, arguments);
                        return method.getName().equals("background") ? stopping((MemberStore) answer, left) : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
