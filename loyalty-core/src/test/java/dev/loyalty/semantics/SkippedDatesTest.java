package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Order;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.program.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Samoa went over the date line: 29 December 2011 was followed by the 31st. What falls on the 30th takes place on the 31st. */
class SkippedDatesTest {

    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    private static Shop shop(TierPolicy policy) {
        return Shop.open(LoyaltyProgram.builder("club", "EUR", APIA)
                .policy(policy)
                .tier("bronze", "0.00")
                .tier("silver", "500.00")
                .build());
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(APIA).toInstant();
    }

    private static void pays(Shop ada, String day, String total) {
        ada.clock.set(noon(day));
        ada.tell(Order.of(ada.customer, "o-" + day, total, noon(day)));
    }

    @Test
    void aLossThatFallsOnTheSkippedDateHasItsGraceFromTheNext() {
        Shop ada = shop(TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .grace(Period.ofDays(10))
                .build());
        pays(ada, "2011-11-30", "600.00");

        assertThat(ada.tierAround("2011-12-31")).isEqualTo("silver, silver");
        assertThat(ada.view().ladders().get(0).keptThrough()).isEqualTo("2012-01-09");
        assertThat(ada.tierAround("2012-01-10")).isEqualTo("silver, bronze");
    }

    @Test
    void aReviewOfTheSkippedDateTakesPlaceOnTheNextAndLooksAtTheDayBeforeIt() {
        for (boolean up : new boolean[] {true, false}) {
            Shop ada = shop(TierPolicy.builder()
                    .rolling(Period.ofMonths(6))
                    .upgrade(up ? Upgrade.MEMBERSHIP_ANNIVERSARY : Upgrade.AT_ONCE)
                    .byTime(up ? TimeDowngrade.NEVER : TimeDowngrade.MEMBERSHIP_ANNIVERSARY)
                    .build());
            ada.clock.set(noon("2010-12-30"));
            ada.tell(Enrolment.of(ada.customer, noon("2010-12-30")));
            pays(ada, up ? "2011-09-01" : "2011-02-01", "500.00");

            assertThat(ada.tierAround("2011-12-31")).isEqualTo(up ? "bronze, silver" : "silver, bronze");
        }
    }

    @Test
    void aPeriodThatBeginsOnTheSkippedDateBeginsWithTheNext() {
        Shop ada = shop(TierPolicy.builder().window(Window.MEMBERSHIP_YEAR).build());
        ada.clock.set(noon("2010-12-30"));
        ada.tell(Enrolment.of(ada.customer, noon("2010-12-30")));
        pays(ada, "2011-09-01", "500.00");

        assertThat(ada.tierAround("2011-12-31")).isEqualTo("silver, bronze");
    }

    @Test
    void theLastDayOnWhichATierIsHeldIsADayThatThereWas() {
        Shop ada = shop(TierPolicy.builder().rolling(Period.ofMonths(1)).build());
        pays(ada, "2011-11-30", "500.00");

        assertThat(ada.view().validThrough()).hasToString("Optional[2011-12-29]");
    }
}
