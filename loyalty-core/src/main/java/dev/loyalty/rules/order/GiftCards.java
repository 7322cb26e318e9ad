package dev.loyalty.rules.order;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderSynced;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import org.jspecify.annotations.Nullable;

/**
 * What an order was said to be paid by gift card. An edit that does not speak of the card keeps what was said last, however small the order
 * was in between. An entry that states the card carries an {@link OrderSynced}, as it then says all of the order.
 *
 * @param stated what was said last; null if nothing was
 * @param byEdit whether an edit or a snapshot said so, which stands above the order itself
 */
record GiftCards(@Nullable Money stated, boolean byEdit) {

    static GiftCards of(DecisionContext on, OrderKey order) {
        OrderAccount account = OrderAccount.unheardOf(order, on.program().zero());
        GiftCards said = new GiftCards(null, false);
        for (Entry entry : on.ofSubject()) {
            boolean all = false;
            for (Event event : entry.events()) {
                if (event instanceof OrderEvent ofOrder && ofOrder.order().equals(order)) {
                    account = ofOrder.after(account);
                    said = said.after(ofOrder);
                    all |= event instanceof OrderSynced;
                }
            }
            Basket now = account.bought();
            said = all && now != null ? new GiftCards(now.giftCard(), true) : said;
        }
        return said;
    }

    private GiftCards after(OrderEvent event) {
        return event instanceof OrderPaid paid && !byEdit
                ? new GiftCards(paid.basket().giftCard(), false)
                : this;
    }

    /** An edit that does not speak of the gift card. */
    Basket silently(Basket edited) {
        return stated == null ? edited : edited.paidByCard(stated);
    }
}
