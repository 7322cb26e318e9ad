package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.ShopId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A credit without an order. Lowers the net spend, also below 0. Its id is its shop and number.
 *
 * @param customer who got it
 * @param shop which shop issued it
 * @param number the credit note's number there
 * @param amount how much; not negative; in the program's currency if it states none
 * @param occurredAt when it was issued
 */
public record CreditNote(CustomerId customer, ShopId shop, CreditNoteId number, Amount amount, Instant occurredAt)
        implements Command {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public CreditNote {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (amount.value().signum() < 0) {
            throw new IllegalArgumentException("a credit note must not be negative, but is "
                    + amount.value().toPlainString() + ": state what was credited as a positive amount");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A credit note of the only shop.
     *
     * @param customer who got it
     * @param number its number
     * @param amount how much, in the program's currency
     * @param issuedAt when
     * @return the command
     * @throws IllegalArgumentException if the number is not valid, or the amount no number or negative
     */
    public static CreditNote of(CustomerId customer, String number, String amount, Instant issuedAt) {
        return new CreditNote(customer, ShopId.ONLY, CreditNoteId.of(number), Amount.of(amount), issuedAt);
    }

    /**
     * A credit note of one of several shops.
     *
     * @param customer who got it
     * @param shop which shop issued it
     * @param number its number there
     * @param amount how much, with its currency if that is not the program's
     * @param issuedAt when
     * @return the command
     * @throws IllegalArgumentException if the number is not valid or the amount negative
     */
    public static CreditNote of(CustomerId customer, ShopId shop, String number, Amount amount, Instant issuedAt) {
        return new CreditNote(customer, shop, CreditNoteId.of(number), amount, issuedAt);
    }

    /** {@return null: a credit note's id is always its shop and number, so that none counts twice} */
    @Override
    public @Nullable CommandId givenId() {
        return null;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CREDIT_NOTE;
    }

    @Override
    public CommandId derivedId() {
        return CommandId.derivedFrom(OrderKey.of(shop, number.value()));
    }

    @Override
    public Currency currencyOr(Currency program) {
        Currency stated = amount.currency();
        return stated != null ? stated : program;
    }

    /**
     * The amount as money.
     *
     * @param program the program's currency
     * @return the amount
     * @throws IllegalArgumentException if it does not fit its currency
     */
    public Money money(Currency program) {
        return amount.in(currencyOr(program));
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("shop", shop.value())
                .text("number", number.value())
                .money("amount", money(currency))
                .digest();
    }

    @Override
    public @Nullable Ref subject() {
        return null;
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
