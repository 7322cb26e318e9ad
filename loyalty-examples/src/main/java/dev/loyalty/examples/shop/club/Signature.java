package dev.loyalty.examples.shop.club;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signs bytes by HMAC-SHA-256, as shop platforms do: {@code sha256=} and the signature in hexadecimal digits. Thread-safe. */
public final class Signature {

    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Signs by a secret that both sides know. */
    public Signature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** {@return the signature of some bytes, as it stands in the header} */
    public String of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
        }
    }

    /** {@return whether this is the signature of these bytes; how long that takes says nothing about the right one} */
    boolean isOf(byte[] body, @Nullable String signed) {
        byte[] expected = of(body).getBytes(StandardCharsets.US_ASCII);
        return signed != null && MessageDigest.isEqual(expected, signed.getBytes(StandardCharsets.UTF_8));
    }
}
