package dev.loyalty.command;

import dev.loyalty.event.Digest;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.BasketLine;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.Money;
import dev.loyalty.value.Parts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a command states as {@code tag length ':' text} and hashes it. A field that is absent leaves no trace, so a field
 * that joins later leaves old fingerprints valid.
 */
final class Fingerprint {

    private static final int FORMAT = 1;
    private static final MessageDigest SHA_256 = sha256();

    private byte[] content = new byte[128];
    private int size;

    Fingerprint text(String tag, @Nullable String value) {
        if (value != null) {
            write(tag);
            write(Integer.toString(value.length()));
            write(":");
            write(value);
        }
        return this;
    }

    Fingerprint number(String tag, long value) {
        return text(tag, Long.toString(value));
    }

    Fingerprint flag(String tag, boolean value) {
        return value ? text(tag, "") : this;
    }

    Fingerprint money(String tag, Money value) {
        return value.isZero()
                ? this
                : text(tag, value.minor() + value.currency().getCurrencyCode());
    }

    /** An amount whose currency only the recorded order knows: the number, and the currency if it is not the program's. */
    private Fingerprint amount(String tag, Amount value, Currency program) {
        if (value.value().signum() == 0) {
            return this;
        }
        return text(tag, value.value().stripTrailingZeros().toPlainString() + foreign(value.currency(), program));
    }

    private static String foreign(@Nullable Currency stated, Currency program) {
        return stated == null || stated.equals(program) ? "" : stated.getCurrencyCode();
    }

    Fingerprint basket(Basket basket) {
        money("goods", basket.goods());
        money("goodsTax", basket.goodsTax());
        money("shipping", basket.shipping());
        money("shippingTax", basket.shippingTax());
        money("giftCard", basket.giftCard());
        for (BasketLine line : basket.lines()) {
            text("product", line.product());
            line.categories().forEach(category -> text("category", category));
            number("quantity", line.quantity());
            money("amount", line.amount());
            money("tax", line.tax());
        }
        return this;
    }

    /** What was bought where only the recorded order knows the currency, and so how many decimals there are. */
    Fingerprint bought(Bought bought, Currency program) {
        String currency = foreign(bought.currency(), program);
        text("currency", currency.isEmpty() ? null : currency);
        parts(bought.parts(), program).amount("giftCard", bought.giftCard(), program);
        for (Line line : bought.lines()) {
            text("product", line.product());
            line.categories().forEach(category -> text("category", category));
            number("quantity", line.quantity());
            amount("amount", line.amount(), program);
            amount("tax", line.tax(), program);
        }
        return this;
    }

    Fingerprint refunding(Refunding refunding, Currency program) {
        return refunding instanceof Refunding.Total total
                ? amount("total", total.amount(), program)
                : parts(((Refunding.ByParts) refunding).parts(), program);
    }

    private Fingerprint parts(Parts parts, Currency program) {
        return amount("goods", parts.goods(), program)
                .amount("goodsTax", parts.goodsTax(), program)
                .amount("shipping", parts.shipping(), program)
                .amount("shippingTax", parts.shippingTax(), program);
    }

    Digest digest() {
        MessageDigest sha256 = fresh();
        sha256.update(content, 0, size);
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
        return new Digest(FORMAT, hash.getLong(), hash.getLong());
    }

    /** In UTF-8; texts are mostly ASCII, which needs no encoder. */
    private void write(String text) {
        int length = text.length();
        makeRoom(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                writeEncoded(text.substring(i));
                return;
            }
            content[size++] = (byte) c;
        }
    }

    private void writeEncoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, content, size, encoded.length);
        size += encoded.length;
    }

    private void makeRoom(int more) {
        if (size + more > content.length) {
            content = Arrays.copyOf(content, Math.max(size + more, content.length * 2));
        }
    }

    private static MessageDigest fresh() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException notCloneable) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
