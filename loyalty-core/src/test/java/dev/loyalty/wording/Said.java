package dev.loyalty.wording;

import dev.loyalty.command.Remedy;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Outlook;
import dev.loyalty.event.Pin;
import dev.loyalty.event.Requirement;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.Explanation.Code;
import dev.loyalty.member.Explanation.TierAnswer;
import dev.loyalty.member.LadderAnswer;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.LeftOut;
import dev.loyalty.member.Membership;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.member.Placement;
import dev.loyalty.member.Progress;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Part;
import dev.loyalty.value.TierId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An example of everything that can be said, with each of its texts. */
final class Said {

    static final Instant NOON = Instant.parse("2027-03-15T12:00:00Z");
    static final LocalDate DAY = LocalDate.of(2027, 3, 15);
    static final OrderKey ORDER = OrderKey.of("1001");
    static final LadderId TIERS = LadderId.ONLY;
    static final TierId BRONZE = TierId.of("bronze");
    static final TierId SILVER = TierId.of("silver");
    static final TierId GOLD = TierId.of("gold");

    static final TierReason REACHED =
            new TierReason(TierReason.Code.THRESHOLD_REACHED, eur("520.00"), eur("500.00"), 1);

    /** Where a shop in Vienna gives its tiers names. */
    static final LoyaltyProgram CLUB = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Vienna"))
            .tier("bronze", "0.00", tier -> tier.name("Bronze"))
            .tier(
                    "silver",
                    "500.00",
                    tier -> tier.name("Silver").name(Locale.GERMAN, "Silber").percentOff("12.5"))
            .tier(
                    "gold",
                    "1000.00",
                    tier -> tier.name("Gold")
                            .freeShipping()
                            .perk("sale", Name.of("First pick").in(Locale.GERMAN, "Erste Wahl")))
            .balance(
                    "points",
                    balance -> balance.name("Points")
                            .name(Locale.GERMAN, "Punkte")
                            .unit("point", "points")
                            .unit(Locale.GERMAN, "Punkt", "Punkte"))
            .balance("credit", balance -> balance.name("Store credit").name(Locale.GERMAN, "Guthaben"))
            .build();

    private static final Requirement SPEND = new Requirement.Spend(eur("270.00"), eur("500.00"));
    private static final Requirement ORDERS = new Requirement.Count(Countable.ORDERS, 8, 10);
    private static final Countable REVIEWS = Countable.activities(ActivityKind.of("review"));

    private static final Countable EARNED = Countable.earned(BalanceId.of("points"));

    private Said() {}

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static List<Phrased> all() {
        List<Phrased> all = new ArrayList<>();
        all.addAll(SaidEvents.all());
        all.addAll(reasons());
        all.addAll(requirements());
        requirements().stream()
                .filter(requirement -> !requirement.isMet())
                .forEach(requirement -> all.add(requirement.missingPhrase()));
        all.addAll(outlooks());
        all.addAll(progress());
        all.addAll(new Progress(
                        eur("470.00"),
                        SILVER,
                        eur("500.00"),
                        eur("30.00"),
                        eur("34.29"),
                        DAY,
                        DAY.plusDays(1),
                        94,
                        null)
                .details());
        all.addAll(standings());
        all.addAll(answers());
        all.addAll(measured());
        all.addAll(ofOrders());
        all.addAll(leftOut());
        all.addAll(SaidRefusals.all());
        all.addAll(List.of(Remedy.values()));
        all.addAll(List.of(Membership.values()));
        all.addAll(List.of(OrderStatement.State.values()));
        all.addAll(List.of(CommandKind.values()));
        return all;
    }

    private static List<Phrased> reasons() {
        List<Phrased> all = new ArrayList<>();
        for (TierReason.Code code : TierReason.Code.values()) {
            all.add(new TierReason(code, eur("270.00"), eur("500.00"), 1));
        }
        all.add(new TierReason(TierReason.Code.THRESHOLD_REACHED, eur("270.00"), eur("500.00"), ORDERS, 1));
        return all;
    }

    static List<Requirement> requirements() {
        return List.of(
                SPEND,
                new Requirement.Spend(eur("520.00"), eur("500.00")),
                ORDERS,
                new Requirement.Count(Countable.ORDERS, 9, 10),
                new Requirement.Count(Countable.ORDERS, 1200, 1000),
                new Requirement.Count(REVIEWS, 1, 3),
                new Requirement.Count(REVIEWS, 3, 3),
                new Requirement.Count(EARNED, 320, 500),
                new Requirement.Count(EARNED, 1520, 500),
                new Requirement.Count(Countable.level(BalanceId.of("points")), 320, 500),
                new Requirement.Count(Countable.level(BalanceId.of("points")), 1520, 500),
                new Requirement.Age(DAY.minusYears(1), Period.ofYears(2), DAY),
                new Requirement.Age(DAY.minusYears(2), Period.of(1, 2, 1), DAY),
                new Requirement.Age(DAY.minusDays(1), Period.of(0, 1, 3), DAY),
                new Requirement.Invitation(),
                new Requirement.AllOf(List.of(SPEND, ORDERS)),
                new Requirement.AnyOf(List.of(SPEND, ORDERS)));
    }

    static List<Outlook> outlooks() {
        Money missing = eur("120.00");
        LocalDate from = DAY.minusDays(20);
        LocalDate sooner = DAY.minusDays(10);
        return List.of(
                new Outlook(DAY, BRONZE, null),
                new Outlook(DAY, BRONZE, ORDERS),
                new Outlook(DAY, BRONZE, missing, null, DAY, null),
                new Outlook(DAY, BRONZE, missing, null, DAY, SPEND),
                new Outlook(DAY, BRONZE, missing, null, sooner, null),
                new Outlook(DAY, BRONZE, missing, from, DAY, null),
                new Outlook(DAY, BRONZE, missing, from, sooner, null));
    }

    static List<Progress> progress() {
        Requirement met = new Requirement.Count(Countable.ORDERS, 10, 10);
        return List.of(
                new Progress(eur("1470.00"), null, null, null, null, null, null, 100, null),
                new Progress(eur("470.00"), SILVER, eur("500.00"), eur("30.00"), null, null, null, 94, null),
                new Progress(eur("470.00"), SILVER, null, null, null, null, null, 80, ORDERS),
                new Progress(eur("470.00"), SILVER, null, null, null, null, null, 100, met));
    }

    private static List<Phrased> standings() {
        return List.of(standing(null, null), standing(GOLD, null), standing(GOLD, DAY));
    }

    private static LadderView standing(@Nullable TierId held, @Nullable LocalDate through) {
        Tier tier = held == null ? null : CLUB.ladder(TIERS).tier(held);
        return new LadderView(
                TIERS, tier, NOON, tier, null, null, Benefits.NONE, progress().get(0), null, through);
    }

    private static List<Phrased> answers() {
        List<Phrased> all = new ArrayList<>();
        for (Code code : Code.values()) {
            all.add(new TierAnswer(TIERS, SILVER, eur("500.00"), eur("30.00"), null, code));
        }
        all.add(new TierAnswer(TIERS, SILVER, null, null, ORDERS, Code.MISSING));
        return all;
    }

    private static List<Phrase> measured() {
        LadderAnswer.Stretch life = new LadderAnswer.Stretch(null, null, eur("420.00"), eur("0.00"), List.of());
        LadderAnswer.Stretch year = new LadderAnswer.Stretch(
                DAY.minusYears(1).plusDays(1),
                DAY,
                eur("420.00"),
                eur("-20.00"),
                List.of(new LadderAnswer.Counted(Countable.ORDERS, 3), new LadderAnswer.Counted(REVIEWS, 2)));
        List<Phrase> all = new ArrayList<>();
        for (Pin.Mode mode : Pin.Mode.values()) {
            all.addAll(ladder(life, new Pin(GOLD, mode, null)));
            all.addAll(ladder(year, new Pin(GOLD, mode, NOON)));
        }
        return all;
    }

    private static List<Phrase> ladder(LadderAnswer.Stretch stretch, Pin pin) {
        return new LadderAnswer(TIERS, List.of(stretch), eur("420.00"), eur("470.00"), pin, DAY, DAY.plusDays(1))
                .phrases();
    }

    private static List<Phrase> ofOrders() {
        OrderStatement statement = new OrderStatement(
                ORDER, null, null, null, null, null, List.of(), eur("0.00"), OrderStatement.State.COUNTS);
        List<Placement> placements = new ArrayList<>();
        for (Placement.Place place : Placement.Place.values()) {
            placements.add(placement(place, DAY.plusYears(1)));
        }
        placements.add(placement(Placement.Place.IN_WINDOW, null));
        List<Phrase> all = new ArrayList<>();
        all.addAll(new OrderAnswer(statement, DAY, eur("420.00"), List.of(), placements).phrases());
        all.addAll(new OrderAnswer(statement, null, eur("0.00"), List.of(), List.of()).phrases());
        return all;
    }

    private static Placement placement(Placement.Place place, @Nullable LocalDate leaves) {
        return new Placement(
                TIERS, place, DAY, eur("420.00"), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), leaves);
    }

    static List<LeftOut> leftOut() {
        List<LeftOut> all = new ArrayList<>(List.of(
                new LeftOut.Refunded(eur("20.00")),
                new LeftOut.Cancelled(eur("20.00")),
                new LeftOut.ByGiftCard(eur("20.00")),
                new LeftOut.BelowMinimum(eur("20.00"), eur("25.00"), eur("5.00")),
                new LeftOut.Waiting(eur("20.00"), null),
                new LeftOut.Waiting(eur("20.00"), DAY),
                new LeftOut.Former(eur("20.00"))));
        for (Part part : Part.values()) {
            all.add(new LeftOut.OfPart(part, eur("20.00")));
        }
        for (LeftOut.Filter filter : LeftOut.Filter.values()) {
            all.add(new LeftOut.OfLine("shoe", Set.of(), filter, eur("20.00")));
        }
        return all;
    }
}
