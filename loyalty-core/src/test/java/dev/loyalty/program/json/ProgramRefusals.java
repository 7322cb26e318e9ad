package dev.loyalty.program.json;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Small programs in which one thing is wrong, and how that is said. */
final class ProgramRefusals {

    static final String BASIS = "{\"id\": \"club\", \"currency\": \"EUR\", \"zone\": \"Europe/Berlin\"";
    private static final String TIERS = ", \"tiers\": [{\"id\": \"member\", \"threshold\": \"0\"}";

    private ProgramRefusals() {}

    static String with(String fields) {
        return BASIS + TIERS + "], " + fields + "}";
    }

    static String tier(String fields) {
        return BASIS + TIERS + ", {\"id\": \"gold\", " + fields + "}]}";
    }

    static String named(String locales) {
        return tier("\"threshold\": \"1\", \"name\": {\"text\": \"Gold\", \"locales\": {" + locales + "}}");
    }

    static void assertRefused(String json, String path, String message) {
        assertThatExceptionOfType(ProgramFormatException.class)
                .isThrownBy(() -> ProgramJson.read(json))
                .withMessage(message)
                .extracting(ProgramFormatException::path)
                .isEqualTo(path);
    }
}
