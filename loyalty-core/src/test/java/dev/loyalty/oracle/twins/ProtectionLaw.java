package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * An option that protects never makes anybody fall sooner: at every instant the tier with it is at least the tier without it.
 *
 * <p>That can hold only where nothing else counts from the day on which a tier was reached. Who falls and comes back has reached the tier
 * later than who never fell, and so has a later anniversary of the tier, and a minimum stay that is not over yet. So no policy here has a
 * review on the anniversary of the tier, and the policy without the option has no minimum stay. {@link #isFair} says what else is not
 * compared, and why.
 */
final class ProtectionLaw implements Law {

    @Override
    public Script script(Random random) {
        Place place = Place.any(random);
        RandomPrograms programs = new RandomPrograms(random);
        while (true) {
            List<ObjectNode> versions = programs.versions(place, 1);
            ArrayNode ladders = (ArrayNode) versions.get(0).get("ladders");
            while (ladders.size() > 1) {
                ladders.remove(1);
            }
            ObjectNode policy = (ObjectNode) ladders.get(0).get("policy");
            policy.remove("minimumStay");
            ObjectNode variant = option(programs, random);
            Script bare = new Script(versions, List.of(), List.of(), variant);
            if (isComparable(bare)) {
                List<Beat> beats = new RandomHistories(random, place, true, true).beats();
                List<Beat> looks = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    Instant now = Beside.within(bare.with(beats, List.of()), place, random);
                    looks.add(Beat.of(now, Beat.Kind.VIEW));
                }
                return bare.with(beats, looks);
            }
        }
    }

    private static ObjectNode option(RandomPrograms programs, Random random) {
        ObjectNode option = RandomPrograms.JSON.objectNode();
        switch (random.nextInt(7)) {
            case 0 -> option.put("grace", programs.length());
            case 1 -> option.put("minimumStay", programs.length());
            case 2 -> option.put("step", "one-level");
            case 3 -> option.put("status", "until-end-of-next-period");
            case 4 -> option.put("byRefund", random.nextBoolean() ? "never" : "at-review");
            case 5 -> option.put("byTime", "never");
            default -> {
                option.put("byTime", "period-end");
                option.set("reviews", programs.periods());
            }
        }
        return option;
    }

    private static boolean isComparable(Script script) {
        ObjectNode ladder = (ObjectNode) script.programs().get(0).get("ladders").get(0);
        ObjectNode other = (ObjectNode) second(script).get(0).get("ladders").get(0);
        return !(ladder.toString() + other).contains("tier-anniversary")
                && !ladder.toString().contains("minimumStay")
                && isFair(script.variant(), ladder.get("policy"), script.beats().toString())
                && RandomPrograms.fits(ladder)
                && RandomPrograms.fits(other);
    }

    private static boolean isFair(JsonNode option, JsonNode policy, String history) {
        boolean waits = policy.path("byRefund").asText().equals("at-review");
        boolean hasGrace = policy.has("grace");
        if (option.has("grace")) {
            return !hasGrace; // else it may be a shorter one
        }
        if (option.has("minimumStay")) {
            return !hasGrace; // where the stay ends the tier then earned is taken, and what is lost only then has had
            // no grace
        }
        if (option.has("status")) {
            // a refund takes a tier that rests on the order, but not what grace or single levels have left of a tier
            // that time took
            return !hasGrace && !policy.has("step");
        }
        if (option.has("byRefund")) {
            if (option.get("byRefund").asText().equals("at-review")) {
                return !policy.path("byRefund").asText().equals("never");
            }
            // an edit or an adjustment counts as it is where refunds never take a tier, and waits where they wait
            return !waits || (!history.contains("Revision[") && !history.contains("Adjustment["));
        }
        if (option.has("byTime")) {
            // more reviews are more levels, and an earlier one for refunds that wait; for grace it is as with the
            // status
            return !hasGrace && !policy.has("byTime") && !policy.has("reviews") && !policy.has("step") && !waits;
        }
        return option.has("step");
    }

    private static List<ObjectNode> second(Script script) {
        ObjectNode program = script.programs().get(0).deepCopy();
        ((ObjectNode) program.get("ladders").get(0).get("policy")).setAll(script.variant());
        return List.of(program);
    }

    @Override
    public @Nullable String broken(Script script) {
        if (script.beats().isEmpty() || script.variant().isEmpty() || !isComparable(script)) {
            return null;
        }
        List<LoyaltyProgram> programs = Script.read(script.programs());
        Instant start = script.beats().get(0).now();
        Scene first = new Scene(programs, start);
        Scene second = new Scene(Script.read(second(script)), start);
        List<Beat> beats = new ArrayList<>(script.merged());
        Instant end = beats.get(beats.size() - 1).now();
        for (int days : new int[] {1, 31, 100, 250, 400, 800}) {
            beats.add(Beat.of(end.plusSeconds(86_400L * days), Beat.Kind.VIEW));
        }
        for (Beat beat : beats) {
            first.play(beat);
            second.play(beat);
            String fell = fell(programs.get(0), first.view(), second.view());
            if (fell != null) {
                return "after " + beat.line() + "\n" + fell;
            }
        }
        return null;
    }

    private static @Nullable String fell(LoyaltyProgram program, MemberView one, MemberView other) {
        if (!one.isMember()) {
            return null;
        }
        LadderView without = one.ladders().get(0);
        LadderView with = other.ladders().get(0);
        List<String> order = program.ladders().get(0).tiers().stream()
                .map(tier -> tier.id().value())
                .toList();
        boolean holds = rank(order, with.held()) >= rank(order, without.held())
                && rank(order, with.earned()) >= rank(order, without.earned());
        return holds ? null : "without the option " + rankName(without) + ", with it " + rankName(with);
    }

    private static String rankName(LadderView view) {
        return view.tier().map(tier -> tier.id().value()).orElse("none") + " since " + view.since();
    }

    private static int rank(List<String> order, @Nullable Tier tier) {
        return tier == null ? -1 : order.indexOf(tier.id().value());
    }
}
