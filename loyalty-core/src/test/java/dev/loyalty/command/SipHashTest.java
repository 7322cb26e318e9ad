package dev.loyalty.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.Digest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the vectors that its authors published: the key is 00 01 … 0f, and so is the text. */
class SipHashTest {

    @ParameterizedTest(name = "of {0} bytes")
    @CsvSource({
        "0, a3817f04ba25a8e66df67214c7550293",
        "1, da87c1d86b99af44347659119b22fc45",
        "15, 5493e99933b0a8117e08ec0f97cfc3d9"
    })
    void givesWhatItsAuthorsGot(int length, String published) {
        SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        for (int next = 0; next < length; next++) {
            hash.add(next);
        }

        Digest digest = hash.digest(1);
        assertThat(inBytesAsPublished(digest.high()) + inBytesAsPublished(digest.low()))
                .isEqualTo(published);
    }

    private static String inBytesAsPublished(long word) {
        return HexFormat.of().toHexDigits(Long.reverseBytes(word));
    }
}
