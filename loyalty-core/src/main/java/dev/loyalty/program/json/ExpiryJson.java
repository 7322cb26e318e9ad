package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Expiry;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When units of a balance end: a word, or an object that says how. One for all kinds, or one for each. */
final class ExpiryJson {

    static final List<String> EXPIRY = List.of("after", "endOf", "yearly", "age", "idle", "on");
    static final List<String> KINDS =
            Stream.of(UnitKind.values()).map(JsonField::word).toList();

    private static final String NEVER = "never";
    private static final String ALLOWED =
            "\"never\", {\"after\": \"P12M\"}, {\"after\": \"P12M\", \"endOf\": \"month\"},"
                    + " {\"endOf\": \"year\"}, {\"yearly\": \"03-01\", \"age\": \"P1Y\"}, {\"idle\": \"P6M\"} or {\"on\": \"2027-12-31\"}";
    private static final String LENGTH = "a length of days, months or years, as \"P30D\", \"P12M\" or \"P1Y\"";
    private static final String DAY_OF_YEAR = "a day of the year as month and day, as \"03-01\"";
    private static final String DAY = "a day, as \"2027-12-31\"";

    private ExpiryJson() {}

    /** That of each kind: its own, else the one for all; what was bought has its own, or never ends. */
    static Map<UnitKind, Expiry> read(JsonField all, JsonField byKind) {
        Expiry otherwise = all.isThere() ? expiry(all) : Expiry.NEVER;
        if (byKind.isThere()) {
            byKind.requireFields(KINDS);
        }
        Map<UnitKind, Expiry> read = new EnumMap<>(UnitKind.class);
        for (UnitKind kind : UnitKind.values()) {
            JsonField own = byKind.field(JsonField.word(kind));
            read.put(kind, own.isThere() ? expiry(own) : kind == UnitKind.BOUGHT ? Expiry.NEVER : otherwise);
        }
        return read;
    }

    private static Expiry expiry(JsonField at) {
        if (!at.isObject()) {
            if (!at.text(ALLOWED).equals(NEVER)) {
                throw at.instead(ALLOWED);
            }
            return Expiry.NEVER;
        }
        at.requireFields(EXPIRY);
        return at.made(() -> switch (String.join(
                " ", at.fieldNames().stream().sorted().toList())) {
            case "after", "endOf", "after endOf" -> after(at);
            case "yearly", "age yearly" ->
                Expiry.yearly(at.field("yearly").parsed(DAY_OF_YEAR, ExpiryJson::day))
                        .atLeast(length(at.field("age")));
            case "idle" -> Expiry.idle(length(at.field("idle")));
            case "on" -> Expiry.on(at.field("on").parsed(DAY, LocalDate::parse));
            default -> throw at.instead(ALLOWED);
        });
    }

    private static Expiry after(JsonField at) {
        return Expiry.after(length(at.field("after")))
                .toEndOf(at.field("endOf").word(Expiry.EndOf.values(), Expiry.EndOf.DAY));
    }

    private static MonthDay day(String text) {
        return MonthDay.parse("--" + text);
    }

    private static Period length(JsonField at) {
        return at.isThere() ? at.parsed(LENGTH, Period::parse) : Period.ZERO;
    }

    static void write(ObjectNode json, Balance balance) {
        List<Expiry> different = Stream.of(UnitKind.values())
                .filter(kind -> kind != UnitKind.BOUGHT)
                .map(balance::expiry)
                .distinct()
                .toList();
        boolean isOne = different.size() == 1;
        if (isOne) {
            json.set("expiry", different.get(0).accept(new Written()));
        }
        ObjectNode byKind = JsonNodeFactory.instance.objectNode();
        for (UnitKind kind : UnitKind.values()) {
            boolean isOwn = kind == UnitKind.BOUGHT ? !balance.expiry(kind).equals(Expiry.NEVER) : !isOne;
            if (isOwn) {
                byKind.set(JsonField.word(kind), balance.expiry(kind).accept(new Written()));
            }
        }
        if (!byKind.isEmpty()) {
            json.set("expiryByKind", byKind);
        }
    }

    /** Each as an object, what never ends as a word. */
    private record Written() implements Expiry.Visitor<JsonNode> {

        @Override
        public JsonNode on(Expiry.Never never) {
            return TextNode.valueOf(NEVER);
        }

        @Override
        public JsonNode on(Expiry.After after) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("after", after.period().toString())
                    .put("endOf", JsonField.word(after.until()));
        }

        @Override
        public JsonNode on(Expiry.Yearly yearly) {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("yearly", yearly.day().toString().substring(2));
            return yearly.age().isZero() ? json : json.put("age", yearly.age().toString());
        }

        @Override
        public JsonNode on(Expiry.Idle idle) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("idle", idle.period().toString());
        }

        @Override
        public JsonNode on(Expiry.On on) {
            return JsonNodeFactory.instance.objectNode().put("on", on.last().toString());
        }
    }
}
