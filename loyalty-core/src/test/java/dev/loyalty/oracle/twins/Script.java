package dev.loyalty.oracle.twins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.json.ProgramJson;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What twins are told.
 *
 * @param programs the versions of the program
 * @param beats what both are told
 * @param extras what only the second is told
 * @param variant how the second's program differs; each law reads it in its own way
 */
record Script(List<ObjectNode> programs, List<Beat> beats, List<Beat> extras, ObjectNode variant) {

    Script with(List<Beat> someBeats, List<Beat> someExtras) {
        return new Script(programs, someBeats, someExtras, variant);
    }

    Script with(List<ObjectNode> somePrograms, ObjectNode someVariant) {
        return new Script(somePrograms, beats, extras, someVariant);
    }

    /** {@return what the second is told, in order; at one instant the extras come last} */
    List<Beat> merged() {
        List<Beat> merged = new ArrayList<>(beats);
        merged.addAll(extras);
        merged.sort((one, other) -> one.now().compareTo(other.now()));
        return merged;
    }

    static List<LoyaltyProgram> read(List<ObjectNode> programs) {
        return programs.stream()
                .map(program -> ProgramJson.read(program.toString()))
                .toList();
    }

    /** {@return everything, for people} */
    String text() {
        return "programs:\n" + lines(programs) + "\nboth:\n"
                + lines(beats.stream().map(Beat::line).toList()) + "\nthe second alone:\n"
                + lines(extras.stream().map(Beat::line).toList()) + "\nits program: " + variant;
    }

    private static String lines(List<?> values) {
        return values.stream().map(value -> "  " + value).collect(Collectors.joining("\n"));
    }
}
