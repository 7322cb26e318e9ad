package dev.loyalty.program.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.Balance;
import dev.loyalty.program.BenefitsTogether;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.Joining;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.SameRevision;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.Strangers;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Part;
import dev.loyalty.value.UnitKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words in programs. They hang on no name of a constant, and none of them ever changes: a new one is added to its list here. */
class ProgramWordsTest {

    @Test
    void aProgramsAnswersHaveWords() {
        assertThat(words(Joining.values())).isEqualTo("automatic explicit explicit-with-earlier-orders");
        assertThat(words(EarlyFacts.values())).isEqualTo("keep refuse");
        assertThat(words(Strangers.values())).isEqualTo("no-benefits lowest-tier");
        assertThat(words(BenefitsTogether.values())).isEqualTo("highest sum");
        assertThat(words(SameRevision.values())).isEqualTo("conflict by-arrival by-content");
        assertThat(words(SpendRule.MinimumJudged.values())).isEqualTo("remainder purchase");
        assertThat(words(SpendRule.CreditNotes.values())).isEqualTo("on-own-day against-newest-days");
        assertThat(words(Part.values())).isEqualTo("goods goods-tax shipping shipping-tax");
    }

    @Test
    void aTierPolicysAnswersHaveWords() {
        assertThat(words(TierPolicy.Basis.values())).isEqualTo("net-spend");
        assertThat(words(TierPolicy.Upgrade.values()))
                .isEqualTo("at-once period-end membership-anniversary tier-anniversary");
        assertThat(words(TierPolicy.RefundDowngrade.values())).isEqualTo("at-once at-review never");
        assertThat(words(TierPolicy.TimeDowngrade.values()))
                .isEqualTo("at-once period-end membership-anniversary tier-anniversary never");
        assertThat(words(TierPolicy.Step.values())).isEqualTo("to-earned one-level");
        assertThat(words(TierPolicy.Status.values())).isEqualTo("none until-end-of-next-period");
        assertThat(words(CalendarPeriod.Unit.values())).isEqualTo("month quarter half-year year");
    }

    @Test
    void aBalancesAnswersHaveWords() {
        assertThat(words(UnitKind.values())).isEqualTo("earned bought given returned migrated");
        assertThat(words(Balance.OverLimit.values())).isEqualTo("strict partial");
        assertThat(words(Balance.ExpiryFrom.values())).isEqualTo("credited available");
        assertThat(words(Expiry.EndOf.values())).isEqualTo("day week month quarter half-year year");
    }

    @Test
    void messagesAndEventsHaveWords() {
        assertThat(words(MessageKind.values()))
                .isEqualTo("enrolled promoted demoted demotion-ahead birthday membership-anniversary tier-anniversary"
                        + " units-expire-soon units-expired below-least least-again most-reached units-received");
        assertThat(words(EventKind.values()))
                .isEqualTo(
                        "enrolled program-adopted order-paid order-revised order-refunded refund-voided order-cancelled"
                                + " order-reinstated order-counted order-tallied order-synced credit-note-issued"
                                + " activity-reported activity-voided spend-adjusted tier-changed tier-pinned pin-ended"
                                + " tier-earned grace-started grace-ended demotion-ahead days-forgotten birthday"
                                + " membership-anniversary tier-anniversary units-credited units-debited units-expired"
                                + " units-expire-soon units-forfeited units-held hold-captured hold-released debt-paid"
                                + " debt-waived units-reversed units-adjusted units-confirmed credit-scheduled"
                                + " scheduled-credit-ended units-sent units-received transfer-ended recall-begun units-recalled units-prolonged units-matured below-least least-again most-reached"
                                + " profile-changed birthday-stated frozen unfrozen"
                                + " erased unchanged");
    }

    private static String words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(JsonField::word).collect(Collectors.joining(" "));
    }
}
