package dev.loyalty.program.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How large a program may be. */
class ProgramLimitsTest {

    private static String tiers(int count) {
        return IntStream.range(0, count)
                .mapToObj(tier -> "{\"id\": \"t%s\", \"threshold\": \"%s\"}".formatted(tier, tier))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String program(String rest) {
        return "{\"id\": \"club\", \"currency\": \"EUR\", \"zone\": \"UTC\", " + rest + "}";
    }

    @Test
    void aLadderHasAtMostAThousandTiers() {
        assertThat(ProgramJson.read(program("\"tiers\": " + tiers(1000)))
                        .ladder()
                        .tiers())
                .hasSize(1000);

        assertThatExceptionOfType(ProgramFormatException.class)
                .isThrownBy(() -> ProgramJson.read(program("\"tiers\": " + tiers(1001))))
                .withMessage("tiers: a ladder has at most 1000 tiers, but ladder \"tiers\" has 1001");
    }

    @Test
    void aLadderHasAtMostAHundredTiersOnConditions() {
        String tiers = IntStream.range(0, 101)
                .mapToObj(tier -> "{\"id\": \"c%s\", \"requires\": {\"orders\": %s}}".formatted(tier, tier + 1))
                .collect(Collectors.joining(", ", "[{\"id\": \"t\", \"threshold\": \"0\"}, ", "]"));

        assertThatExceptionOfType(ProgramFormatException.class)
                .isThrownBy(() -> ProgramJson.read(program("\"tiers\": " + tiers)))
                .withMessage("tiers: a ladder has at most 100 tiers on conditions, but ladder \"tiers\" has 101");
    }

    @Test
    void aProgramHasAtMostSixteenLadders() {
        String ladders = IntStream.range(0, 17)
                .mapToObj(ladder -> "{\"id\": \"l%s\", \"tiers\": %s}".formatted(ladder, tiers(1)))
                .collect(Collectors.joining(", ", "[", "]"));

        assertThatExceptionOfType(ProgramFormatException.class)
                .isThrownBy(() -> ProgramJson.read(program("\"ladders\": " + ladders)))
                .withMessageContaining("a program has at most 16 ladders, but this has 17");
    }

    /** Quadratic, this took minutes. */
    @Test
    void aListOfSixtyThousandProductsIsRead() {
        String products = IntStream.range(0, 60_000)
                .mapToObj(product -> "\"p" + product + "\"")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(ProgramJson.read(program("\"tiers\": %s, \"spend\": {\"lines\": {\"exceptProducts\": %s}}"
                                .formatted(tiers(1), products)))
                        .spend()
                        .lines()
                        .exceptProducts())
                .hasSize(60_000);
    }
}
