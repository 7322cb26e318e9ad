package dev.loyalty.properties;

import dev.loyalty.program.EarlyFacts;
import dev.loyalty.program.Joining;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.program.SpendRuleBuilder;
import dev.loyalty.program.TierBuilder;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The programs of the stories, each in three versions: a tier comes, tiers go, thresholds and groups move. */
enum Club {
    ONE_LADDER,
    TWO_LADDERS,
    MINIMUM,
    PARTS,
    CONFIRMED,
    AFTER_DAYS,
    EXPLICIT,
    FOREIGN;

    static final int VERSIONS = 3;
    static final String LISTENER = "audit";
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** Every tier that any version has on the main ladder. */
    static final List<String> TIERS = List.of("bronze", "silver", "gold", "platinum");

    LoyaltyProgram version(int number, @Nullable Instant from) {
        ProgramBuilder program = LoyaltyProgram.builder("club", "EUR", ZONE)
                .version(number)
                .messages(MessageKind.values())
                .listener(LISTENER, EventKind.TIER_CHANGED, EventKind.ORDER_PAID);
        if (from != null) {
            program.inForceFrom(from);
        }
        if (this == TWO_LADDERS) {
            program.ladder("tiers", ladder -> tiers(number, ladder::tier));
            if (number != 2) {
                program.ladder(
                        "care",
                        care -> care.tier("basic", "0")
                                .tier("plus", number == 1 ? "100.00" : "60.00", plus -> plus.group("h" + number)));
            }
        } else {
            tiers(number, program::tier);
        }
        if (this == EXPLICIT) {
            program.joining(Joining.EXPLICIT).earlyFacts(EarlyFacts.REFUSE);
        }
        return program.spend(rule -> rule(number, rule)).build();
    }

    /** The ladder to name in a command; null where there is just one. */
    @Nullable
    LadderId named() {
        return this == TWO_LADDERS ? LadderId.of("tiers") : null;
    }

    private interface Adds {
        Object tier(String id, String threshold, Consumer<TierBuilder> details);
    }

    private static void tiers(int version, Adds to) {
        to.tier("bronze", "0", tier -> tier.group("g1"));
        switch (version) {
            case 1 -> {
                to.tier("silver", "250.00", tier -> tier.group("g2"));
                to.tier("gold", "500.00", tier -> tier.group("g3"));
            }
            case 2 -> {
                to.tier("silver", "200.00", tier -> tier.group("g2"));
                to.tier("gold", "400.00", tier -> tier.group("g4"));
                to.tier("platinum", "800.00", tier -> tier.group("g5"));
            }
            default -> to.tier("gold", "300.00", tier -> tier.group("g3"));
        }
    }

    private void rule(int version, SpendRuleBuilder rule) {
        switch (this) {
            case MINIMUM -> rule.minimum("50.00", version == 2 ? MinimumJudged.PURCHASE : MinimumJudged.REMAINDER);
            case PARTS ->
                rule.parts(Part.GOODS, Part.SHIPPING).exceptCategories("gift").withoutGiftCards();
            case CONFIRMED -> rule.countsFrom(version == 2 ? CountsFrom.PAID : CountsFrom.CONFIRMED);
            case AFTER_DAYS -> rule.countsFrom(new CountsFrom.AfterDays(version == 2 ? 10 : 3));
            case FOREIGN ->
                rule.parts(Part.GOODS, Part.GOODS_TAX, Part.SHIPPING).minimum("20.00");
            default -> {
                // what the builder starts from: goods with tax, as soon as they are paid
            }
        }
    }
}
