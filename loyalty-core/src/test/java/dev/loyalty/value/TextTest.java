package dev.loyalty.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an id, and what is a key joined of ids. */
class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "a\u001fb", "a\u001fb\u001fc", " ", "~\u001f ", "\u00e9\u001f\ud83d\ude00"})
    void aKeyIsAnIdOrSeveralJoined(String key) {
        assertThat(Text.key(key, "key")).isEqualTo(key);
        assertThat(CommandId.parse(key).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001f", "\u001fa", "a\u001f", "a\u001f\u001fb"})
    void noPartOfAKeyIsEmpty(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.key(key, "key"))
                .withMessage("key must not be empty: give 1 to 128 characters");
    }

    @Test
    void everyPartOfAKeyIsChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.key("a\u0007\u001fb", "key"))
                .withMessage("key must not hold control characters, but has U+0007 at position 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.key("a\u001fb\u007f", "key"))
                .withMessage("key must not hold control characters, but has U+007F at position 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.key("a\ud83d\u001f\ude00", "key"))
                .withMessage("key must be well-formed Unicode, but has the unpaired surrogate U+D83D at position 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.key("a\u001f" + "b".repeat(129), "key"))
                .withMessage("key must be at most 128 characters, but has 129");
        String longest = "b".repeat(128);
        assertThat(Text.key(longest + "\u001f" + longest, "key")).hasSize(257);
    }

    @Test
    void freeTextIsWellFormedAndCountedInCharacters() {
        assertThat(Text.free("", 3, "text")).isEmpty();
        assertThat(Text.free("a\ud83d\ude00", 3, "text")).isEqualTo("a\ud83d\ude00");
        assertThat(Text.free("\ud83d\ude00a\u0007", 4, "text")).isEqualTo("\ud83d\ude00a\u0007");
        assertThatIllegalArgumentException().isThrownBy(() -> Text.free("abcd", 3, "text"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.free("ab\ud83d", 3, "text"))
                .withMessage("text must be well-formed Unicode, but has the unpaired surrogate U+D83D at position 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.free("\ud83d\ude00\ude00", 3, "text"))
                .withMessageEndingWith("U+DE00 at position 2");
    }

    @Test
    void aMissingIdIsAnEmptyOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.id(null, "shop id"))
                .withMessage("shop id must not be empty: give 1 to 128 characters");
    }

    @Test
    void anOrderKeyWithoutAShopSaysThatTheShopIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderKey("\u001f1001"))
                .withMessage("shop id must not be empty: give 1 to 128 characters");
    }

    @Test
    void aPositionIsThatWithinTheIdThatIsMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderKey.of("outlet", "ab\u0007"))
                .withMessage("order id must not hold control characters, but has U+0007 at position 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderKey.of("outlet", "ab\ud83d"))
                .withMessage(
                        "order id must be well-formed Unicode, but has the unpaired surrogate U+D83D at position 2");
    }

    @Test
    void idsAreEqualByTheirTextsAlone() {
        assertThat(CommandId.of("a")).isEqualTo(CommandId.parse("a")).isNotEqualTo(CommandId.of("b"));
        assertThat(CommandId.of("a")).hasSameHashCodeAs("a").isNotEqualTo(MemberId.of("a"));
        assertThat(MemberId.of("a")).isEqualTo(MemberId.of(CustomerId.of("a"))).isNotEqualTo(MemberId.of("b"));
        assertThat(MemberId.of("a")).hasSameHashCodeAs("a").isNotEqualTo(CustomerId.of("a"));
    }
}
