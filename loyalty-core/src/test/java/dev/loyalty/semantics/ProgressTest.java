package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.member.Progress;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Strangers;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How far the next tier is. */
class ProgressTest {

    private final Shop ada = Shop.open();

    private Progress progress() {
        return ada.view().progress();
    }

    @Test
    void spent470TowardsSilverAt500Misses30AndIs94Percent() {
        ada.pays("1001", "520.00");
        ada.isRefunded("1001", "r-1", "50.00");

        assertThat(progress().spent()).isEqualTo(eur("470.00"));
        assertThat(progress().nextTier()).contains(TierId.of("silver"));
        assertThat(progress().missing()).isEqualTo(eur("30.00"));
        assertThat(progress().percent()).isEqualTo(94);
        assertThat(progress()).hasToString("spent 470.00 EUR, next silver at 500.00 EUR, missing 30.00 EUR, 94 %");
    }

    @Test
    void percentIsRoundedDownAndNeverShows100BeforeTheThresholdIsReached() {
        ada.pays("1001", "499.99");
        assertThat(progress().percent()).isEqualTo(99);

        ada.pays("1002", "0.01");

        assertThat(progress().nextTier()).contains(TierId.of("gold"));
        assertThat(progress().percent()).as("500 of 1000").isEqualTo(50);
    }

    @Test
    void percentIsOfTheWholeThresholdNotOfTheStepBetweenTwoTiers() {
        ada.pays("1001", "500.00");

        assertThat(progress().missing()).isEqualTo(eur("500.00"));
        assertThat(progress().percent()).isEqualTo(50);
    }

    @Test
    void aCentOfALotIsZeroPercent() {
        ada.pays("1001", "4.99");

        assertThat(progress().percent()).isZero();
    }

    @Test
    void belowZeroShowsZero() {
        ada.isCredited("c-1", "30.00");

        assertThat(progress().percent()).isZero();
        assertThat(progress().spent()).isEqualTo(eur("0.00"));
        assertThat(progress().missing()).isEqualTo(eur("500.00"));
    }

    @Test
    void atTheTopTierThereIsNoNextThreshold() {
        ada.pays("1001", "1000.00");

        assertThat(progress().nextTier()).isEmpty();
        assertThat(progress().threshold()).isNull();
        assertThat(progress().missing()).isNull();
        assertThat(progress().basket()).isNull();
        assertThat(progress().percent()).isEqualTo(100);
        assertThat(progress()).hasToString("spent 1000.00 EUR, top tier");
    }

    @Test
    void tenMissingAtTenPercentOffIsABasketOf11_12() {
        ada.pays("1001", "990.00");

        assertThat(progress().missing()).isEqualTo(eur("10.00"));
        assertThat(progress().basket()).isEqualTo(eur("11.12"));
    }

    @Test
    void whatIsPaidForThatBasketReachesTheTierAndForACentLessDoesNot() {
        BigDecimal paid = new BigDecimal("0.9");
        for (String spent : new String[] {"990.00", "990.01", "989.99", "0.00", "999.99"}) {
            BigDecimal missing = new BigDecimal("1000.00").subtract(new BigDecimal(spent));
            BigDecimal basket = basketFor(spent, "10").amount();

            assertThat(basket.multiply(paid)).isGreaterThanOrEqualTo(missing);
            assertThat(basket.subtract(new BigDecimal("0.01")).multiply(paid)).isLessThan(missing);
        }
    }

    private static Money basketFor(String spent, String percentOff) {
        Shop shop = Shop.open(Shop.bare()
                .tier("one", "0.00", t -> t.percentOff(percentOff))
                .tier("two", "1000.00")
                .build());
        shop.pays("1001", spent);
        Money basket = shop.view().progress().basket();
        assertThat(basket).isNotNull();
        return basket;
    }

    @Test
    void withoutDiscountTheBasketIsWhatIsMissing() {
        assertThat(basketFor("990.00", "0")).isEqualTo(eur("10.00"));
    }

    @Test
    void aDiscountMayHaveDecimals() {
        // 10.00 / 0.875
        assertThat(basketFor("990.00", "12.5")).isEqualTo(eur("11.43"));
    }

    @Test
    void atADiscountOf100PercentNoBasketIsEverPaid() {
        Shop shop = Shop.open(Shop.bare()
                .tier("staff", "0.00", t -> t.percentOff("100"))
                .tier("two", "1000.00")
                .build());
        shop.joins();

        assertThat(shop.view().progress().basket()).isNull();
        assertThat(shop.view().progress().missing()).isEqualTo(eur("1000.00"));
    }

    @Test
    void aStrangersProgressIsZeroTowardsTheFirstThresholdAboveZero() {
        assertThat(ada.tier()).isEqualTo("none");
        assertThat(progress().nextTier()).contains(TierId.of("silver"));
        assertThat(progress().missing()).isEqualTo(eur("500.00"));
        assertThat(progress().basket()).as("no discount").isEqualTo(eur("500.00"));
        assertThat(progress().percent()).isZero();
    }

    @Test
    void aStrangerWhoGetsTheLowestTiersBenefitsHasItsDiscountToday() {
        LoyaltyProgram program = Shop.club().strangers(Strangers.LOWEST_TIER).build();

        assertThat(Shop.open(program).view().progress().basket()).isEqualTo(eur("526.32"));
    }
}
