package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loyalty.value.LanguageTags;
import dev.loyalty.value.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A name: a string, or an object with a default text and texts per locale. */
final class NameJson {

    static final List<String> FIELDS = List.of("text", "locales");

    private static final String ALLOWED = "a string, or an object with the fields " + String.join(", ", FIELDS);

    private NameJson() {}

    static Name read(JsonField at) {
        at.required(ALLOWED);
        if (!at.isObject()) {
            return at.parsed(ALLOWED, Name::of);
        }
        at.requireFields(FIELDS);
        String text = at.field("text").text("what is read where no locale fits");
        return at.made(() -> new Name(text, locales(at.field("locales"))));
    }

    private static Map<Locale, String> locales(JsonField at) {
        Map<Locale, String> locales = new LinkedHashMap<>();
        if (!at.isThere()) {
            return locales;
        }
        if (!at.isObject()) {
            throw at.instead("an object with language tags as keys");
        }
        for (String tag : at.fieldNames()) {
            JsonField field = at.field(tag);
            Locale locale = field.made(() -> LanguageTags.parse(tag));
            if (locales.put(locale, field.text("what is read in this locale")) != null) {
                throw field.wrong("names the same locale as another key: give it once");
            }
        }
        return locales;
    }

    static JsonNode write(Name name) {
        if (name.perLocale().isEmpty()) {
            return TextNode.valueOf(name.text());
        }
        Map<String, String> byTag = new TreeMap<>();
        name.perLocale().forEach((locale, text) -> byTag.put(LanguageTags.of(locale), text));
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("text", name.text());
        byTag.forEach(json.putObject("locales")::put);
        return json;
    }
}
