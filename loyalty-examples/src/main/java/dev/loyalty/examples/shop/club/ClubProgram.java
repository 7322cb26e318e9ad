package dev.loyalty.examples.shop.club;

import dev.loyalty.program.Balance;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.TierBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.Name;
import dev.loyalty.value.Part;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;

/** The program of the club: four tiers by what was spent in the last twelve months, and points. */
public final class ClubProgram {

    /** The category whose prices are fixed by law: it is never reduced, and does not count. */
    public static final String BOOKS = "books";

    /** Where its days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private ClubProgram() {}

    // show: program
    /** {@return the program} */
    public static LoyaltyProgram program() {
        return LoyaltyProgram.builder("club", "EUR", ZONE)
                .version(2)
                .tier("bronze", "0.00", tier -> tier.name("Bronze").group("bronze"))
                .tier("silver", "200.00", ClubProgram::silver)
                .tier("gold", "500.00", ClubProgram::gold)
                .tier("platinum", "1200.00", ClubProgram::platinum)
                .policy(TierPolicy.builder()
                        .rolling(Period.ofMonths(12))
                        .warningDays(14)
                        .build())
                .spend(spend -> spend.parts(Part.GOODS).exceptCategories(BOOKS).withoutGiftCards())
                .balance(Points.ID, ClubProgram::points)
                .messages(
                        MessageKind.ENROLLED,
                        MessageKind.PROMOTED,
                        MessageKind.DEMOTED,
                        MessageKind.DEMOTION_AHEAD,
                        MessageKind.BIRTHDAY)
                .build();
    }
    // end

    /** Given by the shop; they end a year after they came, with the month. */
    private static void points(BalanceBuilder points) {
        points.name("Points")
                .name(Locale.GERMAN, "Punkte")
                .unit("point", "points")
                .unit(Locale.GERMAN, "Punkt", "Punkte")
                .expires(Expiry.after(Period.ofMonths(12)).toEndOf(Expiry.EndOf.MONTH))
                .worth("100", "1.00")
                .least("-500")
                .shortfall(Balance.Shortfall.DEBT);
    }

    private static void silver(TierBuilder tier) {
        tier.name("Silver").name(Locale.GERMAN, "Silber").group("silver").percentOff("5");
    }

    private static void gold(TierBuilder tier) {
        tier.name("Gold").group("gold").percentOff("10").freeShipping();
    }

    private static void platinum(TierBuilder tier) {
        tier.name("Platinum")
                .name(Locale.GERMAN, "Platin")
                .group("platinum")
                .percentOff("15")
                .freeShipping()
                .perk("early-access", Name.of("First to see new things").in(Locale.GERMAN, "Neues zuerst sehen"))
                .perk(
                        "birthday-gift",
                        Name.of("A gift on your birthday").in(Locale.GERMAN, "Ein Geschenk zum Geburtstag"));
    }
}
