package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.program.json.ProgramJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random programs, as JSON. */
final class RandomPrograms {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> PERIODS = List.of(
            "\"month\"",
            "\"quarter\"",
            "\"half-year\"",
            "\"year\"",
            "{\"unit\":\"year\",\"start\":\"04-06\"}",
            "{\"unit\":\"quarter\",\"start\":\"12-28\"}");
    private static final List<String> LENGTHS =
            List.of("P1D", "P2D", "P14D", "P30D", "P1M", "P3M", "P180D", "P6M", "P365D", "P12M");

    private final Random random;

    RandomPrograms(Random random) {
        this.random = random;
    }

    static ObjectNode object(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    static JsonNode node(String text) {
        return object("{\"value\":" + text + "}").get("value");
    }

    /** Versions of a program; the later ones are known from the start. */
    List<ObjectNode> versions(Place place, int most) {
        List<ObjectNode> versions = new ArrayList<>();
        int number = most > 1 && random.nextInt(6) == 0 ? 2 : 1;
        int ladders = random.nextInt(4) == 0 ? 2 : 1;
        ObjectNode spend = spend();
        for (int i = 0; i < number; i++) {
            ObjectNode program = object("{\"id\":\"club\",\"currency\":\"EUR\"}");
            program.put("version", i + 1);
            if (i > 0) {
                program.put("inForceFrom", start(place).toString());
            }
            program.put("zone", place.zone().getId());
            ArrayNode all = program.putArray("ladders");
            for (int j = 0; j < ladders; j++) {
                all.add(ladder("l" + j));
            }
            if (!spend.isEmpty()) {
                program.set("spend", i == 0 || random.nextInt(3) > 0 ? spend : spend());
            }
            program.set("activities", node("[\"unused\",\"visit\"]"));
            program.put("futureTolerance", "PT2400H");
            versions.add(program);
        }
        return versions;
    }

    private Instant start(Place place) {
        Instant later = place.start().plusSeconds(86_400L * (100 + random.nextInt(500)));
        return random.nextBoolean()
                ? later
                : later.atZone(place.zone())
                        .toLocalDate()
                        .withDayOfMonth(1)
                        .atStartOfDay(place.zone())
                        .toInstant();
    }

    /** A ladder that may stand in a program. */
    ObjectNode ladder(String id) {
        while (true) {
            ObjectNode ladder = JSON.objectNode();
            ladder.put("id", id);
            ladder.set("policy", policy());
            ladder.set("tiers", tiers());
            if (fits(ladder)) {
                return ladder;
            }
        }
    }

    /** Whether a program may have the ladder. */
    static boolean fits(ObjectNode ladder) {
        ObjectNode program = object(
                "{\"id\":\"club\",\"currency\":\"EUR\",\"zone\":\"UTC\",\"activities\":[\"visit\"],\"ladders\":[]}");
        ((ArrayNode) program.get("ladders")).add(ladder);
        try {
            ProgramJson.read(program.toString());
            return true;
        } catch (IllegalArgumentException contradiction) {
            return false;
        }
    }

    private ObjectNode policy() {
        ObjectNode policy = JSON.objectNode();
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> policy.put("window", "membership-year");
            case 2, 3 -> policy.putObject("window").put("rolling", length());
            default -> policy.putObject("window").set("calendar", periods());
        }
        some(policy, "upgrade", 3, "at-once", "period-end", "membership-anniversary", "tier-anniversary");
        some(policy, "byRefund", 2, "at-review", "never");
        some(policy, "byTime", 2, "period-end", "membership-anniversary", "tier-anniversary", "never");
        some(policy, "step", 4, "one-level");
        some(policy, "status", 4, "until-end-of-next-period");
        if (random.nextInt(3) == 0) {
            policy.put("grace", length());
        }
        if (random.nextInt(4) == 0) {
            policy.put("minimumStay", length());
        }
        if (policy.toString().contains("period-end")) {
            policy.set("reviews", periods());
        }
        if (random.nextInt(4) == 0) {
            policy.put("warningDays", 1 + random.nextInt(60));
        }
        return policy;
    }

    private ArrayNode tiers() {
        ArrayNode tiers = JSON.arrayNode();
        String[] names = {"bronze", "silver", "gold", "platinum"};
        int number = 2 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            ObjectNode tier = tiers.addObject();
            tier.put("id", names[i]);
            String amount = 300 * i + ".00";
            if (i == 0 || random.nextInt(4) > 0) {
                tier.put("threshold", amount);
            } else {
                tier.set("requires", condition(amount, i));
            }
            if (random.nextInt(3) == 0) {
                tier.put("percentOff", String.valueOf(5 * i));
            }
        }
        return tiers;
    }

    private JsonNode condition(String amount, int i) {
        String spend = "{\"spend\":\"" + amount + "\"}";
        String orders = "{\"orders\":" + 2 * i + "}";
        String visits = "{\"activities\":{\"kind\":\"visit\",\"atLeast\":" + (1 + i) + "}}";
        String age = "{\"memberFor\":\"" + List.of("P1M", "P6M", "P1Y").get(i - 1) + "\"}";
        List<String> all = new ArrayList<>(List.of(spend, orders, visits, age));
        java.util.Collections.shuffle(all, random);
        return node(
                switch (random.nextInt(5)) {
                    case 0 -> all.get(0);
                    case 1, 2 -> "{\"allOf\":[" + all.get(0) + "," + all.get(1) + "]}";
                    case 3 -> "{\"anyOf\":[" + all.get(0) + "," + all.get(1) + "]}";
                    default -> "{\"anyOf\":[" + all.get(0) + ",{\"allOf\":[" + all.get(1) + "," + all.get(2) + "]}]}";
                });
    }

    private ObjectNode spend() {
        ObjectNode spend = JSON.objectNode();
        if (random.nextInt(3) == 0) {
            spend.putObject("lines").putArray("exceptProducts").add("excluded");
        }
        if (random.nextInt(4) == 0) {
            spend.put("minimum", "50.00");
            some(spend, "minimumJudged", 1, "purchase", "remainder");
        }
        if (random.nextInt(3) == 0) {
            if (random.nextBoolean()) {
                spend.put("countsFrom", "confirmed");
            } else {
                spend.putObject("countsFrom")
                        .put("afterDays", List.of(1, 14, 30, 200).get(random.nextInt(4)));
            }
        }
        some(spend, "creditNotes", 2, "against-newest-days");
        if (random.nextInt(5) == 0) {
            spend.put("giftCards", false);
        }
        return spend;
    }

    String length() {
        return LENGTHS.get(random.nextInt(LENGTHS.size()));
    }

    JsonNode periods() {
        return node(PERIODS.get(random.nextInt(PERIODS.size())));
    }

    /** Once in so many times, one of the words. */
    private void some(ObjectNode object, String field, int oneIn, String... words) {
        if (random.nextInt(oneIn) == 0) {
            object.put(field, words[random.nextInt(words.length)]);
        }
    }
}
