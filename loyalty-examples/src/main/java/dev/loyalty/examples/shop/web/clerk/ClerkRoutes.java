package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.examples.shop.web.Route;
import java.util.List;
import java.util.stream.Stream;

/** The routes of the clerk, and the door for webhooks. */
public final class ClerkRoutes {

    private ClerkRoutes() {}

    /** {@return all of them} */
    public static List<Route> all() {
        return Stream.of(
                        DeskPages.routes(),
                        MemberListPages.routes(),
                        MemberPages.routes(),
                        MemberTasks.routes(),
                        OrderListPages.routes(),
                        OrderTasks.routes(),
                        DeliveryPages.routes(),
                        WebhookPages.routes())
                .flatMap(List::stream)
                .toList();
    }
}
