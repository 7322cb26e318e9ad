package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.event.Pin;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.member.Membership;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.testing.AllOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What changes nothing changes nothing: neutral commands, further ladders, messages, warnings, listeners and versions with the same
 * content.
 *
 * <p>Further ladders are tried on programs of one version only. A version that is the first to have a window finds no days, and one that is
 * the first to ask for orders no orders; a further ladder brings them earlier.
 */
final class NeutralLaw extends Beside {

    @Override
    ObjectNode variant(Script bare, Place place, Random random) {
        ObjectNode variant = RandomPrograms.JSON.objectNode();
        if (random.nextInt(3) == 0) {
            variant.set("ladder", new RandomPrograms(random).ladder("other"));
            variant.put("first", random.nextBoolean());
        }
        if (random.nextInt(3) == 0) {
            variant.set(
                    "messages",
                    RandomPrograms.node(
                            "[\"birthday\",\"membership-anniversary\",\"tier-anniversary\",\"demotion-ahead\"]"));
        }
        if (random.nextInt(3) == 0) {
            variant.set(
                    "listeners",
                    RandomPrograms.node(
                            "[{\"name\":\"crm\",\"events\":[\"days-forgotten\",\"tier-anniversary\",\"birthday\"]}]"));
        }
        if (random.nextInt(3) == 0) {
            variant.put("warningDays", 1 + random.nextInt(60));
        }
        if (random.nextInt(3) == 0) {
            ArrayNode again = variant.putArray("again");
            for (int i = 0; i <= random.nextInt(2); i++) {
                again.add(within(bare, place, random).toString());
            }
        }
        return variant;
    }

    @Override
    List<Beat> extras(Script bare, Place place, Random random) {
        NeutralCommands neutral = new NeutralCommands(random, bare, place);
        List<Beat> extras = new ArrayList<>();
        int number = random.nextInt(6);
        for (int i = 0; i < number; i++) {
            extras.add(neutral.at(i, within(bare, place, random)));
        }
        return extras;
    }

    @Override
    List<ObjectNode> secondPrograms(Script script) {
        JsonNode variant = script.variant();
        List<ObjectNode> programs = new ArrayList<>();
        for (ObjectNode program : script.programs()) {
            programs.add(with(program.deepCopy(), variant));
        }
        for (JsonNode again : variant.path("again")) {
            repeat(programs, Instant.parse(again.asText()));
        }
        for (int i = 0; i < programs.size(); i++) {
            programs.get(i).put("version", i + 1);
        }
        return programs;
    }

    private static ObjectNode with(ObjectNode program, JsonNode variant) {
        if (variant.has("ladder")) {
            ArrayNode ladders = (ArrayNode) program.get("ladders");
            ladders.insert(variant.path("first").asBoolean() ? 0 : ladders.size(), variant.get("ladder"));
        }
        if (variant.has("warningDays")) {
            program.get("ladders").forEach(ladder -> warn((ObjectNode) ladder, variant.get("warningDays")));
        }
        for (String field : List.of("messages", "listeners")) {
            if (variant.has(field)) {
                program.set(field, variant.get(field));
            }
        }
        return program;
    }

    private static void warn(ObjectNode ladder, JsonNode days) {
        ObjectNode warned = ladder.deepCopy();
        ((ObjectNode) warned.get("policy")).set("warningDays", days);
        if (RandomPrograms.fits(warned)) {
            ladder.set("policy", warned.get("policy"));
        }
    }

    /** The version in force at an instant begins once more. */
    private static void repeat(List<ObjectNode> programs, Instant from) {
        int index = 0;
        while (index + 1 < programs.size()
                && !Instant.parse(programs.get(index + 1).get("inForceFrom").asText())
                        .isAfter(from)) {
            index++;
        }
        if (index > 0
                && Instant.parse(programs.get(index).get("inForceFrom").asText())
                        .equals(from)) {
            return;
        }
        ObjectNode again = programs.get(index).deepCopy();
        again.put("inForceFrom", from.toString());
        programs.add(index + 1, again);
    }

    @Override
    boolean isFor(Script script) {
        boolean days = script.variant().has("ladder") && script.programs().size() > 1;
        return !days && NeutralCommands.countForNothing(script);
    }

    @Override
    boolean fits(Beat extra, Scene scene) {
        scene.clock.set(extra.now());
        MemberView view = scene.view();
        Command command = extra.commands().get(0);
        if (command instanceof Cancellation cancellation) {
            return AllOrders.left(scene.engine, Scene.ADA).stream()
                    .anyMatch(order -> order.order().equals(cancellation.ref().order())
                            && order.state() == OrderStatement.State.CANCELLED);
        }
        if (command instanceof TierPin pin) {
            return view.isMember()
                    && view.ladders().stream()
                            .noneMatch(ladder -> ladder.ladder().equals(pin.ladder()) && ladder.pin() != null);
        }
        if (command instanceof TierUnpin unpin) {
            return view.ladders().stream().anyMatch(ladder -> ladder.ladder().equals(unpin.ladder()) && isIdle(ladder));
        }
        return view.membership() == Membership.ACTIVE || (view.isMember() && !NeutralCommands.freezes(extra));
    }

    private static boolean isIdle(LadderView ladder) {
        Pin pin = ladder.pin();
        return pin == null || Glance.isIdle(pin, "bronze");
    }

    @Override
    List<String> without() {
        return List.of(" pin");
    }
}
