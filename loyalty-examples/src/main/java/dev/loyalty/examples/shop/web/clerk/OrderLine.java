package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.value.CustomerId;
import java.util.List;
import java.util.Map;

/**
 * An order in a table of the service desk.
 *
 * @param order the order
 * @param name what its customer is called; empty for who was erased
 * @param path where the customer's page is
 */
public record OrderLine(PlacedOrder order, String name, String path) {

    static List<OrderLine> of(Visit visit, List<PlacedOrder> orders) {
        List<CustomerId> customers = orders.stream().map(PlacedOrder::customer).toList();
        Map<CustomerId, String> names = visit.store().customers().names(customers);
        return orders.stream()
                .map(order -> new OrderLine(
                        order,
                        names.getOrDefault(order.customer(), ""),
                        "/clerk/members/" + MemberPages.encoded(order.customer())))
                .toList();
    }
}
