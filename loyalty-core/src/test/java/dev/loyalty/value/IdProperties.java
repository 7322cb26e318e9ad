package dev.loyalty.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;

/** What is an id, and how ids compare. */
class IdProperties {

    @Property
    void idsCompareByCodePoint(@ForAll("ids") String a, @ForAll("ids") String b) {
        int expected = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        assertThat(Integer.signum(MemberId.of(a).compareTo(MemberId.of(b)))).isEqualTo(Integer.signum(expected));
        assertThat(MemberId.of(a).equals(MemberId.of(b))).isEqualTo(expected == 0);
    }

    @Property
    void anIdIsOneToAHundredAndTwentyEightWellFormedCodePointsWithoutControls(@ForAll("texts") String text) {
        if (isValid(text)) {
            assertThat(MemberId.of(text).value()).isEqualTo(text);
            assertThat(MemberId.of(text)).hasToString(text);
            assertThat(CommandId.of(text).value()).isEqualTo(text);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MemberId.of(text))
                    .withMessageContaining("member id");
            assertThatIllegalArgumentException().isThrownBy(() -> CommandId.of(text));
        }
    }

    private static boolean isValid(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= 128
                && text.codePoints()
                        .noneMatch(point -> Character.getType(point) == Character.SURROGATE
                                || Character.getType(point) == Character.CONTROL);
    }

    @Property
    void orderKeysAreReadAgainAndCompareByShopThenOrder(
            @ForAll("ids") String shop, @ForAll("ids") String order, @ForAll("ids") String other) {
        OrderKey key = OrderKey.of(shop, order);
        assertThat(new OrderKey(key.text())).isEqualTo(key);
        assertThat(Integer.signum(key.compareTo(OrderKey.of(other, order))))
                .isEqualTo(Integer.signum(ShopId.of(shop).compareTo(ShopId.of(other))));
        assertThat(Integer.signum(key.compareTo(OrderKey.of(shop, other))))
                .isEqualTo(Integer.signum(OrderId.of(order).compareTo(OrderId.of(other))));
    }

    @Property
    void derivedIdsAreOfOneOrderAndDetailAlone(
            @ForAll("ids") String shop, @ForAll("ids") String order, @ForAll("ids") String detail) {
        CommandId derived = CommandId.derivedFrom(OrderKey.of(shop, order), detail);
        assertThat(derived.value().split("\u001f", -1)).containsExactly(shop, order, detail);
        assertThat(derived).isNotEqualTo(CommandId.derivedFrom(OrderKey.of(shop, order)));
        assertThatIllegalArgumentException().isThrownBy(() -> CommandId.of(derived.value()));
        assertThat(derived).hasToString(shop + "/" + order + "/" + detail);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                characters().ofMinLength(1).ofMaxLength(40),
                Arbitraries.of("a", "A", "aa", "\uffff", "\ud83d\ude00", "\ud83d\ude00a", "\ue000", "e\u0301"));
    }

    private static StringArbitrary characters() {
        return Arbitraries.strings()
                .withChars('a', 'b', '1', '\u00e9', '\ue000', '\uffff')
                .withCharRange(' ', '~');
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(0x20, 0x7e)),
                Tuple.of(3, Arbitraries.integers().between(0x1f600, 0x1f64f)),
                Tuple.of(1, Arbitraries.integers().between(0xd7ff, 0xe000)),
                Tuple.of(1, Arbitraries.integers().between(0, 0xa0)));
        return Arbitraries.oneOf(
                codePoints.list().ofMaxSize(6).map(IdProperties::text),
                Arbitraries.integers()
                        .between(0x20, 0x7e)
                        .list()
                        .ofMinSize(120)
                        .ofMaxSize(136)
                        .map(IdProperties::text),
                Arbitraries.integers()
                        .between(0x1f600, 0x1f64f)
                        .list()
                        .ofMinSize(126)
                        .ofMaxSize(130)
                        .map(IdProperties::text));
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
