package dev.loyalty.program.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place in a JSON document: the path that leads there, and what stands there, if anything does. */
final class JsonField {

    private static final int SHOWN = 60;

    private final String path;
    private final @Nullable JsonNode node;

    private JsonField(String path, @Nullable JsonNode node) {
        this.path = path;
        this.node = node;
    }

    static JsonField root(JsonNode node) {
        return new JsonField("", node);
    }

    /** The word for a constant: {@code AT_ONCE} is {@code at-once}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Requires an object that has none but these fields. */
    void requireFields(List<String> known) {
        if (!isObject()) {
            throw instead("an object with the fields " + String.join(", ", known));
        }
        for (Iterator<String> names = present().fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw field(name).wrong("is no field here; the fields are " + String.join(", ", known));
            }
        }
    }

    JsonField field(String name) {
        return new JsonField(path.isEmpty() ? name : path + "." + name, node == null ? null : node.get(name));
    }

    List<String> fieldNames() {
        List<String> names = new ArrayList<>();
        present().fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean isThere() {
        return node != null;
    }

    boolean isObject() {
        return node != null && node.isObject();
    }

    String text(String allowed) {
        JsonNode there = required(allowed);
        if (!there.isTextual()) {
            throw instead(allowed);
        }
        return there.textValue();
    }

    int integer(int least, String allowed) {
        JsonNode there = required(allowed);
        if (!there.isInt() || there.intValue() < least) {
            throw instead(allowed);
        }
        return there.intValue();
    }

    boolean flag(boolean otherwise) {
        if (node == null) {
            return otherwise;
        }
        if (!node.isBoolean()) {
            throw instead("true or false");
        }
        return node.booleanValue();
    }

    /** The text, made into something by its own rules. */
    <T> T parsed(String allowed, Function<String, T> parser) {
        String text = text(allowed);
        try {
            return made(() -> parser.apply(text));
        } catch (DateTimeException refused) {
            throw new ProgramFormatException(path, insteadOf(allowed), refused);
        }
    }

    /** Each item; none if nothing stands here. */
    <T> List<T> items(String allowed, Function<JsonField, T> item) {
        List<T> items = new ArrayList<>();
        if (node == null) {
            return items;
        }
        if (!node.isArray()) {
            throw instead(allowed);
        }
        for (int i = 0; i < node.size(); i++) {
            JsonField at = new JsonField(path + "[" + i + "]", node.get(i));
            T made = item.apply(at);
            items.add(made);
        }
        return items;
    }

    /** Each item, where none may come twice. */
    <T> List<T> distinct(String allowed, Function<JsonField, T> item) {
        Set<T> seen = new LinkedHashSet<>();
        items(allowed, at -> {
            T made = item.apply(at);
            if (!seen.add(made)) {
                throw at.wrong(at.shown() + " stands twice in this list: name it once");
            }
            return true;
        });
        return new ArrayList<>(seen);
    }

    <E extends Enum<E>> E word(E[] constants, E otherwise) {
        return node == null ? otherwise : word(constants);
    }

    <E extends Enum<E>> E word(E[] constants) {
        String allowed = "one of " + Stream.of(constants).map(JsonField::word).collect(Collectors.joining(", "));
        String text = text(allowed);
        for (E constant : constants) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        throw instead(allowed);
    }

    /** Makes something of what stands here, and says where if that is refused. */
    <T> T made(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (ProgramFormatException placed) {
            throw placed;
        } catch (IllegalArgumentException | ArithmeticException refused) {
            throw new ProgramFormatException(path, String.valueOf(refused.getMessage()), refused);
        }
    }

    ProgramFormatException instead(String allowed) {
        return wrong(insteadOf(allowed));
    }

    ProgramFormatException wrong(String problem) {
        return new ProgramFormatException(path, problem, null);
    }

    JsonNode required(String allowed) {
        if (node == null) {
            throw wrong("is missing: give " + allowed);
        }
        return node;
    }

    private String insteadOf(String allowed) {
        return "is " + shown() + ", but must be " + allowed;
    }

    private JsonNode present() {
        return required("a value");
    }

    private String shown() {
        JsonNode there = present();
        if (there.isObject()) {
            return "an object";
        }
        if (there.isArray()) {
            return "a list";
        }
        String text = there.toString();
        String cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return there.isNumber() ? "the number " + cut : cut;
    }
}
