package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.program.ListenerDeclaration;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.SameRevision;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.util.Set;

/** From a program to the JSON tree, field by field in the order in which the program has them. */
final class ProgramWriter {

    private ProgramWriter() {}

    static ObjectNode program(LoyaltyProgram program) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", program.id().value());
        json.put("version", program.version());
        Instant inForceFrom = program.inForceFrom();
        if (inForceFrom != null) {
            json.put("inForceFrom", inForceFrom.toString());
        }
        json.put("currency", program.currency().getCurrencyCode());
        json.put("zone", program.zone().getId());
        if (program.ladders().size() == 1 && program.ladder().id().equals(LadderId.ONLY)) {
            TierLadderJson.writeOnly(json, program.ladder());
        } else {
            ArrayNode ladders = json.putArray("ladders");
            for (TierLadder ladder : program.ladders()) {
                TierLadderJson.write(ladders.addObject(), ladder);
            }
        }
        SpendRuleJson.write(json.putObject("spend"), program.spend());
        if (!program.activities().isEmpty()) {
            ArrayNode activities = json.putArray("activities");
            program.activities().forEach(kind -> activities.add(kind.value()));
        }
        if (!program.balances().isEmpty()) {
            ArrayNode balances = json.putArray("balances");
            program.balances().forEach(balance -> BalanceJson.write(balances.addObject(), balance));
        }
        json.put("joining", JsonField.word(program.joining()));
        json.put("earlyFacts", JsonField.word(program.earlyFacts()));
        json.put("strangers", JsonField.word(program.strangers()));
        json.put("benefitsTogether", JsonField.word(program.benefitsTogether()));
        LadderId groupsFrom = program.groupsFrom();
        if (groupsFrom != null) {
            json.put("groupsFrom", groupsFrom.value());
        }
        json.put("futureTolerance", program.futureTolerance().toString());
        if (!program.earliest().equals(LoyaltyProgram.DEFAULT_EARLIEST)) {
            json.put("earliest", program.earliest().toString());
        }
        if (program.sameRevision() != SameRevision.CONFLICT) {
            json.put("sameRevision", JsonField.word(program.sameRevision()));
        }
        if (!program.messages().isEmpty()) {
            words(json.putArray("messages"), program.messages());
        }
        if (!program.listeners().isEmpty()) {
            ArrayNode listeners = json.putArray("listeners");
            for (ListenerDeclaration listener : program.listeners()) {
                ObjectNode declared = listeners.addObject().put("name", listener.name());
                words(declared.putArray("events"), listener.events());
            }
        }
        return json;
    }

    private static void words(ArrayNode json, Set<? extends Enum<?>> constants) {
        constants.forEach(constant -> json.add(JsonField.word(constant)));
    }
}
