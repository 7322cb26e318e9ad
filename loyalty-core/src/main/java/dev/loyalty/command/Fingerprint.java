package dev.loyalty.command;

import dev.loyalty.event.Digest;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.Money;
import dev.loyalty.value.Parts;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a command states as {@code tag length ':' text} and hashes it. A field that is absent leaves no trace, so a field
 * that joins later leaves old fingerprints valid.
 */
final class Fingerprint {

    private static final int FORMAT = 1;

    private final SipHash hash = new SipHash(0, 0);

    Fingerprint text(String tag, @Nullable String value) {
        if (value != null) {
            write(tag);
            write((long) value.length());
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
        String currency = value.currency().getCurrencyCode();
        if (value.isPositive()) {
            write(tag);
            write((long) digits(value.minor()) + currency.length());
            write(":");
            write(value.minor());
            write(currency);
            return this;
        }
        return value.isZero() ? this : text(tag, value.minor() + currency);
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

    /** So many units of a balance, whose unit only the program knows. */
    Fingerprint units(String tag, Amount units) {
        return text(tag, units.value().stripTrailingZeros().toPlainString());
    }

    /** What was bought, in the currency of the order. */
    Fingerprint bought(Bought bought, Currency currency) {
        Parts parts = bought.parts();
        money("goods", parts.goods().in(currency));
        money("goodsTax", parts.goodsTax().in(currency));
        money("shipping", parts.shipping().in(currency));
        money("shippingTax", parts.shippingTax().in(currency));
        money("giftCard", (bought.giftCard() == null ? Amount.ZERO : bought.giftCard()).in(currency));
        for (Line line : bought.lines()) {
            product(line);
            money("amount", line.amount().in(currency));
            money("tax", line.tax().in(currency));
        }
        return this;
    }

    /** What was bought where only the recorded order knows the currency, and so how many decimals there are. */
    Fingerprint edited(Bought bought, Currency program) {
        String currency = foreign(bought.currency(), program);
        text("currency", currency.isEmpty() ? null : currency);
        parts(bought.parts(), program);
        Amount giftCard = bought.giftCard();
        if (giftCard != null) {
            boolean none = giftCard.value().signum() == 0;
            flag("noGiftCard", none).amount("giftCard", giftCard, program);
        }
        for (Line line : bought.lines()) {
            product(line);
            amount("amount", line.amount(), program);
            amount("tax", line.tax(), program);
        }
        return this;
    }

    private void product(Line line) {
        text("product", line.product());
        line.categories().forEach(category -> text("category", category));
        number("quantity", line.quantity());
    }

    Fingerprint refunding(Refunding refunding, Currency program) {
        if (refunding instanceof Refunding.ByLines lines) {
            lines.lines().forEach(line -> text("returned", line.product()).number("quantity", line.quantity()));
            return amount("shipping", lines.shipping(), program).amount("shippingTax", lines.shippingTax(), program);
        }
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
        return hash.digest(FORMAT);
    }

    private void write(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                writeEncoded(text.substring(i));
                return;
            }
            hash.add(c);
        }
    }

    /** In UTF-8; texts are mostly ASCII, which needs no encoder. */
    private void writeEncoded(String text) {
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            hash.add(next);
        }
    }

    /** In decimal digits, without making a text of them. */
    private void write(long number) {
        long power = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            power *= 10;
        }
        for (; power > 0; power /= 10) {
            hash.add((int) ('0' + number / power % 10));
        }
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
