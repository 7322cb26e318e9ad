package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.Import;
import dev.loyalty.command.Command;
import dev.loyalty.program.LoyaltyProgram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Whoever imports a history, in one go or in pieces, quietly or loudly, broken off and begun again, ends where it ended day by day. */
final class ImportLaw implements Law {

    @Override
    public Script script(Random random) {
        Place place = Place.any(random);
        List<ObjectNode> versions = new RandomPrograms(random).versions(place, 2);
        List<Beat> beats = new RandomHistories(random, place, false, true).beats();
        ObjectNode variant = RandomPrograms.JSON.objectNode();
        ArrayNode cuts = variant.putArray("cuts");
        for (int i = random.nextInt(4); i > 0; i--) {
            cuts.add(random.nextInt(beats.size()));
        }
        if (random.nextBoolean()) {
            variant.put("loud", true);
        }
        if (random.nextBoolean()) {
            variant.put("again", true);
        }
        if (random.nextBoolean()) {
            variant.put("batch", 1 + random.nextInt(5));
        }
        return new Script(versions, beats, List.of(), variant);
    }

    @Override
    public @Nullable String broken(Script script) {
        if (script.beats().isEmpty()) {
            return null;
        }
        List<LoyaltyProgram> programs = Script.read(script.programs());
        Instant start = script.beats().get(0).now();
        Scene live = new Scene(programs, start);
        Scene imported = new Scene(programs, start);
        List<Command> recorded = new ArrayList<>();
        List<Command> piece = new ArrayList<>();
        for (int i = 0; i < script.beats().size(); i++) {
            Beat beat = script.beats().get(i);
            live.play(beat);
            piece.addAll(beat.commands());
            if (!isCut(script, i)) {
                continue;
            }
            imported.clock.set(beat.now());
            List<Command> rows = script.variant().path("again").asBoolean() ? recorded : new ArrayList<>();
            rows = new ArrayList<>(rows);
            rows.addAll(piece);
            imported.importAll(rows, how(script.variant()));
            recorded = new ArrayList<>(live.applied());
            piece.clear();
            String differs = live.glance().differs(imported.glance(), List.of());
            if (differs != null) {
                return "imported up to " + beat.line() + "\n" + differs;
            }
        }
        return end(script, live, imported);
    }

    private static @Nullable String end(Script script, Scene live, Scene imported) {
        Instant end = live.clock.instant().plusSeconds(86_400L * 900);
        for (Scene scene : List.of(live, imported)) {
            scene.clock.set(end);
            scene.runDue();
        }
        String differs = live.glance().differs(imported.glance(), List.of());
        if (differs != null) {
            return "900 days later\n" + differs;
        }
        List<String> ladders = Beside.ladders(script);
        List<Move> one = live.moves(ladders);
        List<Move> other = imported.moves(ladders);
        return one.equals(other) ? imported.damage() : "moves: " + one + "\nbut imported: " + other;
    }

    private static boolean isCut(Script script, int index) {
        if (index == script.beats().size() - 1) {
            return true;
        }
        for (JsonNode cut : script.variant().path("cuts")) {
            if (cut.asInt() == index) {
                return true;
            }
        }
        return false;
    }

    private static Import how(ObjectNode variant) {
        Import how = variant.path("loud").asBoolean() ? Import.QUIET.loud() : Import.QUIET;
        return variant.has("batch") ? how.inBatchesOf(variant.get("batch").asInt()) : how;
    }
}
