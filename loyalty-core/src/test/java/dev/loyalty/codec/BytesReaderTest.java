package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BytesReaderTest {

    @Test
    void aNewerFormatSaysThatTheLibraryIsTooOld() {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> StateCodec.decode(new byte[] {3, 1, 2}))
                .withMessage("this member state was written by a newer version of the library; upgrade:"
                        + " it has format 3, and this version reads up to 1")
                .satisfies(refused -> {
                    assertThat(refused.document()).isEqualTo("member state");
                    assertThat(refused.offset()).isZero();
                });
    }

    @Test
    void formatZeroWasNeverWritten() {
        assertRefused("00", BytesReader::unsigned, "this thing cannot be read: format 0 instead of 1 at byte 0 of 1");
    }

    @Test
    void nothingIsNoDocument() {
        assertRefused(
                "", BytesReader::unsigned, "this thing cannot be read: the document ends too early at byte 0 of 0");
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        assertRefused(
                "01 05 00 00",
                BytesReader::unsigned,
                "this thing cannot be read: the document should end, but 2 bytes follow at byte 2 of 4");
    }

    @Test
    void aNumberOfMoreThan64BitsIsRefused() {
        assertRefused(
                "01 ff ff ff ff ff ff ff ff ff 02",
                BytesReader::unsigned,
                "this thing cannot be read: a number of more than 64 bits at byte 1 of 11");
        assertRefused(
                "01 ff ff ff ff ff ff ff ff ff ff ff 01",
                BytesReader::unsigned,
                "this thing cannot be read: a number of more than 64 bits at byte 1 of 13");
    }

    @Test
    void aNumberHasOneForm() {
        assertRefused(
                "01 85 00",
                BytesReader::unsigned,
                "this thing cannot be read: a number with needless zeros at byte 1 of 3");
    }

    @Test
    void aCountBeyondItsRangeIsRefused() {
        assertRefused(
                "01 80 80 80 80 08",
                BytesReader::smallCount,
                "this thing cannot be read: the number 2147483648, where 2147483647 is the most at byte 1 of 6");
        assertRefused(
                "01 ff ff ff ff ff ff ff ff ff 01",
                BytesReader::count,
                "this thing cannot be read: the number 18446744073709551615, which is beyond any at byte 1 of 11");
    }

    @Test
    void anAbsurdLengthIsRefusedBeforeAnythingIsAllocated() {
        String list = "this thing cannot be read: a length of 2147483646, but only 0 bytes follow, at byte 1 of 6";
        assertRefused("01 fe ff ff ff 07", in -> in.list(BytesReader::flag), list);

        String text = "this thing cannot be read: a length of 1073741823, but only 0 bytes follow, at byte 1 of 6";
        assertRefused("01 fe ff ff ff 07", BytesReader::text, text);

        String rate = "this thing cannot be read: a length of 2147483646, but only 0 bytes follow, at byte 2 of 7";
        assertRefused("01 04 fe ff ff ff 07", BytesReader::rate, rate);
    }

    @Test
    void aReferenceToATextThatDidNotComeIsRefused() {
        assertRefused(
                "01 07",
                BytesReader::text,
                "this thing cannot be read: a reference to text 3, but only 0 came before at byte 1 of 2");
    }

    @Test
    void aTextThatIsNotUtf8IsRefused() {
        assertRefused(
                "01 04 c3 28", BytesReader::text, "this thing cannot be read: a text that is not UTF-8 at byte 1 of 4");
    }

    @Test
    void theReplacementCharacterIsATextLikeAnyOther() {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex("01 06 ef bf bd");

        assertThat(BytesReader.read("thing", 1, bytes, BytesReader::text)).isEqualTo("\uFFFD");
    }

    @Test
    void aFlagIsZeroOrOne() {
        assertRefused("01 02", BytesReader::flag, "this thing cannot be read: 2 instead of 0 or 1 at byte 1 of 2");
    }

    @Test
    void theFirstAmountNamesItsCurrency() {
        assertRefused(
                "01 02", BytesReader::money, "this thing cannot be read: an amount without a currency at byte 1 of 2");
        assertRefused(
                "01 42 06 58 58 58",
                BytesReader::money,
                "this thing cannot be read: XXX has no minor unit: give a currency that money is paid in, at byte 2 of 6");
        assertRefused(
                "01 42 06 51 51 51",
                BytesReader::money,
                "this thing cannot be read: unknown currency \"QQQ\": give an ISO 4217 code such as EUR,"
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
                "this thing cannot be read: an instant must be within the years 1 to 9999,"
                        + " but is +33658-09-27T01:46:40Z, at byte 1 of 10");
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> StateCodec.decode(HexFormat.ofDelimiter(" ").parseHex("01 02 0a")))
                .withMessage("this member state cannot be read: member id must not hold control characters,"
                        + " but has U+000A at position 0, at byte 1 of 3");
    }

    @Test
    void anUnknownCodeIsRefused() {
        assertRefused(
                "01 09",
                in -> in.code(EnumCodes.MEMBERSHIP),
                "this thing cannot be read: the unknown membership 9 (damaged, or written by a newer version of the"
                        + " library) at byte 1 of 2");
    }

    private static void assertRefused(String hex, Function<BytesReader, ?> body, String message) {
        byte[] bytes = hex.isEmpty() ? new byte[0] : HexFormat.ofDelimiter(" ").parseHex(hex);
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> BytesReader.read("thing", 1, bytes, body))
                .withMessage(message);
    }
}
