package dev.loyalty.examples.shop.web.customer;

import dev.loyalty.examples.shop.store.Cents;
import dev.loyalty.examples.shop.web.Amounts;
import dev.loyalty.examples.shop.web.Visit;
import java.util.OptionalLong;

/**
 * What is typed about a gift card, and what was understood.
 *
 * @param code the card as it was typed; empty for none
 * @param amount the amount as it was typed; empty for as much as possible
 * @param cents how much it pays
 * @param error what is wrong, in words; empty for nothing
 */
public record GiftCardField(String code, String amount, long cents, String error) {

    /** Reads the form; at most so much is to be paid. */
    static GiftCardField read(Visit visit, long total) {
        String code = visit.field("card");
        String amount = visit.field("card-amount");
        if (code.isEmpty()) {
            return new GiftCardField("", "", 0, "");
        }
        OptionalLong balance = visit.store().giftCards().balance(code);
        if (balance.isEmpty()) {
            return new GiftCardField(code, amount, 0, visit.text("checkout.card.unknown", code));
        }
        long most = Math.min(balance.getAsLong(), total);
        if (amount.isEmpty()) {
            return new GiftCardField(code, amount, most, "");
        }
        OptionalLong typed = Amounts.read(amount, visit.language());
        if (typed.isEmpty()) {
            return new GiftCardField(code, amount, 0, visit.text("checkout.card.amount", amount));
        }
        return typed.getAsLong() > most
                ? new GiftCardField(code, amount, 0, visit.text("checkout.card.more", money(visit, most)))
                : new GiftCardField(code, amount, typed.getAsLong(), "");
    }

    private static String money(Visit visit, long cents) {
        return visit.language().wording().money(Cents.money(cents));
    }
}
