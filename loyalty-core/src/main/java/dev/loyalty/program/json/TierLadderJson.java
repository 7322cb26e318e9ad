package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.Condition;
import dev.loyalty.program.Perk;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.Percentage;
import dev.loyalty.value.PerkId;
import dev.loyalty.value.TierId;
import java.util.Currency;
import java.util.List;

/** Ladders, their tiers and policies. */
final class TierLadderJson {

    static final List<String> LADDER = List.of("id", "policy", "tiers");
    static final List<String> TIER =
            List.of("id", "name", "threshold", "requires", "group", "percentOff", "freeShipping", "perks");
    static final List<String> PERK = List.of("id", "name");

    private TierLadderJson() {}

    /** The ladder of a program that has just one and states tiers and policy itself. */
    static TierLadder readOnly(JsonField tiers, JsonField policy, Currency currency) {
        return ladder(LadderId.ONLY, tiers, policy, currency);
    }

    static TierLadder read(JsonField at, Currency currency) {
        at.requireFields(LADDER);
        LadderId id = at.field("id").parsed("the ladder's id", LadderId::of);
        return ladder(id, at.field("tiers"), at.field("policy"), currency);
    }

    private static TierLadder ladder(LadderId id, JsonField tiers, JsonField policy, Currency currency) {
        String allowed = "a list of tiers";
        tiers.required(allowed);
        return tiers.made(() ->
                new TierLadder(id, TierPolicyJson.read(policy), tiers.items(allowed, tier -> tier(tier, currency))));
    }

    private static Tier tier(JsonField at, Currency currency) {
        at.requireFields(TIER);
        TierId id = at.field("id").parsed("the tier's id", TierId::of);
        JsonField name = at.field("name");
        JsonField group = at.field("group");
        JsonField percentOff = at.field("percentOff");
        JsonField perks = at.field("perks");
        Benefits benefits = perks.made(() -> new Benefits(
                percentOff.isThere() ? JsonNumbers.percentage(percentOff) : Percentage.ZERO,
                at.field("freeShipping").flag(false),
                perks.items("a list of perks", TierLadderJson::perk)));
        JsonField threshold = at.field("threshold");
        JsonField requires = at.field("requires");
        if (requires.isThere() && threshold.isThere()) {
            throw requires.wrong(
                    "stands beside a threshold: give one of them; what is to be spent stands in the condition");
        }
        return at.made(() -> new Tier(
                id,
                name.isThere() ? NameJson.read(name) : Name.of(id.value()),
                requires.isThere() ? Money.zero(currency) : JsonNumbers.money(threshold, currency),
                requires.isThere() ? ConditionJson.read(requires, currency) : null,
                group.isThere() ? group.parsed("the shop's customer group", GroupId::of) : null,
                benefits));
    }

    private static Perk perk(JsonField at) {
        at.requireFields(PERK);
        return new Perk(at.field("id").parsed("the perk's id", PerkId::of), NameJson.read(at.field("name")));
    }

    /** Writes the one ladder of a program into the program itself. */
    static void writeOnly(ObjectNode program, TierLadder ladder) {
        TierPolicyJson.write(program.putObject("policy"), ladder.policy());
        tiers(program.putArray("tiers"), ladder);
    }

    static void write(ObjectNode json, TierLadder ladder) {
        json.put("id", ladder.id().value());
        writeOnly(json, ladder);
    }

    private static void tiers(ArrayNode json, TierLadder ladder) {
        for (Tier tier : ladder.tiers()) {
            tier(json.addObject(), tier);
        }
    }

    private static void tier(ObjectNode json, Tier tier) {
        json.put("id", tier.id().value());
        json.set("name", NameJson.write(tier.name()));
        Condition condition = tier.condition();
        if (condition == null) {
            json.put("threshold", tier.threshold().plain());
        } else {
            json.set("requires", ConditionJson.write(condition));
        }
        GroupId group = tier.group();
        if (group != null) {
            json.put("group", group.value());
        }
        json.put("percentOff", tier.benefits().percentOff().plain());
        json.put("freeShipping", tier.benefits().freeShipping());
        if (!tier.benefits().perks().isEmpty()) {
            ArrayNode perks = json.putArray("perks");
            for (Perk perk : tier.benefits().perks()) {
                perks.addObject().put("id", perk.id().value()).set("name", NameJson.write(perk.name()));
            }
        }
    }
}
