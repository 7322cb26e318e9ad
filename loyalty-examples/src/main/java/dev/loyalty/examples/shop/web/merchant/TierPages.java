package dev.loyalty.examples.shop.web.merchant;

import static dev.loyalty.examples.shop.web.Route.Access.MERCHANT;

import dev.loyalty.examples.shop.club.ProgramInWords;
import dev.loyalty.examples.shop.web.Answer;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.Tier;
import dev.loyalty.program.json.ProgramJson;
import java.util.List;

/** The tiers and the policy in words, and the whole program as it is stored. */
public final class TierPages {

    private TierPages() {}

    /**
     * What the page shows.
     *
     * @param version the program's version
     * @param tiers the tiers, the lowest first
     * @param sentences the policy, in words
     * @param messages what members are told of
     * @param json the whole program
     */
    public record Rules(
            int version, List<Tier> tiers, List<String> sentences, List<MessageKind> messages, String json) {}

    static List<Route> routes() {
        return List.of(Route.get("/merchant/tiers", MERCHANT, TierPages::show).waiting());
    }

    private static Answer show(Visit visit) {
        LoyaltyProgram program = visit.store().engine().program();
        Rules rules = new Rules(
                program.version(),
                program.ladder().tiers(),
                ProgramInWords.of(program, visit.language().locale()),
                program.messages().stream().sorted().toList(),
                ProgramJson.write(program));
        return Answer.page("merchant/tiers", "merchant.tiers", rules).code("club/ClubProgram#program");
    }
}
