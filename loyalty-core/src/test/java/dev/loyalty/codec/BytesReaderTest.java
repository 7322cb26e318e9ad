package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loyalty.codec.bytes.BytesReader;
import dev.loyalty.codec.bytes.BytesWriter;
import dev.loyalty.codec.form.Form;
import dev.loyalty.codec.part.EnumCodes;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.testing.Documents;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BytesReaderTest {

    private static final Place ANNA = new Place(Documents.CLUB, Documents.ANNA, 1);

    @Test
    void aNewerFormatSaysThatTheLibraryIsTooOld() {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> StateCodec.decode(ANNA, new byte[] {3, 1, 2}))
                .withMessage("the member state of member anna was written by a newer version of the library; upgrade:"
                        + " it has format 3, and this version reads up to 2")
                .satisfies(refused -> {
                    assertThat(refused.document()).isEqualTo("member state");
                    assertThat(refused.offset()).hasValue(0);
                    assertThat(refused.member()).hasValue(Documents.ANNA);
                    assertThat(refused.entry()).isEmpty();
                });
    }

    @Test
    void formatZeroWasNeverWritten() {
        assertRefused(
                "00",
                BytesReader::unsigned,
                "the thing of member anna cannot be read: format 0 instead of 1 to 2 at byte 0 of 1");
    }

    @Test
    void nothingIsNoDocument() {
        assertRefused(
                "",
                BytesReader::unsigned,
                "the thing of member anna cannot be read: the document ends too early at byte 0 of 0");
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        assertRefused(
                "01 05 00 00",
                BytesReader::unsigned,
                "the thing of member anna cannot be read: the document should end, but 2 bytes follow at byte 2 of 4");
    }

    @Test
    void aNumberOfMoreThan64BitsIsRefused() {
        assertRefused(
                "01 ff ff ff ff ff ff ff ff ff 02",
                BytesReader::unsigned,
                "the thing of member anna cannot be read: a number of more than 64 bits at byte 1 of 11");
        assertRefused(
                "01 ff ff ff ff ff ff ff ff ff ff ff 01",
                BytesReader::unsigned,
                "the thing of member anna cannot be read: a number of more than 64 bits at byte 1 of 13");
    }

    @Test
    void aNumberHasOneForm() {
        assertRefused(
                "01 85 00",
                BytesReader::unsigned,
                "the thing of member anna cannot be read: a number with needless zeros at byte 1 of 3");
    }

    @Test
    void aCountBeyondItsRangeIsRefused() {
        assertRefused(
                "01 80 80 80 80 08",
                BytesReader::smallCount,
                "the thing of member anna cannot be read: the number 2147483648, where 2147483647 is the most at byte 1 of 6");
        assertRefused(
                "01 ff ff ff ff ff ff ff ff ff 01",
                BytesReader::count,
                "the thing of member anna cannot be read: the number 18446744073709551615, which is beyond any at byte 1 of 11");
    }

    @Test
    void anAbsurdLengthIsRefusedBeforeAnythingIsAllocated() {
        String list =
                "the thing of member anna cannot be read: a length of 2147483646, but only 0 bytes follow, at byte 1 of 6";
        assertRefused("01 fe ff ff ff 07", in -> in.list(BytesReader::flag), list);

        String text =
                "the thing of member anna cannot be read: a length of 1073741823, but only 0 bytes follow, at byte 1 of 6";
        assertRefused("01 fe ff ff ff 07", BytesReader::text, text);

        String rate =
                "the thing of member anna cannot be read: a length of 2147483646, but only 0 bytes follow, at byte 2 of 7";
        assertRefused("01 04 fe ff ff ff 07", BytesReader::rate, rate);
    }

    @Test
    void aReferenceToATextThatDidNotComeIsRefused() {
        assertRefused(
                "01 07",
                BytesReader::text,
                "the thing of member anna cannot be read: a reference to text 3, but only 0 came before at byte 1 of 2");
    }

    @Test
    void aTextThatIsNotUtf8IsRefused() {
        assertRefused(
                "01 04 c3 28",
                BytesReader::text,
                "the thing of member anna cannot be read: a text that is not UTF-8 at byte 1 of 4");
    }

    @Test
    void theReplacementCharacterIsATextLikeAnyOther() {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex("01 06 ef bf bd");

        assertThat(read(bytes, BytesReader::text)).isEqualTo("\uFFFD");
    }

    @Test
    void aFlagIsZeroOrOne() {
        assertRefused(
                "01 02",
                BytesReader::flag,
                "the thing of member anna cannot be read: 2 instead of 0 or 1 at byte 1 of 2");
    }

    @Test
    void theFirstAmountNamesItsCurrency() {
        assertRefused(
                "01 02",
                BytesReader::money,
                "the thing of member anna cannot be read: an amount without a currency at byte 1 of 2");
        assertRefused(
                "01 42 06 58 58 58",
                BytesReader::money,
                "the thing of member anna cannot be read: XXX has no minor unit: give a currency that money is paid in, at byte 2 of 6");
        assertRefused(
                "01 42 06 51 51 51",
                BytesReader::money,
                "the thing of member anna cannot be read: unknown currency \"QQQ\": give an ISO 4217 code such as EUR,"
                        + " at byte 2 of 6");
    }

    @Test
    void anInstantBeyondYear9999IsRefused() {
        BytesWriter out = new BytesWriter(1);
        out.signed(BigInteger.TEN.pow(18).longValueExact());
        String hex = HexFormat.ofDelimiter(" ").formatHex(out.toBytes());

        assertRefused(
                hex,
                BytesReader::instant,
                "the thing of member anna cannot be read: an instant must be within the years 1 to 9999,"
                        + " but is +33658-09-27T01:46:40Z: milliseconds were probably taken for seconds, for as milliseconds"
                        + " it is 2001-09-09T01:46:40Z (Instant.ofEpochMilli), at byte 1 of 10");
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(
                        () -> StateCodec.decode(ANNA, HexFormat.ofDelimiter(" ").parseHex("01 02 0a")))
                .withMessage(
                        "the member state of member anna cannot be read: member id must not hold control characters,"
                                + " but has U+000A at position 0, at byte 1 of 3");
    }

    @Test
    void anUnknownCodeIsRefused() {
        assertRefused(
                "01 09",
                in -> in.code(EnumCodes.MEMBERSHIP),
                "the thing of member anna cannot be read: the unknown membership 9 (damaged, or written by a newer version of the"
                        + " library) at byte 1 of 2");
    }

    private static void assertRefused(String hex, Function<BytesReader, ?> body, String message) {
        byte[] bytes = hex.isEmpty() ? new byte[0] : HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> read(bytes, body))
                .withMessage(message);
    }

    private static <T> T read(byte[] bytes, Function<BytesReader, T> body) {
        Form<T> first = new Form<>((out, value) -> {}, body);
        return new Document<>("thing", false, first, first).decode(ANNA, bytes);
    }
}
