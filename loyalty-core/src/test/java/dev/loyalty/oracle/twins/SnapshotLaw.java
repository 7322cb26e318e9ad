package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.command.Command;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Snapshots of an order end at the newest revision, in whatever order they arrive, and as if the others had never been. */
final class SnapshotLaw implements Law {

    @Override
    public Script script(Random random) {
        Place place = Place.any(random);
        RandomPrograms programs = new RandomPrograms(random);
        List<ObjectNode> versions = programs.versions(place, 1);
        // at once, and over the whole lifetime: so that the tier depends on what is spent alone
        for (var ladder : (ArrayNode) versions.get(0).get("ladders")) {
            ((ObjectNode) ladder).putObject("policy");
            ((ObjectNode) ladder)
                    .set(
                            "tiers",
                            RandomPrograms.node(
                                    "[{\"id\":\"bronze\",\"threshold\":\"0\"},{\"id\":\"silver\",\"threshold\":\"300.00\"},{\"id\":\"gold\",\"threshold\":\"600.00\"}]"));
        }
        RandomBaskets baskets = new RandomBaskets(random);
        List<Command> snapshots = new ArrayList<>();
        for (int order = 0; order <= random.nextInt(3); order++) {
            Instant paidAt = place.start().minusSeconds(86_400L * random.nextInt(100));
            for (int revision = 1; revision <= 1 + random.nextInt(4); revision++) {
                snapshots.add(baskets.snapshot("s" + order, revision, paidAt));
            }
        }
        Collections.shuffle(snapshots, random);
        List<Beat> beats = new ArrayList<>();
        Instant now = place.start();
        for (Command snapshot : snapshots) {
            beats.add(Beat.say(now, snapshot));
            now = random.nextBoolean() ? now : now.plusSeconds(86_400L * random.nextInt(40));
        }
        return new Script(versions, beats, List.of(), RandomPrograms.JSON.objectNode());
    }

    @Override
    public @Nullable String broken(Script script) {
        if (script.beats().isEmpty()) {
            return null;
        }
        List<LoyaltyProgram> programs = Script.read(script.programs());
        Instant start = script.beats().get(0).now();
        Scene all = new Scene(programs, start);
        Scene newest = new Scene(programs, start);
        Map<OrderKey, OrderSnapshot> last = new LinkedHashMap<>();
        for (Beat beat : script.beats()) {
            all.play(beat);
            OrderSnapshot snapshot = (OrderSnapshot) beat.commands().get(0);
            last.merge(
                    snapshot.ref().order(), snapshot, (one, other) -> one.revision() > other.revision() ? one : other);
        }
        newest.clock.set(all.clock.instant());
        for (OrderSnapshot snapshot : last.values()) {
            if (!newest.tell(snapshot).equals(Scene.APPLIED)) {
                return null; // a snapshot that is refused leaves the one before
            }
        }
        String one = all.orders();
        String other = newest.orders();
        if (!one.equals(other)) {
            return "orders: " + one + "\nbut with the newest alone: " + other;
        }
        String differs = all.glance().differs(newest.glance(), List.of("membership", " since", " pin"));
        if (differs != null) {
            return differs;
        }
        return all.damage();
    }
}
