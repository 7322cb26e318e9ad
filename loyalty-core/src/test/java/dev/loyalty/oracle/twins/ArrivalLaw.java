package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Command;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** An order, its refunds, edits and cancellation come to the same net spend in whatever order they arrive, as long as none is refused. */
final class ArrivalLaw implements Law {

    @Override
    public Script script(Random random) {
        Place place = Place.any(random);
        List<ObjectNode> versions = new RandomPrograms(random).versions(place, 1);
        RandomBaskets baskets = new RandomBaskets(random);
        Instant now = place.start();
        List<Command> commands = new ArrayList<>();
        OrderRef order = OrderRef.of(Scene.ADA, "o");
        commands.add(baskets.order(order, now));
        int number = 1 + random.nextInt(5);
        for (int i = 0; i < number; i++) {
            commands.add(
                    switch (random.nextInt(8)) {
                        case 0, 1, 2, 3 -> Refund.of(order, "r" + i, baskets.refunding(), now);
                        case 4 ->
                            RefundVoid.of(order, "r" + random.nextInt(i + 1), now)
                                    .withId("w" + i);
                        case 5, 6 -> baskets.revision(order, i + 1, now, false);
                        default -> Cancellation.of(order, now).withId("c" + i);
                    });
        }
        List<Beat> beats =
                commands.stream().map(command -> Beat.say(now, command)).toList();
        List<Command> shuffled = new ArrayList<>(commands);
        Collections.shuffle(shuffled, random);
        List<Beat> extras =
                shuffled.stream().map(command -> Beat.say(now, command)).toList();
        return new Script(versions, beats, extras, RandomPrograms.JSON.objectNode());
    }

    @Override
    public @Nullable String broken(Script script) {
        List<Command> commands = script.beats().stream()
                .flatMap(beat -> beat.commands().stream())
                .toList();
        if (commands.isEmpty()) {
            return null;
        }
        List<LoyaltyProgram> programs = Script.read(script.programs());
        Instant start = script.beats().get(0).now();
        Scene first = new Scene(programs, start);
        Scene second = new Scene(programs, start);
        for (Scene scene : List.of(first, second)) {
            scene.tell(Enrolment.of(Scene.ADA, start.minusSeconds(86_400L * 900)));
        }
        for (Command command : commands) {
            if (!first.tell(command).equals(Scene.APPLIED)) {
                return null;
            }
        }
        List<Command> others = script.extras().stream()
                .flatMap(beat -> beat.commands().stream())
                .filter(commands::contains)
                .toList();
        for (Command command : others) {
            if (!second.tell(command).equals(Scene.APPLIED)) {
                return null;
            }
        }
        if (others.size() != commands.size()) {
            return null;
        }
        String one = first.orders();
        String other = second.orders();
        if (!one.equals(other)) {
            return "orders: " + one + "\nbut the other way: " + other;
        }
        String damage = first.damage();
        return damage != null ? damage : second.damage();
    }
}
