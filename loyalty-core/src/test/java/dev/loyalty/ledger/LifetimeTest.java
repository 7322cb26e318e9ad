package dev.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What became of all units so far. */
class LifetimeTest {

    @Test
    void aFigureThatNoLongerFitsStaysAtTheLargestThatDoes() {
        Lifetime long64 = Lifetime.NOTHING
                .earning(Long.MAX_VALUE - 1)
                .spending(Long.MAX_VALUE)
                .expiring(Long.MAX_VALUE)
                .forfeiting(Long.MAX_VALUE);

        Lifetime more = long64.earning(2).spending(1).expiring(1).forfeiting(1);

        assertThat(more).isEqualTo(new Lifetime(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(more.earning(-5).earned()).isEqualTo(Long.MAX_VALUE - 5);
        assertThat(Lifetime.NOTHING.earning(Long.MIN_VALUE).earning(-1).earned())
                .isEqualTo(Long.MIN_VALUE);
    }
}
