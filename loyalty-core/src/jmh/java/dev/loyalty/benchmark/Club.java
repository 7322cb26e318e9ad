package dev.loyalty.benchmark;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.TierPolicy;
import java.time.InstantSource;
import java.time.ZoneId;

/** The program of all benchmarks, in memory. */
final class Club {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Club() {}

    static LoyaltyEngine engine(TierPolicy policy, InstantSource clock) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZONE)
                .tier("bronze", "0.00", tier -> tier.group("3").percentOff("5"))
                .tier("silver", "500.00", tier -> tier.group("4").percentOff("10"))
                .tier(
                        "gold",
                        "1000.00",
                        tier -> tier.group("5").percentOff("15").freeShipping())
                .policy(policy)
                .messages(MessageKind.PROMOTED, MessageKind.DEMOTED)
                .build();
        return LoyaltyEngine.builder(club).clock(clock).build();
    }
}
