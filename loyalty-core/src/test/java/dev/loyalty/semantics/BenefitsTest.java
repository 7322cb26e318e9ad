package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty.command.Outcome;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.TierChanged;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.BenefitsTogether;
import dev.loyalty.program.Perk;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.Strangers;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Percentage;
import org.junit.jupiter.api.Test;

/** What tiers give, on one ladder and on several. */
class BenefitsTest {

    private static final LadderId SPEND = LadderId.of("spend");
    private static final LadderId CLUB = LadderId.of("club");

    private static ProgramBuilder twoLadders() {
        return Shop.bare()
                .ladder(
                        "spend",
                        ladder -> ladder.tier("bronze", "0.00", t -> t.percentOff("5"))
                                .tier(
                                        "silver",
                                        "500.00",
                                        t -> t.percentOff("10").perk("early", "Early access")))
                .ladder(
                        "club",
                        ladder -> ladder.tier("guest", "0.00", t -> t.percentOff("2"))
                                .tier(
                                        "friend",
                                        "100.00",
                                        t -> t.percentOff("7")
                                                .freeShipping()
                                                .perk("early", "Early access")
                                                .perk("gift", "A gift")));
    }

    @Test
    void eachTierStatesItsOwnAndNothingIsInherited() {
        Shop shop = Shop.open(Shop.bare()
                .tier("bronze", "0.00", t -> t.percentOff("5").freeShipping().perk("gift", "A gift"))
                .tier("silver", "500.00", t -> t.perk("early", "Early access"))
                .build());

        shop.pays("1001", "500.00");

        Benefits benefits = shop.view().benefits();
        assertThat(benefits.percentOff()).isEqualTo(Percentage.ZERO);
        assertThat(benefits.freeShipping()).isFalse();
        assertThat(benefits.perks()).extracting(perk -> perk.id().value()).containsExactly("early");
    }

    @Test
    void aMemberHasTheBenefitsOfTheTierHeld() {
        Shop shop = Shop.open();
        shop.pays("1001", "1000.00");

        assertThat(shop.view().benefits().percentOff()).isEqualTo(Percentage.of("15"));
        assertThat(shop.view().benefits().freeShipping()).isTrue();
    }

    @Test
    void whoIsNoMemberHasNone() {
        assertThat(Shop.open().view().benefits()).isEqualTo(Benefits.NONE);
    }

    @Test
    void whoIsNoMemberMayHaveThoseOfTheLowestTier() {
        Shop shop = Shop.open(club -> club.strangers(Strangers.LOWEST_TIER));

        assertThat(shop.view().benefits().percentOff()).isEqualTo(Percentage.of("5"));
        assertThat(shop.view().isMember()).isFalse();
        assertThat(shop.tier()).isEqualTo("none");
    }

    @Test
    void severalLaddersAreListedEachAndTogetherGiveTheHighestPercentageAndAllPerks() {
        Shop shop = Shop.open(twoLadders().build());
        shop.pays("1001", "500.00");

        assertThat(shop.view().ladder(SPEND).benefits().percentOff()).isEqualTo(Percentage.of("10"));
        assertThat(shop.view().ladder(CLUB).benefits().percentOff()).isEqualTo(Percentage.of("7"));
        Benefits together = shop.view().benefits();
        assertThat(together.percentOff()).isEqualTo(Percentage.of("10"));
        assertThat(together.freeShipping()).isTrue();
        assertThat(together.perks())
                .extracting(Perk::id)
                .extracting(id -> id.value())
                .containsExactly("early", "gift");
    }

    @Test
    void thePercentagesOfSeveralLaddersMayBeSummed() {
        Shop shop =
                Shop.open(twoLadders().benefitsTogether(BenefitsTogether.SUM).build());
        shop.pays("1001", "500.00");

        assertThat(shop.view().benefits().percentOff()).isEqualTo(Percentage.of("17"));
    }

    @Test
    void theSumIsAtMostTheWhole() {
        Shop shop = Shop.open(Shop.bare()
                .benefitsTogether(BenefitsTogether.SUM)
                .ladder("a", ladder -> ladder.tier("a", "0", t -> t.percentOff("60")))
                .ladder("b", ladder -> ladder.tier("b", "0", t -> t.percentOff("60")))
                .build());
        shop.joins();

        assertThat(shop.view().benefits().percentOff()).isEqualTo(Percentage.HUNDRED);
    }

    @Test
    void eachLadderHasItsOwnTierChangesAndProgress() {
        Shop shop = Shop.open(twoLadders().build());
        shop.joins();

        Outcome outcome = shop.pays("1001", "600.00");

        assertThat(outcome.tierChanges()).extracting(TierChanged::ladder).containsExactly(SPEND, CLUB);
        assertThat(shop.view().ladder(SPEND).progress().nextTier()).isEmpty();
        shop.isRefunded("1001", "r-1", "200.00");
        assertThat(shop.view().ladder(SPEND).progress().percent()).isEqualTo(80);
        assertThat(shop.view().ladder(CLUB).tier())
                .hasValueSatisfying(tier -> assertThat(tier.id().value()).isEqualTo("friend"));
    }

    @Test
    void whereThereAreSeveralLaddersTheOneThatIsMeantMustBeNamed() {
        Shop shop = Shop.open(twoLadders().build());
        shop.joins();
        TierPin pin = TierPin.floor(shop.customer, "friend", Shop.STAFF, shop.next());

        assertThatIllegalStateException()
                .isThrownBy(shop::tier)
                .withMessage("the program has the ladders spend, club: name the one that is meant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.tell(pin))
                .withMessageContaining("name the one that is meant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.tell(pin.on(LadderId.of("vip"))))
                .withMessage("program \"club\" has no ladder \"vip\"; it has spend, club");
        shop.tell(pin.on(CLUB));
        assertThat(shop.view().ladder(CLUB).pin()).isNotNull();
        assertThat(shop.view().ladder(SPEND).pin()).isNull();
    }
}
