package dev.loyalty.program.json;

import dev.loyalty.program.BenefitsTogether;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.program.Joining;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.program.Strangers;
import dev.loyalty.program.TierBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Name;
import dev.loyalty.value.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;

/** Programs as JSON and as code: the smallest, and one that states everything. */
final class ProgramExamples {

    static final String SMALLEST = """
            {"id": "club", "currency": "EUR", "zone": "Europe/Berlin", "tiers": [{"id": "member", "threshold": "0"}]}
            """;

    private ProgramExamples() {}

    static LoyaltyProgram smallest() {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("member", "0")
                .build();
    }

    /** Several ladders, and nothing as it is by default. */
    static LoyaltyProgram everything() {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .version(3)
                .inForceFrom(Instant.parse("2026-07-01T00:00:00Z"))
                .ladder(
                        "status",
                        status -> status.tier(
                                        "bronze",
                                        "0.00",
                                        tier -> tier.name("Bronze").group("3"))
                                .tier(
                                        "gold",
                                        "1000.00",
                                        tier -> tier.name("Gold")
                                                .name(Locale.forLanguageTag("fr"), "Or")
                                                .name(Locale.forLanguageTag("de-AT"), "Goldstück")
                                                .group("5")
                                                .percentOff("12.5")
                                                .freeShipping()
                                                .perk("early-access", "First to see the sale")
                                                .perk("gift", Name.of("A gift").in(Locale.GERMAN, "Ein Geschenk")))
                                .policy(TierPolicy.builder()
                                        .rolling(Period.ofMonths(12))
                                        .upgrade(TierPolicy.Upgrade.TIER_ANNIVERSARY)
                                        .byRefund(TierPolicy.RefundDowngrade.AT_REVIEW)
                                        .byTime(TierPolicy.TimeDowngrade.PERIOD_END)
                                        .reviews(new CalendarPeriod(CalendarPeriod.Unit.YEAR, MonthDay.of(4, 6)))
                                        .step(TierPolicy.Step.ONE_LEVEL)
                                        .grace(Period.ofDays(30))
                                        .minimumStay(Period.ofMonths(3))
                                        .warningDays(14)
                                        .build()))
                .ladder(
                        "stars",
                        stars -> stars.tier("one", "0")
                                .tier("two", "99.99")
                                .tier(
                                        "three",
                                        three -> three.requires(takes -> takes.anyOf(
                                                takes.spend("500.00"),
                                                takes.orders(20),
                                                takes.activities("review", 5),
                                                takes.allOf(
                                                        takes.spend("250.00"), takes.memberFor(Period.ofYears(2))))))
                                .tier("black", TierBuilder::byInvitation)
                                .policy(TierPolicy.builder()
                                        .calendar(CalendarPeriod.QUARTER)
                                        .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                                        .build()))
                .spend(spend -> spend.parts(Part.values())
                        .onlyCategories("shoes", "bags")
                        .exceptCategories("sale")
                        .onlyProducts("shoe-1")
                        .exceptProducts("voucher")
                        .minimum("50.00", MinimumJudged.PURCHASE)
                        .withoutGiftCards()
                        .countsFrom(new CountsFrom.AfterDays(14))
                        .creditNotes(CreditNotes.AGAINST_NEWEST_DAYS))
                .activities("review", "visit")
                .joining(Joining.EXPLICIT_WITH_EARLIER_ORDERS)
                .earlyFacts(EarlyFacts.REFUSE)
                .strangers(Strangers.LOWEST_TIER)
                .benefitsTogether(BenefitsTogether.SUM)
                .groupsFrom("status")
                .futureTolerance(Duration.ofMinutes(90))
                .messages(
                        MessageKind.ENROLLED,
                        MessageKind.PROMOTED,
                        MessageKind.DEMOTED,
                        MessageKind.DEMOTION_AHEAD,
                        MessageKind.BIRTHDAY,
                        MessageKind.MEMBERSHIP_ANNIVERSARY,
                        MessageKind.TIER_ANNIVERSARY)
                .listener("crm", withoutBalances())
                .listener("warehouse", EventKind.TIER_CHANGED)
                .build();
    }

    /** What could happen when the document was written. */
    private static EventKind[] withoutBalances() {
        return EnumSet.complementOf(EnumSet.copyOf(BalanceExamples.OF_BALANCES)).toArray(EventKind[]::new);
    }
}
