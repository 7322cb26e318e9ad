package dev.loyalty.examples.shop.web;

import java.util.List;

/** Lets the tests of other packages walk the table of routes. */
public final class RouteTable {

    private RouteTable() {}

    /** {@return all routes of a server} */
    public static List<Route> of(ShopServer server) {
        return server.routes();
    }
}
