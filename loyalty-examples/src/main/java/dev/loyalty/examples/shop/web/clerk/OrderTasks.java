package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.command.Command;
import dev.loyalty.command.Outcome;
import dev.loyalty.examples.shop.store.Cents;
import dev.loyalty.examples.shop.store.OrderDesk;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.store.Returned;
import dev.loyalty.examples.shop.store.Returns;
import dev.loyalty.examples.shop.web.Amounts;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.examples.shop.web.clerk.Field.Kind;
import dev.loyalty.examples.shop.web.clerk.Task.Intent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What a clerk does with an order: paying back, cancelling, and letting it stand again. */
final class OrderTasks {

    private static final String CODE = "store/OrderDesk#refund";
    private static final String PIECES = "pieces-";

    private OrderTasks() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(Tasks.routes("/clerk/orders/{no}/return", OrderTasks::pieces));
        routes.addAll(Tasks.routes("/clerk/orders/{no}/money", OrderTasks::money));
        routes.addAll(Tasks.routes("/clerk/orders/{no}/cancel", OrderTasks::cancel));
        routes.addAll(Tasks.routes("/clerk/orders/{no}/reinstate", OrderTasks::reinstate));
        return routes;
    }

    private static Task task(Visit visit, PlacedOrder order, String name, List<Field> fields, Task.Reader reader) {
        String page = "/clerk/orders/" + order.no();
        String about = visit.text("clerk.order.of", order.no(), MemberPages.named(visit, order.customer()));
        return new Task(name, page + "/" + name, page, about, fields, reader, CODE);
    }

    private static Task pieces(Visit visit) {
        PlacedOrder order = OrderListPages.order(visit);
        List<Returned> before = visit.store().orders().returned(order.no());
        Map<String, Integer> left = OrderDesk.left(order, before);
        Map<String, String> names = OrderListPages.names(visit);
        List<Field> fields = new ArrayList<>();
        left.forEach((product, pieces) -> {
            if (pieces > 0) {
                fields.add(Field.of(
                        PIECES + product,
                        Kind.NUMBER,
                        names.getOrDefault(product, product),
                        visit.field(PIECES + product),
                        visit.text("clerk.return.left", pieces)));
            }
        });
        return task(visit, order, "return", fields, ticket -> returning(visit, order, before, ticket));
    }

    private static Intent returning(Visit visit, PlacedOrder order, List<Returned> before, String ticket) {
        Map<String, Integer> left = OrderDesk.left(order, before);
        Map<String, Integer> pieces = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> line : left.entrySet()) {
            String typed = visit.field(PIECES + line.getKey());
            if (!typed.matches("[0-9]{0,4}")) {
                return Intent.wrong(visit.text("clerk.return.wrong", typed));
            }
            int number = typed.isEmpty() ? 0 : Integer.parseInt(typed);
            boolean isDone = before.stream().anyMatch(parcel -> parcel.refund().equals(ticket));
            if (number > line.getValue() && !isDone) {
                return Intent.wrong(visit.text("clerk.return.toomany", number, line.getValue()));
            }
            if (number > 0) {
                pieces.put(line.getKey(), number);
            }
        }
        if (pieces.isEmpty()) {
            return Intent.wrong(visit.text("clerk.return.none"));
        }
        Returned parcel = Returns.valued(order, before, ticket, MemberTasks.now(visit), pieces);
        String echo = visit.text("clerk.return.echo", money(visit, parcel.total()));
        return refunding(visit, order, parcel, echo);
    }

    private static Task money(Visit visit) {
        PlacedOrder order = OrderListPages.order(visit);
        Field amount = Field.of(
                "amount",
                Kind.AMOUNT,
                visit.text("clerk.money.amount"),
                visit.field("amount"),
                visit.text("clerk.amount.hint"));
        return task(visit, order, "money", List.of(amount), ticket -> paying(visit, order, ticket));
    }

    private static Intent paying(Visit visit, PlacedOrder order, String ticket) {
        OptionalLong cents = Amounts.read(visit.field("amount"), visit.language());
        if (cents.isEmpty() || cents.getAsLong() == 0) {
            return Intent.wrong(visit.text("clerk.amount.wrong", visit.field("amount")));
        }
        Returned money = new Returned(ticket, MemberTasks.now(visit), Map.of(), cents.getAsLong());
        return refunding(visit, order, money, visit.text("clerk.money.echo", money(visit, cents.getAsLong())));
    }

    private static Intent refunding(Visit visit, PlacedOrder order, Returned returned, String echo) {
        OrderDesk desk = new OrderDesk(visit.store());
        if (isMade(visit, order, returned.refund())) {
            return Intent.of(List.of(visit.text("clerk.again")), () -> visit.text("clerk.again"));
        }
        return intent(visit, OrderDesk.told(order, returned), echo, () -> {
            Outcome.Applied applied = desk.refund(order, returned);
            return Effects.done(
                    visit, "orders().refunded(…)", "clerk.done.money", applied, money(visit, returned.total()));
        });
    }

    private static boolean isMade(Visit visit, PlacedOrder order, String refund) {
        return visit.store().orders().returned(order.no()).stream()
                .anyMatch(parcel -> parcel.refund().equals(refund));
    }

    private static Task cancel(Visit visit) {
        PlacedOrder order = OrderListPages.order(visit);
        return task(
                visit,
                order,
                "cancel",
                List.of(),
                ticket -> intent(
                        visit,
                        OrderDesk.cancellation(order, ticket, MemberTasks.now(visit)),
                        visit.text("clerk.cancel.echo"),
                        () -> Effects.done(
                                visit,
                                "orders().cancelled(…)",
                                "clerk.done.cancel",
                                new OrderDesk(visit.store()).cancel(order, ticket, MemberTasks.now(visit)))));
    }

    private static Task reinstate(Visit visit) {
        PlacedOrder order = OrderListPages.order(visit);
        return task(
                visit,
                order,
                "reinstate",
                List.of(),
                ticket -> intent(
                        visit,
                        OrderDesk.reinstatement(order, ticket, MemberTasks.now(visit)),
                        visit.text("clerk.reinstate.echo"),
                        () -> Effects.done(
                                visit,
                                "orders().reinstated(…)",
                                "clerk.done.reinstate",
                                new OrderDesk(visit.store()).reinstate(order, ticket, MemberTasks.now(visit)))));
    }

    private static Intent intent(Visit visit, Command command, String echo, Supplier<String> deed) {
        List<String> effects = new ArrayList<>(List.of(echo));
        effects.addAll(Effects.of(visit, command));
        return Intent.of(effects, deed);
    }

    private static String money(Visit visit, long cents) {
        return visit.language().wording().money(Cents.money(cents));
    }
}
