package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.loyalty.command.Order;
import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Refund;
import dev.loyalty.member.OrderStatement;
import dev.loyalty.program.EarlyFacts;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.Amount;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.ShopId;
import org.junit.jupiter.api.Test;

/** Which order is meant: shop and order id, under the customer whom the command names. */
class WhichOrderTest {

    private final Shop ada = Shop.open();
    private final Shop bob = ada.as("bob");

    @Test
    void anOrderIsUnknownUnderAnotherCustomer() {
        Shop strict = Shop.open(club -> club.earlyFacts(EarlyFacts.REFUSE));
        strict.pays("1001", "100.00");
        strict.as("bob").joins();

        OrderRefusal.OrderUnknown unknown =
                refusal(strict.as("bob").isRefunded("1001", "r-1", "10.00"), OrderRefusal.OrderUnknown.class);

        assertThat(unknown.order()).isEqualTo(OrderKey.of("1001"));
        assertThat(unknown.sentence()).isEqualTo("order 1001 is not known under this customer: send it first");
        assertThat(strict.net()).isEqualTo("100.00");
    }

    @Test
    void whatIsKeptUnderAnotherCustomerTouchesNobodyElsesOrder() {
        ada.pays("1001", "100.00");

        bob.isRefunded("1001", "r-1", "10.00");
        bob.cancels("1001");

        assertThat(ada.net()).isEqualTo("100.00");
        assertThat(ada.order("1001").state()).isEqualTo(OrderStatement.State.COUNTS);
        assertThat(bob.order("1001").state()).isEqualTo(OrderStatement.State.UNMATCHED);
    }

    @Test
    void theSameOrderIdInTwoShopsIsTwoOrders() {
        OrderRef berlin = OrderRef.of(ada.customer, ShopId.of("berlin"), "1001");
        OrderRef paris = OrderRef.of(ada.customer, ShopId.of("paris"), "1001");

        ada.tell(Order.of(berlin, Amount.of("100.00"), ada.next()));
        ada.tell(Order.of(paris, Amount.of("50.00"), ada.next()));
        ada.tell(Refund.of(paris, "r-1", "20.00", ada.next()));
        ada.tell(Refund.of(berlin, "r-1", "30.00", ada.next()));

        assertThat(ada.net()).isEqualTo("100.00");
        assertThat(AllOrders.left(ada.engine, ada.customer))
                .extracting(
                        order -> order.order().toString(),
                        order -> order.counts().plain())
                .containsExactly(tuple("berlin/1001", "70.00"), tuple("paris/1001", "30.00"));
    }

    @Test
    void theSameRefundIdOfTwoOrdersIsTwoRefunds() {
        ada.pays("1001", "100.00");
        ada.pays("1002", "100.00");

        ada.isRefunded("1001", "r-1", "10.00");
        ada.isRefunded("1002", "r-1", "20.00");

        assertThat(ada.net()).isEqualTo("170.00");
    }

    @Test
    void aCallFindsWhoseAnOrderIs() {
        ada.pays("1001", "100.00");
        bob.pays("1002", "100.00");

        assertThat(ada.engine.orders().ownersOf(OrderKey.of("1002"))).containsExactly(bob.customer);
        assertThat(ada.engine.orders().ownersOf(OrderKey.of("1003"))).isEmpty();
        assertThat(ada.engine.orders().ownersOf(OrderKey.of("berlin", "1002"))).isEmpty();
    }

    @Test
    void anOrderPaidUnderTwoCustomersCountsForBoth() {
        ada.pays("1001", "100.00");
        bob.pays("1001", "100.00");

        assertThat(ada.net()).isEqualTo("100.00");
        assertThat(bob.net()).isEqualTo("100.00");
        assertThat(ada.engine.orders().ownersOf(OrderKey.of("1001"))).containsExactly(ada.customer, bob.customer);
    }

    @Test
    void anAuditListsOrdersFoundUnderTwoCustomersPageByPage() {
        for (String order : new String[] {"3", "1", "2", "4"}) {
            ada.pays(order, "10.00");
        }
        for (String order : new String[] {"2", "1", "3", "5"}) {
            bob.pays(order, "10.00");
        }

        OrderKey two = OrderKey.of("2");
        assertThat(ada.engine.orders().underSeveralCustomers(null, 2)).containsExactly(OrderKey.of("1"), two);
        assertThat(ada.engine.orders().underSeveralCustomers(two, 2)).containsExactly(OrderKey.of("3"));
        assertThat(ada.engine.orders().underSeveralCustomers(OrderKey.of("3"), 2))
                .isEmpty();
    }

    @Test
    void everyOrderIsToldWithWhatIsLeftOfIt() {
        ada.pays("1001", "100.00");
        ada.pays("1002", "60.00");
        ada.isRefunded("1001", "r-1", "30.00");
        ada.cancels("1002");

        OrderStatement first = ada.order("1001");
        assertThat(first.bought()).isEqualTo(Shop.eur("100.00"));
        assertThat(first.takenBack()).isEqualTo(Shop.eur("30.00"));
        assertThat(first.left()).isEqualTo(Shop.eur("70.00"));
        OrderStatement second = ada.order("1002");
        assertThat(second.state()).isEqualTo(OrderStatement.State.CANCELLED);
        assertThat(second.takenBack()).isEqualTo(Shop.eur("60.00"));
        assertThat(second.left()).isEqualTo(Shop.eur("0.00"));
    }

    @Test
    void aStrangerHasNoOrders() {
        assertThat(AllOrders.left(ada.engine, ada.customer)).isEmpty();
        assertThat(ada.engine.orders().unmatched(ada.customer)).isEmpty();
    }
}
