package dev.loyalty.oracle.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/**
 * Twins agree. A build tries each law with scripts that are always the same. The profile {@code oracle} tries new ones:
 * {@code -Doracle.histories=500000} a fiftieth of that number for each law, from {@code -Doracle.seed=…} or a random seed. What breaks a
 * law is printed with its seed.
 */
class TwinsTest {

    private static final int SHORT = 60;
    private static final int SHARE = 50;
    private static final int HISTORIES = Integer.getInteger("oracle.histories", 0);
    private static final long FIXED = 20_261_130;

    @Test
    void whenSomebodyLookedNeverMatters() {
        hold(new LookingLaw());
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        hold(new ReplayLaw());
    }

    @Test
    void neutralCommandsFurtherLaddersAndVersionsChangeNothing() {
        hold(new NeutralLaw());
    }

    @Test
    void whatProtectsNeverMakesAnybodyFallSooner() {
        hold(new ProtectionLaw());
    }

    @Test
    void anImportEndsWhereDayByDayEnds() {
        hold(new ImportLaw());
    }

    @Test
    void snapshotsInAnyOrderEndAtTheNewest() {
        hold(new SnapshotLaw());
    }

    @Test
    void anOrderComesToTheSameInWhateverOrderItsPartsArrive() {
        hold(new ArrivalLaw());
    }

    @Test
    void anOrderToldAsAWholeComesToWhatItsPartsCome() {
        hold(new SyncLaw());
    }

    private static void hold(Law law) {
        assertThat(Trials.of(law, FIXED, SHORT)).isEmpty();
        if (HISTORIES > 0) {
            long seed = Long.getLong("oracle.seed", new SecureRandom().nextLong(1L << 40));
            assertThat(Trials.of(law, seed, Math.max(SHORT, HISTORIES / SHARE))).isEmpty();
        }
    }
}
