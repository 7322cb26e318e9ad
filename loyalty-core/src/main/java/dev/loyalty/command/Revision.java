package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order was edited after payment. States the whole order before refunds: order 100, refunded 30, revised to 70 leaves 40. What was
 * paid by gift card stays as it was recorded, at most the whole edited order, unless the revision says how much that was.
 *
 * <p>Refused if more was refunded already than the edited order has ({@link OrderRefusal.RevisionBelowRefunds}), or more pieces came back
 * ({@link OrderRefusal.RevisionBelowReturns}); and without lines once pieces came back ({@link OrderRefusal.RevisionNeedsLines}), because
 * only lines tell what pieces are worth. An excess that refunds had before the edit may stay, but not grow.
 *
 * @param ref which order, and whose
 * @param revision rises with every edit, from 1; one that is below the highest seen changes nothing, and the highest one sent again with
 *     other content is a {@link ConflictException}
 * @param bought the whole order as it was edited
 * @param occurredAt when it was edited
 * @param givenId the id that the caller gave; null if it follows from shop, order and revision
 */
public record Revision(
        OrderRef ref,
        long revision,
        Bought bought,
        Instant occurredAt,
        @Nullable CommandId givenId) implements OrderCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the revision is below 1
     */
    public Revision {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(bought, "bought");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, but this is " + revision);
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An edited order given as one total.
     *
     * @param ref which order, and whose
     * @param revision rises with every edit
     * @param total the whole order before refunds, in the order's currency
     * @param editedAt when
     * @return the command
     * @throws IllegalArgumentException if the total is no number or negative
     */
    public static Revision of(OrderRef ref, long revision, String total, Instant editedAt) {
        return of(ref, revision, Parts.total(Amount.of(total)), editedAt);
    }

    /**
     * An edited order given in parts.
     *
     * @param ref which order, and whose
     * @param revision rises with every edit
     * @param parts the whole order before refunds, part by part
     * @param editedAt when
     * @return the command
     */
    public static Revision of(OrderRef ref, long revision, Parts parts, Instant editedAt) {
        return new Revision(ref, revision, Bought.of(parts), editedAt, null);
    }

    /**
     * This revision with lines, which sum exactly to the goods parts.
     *
     * @param lines the lines
     * @return the wider revision
     * @throws IllegalArgumentException if there are more than 1000
     */
    public Revision lines(Line... lines) {
        return with(bought.withLines(lines));
    }

    /**
     * This revision, partly or wholly paid by gift card or store credit. Without this the amount stays as it was recorded.
     *
     * @param amount how much of it; {@code "0.00"} for none
     * @return the wider revision
     * @throws IllegalArgumentException if it is no number
     */
    public Revision giftCard(String amount) {
        return with(bought.withGiftCard(amount));
    }

    /**
     * This revision in another currency than the program's.
     *
     * @param currencyCode the ISO 4217 code of the order's currency
     * @return the revision in that currency
     * @throws IllegalArgumentException if it is unknown
     */
    public Revision in(String currencyCode) {
        return with(bought.in(currencyCode));
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Revision withId(String id) {
        return new Revision(ref, revision, bought, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REVISION;
    }

    @Override
    public CommandId derivedId() {
        return CommandId.derivedFrom(ref.order(), Long.toString(revision));
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("order", ref.order().text())
                .number("revision", revision)
                .edited(bought, currency)
                .digest();
    }

    private Revision with(Bought other) {
        return new Revision(ref, revision, other, occurredAt, givenId);
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
