package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderId;
import dev.loyalty.value.OrderKey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are ids, and how they compare. */
class IdsTest {

    private static final String EMOJI = "\uD83D\uDE00";
    private static final String AFTER_SURROGATES = "\uFF5E";

    private final Shop ada = Shop.open();

    @Test
    void anIdIsOneTo128CodePoints() {
        assertThat(OrderId.of("x").value()).isEqualTo("x");
        assertThat(OrderId.of("x".repeat(128)).value()).hasSize(128);
        assertThat(OrderId.of(EMOJI.repeat(128)).value())
                .as("code points, not chars")
                .hasSize(256);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderId.of(""))
                .withMessage("order id must not be empty: give 1 to 128 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderId.of("x".repeat(129)))
                .withMessage("order id must be at most 128 characters, but has 129");
        assertThatIllegalArgumentException().isThrownBy(() -> OrderId.of(EMOJI.repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\nb", "a\tb", "\u001f", "\u007f", "\u0085", "\u009f"})
    void anIdHasNoControlCharacters(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderId.of(text))
                .withMessageContaining("must not hold control characters");
    }

    @Test
    void anIdHasNoUnpairedSurrogates() {
        for (String text : List.of("\uD83D", "\uDE00", "a\uD83D", "\uDE00\uD83D", "\uD83Dx", EMOJI + "\uDE00")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomerId.of(text))
                    .withMessageContaining("unpaired surrogate");
        }
    }

    @Test
    void nothingIsTrimmedOrFolded() {
        ada.as(" bob").pays("1001", "1.00");
        ada.as("bob ").pays("1001", "2.00");
        ada.as("bob").pays("1001", "3.00");
        ada.as("\u00E9").pays("1001", "4.00");

        assertThat(ada.as(" bob").net()).isEqualTo("1.00");
        assertThat(ada.as("bob ").net()).isEqualTo("2.00");
        assertThat(ada.as("bob").net()).isEqualTo("3.00");
        assertThat(ada.as("e\u0301").net()).as("another composition").isEqualTo("0.00");
    }

    @Test
    void caseMatters() {
        ada.pays("a1", "1.00");
        ada.pays("A1", "2.00");

        assertThat(ada.as("ADA").net()).isEqualTo("0.00");
        assertThat(ada.net()).isEqualTo("3.00");
        assertThat(ada.engine.orders().ownersOf(OrderKey.of("a1"))).hasSize(1);
    }

    @Test
    void idsCompareByCodePointNotByChar() {
        assertThat(Stream.of(EMOJI, AFTER_SURROGATES, "b", "a", "B", "ab", "\u00E9")
                        .map(CustomerId::of)
                        .sorted()
                        .map(CustomerId::value))
                .containsExactly("B", "a", "ab", "b", "\u00E9", AFTER_SURROGATES, EMOJI);
    }

    @Test
    void customersAreListedByCodePoint() {
        for (String customer : List.of(EMOJI, AFTER_SURROGATES, "b", "a", "B")) {
            ada.as(customer).joins();
        }

        assertThat(ada.engine.members().page(null, 3))
                .extracting(CustomerId::value)
                .containsExactly("B", "a", "b");
        assertThat(ada.engine.members().page(CustomerId.of("b"), 3))
                .extracting(CustomerId::value)
                .containsExactly(AFTER_SURROGATES, EMOJI);
    }

    @Test
    void theOwnersOfAnOrderAreListedByCodePoint() {
        ada.as(EMOJI).pays("1001", "1.00");
        ada.as(AFTER_SURROGATES).pays("1001", "1.00");

        assertThat(ada.engine.orders().ownersOf(OrderKey.of("1001")))
                .extracting(CustomerId::value)
                .containsExactly(AFTER_SURROGATES, EMOJI);
    }

    @Test
    void idsOf128CodePointsGoTheWholeWay() {
        String longest = EMOJI.repeat(128);
        Shop shop = ada.as(longest);

        shop.pays(longest, "100.00");
        shop.isRefunded(longest, longest, "10.00");

        assertThat(shop.net()).isEqualTo("90.00");
        assertThat(shop.isRefunded(longest, longest, "10.00").isReplay()).isTrue();
    }
}
