package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.program.LoyaltyProgram;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A law by which the second may be told more, or has more in its program, and still answers as the first does. */
abstract class Beside implements Law {

    private static final Duration[] AFTERWARDS = {
        Duration.ofDays(1), Duration.ofDays(31), Duration.ofDays(200), Duration.ofDays(400), Duration.ofDays(1200)
    };

    @Override
    public Script script(Random random) {
        Place place = Place.any(random);
        RandomPrograms programs = new RandomPrograms(random);
        List<ObjectNode> versions = programs.versions(place, 2);
        List<Beat> beats = new RandomHistories(random, place, true, true).beats();
        Script bare = new Script(versions, beats, List.of(), RandomPrograms.JSON.objectNode());
        ObjectNode variant = variant(bare, place, random);
        return new Script(versions, beats, extras(bare, place, random), variant);
    }

    ObjectNode variant(Script bare, Place place, Random random) {
        return RandomPrograms.JSON.objectNode();
    }

    abstract List<Beat> extras(Script bare, Place place, Random random);

    /** Whether an extra fits at this point of the second's play. */
    boolean fits(Beat extra, Scene scene) {
        return true;
    }

    /** Whether a script, perhaps one that was made smaller, is still one for this law. */
    boolean isFor(Script script) {
        return true;
    }

    /** Answers that may differ. */
    List<String> without() {
        return List.of();
    }

    List<ObjectNode> secondPrograms(Script script) {
        return script.programs();
    }

    @Override
    public @Nullable String broken(Script script) {
        if (script.beats().isEmpty() || !isFor(script)) {
            return null;
        }
        List<LoyaltyProgram> firstPrograms = Script.read(script.programs());
        List<LoyaltyProgram> secondPrograms = Script.read(secondPrograms(script));
        Instant start = script.beats().get(0).now();
        Scene first = new Scene(firstPrograms, start);
        List<Glance> glances = new ArrayList<>();
        List<List<String>> answers = new ArrayList<>();
        for (Beat beat : script.beats()) {
            answers.add(first.play(beat));
            glances.add(first.glance());
        }
        Scene second = new Scene(secondPrograms, start);
        Set<Beat> extras = Collections.newSetFromMap(new IdentityHashMap<>());
        extras.addAll(script.extras());
        int next = 0;
        for (Beat beat : script.merged()) {
            if (extras.contains(beat)) {
                if (fits(beat, second)) {
                    second.clock.set(beat.now());
                    second.play(beat);
                }
                continue;
            }
            String differs = differs(answers.get(next), second.play(beat), glances.get(next), second.glance());
            if (differs != null) {
                return "after " + beat.line() + "\n" + differs;
            }
            next++;
        }
        return afterwards(script, first, second);
    }

    private @Nullable String differs(List<String> answers, List<String> others, Glance glance, Glance other) {
        return answers.equals(others)
                ? glance.differs(other, without())
                : "answered " + answers + ", but the second answers " + others;
    }

    private @Nullable String afterwards(Script script, Scene first, Scene second) {
        List<Beat> merged = script.merged();
        Instant end = merged.get(merged.size() - 1).now();
        for (Duration later : AFTERWARDS) {
            first.clock.set(end.plus(later));
            second.clock.set(end.plus(later));
            String differs = first.glance().differs(second.glance(), without());
            if (differs != null) {
                return later.toDays() + " days later\n" + differs;
            }
        }
        first.runDue();
        second.runDue();
        String differs = first.glance().differs(second.glance(), without());
        if (differs != null) {
            return "once the due work is done\n" + differs;
        }
        List<String> ladders = ladders(script);
        List<Move> one = first.moves(ladders);
        List<Move> other = second.moves(ladders);
        if (!one.equals(other)) {
            return "moves: " + one + "\nbut the second's: " + other;
        }
        String damage = first.damage();
        return damage != null ? damage : second.damage();
    }

    static List<String> ladders(Script script) {
        List<String> ids = new ArrayList<>();
        for (JsonNode ladder :
                script.programs().get(script.programs().size() - 1).get("ladders")) {
            ids.add(ladder.get("id").asText());
        }
        return ids;
    }

    /** An instant within a history, or after it; sometimes that of a beat, sometimes that at which a day begins. */
    static Instant within(Script script, Place place, Random random) {
        List<Beat> beats = script.beats();
        int index = random.nextInt(beats.size());
        Instant from = beats.get(index).now();
        Instant to = index + 1 < beats.size() ? beats.get(index + 1).now() : from.plus(Duration.ofDays(500));
        long seconds = Duration.between(from, to).toSeconds();
        Instant then = from.plusSeconds(seconds == 0 ? 0 : (long) (random.nextDouble() * seconds));
        Instant midnight = then.atZone(place.zone())
                .toLocalDate()
                .atStartOfDay(place.zone())
                .toInstant();
        return switch (random.nextInt(4)) {
            case 0 -> from;
            case 1 -> midnight.isBefore(from) ? then : midnight;
            default -> then;
        };
    }
}
