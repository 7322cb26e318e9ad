package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole order as the shop sees it now: the one command that a consumer of webhooks needs. The difference to what is recorded
 * is worked out in one update. It may be the first that is heard of the order; an older revision changes nothing, the same one again
 * is a replay, and the same one with other content is a conflict: let the revision rise with every change.
 *
 * <p>What it states replaces what was recorded, refunds that other commands reported too. So report an order either by snapshots
 * or by single commands.
 *
 * @param ref which order, and whose
 * @param revision rises with every change; the modified time in milliseconds will do; at least 1
 * @param bought the whole order before refunds
 * @param refunds all refunds so far, by id; at most 1000
 * @param cancelled whether it stands cancelled
 * @param occurredAt when it was paid
 * @param givenId the id that the caller gave; null if it follows from shop, order and revision
 */
public record OrderSnapshot(
        OrderRef ref,
        long revision,
        Bought bought,
        Map<RefundId, Refunding> refunds,
        boolean cancelled,
        Instant occurredAt,
        @Nullable CommandId givenId)
        implements OrderCommand {

    private static final int MOST_REFUNDS = 1000;

    /**
     * Keeps the instant to the microsecond and copies the refunds.
     *
     * @throws IllegalArgumentException if the revision is below 1 or there are more than 1000 refunds
     */
    public OrderSnapshot {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(bought, "bought");
        Objects.requireNonNull(refunds, "refunds");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, but this is " + revision);
        }
        if (refunds.size() > MOST_REFUNDS) {
            throw new IllegalArgumentException("an order has at most " + MOST_REFUNDS + " refunds, but this has "
                    + refunds.size() + ": report their sum by refundedSoFar");
        }
        if (refunds.containsKey(RefundId.SO_FAR) && refunds.size() > 1) {
            throw new IllegalArgumentException(
                    "state either the sum of all refunds so far or each by its id, not both");
        }
        refunds = Collections.unmodifiableMap(new LinkedHashMap<>(refunds));
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An order given as one total, without refunds.
     *
     * @param ref which order, and whose
     * @param revision rises with every change
     * @param total everything that was paid, before refunds, in the program's currency
     * @param paidAt when it was paid
     * @return the command
     * @throws IllegalArgumentException if the total is no number or negative
     */
    public static OrderSnapshot of(OrderRef ref, long revision, String total, Instant paidAt) {
        return of(ref, revision, Parts.total(Amount.of(total)), paidAt);
    }

    /**
     * An order given in parts, without refunds.
     *
     * @param ref which order, and whose
     * @param revision rises with every change
     * @param parts what was paid, before refunds, part by part
     * @param paidAt when it was paid
     * @return the command
     */
    public static OrderSnapshot of(OrderRef ref, long revision, Parts parts, Instant paidAt) {
        return new OrderSnapshot(ref, revision, Bought.of(parts), Map.of(), false, paidAt, null);
    }

    /**
     * This snapshot with one refund more.
     *
     * @param refund the refund's id within the order
     * @param total what was paid back, in the order's currency
     * @return the wider snapshot
     * @throws IllegalArgumentException if the id is not valid, or the total no number or negative
     */
    public OrderSnapshot refund(String refund, String total) {
        return refund(RefundId.of(refund), Refunding.total(Amount.of(total)));
    }

    /**
     * This snapshot with one refund more.
     *
     * @param refund the refund's id within the order
     * @param refunding what was paid back
     * @return the wider snapshot
     */
    public OrderSnapshot refund(RefundId refund, Refunding refunding) {
        Map<RefundId, Refunding> more = new LinkedHashMap<>(refunds);
        if (more.put(refund, refunding) != null) {
            throw new IllegalArgumentException("refund " + refund + " is stated twice: state each once");
        }
        return new OrderSnapshot(ref, revision, bought, more, cancelled, occurredAt, givenId);
    }

    /**
     * This snapshot with the sum of all refunds, for shops that report no more than that.
     *
     * @param total everything that was paid back so far, in the order's currency
     * @return the wider snapshot
     * @throws IllegalArgumentException if the total is no number or negative
     */
    public OrderSnapshot refundedSoFar(String total) {
        return refund(RefundId.SO_FAR, Refunding.total(Amount.of(total)));
    }

    /**
     * This snapshot of an order that stands cancelled.
     *
     * @return the cancelled snapshot
     */
    public OrderSnapshot asCancelled() {
        return new OrderSnapshot(ref, revision, bought, refunds, true, occurredAt, givenId);
    }

    /**
     * This snapshot with lines, which sum exactly to the goods parts.
     *
     * @param lines the lines
     * @return the wider snapshot
     * @throws IllegalArgumentException if there are more than 1000
     */
    public OrderSnapshot lines(Line... lines) {
        return with(bought.withLines(lines));
    }

    /**
     * This snapshot, partly or wholly paid by gift card or store credit.
     *
     * @param amount how much of it
     * @return the wider snapshot
     * @throws IllegalArgumentException if it is no number
     */
    public OrderSnapshot giftCard(String amount) {
        return with(bought.withGiftCard(amount));
    }

    /**
     * This snapshot in another currency than the program's.
     *
     * @param currencyCode the ISO 4217 code of the order's currency
     * @return the snapshot in that currency
     * @throws IllegalArgumentException if it is unknown
     */
    public OrderSnapshot in(String currencyCode) {
        return with(bought.in(currencyCode));
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public OrderSnapshot withId(String id) {
        return new OrderSnapshot(ref, revision, bought, refunds, cancelled, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SYNC;
    }

    @Override
    public CommandId derivedId() {
        return CommandId.derivedFrom(ref.order(), Long.toString(revision));
    }

    @Override
    public Digest digest(Currency currency) {
        Fingerprint content = new Fingerprint()
                .text("order", ref.order().text())
                .number("revision", revision)
                .edited(bought, currency)
                .flag("cancelled", cancelled);
        new TreeMap<>(refunds)
                .forEach((refund, refunding) ->
                        content.text("refund", refund.value()).refunding(refunding, currency));
        return content.digest();
    }

    private OrderSnapshot with(Bought other) {
        return new OrderSnapshot(ref, revision, other, refunds, cancelled, occurredAt, givenId);
    }

    @Override
    public Currency currencyOr(Currency program) {
        return bought.currencyOr(program);
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
