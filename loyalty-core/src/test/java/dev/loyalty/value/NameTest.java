package dev.loyalty.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What people read, each in their own language. */
class NameTest {

    private static final Locale AUSTRIAN = Locale.forLanguageTag("de-AT");
    private static final Name SILVER =
            Name.of("Silver").in(Locale.GERMAN, "Silber").in(AUSTRIAN, "Süba");

    @Test
    void aReaderGetsLanguageAndCountryThenTheLanguageThenTheDefault() {
        assertThat(SILVER.in(AUSTRIAN)).isEqualTo("Süba");
        assertThat(SILVER.in(Locale.GERMANY)).isEqualTo("Silber");
        assertThat(SILVER.in(Locale.GERMAN)).isEqualTo("Silber");
        assertThat(SILVER.in(Locale.FRANCE)).isEqualTo("Silver");
        assertThat(SILVER.in((Locale) null)).isEqualTo("Silver");
        assertThat(Name.of("Silver").text()).isEqualTo("Silver");
    }

    @Test
    void aNameIsNeitherBlankNorEndlessNorBroken() {
        assertThat(Name.of("x".repeat(2000)).text()).hasSize(2000);
        assertThatIllegalArgumentException().isThrownBy(() -> Name.of(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> SILVER.in(Locale.FRENCH, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Name.of("x".repeat(2001)))
                .withMessage("a name must be at most 2000 characters, but has 2001");
        assertThatIllegalArgumentException().isThrownBy(() -> SILVER.in(Locale.FRENCH, "x".repeat(2001)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Name.of("a\ud83d\ude00\udc00"))
                .withMessage("a name must be well-formed Unicode, but has the unpaired surrogate U+DC00 at position 3");
        assertThat(Name.of("a\ud83d\ude00b").text()).isEqualTo("a\ud83d\ude00b");
    }
}
