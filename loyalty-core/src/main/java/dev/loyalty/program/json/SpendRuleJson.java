package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.program.SpendRule;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.program.SpendRule.LineFilter;
import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.value.Money;
import dev.loyalty.value.Part;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What of an order counts, and from when. */
final class SpendRuleJson {

    static final List<String> SPEND =
            List.of("parts", "lines", "minimum", "minimumJudged", "giftCards", "countsFrom", "creditNotes");
    static final List<String> LINES = List.of("onlyCategories", "exceptCategories", "onlyProducts", "exceptProducts");
    static final List<String> AFTER_DAYS = List.of("afterDays");

    private static final String PAID = "paid";
    private static final String CONFIRMED = "confirmed";
    private static final String COUNTS_FROM = "\"paid\", \"confirmed\" or {\"afterDays\": 14}";

    private SpendRuleJson() {}

    static SpendRule read(JsonField at, Currency currency) {
        SpendRule otherwise = SpendRule.DEFAULT;
        if (!at.isThere()) {
            return otherwise;
        }
        at.requireFields(SPEND);
        JsonField minimum = at.field("minimum");
        return at.made(() -> new SpendRule(
                parts(at.field("parts")),
                lines(at.field("lines")),
                minimum.isThere() ? JsonNumbers.money(minimum, currency) : null,
                at.field("minimumJudged").word(MinimumJudged.values(), otherwise.minimumJudged()),
                at.field("giftCards").flag(otherwise.giftCards()),
                countsFrom(at.field("countsFrom")),
                at.field("creditNotes").word(CreditNotes.values(), otherwise.creditNotes())));
    }

    private static Set<Part> parts(JsonField at) {
        if (!at.isThere()) {
            return SpendRule.DEFAULT.parts();
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(at.distinct("a list of parts", part -> part.word(Part.values())));
        return parts;
    }

    private static LineFilter lines(JsonField at) {
        if (!at.isThere()) {
            return LineFilter.ALL;
        }
        at.requireFields(LINES);
        return new LineFilter(
                names(at.field("onlyCategories")),
                names(at.field("exceptCategories")),
                names(at.field("onlyProducts")),
                names(at.field("exceptProducts")));
    }

    private static Set<String> names(JsonField at) {
        return Set.copyOf(at.distinct("a list of strings", name -> name.text("a product or category")));
    }

    private static CountsFrom countsFrom(JsonField at) {
        if (!at.isThere()) {
            return CountsFrom.PAID;
        }
        if (at.isObject()) {
            at.requireFields(AFTER_DAYS);
            JsonField days = at.field("afterDays");
            int number = days.integer(1, "a number of days from 1 to 3650");
            return days.made(() -> new CountsFrom.AfterDays(number));
        }
        return switch (at.text(COUNTS_FROM)) {
            case PAID -> CountsFrom.PAID;
            case CONFIRMED -> CountsFrom.CONFIRMED;
            default -> throw at.instead(COUNTS_FROM);
        };
    }

    static void write(ObjectNode json, SpendRule rule) {
        ArrayNode parts = json.putArray("parts");
        rule.parts().forEach(part -> parts.add(JsonField.word(part)));
        if (!rule.lines().equals(LineFilter.ALL)) {
            ObjectNode lines = json.putObject("lines");
            names(lines, "onlyCategories", rule.lines().onlyCategories());
            names(lines, "exceptCategories", rule.lines().exceptCategories());
            names(lines, "onlyProducts", rule.lines().onlyProducts());
            names(lines, "exceptProducts", rule.lines().exceptProducts());
        }
        Money minimum = rule.minimum();
        if (minimum != null) {
            json.put("minimum", minimum.plain());
        }
        json.put("minimumJudged", JsonField.word(rule.minimumJudged()));
        json.put("giftCards", rule.giftCards());
        rule.countsFrom().accept(new CountsFromInto(json));
        json.put("creditNotes", JsonField.word(rule.creditNotes()));
    }

    private static void names(ObjectNode json, String field, Set<String> names) {
        if (!names.isEmpty()) {
            ArrayNode list = json.putArray(field);
            names.forEach(list::add);
        }
    }

    /** Writes from when orders count: a word, or an object with the days of a return window. */
    private record CountsFromInto(ObjectNode json) implements CountsFrom.Visitor<ObjectNode> {

        @Override
        public ObjectNode on(CountsFrom.Paid from) {
            return json.put("countsFrom", PAID);
        }

        @Override
        public ObjectNode on(CountsFrom.Confirmed from) {
            return json.put("countsFrom", CONFIRMED);
        }

        @Override
        public ObjectNode on(CountsFrom.AfterDays from) {
            json.putObject("countsFrom").put("afterDays", from.days());
            return json;
        }
    }
}
