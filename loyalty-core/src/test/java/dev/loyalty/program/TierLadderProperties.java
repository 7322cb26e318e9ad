package dev.loyalty.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.TierId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Thresholds only: every measure has exactly one tier. */
class TierLadderProperties {

    @Property
    void aMeasureEarnsTheHighestTierWhoseThresholdItReaches(
            @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 50) Long> thresholds,
            @ForAll @LongRange(min = -10, max = 60) long measure) {
        List<Tier> tiers = new ArrayList<>(List.of(tier(0)));
        new TreeSet<>(thresholds).forEach(threshold -> tiers.add(tier(threshold)));
        TierLadder ladder = new TierLadder(LadderId.ONLY, TierPolicy.LIFETIME, tiers);
        Tier naive = tiers.get(0);
        for (Tier tier : tiers) {
            naive = tier.threshold().minor() <= measure ? tier : naive;
        }
        Tier earned = tiers.get(ladder.rankEarnedBy(measure));
        assertThat(earned).isEqualTo(naive);
        assertThat(ladder.above(earned.id()).map(next -> next.threshold().minor() > measure))
                .isNotEqualTo(Optional.of(false));
    }

    @Property
    void thresholdsThatDoNotRiseFromZeroAreRefused(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(max = 6) Long> thresholds) {
        List<Tier> tiers = new ArrayList<>();
        boolean rises = thresholds.get(0) == 0;
        for (int i = 0; i < thresholds.size(); i++) {
            rises &= i == 0 || thresholds.get(i) > thresholds.get(i - 1);
            tiers.add(new Tier(TierId.of("t" + i), Name.of("t"), euros(thresholds.get(i)), null, Benefits.NONE));
        }
        if (rises) {
            assertThat(new TierLadder(LadderId.ONLY, TierPolicy.LIFETIME, tiers).tiers())
                    .isEqualTo(tiers);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TierLadder(LadderId.ONLY, TierPolicy.LIFETIME, tiers));
        }
    }

    private static Tier tier(long threshold) {
        return new Tier(TierId.of("t" + threshold), Name.of("t"), euros(threshold), null, Benefits.NONE);
    }

    private static Money euros(long minor) {
        return Money.ofMinor(minor, Money.currency("EUR"));
    }
}
