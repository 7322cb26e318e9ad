package dev.loyalty.examples.backfill;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import java.time.ZoneId;

/** The program that needs no {@code --program}: four tiers, by everything ever spent. */
final class DefaultProgram {

    private DefaultProgram() {}

    static LoyaltyProgram in(String currency, ZoneId zone) {
        return LoyaltyProgram.builder("backfill", currency, zone)
                .tier("bronze", "0", tier -> tier.name("Bronze"))
                .tier("silver", "500", tier -> tier.name("Silver"))
                .tier("gold", "1000", tier -> tier.name("Gold"))
                .tier("platinum", "5000", tier -> tier.name("Platinum"))
                .messages(MessageKind.ENROLLED, MessageKind.PROMOTED, MessageKind.DEMOTED)
                .build();
    }
}
