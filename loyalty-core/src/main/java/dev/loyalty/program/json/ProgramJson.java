package dev.loyalty.program.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loyalty.program.LoyaltyProgram;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A program as JSON, and back. The page {@code docs/program.md} describes every field.
 *
 * <p>Reading is strict: a field that is unknown, stands twice or has a value that is not allowed is an error that names its path,
 * so a slip of the pen never turns into a default. Amounts and percentages are strings, because tools on the way turn numbers
 * into floating ones. Thread-safe: there is no state.
 */
public final class ProgramJson {

    /** The most characters that a program's text may have: 1,048,576. */
    public static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;

    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build());

    private static final ObjectWriter PRETTY = JSON.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    private ProgramJson() {}

    /**
     * Writes a program. What has a default is stated too, so that the text means the same should a default ever change; only
     * what is absent or an empty list is left out, and {@code earliest} and {@code sameRevision} where they are as by default, which
     * earlier readers do not know. Equal programs give equal texts.
     *
     * @param program the program
     * @return JSON of several lines, which {@link #read} turns into an equal program
     * @throws IllegalArgumentException if it would take more than {@link #LONGEST} characters, or a name is given for a locale
     *     that has no language tag
     */
    public static String write(LoyaltyProgram program) {
        try {
            String text = PRETTY.writeValueAsString(ProgramWriter.program(program)) + "\n";
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("a program has at most %s characters as JSON, but this would have %s"
                        .formatted(LONGEST, text.length()));
            }
            return text;
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads a program.
     *
     * @param text one JSON object
     * @return the program
     * @throws ProgramFormatException if it is longer than {@link #LONGEST} characters or nested deeper than 32 levels, is no
     *     JSON, has a field that is unknown, stands twice, is missing or has a value that is not allowed, or if what it describes
     *     does not fit together
     */
    public static LoyaltyProgram read(String text) {
        if (text.length() > LONGEST) {
            throw new ProgramFormatException(
                    "", "has %s characters, but %s are the most".formatted(text.length(), LONGEST), null);
        }
        return ProgramReader.program(JsonField.root(tree(text)));
    }

    private static JsonNode tree(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            try {
                JsonNode tree = JSON.readTree(parser);
                if (tree == null) {
                    throw new ProgramFormatException("", "is empty: give a JSON object", null);
                }
                if (parser.nextToken() != null) {
                    throw new ProgramFormatException("", "something follows the end of the JSON object", null);
                }
                return tree;
            } catch (JsonProcessingException notJson) {
                throw notJson(parser, notJson);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ProgramFormatException notJson(JsonParser parser, JsonProcessingException cause) {
        String problem = cause.getOriginalMessage();
        var location = cause.getLocation();
        if (location != null) {
            problem += " (line %s, column %s)".formatted(location.getLineNr(), location.getColumnNr());
        }
        return new ProgramFormatException(path(parser.getParsingContext().pathAsPointer()), problem, cause);
    }

    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement()) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return path.toString();
    }
}
