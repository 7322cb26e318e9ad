package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loyalty.program.Condition;
import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.Countable;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** What it takes to earn a tier: a word, or an object with one field. */
final class ConditionJson {

    static final List<String> CONDITION =
            List.of("spend", "orders", "activities", "earned", "level", "memberFor", "allOf", "anyOf");
    static final List<String> ACTIVITIES = List.of("kind", "atLeast");
    static final List<String> UNITS = List.of("balance", "atLeast");
    static final String INVITATION = "invitation";

    private static final String ALLOWED =
            "\"invitation\", or an object with one of the fields " + String.join(", ", CONDITION);
    private static final String LEAST = "a whole number of at least 1";
    private static final String PARTS = "a list of conditions";
    private static final String LENGTH = "a length of days, months or years, as \"P30D\", \"P12M\" or \"P1Y\"";

    private ConditionJson() {}

    static Condition read(JsonField at, Currency currency) {
        if (!at.isObject()) {
            if (!at.text(ALLOWED).equals(INVITATION)) {
                throw at.instead(ALLOWED);
            }
            return Condition.BY_INVITATION;
        }
        at.requireFields(CONDITION);
        if (at.fieldNames().size() != 1) {
            throw at.wrong("has %s fields: give one of %s; several conditions stand in allOf or anyOf"
                    .formatted(at.fieldNames().size(), String.join(", ", CONDITION)));
        }
        JsonField field = at.field(at.fieldNames().get(0));
        return at.made(() -> requirement(at.fieldNames().get(0), field, currency));
    }

    private static Condition requirement(String name, JsonField field, Currency currency) {
        return switch (name) {
            case "spend" -> field.made(() -> new Condition.SpendAtLeast(JsonNumbers.money(field, currency)));
            case "orders" -> new Condition.CountAtLeast(Countable.ORDERS, field.integer(1, LEAST));
            case "activities" -> activities(field);
            case "earned" -> units(field, Countable::earned);
            case "level" -> units(field, Countable::level);
            case "memberFor" -> field.made(() -> new Condition.MemberFor(field.parsed(LENGTH, Period::parse)));
            case "allOf" -> field.made(() -> new Condition.AllOf(parts(field, currency)));
            case "anyOf" -> field.made(() -> new Condition.AnyOf(parts(field, currency)));
            default -> throw new IllegalStateException("no condition for the field " + name);
        };
    }

    private static Condition activities(JsonField field) {
        field.requireFields(ACTIVITIES);
        return new Condition.CountAtLeast(
                Countable.activities(field.field("kind").parsed("a kind of activities", ActivityKind::of)),
                field.field("atLeast").integer(1, LEAST));
    }

    private static Condition units(JsonField field, Function<BalanceId, Countable> what) {
        field.requireFields(UNITS);
        return new Condition.CountAtLeast(
                what.apply(field.field("balance").parsed("a balance's id", BalanceId::of)),
                field.field("atLeast").integer(1, LEAST));
    }

    private static List<Condition> parts(JsonField field, Currency currency) {
        return field.items(PARTS, part -> read(part, currency));
    }

    static JsonNode write(Condition condition) {
        return condition.accept(new Written());
    }

    /** Each as an object with one field, an invitation as a word. */
    private record Written() implements Condition.Visitor<JsonNode> {

        @Override
        public JsonNode on(Condition.SpendAtLeast spend) {
            return object().put("spend", spend.amount().plain());
        }

        @Override
        public JsonNode on(Condition.CountAtLeast count) {
            ActivityKind kind = count.what().activity();
            BalanceId balance = count.what().balance();
            ObjectNode json = object();
            if (balance != null) {
                json.putObject(count.what().level() ? "level" : "earned")
                        .put("balance", balance.value())
                        .put("atLeast", count.least());
                return json;
            }
            if (kind == null) {
                return json.put("orders", count.least());
            }
            json.putObject("activities").put("kind", kind.value()).put("atLeast", count.least());
            return json;
        }

        @Override
        public JsonNode on(Condition.MemberFor age) {
            return object().put("memberFor", age.period().toString());
        }

        @Override
        public JsonNode on(Condition.AllOf all) {
            return parts("allOf", all.parts());
        }

        @Override
        public JsonNode on(Condition.AnyOf any) {
            return parts("anyOf", any.parts());
        }

        @Override
        public JsonNode on(Condition.ByInvitation invitation) {
            return TextNode.valueOf(INVITATION);
        }

        private JsonNode parts(String field, List<Condition> parts) {
            ObjectNode json = object();
            ArrayNode list = json.putArray(field);
            parts.forEach(part -> list.add(part.accept(this)));
            return json;
        }

        private static ObjectNode object() {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
